import { combine } from '../../../base/combine';
import { type Result, success } from '../../../base/result';
import { addMonths, yearMonthText } from '../../../base/yearMonth';
import type { Session } from '../../../data/database';
import { adjustmentSteps } from '../../../pension/adjustmentSteps';
import { law2005 } from '../../../pension/awardLines';
import type { AuditContext } from '../../preparation';
import { type AwardCase, type AwardDue, awardDue, type CareerYear, monthOf } from '../awardDue';
import { careersIn, casesIn } from '../awardStatements';
import { disagrees } from '../batches';
import {
  compared,
  type FindingSheet,
  finished,
  gapSheet,
  ofLine,
  ofStep,
  own,
  placed,
  type RecomputedStep,
  type SheetPart,
  step,
} from '../findingSheet';
import type { PlaceFigures } from '../placeFigures';
import { adjustedPerson, raised } from '../raisedPension';

const law66 = { zh: '国发〔2005〕38号；国办发〔2009〕66号', en: 'Guofa (2005) No. 38; Guobanfa (2009) No. 66' };

/** Each year's mean base over the average wage that it is measured by, and their mean over all months. */
function careerPart(
  career: readonly CareerYear[],
  { person }: AwardDue,
  region: string,
  figures: PlaceFigures,
): SheetPart {
  const years = career.flatMap(({ year, months, bases }): RecomputedStep[] => {
    const wage = figures.averageWage(region, year - 1);
    if (wage === null || bases === null) return [];
    const base = bases / months;
    return [
      step({
        id: 'careerYear',
        formula: 'b ÷ w',
        inputs: [own('n', months, 'months'), own('b', base, 'yuan a month'), placed('w', wage, 'yuan a month')],
        value: base / wage.value,
        unit: 'index',
        law: law66,
        label: { zh: `${year}年缴费指数`, en: `Index of ${year}` },
      }),
    ];
  });
  const mean = step({
    id: 'averageIndex',
    formula: 'Σ(z × n) ÷ Σn',
    inputs: [own('Σn', Math.round(person.years * 12), 'months')],
    value: person.averageIndex,
    unit: 'index',
    law: law2005,
  });
  return { part: 'career', period: null, steps: [...years, mean] };
}

/** Increases between the award and the first month paid. */
function increaseParts(given: AwardCase, due: AwardDue, figures: PlaceFigures): SheetPart[] {
  const region = given.region ?? 'CN';
  const { person, sheet } = due;
  const pensioner = {
    scheme: given.scheme,
    region,
    retired: person.retirement,
    birth: person.birth,
    years: person.years,
  };
  const parts: SheetPart[] = [];
  let pension = sheet.total;
  const first = monthOf(given.first_period);
  for (let year = person.retirement.year + 1; year <= first.year; year++) {
    const increase = figures.increase(given.scheme, region, year);
    if (increase === null || (year === first.year && increase.month > first.month)) continue;
    const steps = adjustmentSteps(increase.rule, adjustedPerson(pension, increase, pensioner)).map(ofStep);
    parts.push({
      part: 'increase',
      period: `${yearMonthText(addMonths({ year, month: 1 }, increase.month - 1))}-01`,
      steps,
    });
    pension = raised(pension, increase, pensioner);
  }
  return parts;
}

/** Puts what was paid beside the last line. */
function withPaid(parts: readonly SheetPart[], paid: number, expected: number): SheetPart[] {
  const at = parts.length - 1;
  const isWrong = disagrees(paid, expected);
  return parts.map((part, index) => {
    if (index !== at) return part;
    const id = part.part === 'increase' ? 'pensionAfter' : 'total';
    return { ...part, steps: part.steps.map((line) => (line.id === id ? compared(line, paid, isWrong) : line)) };
  });
}

/** The award of one member line by line; the session holds that member alone. */
export async function awardOfFinding(
  session: Session,
  context: AuditContext,
  figures: PlaceFigures,
): Promise<Result<FindingSheet>> {
  const values = [0, 0];
  const read = combine({
    cases: await session.query<AwardCase>({ text: casesIn, values }),
    career: await session.query<CareerYear>({ text: careersIn, values }),
  });
  if (!read.ok) return read;
  const { cases, career } = read.value;
  const [given] = cases;
  if (given === undefined) return success(gapSheet('award', 'pensionBeforeData'));
  const answer = awardDue(given, career, figures, context);
  if ('gap' in answer) return success(gapSheet('award', answer.gap));
  const { due } = answer;
  const award: SheetPart = { part: 'award', period: given.first_period, steps: due.sheet.lines.map(ofLine) };
  const parts = [careerPart(career, due, given.region ?? 'CN', figures), award, ...increaseParts(given, due, figures)];
  const { paid } = given;
  const { expected } = due;
  return success(
    finished({ kind: 'award', parts: withPaid(parts, paid, expected), paid, expected, figures: due.from }),
  );
}
