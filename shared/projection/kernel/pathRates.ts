import type { GroupYear } from '../../pension/groupYear';
import { kernelAges } from './kernelPlaces';

/** In the order of `PathRate` in kernel/pathPlaces.ts. */
export const pathRateNames = [
  'staying',
  'retiring',
  'near',
  'far',
  'leaving',
  'path',
  'payingShare',
  'baseIndex',
  'perBalance',
  'lacking',
  'nearing',
  'retirement',
] as const;

/** Rates of a group in a year, of those alive at its end; by age when the year begins. */
export type PathRates = Readonly<Record<(typeof pathRateNames)[number], Float64Array>>;

/** A row by age at the year's end, told by age when it begins: the last age takes in itself. */
export const byOpening = (row: Float64Array): Float64Array => row.map((_, x) => row[Math.min(x + 1, kernelAges - 1)]);

export function pathRatesOf(year: GroupYear): PathRates {
  const disability = byOpening(year.disability);
  const retirement = byOpening(year.retirement);
  const near = byOpening(year.near);
  const here = 1 - year.emigration;
  return {
    staying: retirement.map((retiring, x) => here * (1 - disability[x]) * (1 - retiring)),
    retiring: retirement.map((retiring, x) => here * (1 - disability[x]) * retiring),
    near: near.map((share, x) => here * disability[x] * share),
    far: near.map((share, x) => here * disability[x] * (1 - share)),
    leaving: retirement.map((retiring, x) => here * (disability[x] + (1 - disability[x]) * retiring)),
    path: byOpening(year.insuredOnPath),
    payingShare: byOpening(year.payingShare),
    baseIndex: byOpening(year.baseIndex),
    perBalance: byOpening(year.divisor).map((months) => 12 / months),
    lacking: byOpening(year.lacking),
    nearing: byOpening(year.nearing),
    retirement,
  };
}
