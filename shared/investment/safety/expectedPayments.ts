import { addMonths, monthNumber, type YearMonth } from '../../base/yearMonth';
import type { Projection } from '../../projection/projection';

/** What a fund will pay and receive in a month apart from its investments, yuan. */
export interface ExpectedMonth {
  readonly payments: number;
  readonly income: number;
}

/** Consecutive months. */
export interface ExpectedPayments {
  readonly first: YearMonth;
  readonly months: readonly ExpectedMonth[];
}

/** The months on which the ladder is built. Source: features.md F13. */
export const ladderMonths = 24;

/** Those of the `ladderMonths` months after the month of a day that are known. */
export function monthsAfter({ first, months }: ExpectedPayments, date: string): ExpectedPayments {
  const [year, month] = date.split('-').map(Number);
  const passed = monthNumber({ year, month }) + 1 - monthNumber(first);
  const from = Math.max(0, passed);
  return { first: addMonths(first, from), months: months.slice(from, Math.max(0, passed + ladderMonths)) };
}

/** The years of a projection in twelve equal months each; returns and book entries between its parts are no income. */
export function expectedFrom({ firstYear, fund }: Pick<Projection, 'firstYear' | 'fund'>): ExpectedPayments {
  const { income, totalExpenditure } = fund;
  const { contributions, subsidy, other } = income;
  const months = Array.from({ length: totalExpenditure.length * 12 }, (_, k): ExpectedMonth => {
    const year = Math.floor(k / 12);
    return { payments: totalExpenditure[year] / 12, income: (contributions[year] + subsidy[year] + other[year]) / 12 };
  });
  return { first: { year: firstYear, month: 1 }, months };
}
