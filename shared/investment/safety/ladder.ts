import { monthNumber, readYearMonth, type YearMonth, yearMonthOf, yearMonthText } from '../../base/yearMonth';
import { type DayBasis, type Placement, repaid } from './placement';

/** Payments less income of consecutive months: what the fund has to find, yuan. */
export interface CashNeed {
  readonly first: YearMonth;
  readonly amounts: readonly number[];
}

export interface LadderMonth {
  /** 2025-03 */
  readonly month: string;
  readonly need: number;
  readonly maturing: number;
  /** Cash at the end of the month if nothing is placed anew or sold; below 0 is a gap. */
  readonly cash: number;
}

export interface Ladder {
  readonly months: readonly LadderMonth[];
  /** The first month that ends with a gap; null where none does. */
  readonly firstGap: string | null;
  /** The most that is missing at the end of a month; 0 where nothing is. */
  readonly largestGap: number;
}

const monthOf = (date: string): number | null => {
  const month = readYearMonth(date.slice(0, 7));
  return month === null ? null : monthNumber(month);
};

/** What comes due month by month against what has to be paid: cash(t) = cash(t − 1) + maturing(t) − need(t). */
export function ladder(
  cash: number,
  placements: readonly Placement[],
  { first, amounts }: CashNeed,
  basis: DayBasis,
): Ladder {
  const start = monthNumber(first);
  let left = cash;
  const months = amounts.map((need, k): LadderMonth => {
    const due = placements.filter(({ until }) => monthOf(until) === start + k);
    const maturing = due.reduce((sum, placement) => sum + repaid(placement, basis), 0);
    left += maturing - need;
    return { month: yearMonthText(yearMonthOf(start + k)), need, maturing, cash: left };
  });
  return {
    months,
    firstGap: months.find((month) => month.cash < 0)?.month ?? null,
    largestGap: Math.max(0, ...months.map((month) => -month.cash)),
  };
}
