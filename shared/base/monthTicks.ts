import { dayNumber, isoDay } from './day';
import { monthNumber, yearMonthOf, yearMonthText } from './yearMonth';

const monthsApart = [1, 2, 3, 6, 12, 24, 60, 120] as const;
const mostTicks = 7;

const firstDay = (month: number): number => dayNumber(`${yearMonthText(yearMonthOf(month))}-01`);

/** The month of a day, counted from the year 0, so that every step of a year begins in January. */
function monthOf(day: number): number {
  const [year, month] = isoDay(day).split('-').map(Number);
  return monthNumber({ year: year ?? 0, month: month ?? 1 });
}

/** Day numbers of first days of months, as many as fit; the ends of a range within one month. */
export function monthTicks(first: number, last: number): number[] {
  const [from, to] = [monthOf(first - 1) + 1, monthOf(last)];
  if (from > to) return [first, last];
  const step = monthsApart.find((one) => (to - from) / one < mostTicks) ?? 240;
  const start = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((to - start) / step) + 1 }, (_, k) => firstDay(start + k * step));
}
