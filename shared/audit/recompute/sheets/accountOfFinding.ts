import { type Result, success } from '../../../base/result';
import type { Session } from '../../../data/database';
import { type AccountCheck, type AccountDueYear, type AccountPart, accountDueYear } from '../accountPath';
import { allYears } from '../accountStatements';
import { employees } from '../awardStatements';
import { disagrees } from '../batches';
import {
  compared,
  type FindingSheet,
  finished,
  gapSheet,
  own,
  placed,
  type RecomputedStep,
  type SheetPart,
  step,
} from '../findingSheet';
import type { PlaceFigures } from '../placeFigures';

const law14 = { zh: '社会保险法 第十四条', en: 'Social Insurance Law, article 14' };

/** The formula of each part; the least and most that interest may be stand as I₁ and I₂. */
const formulas: Readonly<Record<AccountPart, string>> = {
  opening: 'B₋₁',
  credited: 'Σ(b × a)',
  interest: 'r × (12B + Σ(c × n) − O × m) ÷ 12',
  closing: 'B + C + I − O',
};

function lineOf(
  year: AccountCheck,
  due: AccountDueYear,
  part: AccountPart,
  more: RecomputedStep['inputs'],
): RecomputedStep {
  const line = step({ id: part, formula: formulas[part], inputs: more, value: due[part], unit: 'yuan', law: law14 });
  return compared(line, year[part], disagrees(year[part], due[part]));
}

function partOf(year: AccountCheck, due: AccountDueYear, figures: PlaceFigures): SheetPart {
  const rate = figures.creditingRate(employees, year.region_code, year.year);
  const { opening, credited, interest, interestLow, interestHigh } = due;
  const steps = [
    lineOf(year, due, 'opening', []),
    lineOf(year, due, 'credited', year.months === null ? [] : [own('n', year.months, 'months')]),
    lineOf(year, due, 'interest', [
      ...(rate === null ? [] : [placed('r', rate, 'ratio')]),
      own('B', opening, 'yuan'),
      own('Σ(c × n)', year.high, 'yuan'),
      own('O', year.paid_out, 'yuan'),
      own('I₁', interestLow, 'yuan'),
      own('I₂', interestHigh, 'yuan'),
    ]),
    lineOf(year, due, 'closing', [
      own('B', opening, 'yuan'),
      own('C', credited, 'yuan'),
      own('I', interest, 'yuan'),
      own('O', year.paid_out, 'yuan'),
    ]),
  ];
  return { part: 'year', period: `${year.year}-01-01`, steps };
}

/** One account year by year; the session holds that member alone. */
export async function accountOfFinding(session: Session, figures: PlaceFigures): Promise<Result<FindingSheet>> {
  const years = await session.query<AccountCheck>({ text: allYears, values: [] });
  if (!years.ok) return years;
  const parts: SheetPart[] = [];
  let carried: number | null = null;
  let paid = 0;
  for (const year of years.value) {
    const due = accountDueYear(year, carried ?? year.opening);
    parts.push(partOf(year, due, figures));
    carried = due.closing;
    paid = year.closing;
  }
  const last = years.value[years.value.length - 1];
  if (last === undefined || carried === null) return success(gapSheet('account', 'monthsNotHeld'));
  const from = figures.creditingRate(employees, last.region_code, last.year)?.from ?? 'law';
  return success(finished({ kind: 'account', parts, paid, expected: carried, figures: from }));
}
