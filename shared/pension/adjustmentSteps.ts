import { roundHalfUp, roundUp } from '../base/decimals';
import { type AdjustedPerson, type Adjustment, type AdjustmentRule, annualAdjustment } from './annualAdjustment';
import type { LineId, SheetInput } from './awardSheetLine';
import { type CalculationStep, given, type StepId } from './calculationStep';

const law = { zh: '各省当年调整办法（录入的规则）', en: "The province's rule of the year (as entered)" };

const monthly = (symbol: string, value: number): SheetInput => given(symbol, value, 'yuan a month');

/** A figure of the award or of a step above. */
const earlier = (symbol: string, value: number, line: LineId | StepId): SheetInput => ({
  symbol,
  value,
  unit: 'yuan a month',
  source: { kind: 'line', line },
});

/** c₁, c₂, … for each year of a band that begins above b₁, b₂, … */
const bandInputs = ({ perYear }: AdjustmentRule): SheetInput[] =>
  perYear.flatMap(({ above, amount }, at) => [
    monthly(`c${at + 1}`, amount),
    ...(above > 0 ? [given(`b${at + 1}`, above, 'years')] : []),
  ]);

const summands = ({ fixed, byYears, byPension, tilt }: Adjustment): SheetInput[] => [
  earlier('F', fixed, 'increaseFixed'),
  earlier('C', byYears, 'increaseYears'),
  earlier('H', byPension, 'increasePension'),
  earlier('T', tilt, 'increaseTilt'),
];

const bandFormula = ({ perYear }: AdjustmentRule): string => {
  const parts = perYear.map(({ above }, at) => {
    const name = at + 1;
    const start = above > 0 ? `b${name}` : '0';
    const end = at + 1 < perYear.length ? `min(Y, b${name + 1})` : 'Y';
    return `c${name} × max(0, ${end} − ${start})`;
  });
  return parts.length === 0 ? 'm' : `max(m, ${parts.join(' + ')})`;
};

/** One year's increase of a pension in payment, part by part, as `annualAdjustment` makes it. Source: model.md §7. */
export function adjustmentSteps(rule: AdjustmentRule, person: AdjustedPerson): readonly CalculationStep[] {
  const parts = annualAdjustment(rule, person);
  const years = rule.partYears === 'whole' ? roundUp(person.years, 0) : person.years;
  const tilt = rule.byAge.findLast(({ from }) => person.age >= from)?.amount ?? 0;
  const common = { unit: 'yuan a month', law } as const;
  const pension = earlier('P', person.pension, 'total');
  return [
    { id: 'increaseFixed', formula: 'f', inputs: [monthly('f', rule.fixed)], value: parts.fixed, ...common },
    {
      id: 'increaseYears',
      formula: bandFormula(rule),
      inputs: [given('Y', years, 'years'), ...bandInputs(rule), monthly('m', rule.perYearMinimum)],
      value: parts.byYears,
      ...common,
    },
    {
      id: 'increasePension',
      formula: 'P × p',
      inputs: [pension, given('p', rule.ofPension, 'ratio')],
      value: parts.byPension,
      ...common,
    },
    {
      id: 'increaseTilt',
      formula: 'a(x) + r',
      inputs: [
        given('x', person.age, 'years'),
        monthly('a(x)', tilt),
        monthly('r', person.inRemoteArea ? rule.remoteArea : 0),
      ],
      value: parts.tilt,
      ...common,
    },
    {
      id: 'increase',
      formula: 'F + C + H + T',
      inputs: summands(parts),
      value: parts.total,
      ...common,
    },
    {
      id: 'pensionAfter',
      formula: 'P + Δ',
      inputs: [pension, earlier('Δ', parts.total, 'increase')],
      value: roundHalfUp(person.pension + parts.total, 2),
      ...common,
    },
  ];
}
