import type { AdjustmentRule } from '../../pension/annualAdjustment';
import type { Figure } from './placeFigures';

/** A year's increase as the ledger's statistics state it. */
export interface Increase {
  readonly year: number;
  /** Month from which it is paid, 1 to 12. */
  readonly month: number;
  readonly rule: AdjustmentRule;
}

type Stated = (measure: string) => Figure | null;

/** Ages and years at which a tilt or a band may begin. */
const tiltAges = [60, 65, 70, 75, 80, 85, 90, 95, 100] as const;
const bandYears = [10, 15, 20, 25, 30, 35, 40] as const;

/**
 * Measures of `statistics` that make up a rule, yuan a month unless said: adjustmentFixed; adjustmentShare of the own
 * pension; adjustmentPerYear for each credited year, adjustmentPerYearAbove15 (10, 20, …) for those beyond,
 * adjustmentPerYearMinimum; adjustmentAge70 (65, 75, …) for those who have reached an age by the end of the year before;
 * adjustmentWholeYears and adjustmentUpToJiao (1 for yes); adjustmentMonth, 1 where it is not stated. Null where neither
 * of the first two nor an amount by years is stated.
 */
export function increaseOf(year: number, stated: Stated): Increase | null {
  const value = (measure: string): number => stated(measure)?.value ?? 0;
  const parts = ['adjustmentFixed', 'adjustmentShare', 'adjustmentPerYear'];
  if (parts.every((measure) => stated(measure) === null)) return null;
  const bands = bandYears.map((above) => ({ above, amount: value(`adjustmentPerYearAbove${above}`) }));
  const perYear = value('adjustmentPerYear');
  return {
    year,
    month: stated('adjustmentMonth')?.value ?? 1,
    rule: {
      fixed: value('adjustmentFixed'),
      perYear: [
        ...(perYear === 0 ? [] : [{ above: 0, amount: perYear }]),
        ...bands.filter(({ amount }) => amount !== 0),
      ],
      perYearMinimum: value('adjustmentPerYearMinimum'),
      partYears: value('adjustmentWholeYears') === 1 ? 'whole' : 'exact',
      ofPension: value('adjustmentShare'),
      byAge: tiltAges
        .map((from) => ({ from, amount: value(`adjustmentAge${from}`) }))
        .filter(({ amount }) => amount > 0),
      remoteArea: 0,
      rounding: value('adjustmentUpToJiao') === 1 ? 'upToJiao' : 'fen',
    },
  };
}
