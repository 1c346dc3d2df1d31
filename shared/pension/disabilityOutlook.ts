import { type Result, success } from '../base/result';
import { monthsBetween, type YearMonth, yearMonthText } from '../base/yearMonth';
import type { ParameterId } from '../parameters/catalogue';
import { type AwardLaw, inForce } from './awardLaw';
import type { SheetInput, SheetUnit } from './awardSheetLine';
import { type CalculationStep, given } from './calculationStep';
import { type DisabilityAllowance, disabilityAllowance } from './disabilityAllowance';
import type { PersonOutlook, PersonPlace } from './personOutlook';
import { type RetirementChoice, retirementChoice } from './retirementChoices';

/** The allowance of one person certified as wholly unable to work in a month, with its calculation. */
export interface DisabilityOutlook {
  readonly month: YearMonth;
  /** Null before the rule began and from the statutory age on. */
  readonly allowance: DisabilityAllowance | null;
  readonly years: number;
  readonly steps: readonly CalculationStep[];
}

const rule = {
  zh: '人社部发〔2024〕72号 第三至五条',
  en: 'Renshebufa (2024) No. 72, articles 3 to 5',
};

/** A figure of the rule; null where no law states it on the day. */
function ruled(law: AwardLaw, day: string, symbol: string, [id, unit]: readonly [ParameterId, SheetUnit]): SheetInput {
  const dated = inForce(law, id, day);
  return dated === null
    ? given(symbol, 0, unit)
    : { symbol, value: dated.value, unit, source: { kind: 'parameter', id, dated } };
}

function amountStep(allowance: DisabilityAllowance, { sheet }: RetirementChoice): CalculationStep {
  const isWhole = allowance.article === 3;
  const line = (symbol: string, value: number, id: 'basic' | 'account' | 'transitional'): SheetInput => ({
    symbol,
    value,
    unit: 'yuan a month',
    source: { kind: 'line', line: id },
  });
  const basic = line('Pb', sheet.basic, 'basic');
  return {
    id: 'allowance',
    formula: isWhole ? 'Pb + Pa + Pt' : 'Pb',
    inputs: isWhole
      ? [basic, line('Pa', sheet.account, 'account'), line('Pt', sheet.transitional, 'transitional')]
      : [basic],
    value: allowance.monthly,
    unit: 'yuan a month',
    law: rule,
  };
}

function steps(choice: RetirementChoice, statutory: YearMonth, law: AwardLaw): CalculationStep[] {
  const { month, person, sheet } = choice;
  const day = `${yearMonthText(month)}-01`;
  const toGo = monthsBetween(month, statutory);
  const common = { law: rule, unit: 'months' } as const;
  const years = given('Y', person.years, 'years');
  const allowance = disabilityAllowance({ month, statutory, years: person.years, sheet }, law);
  const head: CalculationStep[] = [
    {
      id: 'monthsToGo',
      formula: 'S − M',
      inputs: [given('S', choice.ageInMonths + toGo, 'months'), given('M', choice.ageInMonths, 'months')],
      value: toGo,
      ...common,
    },
    {
      id: 'missingMonths',
      formula: 'max(0, 12 × (Ymin − Y))',
      inputs: [ruled(law, day, 'Ymin', ['retirement.minimumYears', 'years']), years],
      value: sheet.minimum.missingMonths,
      ...common,
    },
  ];
  if (allowance === null) return head;
  const amount = amountStep(allowance, choice);
  if (allowance.months === null) return [...head, amount];
  return [
    ...head,
    amount,
    {
      id: 'allowanceMonths',
      formula: 'min(n + k × max(0, ⌈Y − s⌉), S − M)',
      inputs: [
        ruled(law, day, 'n', ['disability.shortMonths', 'months']),
        ruled(law, day, 'k', ['disability.furtherMonths', 'months']),
        ruled(law, day, 's', ['disability.shortYears', 'years']),
        years,
      ],
      value: allowance.months,
      ...common,
    },
  ];
}

/** What a member who can no longer work is paid until the statutory age. Source: 人社部发〔2024〕72号; features.md C. */
export function disabilityOutlook(
  { statutory, regular }: PersonOutlook,
  month: YearMonth,
  { province, law, economy }: PersonPlace,
): Result<DisabilityOutlook> {
  const choice = retirementChoice(regular.person, month, { province, law }, economy);
  if (!choice.ok) return choice;
  const { person, sheet } = choice.value;
  const claim = { month, statutory: statutory.month, years: person.years, sheet };
  return success({
    month,
    allowance: disabilityAllowance(claim, law),
    years: person.years,
    steps: steps(choice.value, statutory.month, law),
  });
}
