import { studentTails } from '../../base/distributions';
import { type Figure, undefinedFor } from '../figure';
import type { PairedSeries } from '../returns/returnSeries';
import { less } from '../risk/ratios';
import { informationRatio } from '../risk/relative';
import { mean, sampleDeviation } from '../statistics/moments';
import { benjaminiHochberg, holm } from '../statistics/multipleTests';

export interface RankedManager {
  readonly manager: string;
  readonly periods: number;
  readonly from: string;
  readonly to: string;
  /** Mean return over the benchmark, a period. */
  readonly excess: number;
  readonly informationRatio: Figure;
  /** Chance of a mean so far from 0 if the manager were no better and no worse than the benchmark (t test). */
  readonly chance: Figure;
  /** The same with the number of managers taken into account; null where the chance has no value. */
  readonly holm: number | null;
  readonly benjaminiHochberg: number | null;
}

/** Two-sided t test that the mean of the excess returns is 0. */
function chanceOf(excess: readonly number[]): Figure {
  if (excess.length < 2) return undefinedFor('too-few-observations');
  const spread = sampleDeviation(excess);
  if (spread === 0) return undefinedFor('no-variation');
  return { value: studentTails((mean(excess) / spread) * Math.sqrt(excess.length), excess.length - 1) };
}

/**
 * Managers by information ratio, the best first, those without one last. Of many managers some are ahead by luck: the
 * corrected chances say which are not.
 */
export function rankManagers(managers: ReadonlyMap<string, PairedSeries>, periodsAYear: number): RankedManager[] {
  const found = [...managers].map(([manager, pair]) => {
    const excess = less(pair.portfolio, pair.benchmark);
    return {
      manager,
      periods: excess.length,
      from: pair.dates[0] ?? '',
      to: pair.dates.at(-1) ?? '',
      excess: mean(excess),
      informationRatio: informationRatio(pair, periodsAYear),
      chance: chanceOf(excess),
    };
  });
  const tested = found.flatMap(({ chance }) => (chance.value === null ? [] : [chance.value]));
  const [strict, mild] = [holm(tested), benjaminiHochberg(tested)];
  let next = 0;
  const corrected = found.map((each): RankedManager => {
    if (each.chance.value === null) return { ...each, holm: null, benjaminiHochberg: null };
    const at = next++;
    return { ...each, holm: strict[at], benjaminiHochberg: mild[at] };
  });
  const score = ({ informationRatio: { value } }: RankedManager): number => value ?? Number.NEGATIVE_INFINITY;
  return corrected.sort((a, b) => score(b) - score(a));
}
