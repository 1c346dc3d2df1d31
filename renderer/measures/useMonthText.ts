import type { Language } from '../../shared/base/language';
import { useText } from '../text';

const monthFormat = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' });

const months: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  'zh-CN': monthFormat('zh-CN'),
  en: monthFormat('en-GB'),
};

/** Writes a month of a year; the year alone where the month is not known. */
export function useMonthText(): (year: number, month: number | null) => string {
  const { language } = useText();
  return (year, month) => (month === null ? String(year) : months[language].format(Date.UTC(year, month - 1, 1)));
}
