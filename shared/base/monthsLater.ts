import { addMonths, yearMonthText } from './yearMonth';

/** The same day of the month so many months later; the last of the month where it has no such day. */
export function monthsLater(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number);
  const target = addMonths({ year, month }, months);
  const last = new Date(Date.UTC(target.year, target.month, 0)).getUTCDate();
  return `${yearMonthText(target)}-${String(Math.min(day, last)).padStart(2, '0')}`;
}
