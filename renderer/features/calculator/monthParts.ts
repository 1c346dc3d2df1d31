import type { YearMonth } from '../../../shared/base/yearMonth';

/** A month as the two parts of a field. */
export const monthParts = ({ year, month }: YearMonth, onChange: (value: YearMonth) => void) => ({
  years: { value: year, low: 1, high: 2100, onChange: (value: number) => onChange({ year: value, month }) },
  months: { value: month, low: 1, high: 12, onChange: (value: number) => onChange({ year, month: value }) },
});
