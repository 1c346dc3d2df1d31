import type { YearMonth } from '../base/yearMonth';
import { yearMonthText } from '../base/yearMonth';

/** The first day of a month, as canonical tables write a period. */
export const periodOf = (month: YearMonth): string => `${yearMonthText(month)}-01`;

export const dayOf = (month: YearMonth, day: number): string =>
  `${yearMonthText(month)}-${String(day).padStart(2, '0')}`;

const dayLength = 86_400_000;

/** A day some days later; ISO dates. */
export const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * dayLength).toISOString().slice(0, 10);

export const monthOf = (date: string): YearMonth => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
});
