import { dayNumber, isoDay, weekday } from '../../base/day';
import type { Frequency } from './frequency';
import { linked } from './linking';
import type { ReturnSeries } from './returnSeries';

/** The name of the calendar period that a date lies in: 2025, 2025-Q1, 2025-03, the Monday of its week, or the date. */
export function periodOf(date: string, frequency: Frequency): string {
  if (frequency === 'daily') return date;
  if (frequency === 'yearly') return date.slice(0, 4);
  if (frequency === 'monthly') return date.slice(0, 7);
  if (frequency === 'quarterly') return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
  const day = dayNumber(date);
  return isoDay(day - weekday(day));
}

export interface PeriodReturn {
  readonly period: string;
  /** Date of the last return within. */
  readonly end: string;
  readonly value: number;
  /** Returns that were linked. */
  readonly count: number;
}

/** Returns linked by calendar period; the first and the last may be cut off by the ends of the series. */
export function byPeriod({ dates, returns }: ReturnSeries, frequency: Frequency): PeriodReturn[] {
  const groups = new Map<string, number[]>();
  for (const [k, date] of dates.entries()) {
    const period = periodOf(date, frequency);
    groups.set(period, [...(groups.get(period) ?? []), k]);
  }
  return [...groups].map(([period, at]) => ({
    period,
    end: dates[at[at.length - 1]],
    value: linked(at.map((k) => returns[k])),
    count: at.length,
  }));
}

/** One row a year; a month without a return is null. */
export interface CalendarRow {
  readonly year: number;
  readonly months: readonly (number | null)[];
  readonly total: number;
}

/** The table of a performance report: months across, years down, the linked return of the year at the end. */
export function calendarTable(series: ReturnSeries): CalendarRow[] {
  const months = new Map(byPeriod(series, 'monthly').map(({ period, value }) => [period, value]));
  return byPeriod(series, 'yearly').map(({ period, value }) => ({
    year: Number(period),
    months: Array.from({ length: 12 }, (_, m) => months.get(`${period}-${String(m + 1).padStart(2, '0')}`) ?? null),
    total: value,
  }));
}
