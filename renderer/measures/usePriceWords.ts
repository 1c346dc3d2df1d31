import { useMemo } from 'react';
import type { PriceMeasureId } from '../../shared/audit/price/priceMeasures';
import type { PriceMeasure } from '../../shared/audit/price/priceOf';
import type { PriceInput, PriceStepId } from '../../shared/audit/price/priceSteps';
import type { Language } from '../../shared/base/language';
import { useNumbers } from '../state/settings';
import { useText } from '../text';
import type { Quantity } from '../ui/numbers';

/** From here on yuan are written in the unit that the user chose for the fund. */
const large = 1e8;

/** A pool's part of a national fund may be some thousandths of a month: two digits that say something, not decimals. */
const telling = (value: number, language: Language): string =>
  new Intl.NumberFormat(language, { maximumSignificantDigits: Math.abs(value) < 1 ? 2 : 3 }).format(value);
/** Less is written as less than this; the inspector has all digits. */
const least = 0.0001;

/** Figures of a price in words: yuan, months, shares; null and infinite ones say that the fund is not empty. */
export function usePriceWords() {
  const { t, language } = useText();
  const numbers = useNumbers();
  return useMemo(() => {
    const yuan = (value: number | null): string =>
      numbers.full(value, value !== null && Math.abs(value) >= large ? 'money' : 'moneyEach');
    const plain = (value: number): string =>
      value > 0 && value < least ? `<${telling(least, language)}` : telling(value, language);
    const joined = (value: number, quantity: Quantity): string => {
      const unit = numbers.unit(quantity);
      return language === 'zh-CN' || unit === '%' ? `${plain(value)}${unit}` : `${plain(value)} ${unit}`;
    };
    const writers: Readonly<Record<PriceStepId, (value: number) => string>> = {
      recovered: yuan,
      leakFirstYear: yuan,
      presentValue: yuan,
      reserveMonths: (value) => joined(value, 'months'),
      fundMonths: (value) => joined(value, 'months'),
      payroll: (value) => joined(100 * value, 'share'),
      benefitsScale: plain,
      contributionsScale: plain,
    };
    const figure = (id: PriceStepId, value: number | null): string => {
      if (value === null) return id === 'fundMonths' ? t('auditPrice.neverEmpty') : '–';
      return Number.isFinite(value) ? writers[id](value) : t('auditPrice.neverAnyMore');
    };
    const interval = (id: PriceMeasureId, { low, high }: Pick<PriceMeasure, 'low' | 'high'>): string =>
      low === high
        ? t('auditMore.price.exact')
        : figure(id, low) === figure(id, high)
          ? figure(id, high)
          : t('auditMore.price.between', { low: figure(id, low), high: figure(id, high) });
    const input = ({ value, unit }: PriceInput): string => {
      if (value === null) return t('auditMore.price.never');
      if (unit === 'yuan') return numbers.full(value, 'moneyExact');
      return unit === 'share' ? joined(100 * value, 'share') : plain(value);
    };
    const share = (value: number): string => numbers.full(value, 'share');
    const number = (value: number): string => numbers.number(value, 'moneyEach');
    return { figure, interval, input, yuan, share, number };
  }, [t, language, numbers]);
}
