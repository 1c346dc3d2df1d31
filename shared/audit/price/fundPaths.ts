import type { Price, YearPrice } from './priceOf';

/** One year of the two runs: the fund without and with the findings' money, and what parts them. */
export interface FundYear extends YearPrice {
  readonly gained: number;
}

/** gained(t) = F₁(t) − F₀(t) at the end of each year, from the year in which money comes back. */
export const fundPaths = ({ years }: Pick<Price, 'years'>): readonly FundYear[] =>
  years.map((year) => ({ ...year, gained: year.closingAfter - year.closingBefore }));
