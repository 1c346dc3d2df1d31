import { normal95 } from '../base/distributions';
import type { PointKind } from './draws';
import { type Estimate, GroupedHits } from './groupedHits';
import { exactUpTo, Sample } from './sample';
import { type PathMeasure, type PathResults, pathMeasures } from './simulatePaths';
import { sketchError } from './sketchedValues';
import { type WatchPoint, YearWatch } from './yearWatch';

export const shownQuantiles = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99] as const;

/** A year's quantiles and their standard errors, in the order of `shownQuantiles`, and its mean. */
export interface QuantileYear {
  readonly year: number;
  readonly quantiles: readonly number[];
  readonly errors: readonly number[];
  readonly mean: number;
}

/** A year with the ends of its interval of 95 %; null stands for after the projection. */
export interface YearInterval {
  readonly year: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface StochasticSummary {
  readonly paths: number;
  /** Largest relative error of a quantile that comes from a sketch; 0 where all values were kept. */
  readonly sketchError: number;
  readonly quantiles: Readonly<Record<PathMeasure, readonly QuantileYear[]>>;
  /** That the fund was below zero at the end of this year or of one before. */
  readonly exhaustionProbability: readonly Estimate[];
  /** That the year's income falls short of its expenditure. */
  readonly deficitProbability: readonly Estimate[];
  /** Year of exhaustion by quantile; null where the fund outlasts the projection. */
  readonly exhaustionYears: readonly (number | null)[];
  readonly medianExhaustion: YearInterval;
  /** How the estimates for the watched year settled, a point a round. */
  readonly convergence: readonly WatchPoint[];
}

/** Years of a run, how its paths share draws, and the year whose estimates are watched. */
export interface TallyOptions {
  readonly firstYear: number;
  readonly years: number;
  readonly points: PointKind;
  readonly watched: number;
}

/** First year by which at least this share is exhausted; null where it never comes to that. */
const yearAt = (exhaustion: readonly Estimate[], share: number): number | null =>
  exhaustion.find(({ value }) => value >= share)?.year ?? null;

/** Between order statistics: where the share that is exhausted reaches one half, less or more its error. */
function medianOf(exhaustion: readonly Estimate[]): YearInterval {
  const reaching = (side: number): number | null =>
    exhaustion.find(({ value, standardError }) => value - side * normal95 * standardError >= 0.5)?.year ?? null;
  return { year: reaching(0), low: reaching(-1), high: reaching(1) };
}

/**
 * Takes in paths round by round and says what they come to: exact to 20,000 paths, beyond by sketches whose memory no
 * longer grows. Source: model.md §10.
 */
export class PathTally {
  readonly #options: TallyOptions;
  readonly #samples: readonly (readonly Sample[])[];
  readonly #exhausted: GroupedHits;
  readonly #deficits: GroupedHits;
  readonly #watch: YearWatch;

  constructor(options: TallyOptions) {
    const { points, years, watched } = options;
    this.#options = options;
    this.#samples = pathMeasures.map(() => Array.from({ length: years }, () => new Sample()));
    this.#exhausted = new GroupedHits(points, years);
    this.#deficits = new GroupedHits(points, years);
    this.#watch = new YearWatch(points, watched);
  }

  /** A round of paths, in whatever blocks they come. */
  add(round: readonly PathResults[]): void {
    const blocks = round.toSorted((a, b) => a.from - b.from);
    for (const block of blocks) {
      this.#addValues(block);
      for (let n = 0; n < block.paths; n++) this.#addEvents(block, n);
    }
    this.#watch.add(blocks);
  }

  /** A block's values of one figure and year together: its data fit the processor's cache, all samples do not. */
  #addValues({ paths, years, data }: PathResults): void {
    for (const [measure, samples] of this.#samples.entries()) {
      for (const [t, sample] of samples.entries()) {
        for (let n = 0; n < paths; n++) sample.add(data[(n * pathMeasures.length + measure) * years + t]);
      }
    }
  }

  #addEvents({ from, years, data }: PathResults, n: number): void {
    const start = n * pathMeasures.length;
    const at = (measure: PathMeasure, t: number): number => data[(start + pathMeasures.indexOf(measure)) * years + t];
    let isExhausted = false;
    this.#exhausted.add(from + n, (t) => (isExhausted ||= at('closing', t) < 0));
    this.#deficits.add(from + n, (t) => at('balance', t) < 0);
  }

  get paths(): number {
    return this.#samples[0][0].count;
  }

  get exhaustionProbability(): readonly Estimate[] {
    return this.#exhausted.estimates(this.#options.firstYear);
  }

  get convergence(): readonly WatchPoint[] {
    return this.#watch.points;
  }

  summary(): StochasticSummary {
    const { firstYear } = this.#options;
    const exhaustion = this.exhaustionProbability;
    const entries = pathMeasures.map((measure, at) => {
      return [measure, this.#samples[at].map((sample, t) => quantileYear(sample, firstYear + t))] as const;
    });
    return {
      paths: this.paths,
      sketchError: this.paths > exactUpTo ? sketchError : 0,
      // Object.fromEntries forgets the names; every measure has its entry.
      quantiles: Object.fromEntries(entries) as unknown as StochasticSummary['quantiles'],
      exhaustionProbability: exhaustion,
      deficitProbability: this.#deficits.estimates(firstYear),
      exhaustionYears: shownQuantiles.map((chance) => yearAt(exhaustion, chance)),
      medianExhaustion: medianOf(exhaustion),
      convergence: this.convergence,
    };
  }
}

const quantileYear = (sample: Sample, year: number): QuantileYear => ({
  year,
  quantiles: shownQuantiles.map((chance) => sample.quantile(chance)),
  errors: shownQuantiles.map((chance) => sample.quantileError(chance)),
  mean: sample.mean,
});

/** All paths as one round, the last year being watched. */
export function summarise(blocks: readonly PathResults[], points: PointKind = 'random'): StochasticSummary {
  const [{ firstYear, years }] = blocks;
  const tally = new PathTally({ firstYear, years, points, watched: firstYear + years - 1 });
  tally.add(blocks);
  return tally.summary();
}
