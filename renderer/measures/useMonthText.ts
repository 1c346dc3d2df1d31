import { useText } from '../text';

/** Writes a month of a year; the year alone where the month is not known. */
export function useMonthText(): (year: number, month: number | null) => string {
  const { language } = useText();
  return (year, month) =>
    month === null
      ? String(year)
      : new Intl.DateTimeFormat(language === 'zh-CN' ? 'zh-CN' : 'en-GB', {
          year: 'numeric',
          month: 'short',
          timeZone: 'UTC',
        }).format(Date.UTC(year, month - 1, 1));
}
