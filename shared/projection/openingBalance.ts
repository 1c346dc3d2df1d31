import type { BaseData } from '../data/baseData';
import { publishedOr, publishedWage } from './resolveWages';

export interface AccountHistory {
  /** A part of a year, such as 2014.75, says that the first year counts for the rest of it. */
  readonly startYear: number;
  /** The year that has just ended. */
  readonly lastYear: number;
  readonly nonPrivateWeight: number;
  /** Employee rate and crediting rate of a year, by year. */
  readonly rateIn: (year: number) => number;
  readonly creditingIn: (year: number) => number;
}

/**
 * Account balance by age on 31 December of the last year for someone whose base was always the average wage:
 * B(y) = B(y−1)(1 + r) + c·w(y)·ΔY(1 + r/2) from the year accounts began, credited years following their age profile.
 * Years before the first published wage are left out. Source: model.md §5; 国发〔1997〕26号.
 */
export function openingBalances(base: BaseData, creditedYears: Float64Array, history: AccountHistory): Float64Array {
  const { startYear, lastYear, nonPrivateWeight, rateIn, creditingIn } = history;
  return creditedYears.map((_, age) => {
    let balance = 0;
    for (let year = Math.floor(startYear); year <= lastYear; year++) {
      const ageThen = age - (lastYear - year);
      const wage = publishedWage(base, year, nonPrivateWeight);
      if (ageThen < 1 || wage === null) continue;
      const crediting = publishedOr(base.economy.accountCrediting, year, creditingIn(year));
      const credited = (creditedYears[ageThen] - creditedYears[ageThen - 1]) * Math.min(1, year + 1 - startYear);
      balance = balance * (1 + crediting) + rateIn(year) * wage * credited * (1 + crediting / 2);
    }
    return balance;
  });
}
