import { addMonths, type YearMonth } from '../../base/yearMonth';
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

/** The months that begin after a day, `ladderMonths` at most. */
export function monthsAfter({ first, months }: ExpectedPayments, date: string): ExpectedPayments {
  const [year, month] = date.split('-').map(Number);
  const passed = Math.max(0, (year - first.year) * 12 + month - first.month + 1);
  return { first: addMonths(first, passed), months: months.slice(passed, passed + ladderMonths) };
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
