import type { Measure } from '../../shared/balance/reconcile';
import { useNumbers } from '../state/settings';
import { useText } from '../text';
import type { Quantity } from '../ui/numbers';
import { useMonthText } from './useMonthText';

const quantities: Readonly<Record<Measure['kind'], Quantity>> = {
  actuarialBalance: 'rate',
  exhaustion: 'year',
  closing: 'money',
};

/** How the figures are written that a change or a sensitivity is measured by; `endYear` is the last of the run. */
export function useMeasureWords(measure: Measure, endYear: number) {
  const { t } = useText();
  const numbers = useNumbers();
  const monthText = useMonthText();
  const { kind } = measure;
  const quantity = quantities[kind];
  const year = kind === 'closing' ? measure.year : endYear;
  /** A date in years as its month; after the last year the fund has lasted. */
  const month = (date: number): string => {
    const months = Math.round(12 * date);
    const emptyIn = Math.floor(months / 12);
    return emptyIn > endYear ? t('projection.summary.never') : monthText(emptyIn, (months % 12) + 1);
  };
  const value = (one: number): string => (kind === 'exhaustion' ? month(one) : numbers.full(one, quantity));
  const change = (size: number): string => {
    const sign = size > 0 ? '+' : '';
    if (kind === 'closing') return `${sign}${numbers.full(size, 'money')}`;
    if (kind === 'exhaustion')
      return t('balanceWork.measure.years', { value: `${sign}${numbers.number(size, 'times')}` });
    return t('balanceWork.measure.points', { value: `${sign}${numbers.number(size, 'rate')}` });
  };
  return {
    name: t(`balanceWork.measure.${kind}`, { year }),
    note: t(`balanceWork.measure.${kind}Note`, { year, unit: numbers.unit('money') }),
    value,
    change,
    tick: (one: number): string => numbers.tick(one, quantity),
  };
}
