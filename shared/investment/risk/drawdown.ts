import { type Figure, quotient } from '../figure';
import { annualized, wealthPath } from '../returns/linking';
import type { ReturnSeries } from '../returns/returnSeries';
import { mean } from '../statistics/moments';
import { rootMeanSquare } from './downside';

/** How far each value lies below the highest so far, as a share of it: 0 or less, below −1 where value turns negative. */
export function drawdowns(values: readonly number[], start = 1): number[] {
  let peak = start;
  return values.map((value) => {
    peak = Math.max(peak, value);
    return value / peak - 1;
  });
}

/** A time below an earlier peak. Places count the values from 0; the start before the first is −1. */
export interface Episode {
  readonly peak: number;
  readonly trough: number;
  /** Where the peak is reached again; null where that has not happened. */
  readonly recovery: number | null;
  /** Below 0. */
  readonly depth: number;
}

/** All times below a peak, in their order. */
export function episodes(depths: readonly number[]): Episode[] {
  const found: Episode[] = [];
  let from = -1;
  for (let k = 0; k <= depths.length; k++) {
    const below = k < depths.length && depths[k] < 0;
    if (below && from < 0) from = k;
    if (below || from < 0) continue;
    const depth = Math.min(...depths.slice(from, k));
    const recovery = k < depths.length ? k : null;
    found.push({ peak: from - 1, trough: depths.indexOf(depth, from), recovery, depth });
    from = -1;
  }
  return found;
}

/** A drawdown with its dates. */
export interface Drawdown {
  readonly value: number;
  /** Date of the peak; null where it is the start, before the first return. */
  readonly peak: string | null;
  readonly trough: string;
  readonly recovery: string | null;
  /** Periods from the first below the peak to the recovery, both included, or to the end. */
  readonly length: number;
  readonly toTrough: number;
}

/** The deepest drawdowns first; as many as there are where `most` is more. */
export function drawdownTable({ dates, returns }: ReturnSeries, most: number): Drawdown[] {
  return episodes(drawdowns(wealthPath(returns)))
    .sort((a, b) => a.depth - b.depth)
    .slice(0, most)
    .map(({ peak, trough, recovery, depth }) => ({
      value: depth,
      peak: peak < 0 ? null : dates[peak],
      trough: dates[trough],
      recovery: recovery === null ? null : dates[recovery],
      length: (recovery ?? dates.length - 1) - peak,
      toTrough: trough - peak,
    }));
}

/** The deepest fall from a peak, 0 or less; NaN without returns. */
export const maxDrawdown = (returns: readonly number[]): number =>
  returns.length === 0 ? Number.NaN : Math.min(...drawdowns(wealthPath(returns)));

const depthsOf = (returns: readonly number[]): number[] => drawdowns(wealthPath(returns));
const episodeDepths = (returns: readonly number[]): number[] => episodes(depthsOf(returns)).map(({ depth }) => -depth);

export const meanDrawdown = (returns: readonly number[]): number => mean(episodeDepths(returns));

/** √(Σ depth² of the episodes). */
const rootOfSquares = (returns: readonly number[]): number => Math.hypot(...episodeDepths(returns));

/** √(Σ depth² of the episodes / number of periods). */
export const drawdownDeviation = (returns: readonly number[]): number =>
  rootOfSquares(returns) / Math.sqrt(returns.length);

/** √(mean of squared drawdowns over all periods). Source: P. Martin (1987). */
export const ulcerIndex = (returns: readonly number[]): number => rootMeanSquare(depthsOf(returns));

/** Mean of the drawdowns over all periods. */
export const painIndex = (returns: readonly number[]): number => -mean(depthsOf(returns));

/** Yearly return over the deepest drawdown. */
export const calmar = (returns: readonly number[], periodsAYear: number): Figure =>
  quotient(annualized(returns, periodsAYear), -maxDrawdown(returns), 'no-drawdown');

/** Yearly return over the deepest drawdown and 10 % more. */
export const sterling = (returns: readonly number[], periodsAYear: number): Figure =>
  quotient(annualized(returns, periodsAYear), 0.1 - maxDrawdown(returns), 'no-drawdown');

/** Yearly return over √(Σ depth²). */
export const burke = (returns: readonly number[], periodsAYear: number): Figure =>
  quotient(annualized(returns, periodsAYear), rootOfSquares(returns), 'no-drawdown');

/** Yearly return over the ulcer index. */
export const martin = (returns: readonly number[], periodsAYear: number): Figure =>
  quotient(annualized(returns, periodsAYear), ulcerIndex(returns), 'no-drawdown');

/** Yearly return over the pain index. */
export const painRatio = (returns: readonly number[], periodsAYear: number): Figure =>
  quotient(annualized(returns, periodsAYear), painIndex(returns), 'no-drawdown');
