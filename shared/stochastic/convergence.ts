import type { PointKind } from './draws';
import { round } from './rounds';
import type { PathResults } from './simulatePaths';
import { type WatchPoint, YearWatch } from './yearWatch';

/** How the estimates for any year settled, of paths at hand: what a tally that watched the year would have said. */
export function convergence(blocks: readonly PathResults[], points: PointKind, year: number): readonly WatchPoint[] {
  const watch = new YearWatch(points, year);
  const rounds: PathResults[][] = [];
  for (const block of blocks.toSorted((a, b) => a.from - b.from)) {
    const at = Math.floor(block.from / round);
    rounds[at] = [...(rounds[at] ?? []), block];
  }
  for (const blocksOfRound of rounds) watch.add(blocksOfRound);
  return watch.points;
}
