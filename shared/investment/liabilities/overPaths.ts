import { quantile } from '../../base/quantile';
import { type Estimate, GroupedHits } from '../../stochastic/groupedHits';
import { shownQuantiles } from '../../stochastic/summarise';
import type { FlowPaths } from './flowPaths';

/** Of which paths and years figures are. */
export type Span = Pick<FlowPaths, 'points' | 'paths' | 'firstYear' | 'years'>;

/** A figure of one year over all paths, in the order of `shownQuantiles`. */
export type Quantiles = readonly number[];

/** Quantiles in each year of a figure by path and year. */
export const yearQuantiles = ({ paths, years }: Span, values: Float64Array): readonly Quantiles[] =>
  Array.from({ length: years }, (_, t) => {
    const sorted = Float64Array.from({ length: paths }, (__, n) => values[n * years + t]).sort();
    return shownQuantiles.map((chance) => quantile(sorted, chance));
  });

/** The order statistic at the chance, n·p rounded up: a value that a path has, endless ones too. R's type 1. */
export const valueAtRank = (sorted: Float64Array, chance: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * chance) - 1))];

/** Shares of paths in which something is the case, by year. */
export function yearChances(
  { points, paths, years, firstYear }: Span,
  isHit: (n: number, t: number) => boolean,
): readonly Estimate[] {
  const hits = new GroupedHits(points, years);
  for (let n = 0; n < paths; n++) hits.add(n, (t) => isHit(n, t));
  return hits.estimates(firstYear);
}

/** That a fund, by path and year, was below zero at the end of a year or of one before. */
export function exhaustionChances(span: Span, funds: Float64Array): readonly Estimate[] {
  const first = Array.from({ length: span.paths }, (_, n) =>
    funds.subarray(n * span.years, (n + 1) * span.years).findIndex((fund) => fund < 0),
  );
  return yearChances(span, (n, t) => first[n] !== -1 && first[n] <= t);
}
