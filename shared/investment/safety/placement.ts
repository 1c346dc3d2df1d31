import { dayNumber } from '../../base/day';
import { monthsLater } from '../../base/monthsLater';
import { monthNumber } from '../../base/yearMonth';
import type { AssetClass } from '../portfolio/assetClass';

/**
 * How a contract counts time: whole months as twelfths of a year and odd days over 360 (对年对月对日), or days over 360
 * or 365.
 */
export const dayCounts = ['months', '360', '365'] as const;
export type DayCount = (typeof dayCounts)[number];

/** Money lent until a day: a deposit or a bond held to its end. Yuan; simple interest. */
export interface Placement {
  readonly id: string;
  readonly assetClass: AssetClass;
  /** Bank or issuer. */
  readonly debtor: string;
  readonly principal: number;
  /** Interest a year, as a share. */
  readonly rate: number;
  readonly from: string;
  readonly until: string;
  readonly dayCount: DayCount;
  /** Months from one payment of interest to the next; null: all of it with the principal. */
  readonly payEvery: number | null;
  /** The day on which the principal came back; null where it has not. */
  readonly repaidOn: string | null;
}

/** Money with a bank that can be had any day. */
export interface Account {
  readonly id: string;
  readonly bank: string;
  readonly amount: number;
  /** Interest a year, as a share. */
  readonly rate: number;
}

/** Lent on a day: begun, and not paid back, in time or late. */
export const lentOn = ({ from, repaidOn }: Placement, date: string): boolean =>
  from <= date && (repaidOn === null || repaidOn > date);

function monthOf(date: string): number {
  const [year, month] = date.split('-').map(Number);
  return monthNumber({ year, month });
}

/** Years from the start of a contract to a day, as it counts them. */
function yearsSince(start: string, date: string, dayCount: DayCount): number {
  if (dayCount !== 'months') return (dayNumber(date) - dayNumber(start)) / Number(dayCount);
  const touched = monthOf(date) - monthOf(start);
  const months = monthsLater(start, touched) > date ? touched - 1 : touched;
  return months / 12 + (dayNumber(date) - dayNumber(monthsLater(start, months))) / 360;
}

/** Interest from the first day to a day: principal · rate · years; none before, no more after the last. */
export function accrued({ principal, rate, from, until, dayCount }: Placement, date: string): number {
  const end = date < until ? date : until;
  return end <= from ? 0 : principal * rate * yearsSince(from, end, dayCount);
}

/** A time for which interest is paid on its last day. */
export interface Period {
  readonly from: string;
  readonly until: string;
  readonly interest: number;
}

/** The times of a placement, one after the other; the last may be shorter. */
export function interestPeriods(placement: Placement): Period[] {
  const { from, until, payEvery } = placement;
  const periods: Period[] = [];
  let start = from;
  for (let k = 1; start < until; k++) {
    const next = payEvery === null ? until : monthsLater(from, k * payEvery);
    const end = next < until ? next : until;
    periods.push({ from: start, until: end, interest: accrued(placement, end) - accrued(placement, start) });
    start = end;
  }
  return periods;
}
