import type { PointKind } from './draws';
import { type Estimate, GroupedHits } from './groupedHits';
import { Sample } from './sample';
import { type PathResults, pathMeasures } from './simulatePaths';

/** Chances whose quantiles are watched: the ends and the middle of what is shown as the range. */
export const watchedChances = [0.05, 0.5, 0.95] as const;

/** What so many paths say of one year. */
export interface WatchPoint {
  readonly paths: number;
  /** That the fund is exhausted by the end of the year. */
  readonly exhaustion: Estimate;
  /** Of the fund at the end of the year, in the order of `watchedChances`. */
  readonly quantiles: readonly number[];
  readonly quantileErrors: readonly number[];
}

/** How the estimates for one year settle as paths are added. */
export class YearWatch {
  readonly year: number;
  readonly #exhausted: GroupedHits;
  readonly #closing = new Sample();
  readonly #points: WatchPoint[] = [];

  constructor(points: PointKind, year: number) {
    this.year = year;
    this.#exhausted = new GroupedHits(points, 1);
  }

  /** A round of paths, ascending by number. */
  add(blocks: readonly PathResults[]): void {
    for (const { from, paths, firstYear, years, data } of blocks) {
      const length = this.year - firstYear + 1;
      for (let n = 0; n < paths; n++) {
        const start = n * pathMeasures.length * years;
        const closing = data.subarray(start, start + length);
        this.#closing.add(closing[length - 1]);
        this.#exhausted.add(from + n, () => closing.some((value) => value < 0));
      }
    }
    const [exhaustion] = this.#exhausted.estimates(this.year);
    this.#points.push({
      paths: this.#closing.count,
      exhaustion,
      quantiles: watchedChances.map((chance) => this.#closing.quantile(chance)),
      quantileErrors: watchedChances.map((chance) => this.#closing.quantileError(chance)),
    });
  }

  /** One point a round. */
  get points(): readonly WatchPoint[] {
    return this.#points;
  }
}
