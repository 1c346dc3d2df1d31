import { useMemo } from 'react';
import { type Figure, isDefined } from '../../shared/balance/indicators/figure';
import type { IndicatorUnit } from '../../shared/balance/indicators/register';
import { useNumbers } from '../state/settings';
import { useText } from '../text';
import type { Quantity } from '../ui/numbers';

const quantities: Readonly<Record<Exclude<IndicatorUnit, 'years'>, Quantity>> = {
  ratio: 'rate',
  'per year': 'rate',
  yuan: 'money',
  year: 'year',
  months: 'months',
};

/** Figures of indicators in words: with their unit, or why there is none. */
export function useIndicatorText() {
  const { t } = useText();
  const numbers = useNumbers();
  return useMemo(() => {
    const value = (number: number, unit: IndicatorUnit): string =>
      unit === 'years'
        ? t('indicators.years', { count: numbers.tick(number, 'count') })
        : numbers.full(number, quantities[unit]);
    const reason = (figure: Figure): string | null =>
      isDefined(figure) ? null : t(`indicatorTable.reason.${figure.undefinedAs}`);
    return {
      reason,
      full: (figure: Figure, unit: IndicatorUnit): string =>
        isDefined(figure) ? value(figure.value, unit) : t('indicators.none', { reason: reason(figure) ?? '' }),
      unit: (unit: IndicatorUnit): string => (unit === 'yuan' ? numbers.unit('money') : t(`indicators.unit.${unit}`)),
    };
  }, [t, numbers]);
}
