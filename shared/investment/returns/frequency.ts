import { dayNumber } from '../../base/day';
import { quantile } from '../../base/quantile';

export const frequencies = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const;
export type Frequency = (typeof frequencies)[number];

/** Periods a year by which figures are annualised; 252 trading days is the convention of performance reports. */
export const periodsPerYear: Readonly<Record<Frequency, number>> = {
  daily: 252,
  weekly: 52,
  monthly: 12,
  quarterly: 4,
  yearly: 1,
};

/** Periods of rolling windows that are offered, the usual one first: our choice. */
export const windows: Readonly<Record<Frequency, readonly [number, ...number[]]>> = {
  daily: [60, 20, 120, 250],
  weekly: [26, 13, 52],
  monthly: [12, 36, 60],
  quarterly: [4, 8, 12],
  yearly: [5, 3, 10],
};

/** The periods that returns of a frequency are usually told by. */
export const usualPeriods: Readonly<Record<Frequency, Frequency>> = {
  daily: 'monthly',
  weekly: 'monthly',
  monthly: 'monthly',
  quarterly: 'quarterly',
  yearly: 'yearly',
};

/** Longest usual gap of each frequency in days; a longer one is that of years. */
const longestGap: readonly (readonly [Frequency, number])[] = [
  ['daily', 4],
  ['weekly', 10],
  ['monthly', 45],
  ['quarterly', 120],
];

/** How often a series has a date, by the median of the gaps between them. */
export function frequencyOf(dates: readonly string[]): Frequency {
  const gaps = dates.slice(1).map((date, k) => dayNumber(date) - dayNumber(dates[k]));
  if (gaps.length === 0) return 'yearly';
  const usual = quantile(
    gaps.sort((a, b) => a - b),
    0.5,
  );
  return longestGap.find(([, gap]) => usual <= gap)?.[0] ?? 'yearly';
}
