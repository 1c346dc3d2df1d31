import type { Estimate } from './groupedHits';

export interface YearShare {
  readonly year: number;
  readonly share: number;
}

/** Share of the paths whose fund is exhausted in each year itself, from that by each year's end. */
export const exhaustionShares = (byYear: readonly Estimate[]): readonly YearShare[] =>
  byYear.map(({ year, value }, t) => ({ year, share: value - (byYear[t - 1]?.value ?? 0) }));
