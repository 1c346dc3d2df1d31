const dayLength = 86_400_000;

/** Days since 1 January 1970 of an ISO date such as 2025-03-31; NaN where the text is none. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayLength;

/** The ISO date of a day number. */
export const isoDay = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);

/** 0 on a Monday, 6 on a Sunday. */
export const weekday = (number: number): number => (((number + 3) % 7) + 7) % 7;
