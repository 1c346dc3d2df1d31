import { type RegionalResults, seriesOf } from '../../projection/paths/regionPaths';
import { isShort } from '../../projection/regions/poolProjection';
import type { PointKind } from '../draws';
import { type Estimate, GroupedHits } from '../groupedHits';

/** How likely a region runs short, by year. */
export interface RegionalChances {
  readonly region: string;
  /** That the year's income falls short of its expenditure. */
  readonly deficit: readonly Estimate[];
  /** That the fund was below zero at the end of this year or of one before. */
  readonly exhaustion: readonly Estimate[];
}

/** Probabilities by region over all paths, in whatever blocks they came. */
export function regionalChances(blocks: readonly RegionalResults[], points: PointKind): RegionalChances[] {
  const sorted = blocks.toSorted((a, b) => a.from - b.from);
  const [{ regions, firstYear, years }] = sorted;
  return regions.map((region, r) => {
    const [deficits, exhausted] = [new GroupedHits(points, years), new GroupedHits(points, years)];
    for (const block of sorted) {
      for (let n = 0; n < block.paths; n++) {
        const { closing, income, expenditure, benefits } = seriesOf(block, n, r);
        let isExhausted = false;
        deficits.add(block.from + n, (t) => isShort(income[t] - expenditure[t], benefits[t]));
        exhausted.add(block.from + n, (t) => (isExhausted ||= isShort(closing[t], benefits[t])));
      }
    }
    return { region, deficit: deficits.estimates(firstYear), exhaustion: exhausted.estimates(firstYear) };
  });
}
