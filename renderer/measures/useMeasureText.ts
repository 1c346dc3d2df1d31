import { useMemo } from 'react';
import { useNumbers } from '../state/settings';
import { useText } from '../text';
import { type MeasureId, measures } from './measures';

/** Names and numbers of the yearly measures in the language and unit in use. */
export function useMeasureText() {
  const { t } = useText();
  const numbers = useNumbers();
  return useMemo(
    () => ({
      label: (id: MeasureId) => t(`projection.measure.${id}`),
      unit: (id: MeasureId) => numbers.unit(measures[id].quantity),
      number: (id: MeasureId, value: number | null) => numbers.number(value, measures[id].quantity),
      full: (id: MeasureId, value: number | null) => numbers.full(value, measures[id].quantity),
      tick: (id: MeasureId, value: number) => numbers.tick(value, measures[id].quantity),
    }),
    [t, numbers],
  );
}
