/** A calendar month; `month` 1 to 12. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

/** Months since January of the year 0, so that months can be added and compared. */
export const monthNumber = ({ year, month }: YearMonth): number => year * 12 + month - 1;

export const yearMonthOf = (number: number): YearMonth => ({
  year: Math.floor(number / 12),
  month: (((number % 12) + 12) % 12) + 1,
});

export const monthsBetween = (from: YearMonth, to: YearMonth): number => monthNumber(to) - monthNumber(from);

export const addMonths = (from: YearMonth, months: number): YearMonth => yearMonthOf(monthNumber(from) + months);

/** 2025-03 */
export const yearMonthText = ({ year, month }: YearMonth): string => `${year}-${String(month).padStart(2, '0')}`;

/** The month of a text such as 2025-03, or null where it is none. */
export function readYearMonth(text: string): YearMonth | null {
  const found = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return found === null ? null : { year: Number(found[1]), month: Number(found[2]) };
}
