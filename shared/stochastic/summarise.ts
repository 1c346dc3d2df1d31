import { type PathMeasure, type PathResults, pathMeasures } from './simulatePaths';

export const shownQuantiles = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99] as const;

/** A year's quantiles, in the order of `shownQuantiles`, and its mean. */
export interface QuantileYear {
  readonly year: number;
  readonly quantiles: readonly number[];
  readonly mean: number;
}

/** A probability estimated from paths, with its standard error √(p(1 − p)/n). */
export interface Estimate {
  readonly year: number;
  readonly value: number;
  readonly standardError: number;
}

export interface StochasticSummary {
  readonly paths: number;
  readonly quantiles: Readonly<Record<PathMeasure, readonly QuantileYear[]>>;
  /** That the fund was below zero at the end of this year or of one before. */
  readonly exhaustionProbability: readonly Estimate[];
  /** That the year's income falls short of its expenditure. */
  readonly deficitProbability: readonly Estimate[];
  /** Year of exhaustion by quantile; null where the fund outlasts the projection. */
  readonly exhaustionYears: readonly (number | null)[];
}

/** Between the order statistics as R's type 7 has it: position (n − 1)·p from 0. Source: R. J. Hyndman and Y. Fan, 1996. */
export function quantileOfSorted(sorted: Float64Array, chance: number): number {
  const position = (sorted.length - 1) * chance;
  const below = Math.floor(position);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}

/** All blocks of paths as one, in the order of their numbers. */
class AllPaths {
  readonly blocks: readonly PathResults[];
  readonly count: number;

  constructor(blocks: readonly PathResults[]) {
    this.blocks = [...blocks].sort((a, b) => a.from - b.from);
    this.count = blocks.reduce((sum, { paths }) => sum + paths, 0);
  }

  values(measure: PathMeasure, t: number): Float64Array {
    const at = pathMeasures.indexOf(measure);
    const found = new Float64Array(this.count);
    let n = 0;
    for (const { paths, years, data } of this.blocks) {
      for (let path = 0; path < paths; path++) found[n++] = data[(path * pathMeasures.length + at) * years + t];
    }
    return found;
  }
}

const estimate = (year: number, hits: number, count: number): Estimate => {
  const value = hits / count;
  return { year, value, standardError: Math.sqrt((value * (1 - value)) / count) };
};

function quantileYear(values: Float64Array, year: number): QuantileYear {
  const sorted = values.sort();
  return {
    year,
    quantiles: shownQuantiles.map((chance) => quantileOfSorted(sorted, chance)),
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
  };
}

/** Year in which each path's fund first ends below zero; Infinity where it never does. */
function exhaustionOf(all: AllPaths, firstYear: number, years: number): Float64Array {
  const exhausted = new Float64Array(all.count).fill(Number.POSITIVE_INFINITY);
  for (let t = years - 1; t >= 0; t--) {
    const closing = all.values('closing', t);
    for (let n = 0; n < closing.length; n++) if (closing[n] < 0) exhausted[n] = firstYear + t;
  }
  return exhausted;
}

/** Quantiles and probabilities over all paths; exact, whatever blocks they came in. Source: model.md §10. */
export function summarise(blocks: readonly PathResults[]): StochasticSummary {
  const all = new AllPaths(blocks);
  const { firstYear, years } = all.blocks[0];
  const eachYear = Array.from({ length: years }, (_, t) => t);
  const exhausted = exhaustionOf(all, firstYear, years).sort();
  const share = (hits: (t: number) => number): readonly Estimate[] =>
    eachYear.map((t) => estimate(firstYear + t, hits(t), all.count));
  const entries = pathMeasures.map((measure) => {
    const byYear = eachYear.map((t) => quantileYear(all.values(measure, t), firstYear + t));
    return [measure, byYear] as const;
  });
  return {
    paths: all.count,
    // Object.fromEntries forgets the names; every measure has its entry.
    quantiles: Object.fromEntries(entries) as unknown as StochasticSummary['quantiles'],
    exhaustionProbability: share((t) => exhausted.filter((year) => year <= firstYear + t).length),
    deficitProbability: share((t) => all.values('balance', t).filter((balance) => balance < 0).length),
    exhaustionYears: shownQuantiles.map((chance) => {
      const year = exhausted[Math.min(all.count - 1, Math.ceil(all.count * chance) - 1)];
      return Number.isFinite(year) ? year : null;
    }),
  };
}
