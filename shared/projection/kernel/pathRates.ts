import type { GroupYear } from '../../pension/groupYear';
import { kernelAges } from './kernelPlaces';

/** In the order of `PathRate` in kernel/pathPlaces.ts. */
export const pathRateNames = [
  'staying',
  'retiring',
  'near',
  'leaving',
  'far',
  'allowed',
  'lacking',
  'path',
  'baseIndex',
  'settled',
  'settling',
  'halfPaying',
  'perBalance',
  'nearing',
  'stayingUnable',
  'stayingEarly',
  'hasUnable',
  'hasDeemed',
] as const;

/** Rates of a group in a year, of those alive at its end; by age when the year begins. */
export type PathRates = Readonly<Record<(typeof pathRateNames)[number], Float64Array>>;

/** A row by age at the year's end, told by age when it begins: the last age takes in itself. */
export const byOpening = (row: Float64Array): Float64Array => row.map((_, x) => row[Math.min(x + 1, kernelAges - 1)]);

/** `unable` and `deemed` say at which ages there may be members unable to work, and deemed years. */
export function pathRatesOf(
  year: GroupYear,
  { unable, deemed }: Readonly<Record<'unable' | 'deemed', readonly boolean[]>>,
): PathRates {
  const disability = byOpening(year.disability);
  const retirement = byOpening(year.retirement);
  const near = byOpening(year.near);
  const lacking = byOpening(year.lacking);
  const nearing = byOpening(year.nearing);
  const settled = byOpening(year.payingShare).map((share) => 1 - share);
  const here = 1 - year.emigration;
  const retiring = retirement.map((chance, x) => here * (1 - disability[x]) * chance);
  const far = near.map((share, x) => here * disability[x] * (1 - share));
  const nearby = near.map((share, x) => here * disability[x] * share);
  return {
    staying: retirement.map((chance, x) => here * (1 - disability[x]) * (1 - chance)),
    retiring,
    near: nearby,
    leaving: retiring.map((chance, x) => chance + nearby[x]),
    far,
    allowed: far.map((share, x) => share * (1 - lacking[x])),
    lacking: far.map((share, x) => share * lacking[x]),
    path: byOpening(year.insuredOnPath).map((share) => (share * year.coverage) / (1 + year.joining)),
    baseIndex: byOpening(year.baseIndex),
    settled,
    settling: settled.map((share) => share * year.pauseTurnover),
    halfPaying: settled.map((share) => (1 - share) / 2),
    perBalance: byOpening(year.divisor).map((months) => 12 / months),
    nearing,
    stayingUnable: nearing.map((chance) => 1 - chance),
    stayingEarly: retirement.map((chance) => 1 - chance),
    hasUnable: far.map((share, x) => Number(unable[x] || share > 0)),
    hasDeemed: Float64Array.from(deemed, Number),
  };
}
