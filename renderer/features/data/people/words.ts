import { tableLabel } from '../../../../shared/data/canonical/labels';
import { fields, type Level } from '../../../../shared/data/people/comparison';
import type { RecordOf } from '../../../../shared/data/people/decide';
import type { WeightBar } from '../../../../shared/data/people/weightBars';
import type { TextKey } from '../../../../shared/text/catalogues';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';

const others = {
  prior: 'data.people.prior',
  nameFrequency: 'data.people.nameFrequency',
  total: 'people.chart.total',
} as const satisfies Readonly<Record<string, TextKey>>;

/** Names of the steps of a pair's weight and of degrees of agreement. */
export function useStepText() {
  const { t } = useText();
  return {
    step(step: WeightBar['step']): string {
      const field = fields.find((name) => name === step);
      if (field !== undefined) return t(`data.people.fields.${field}`);
      return step === 'prior' || step === 'nameFrequency' || step === 'total' ? t(others[step]) : step;
    },
    level: (level: Level | 'missing' | null): string => (level === null ? '' : t(`data.people.levels.${level}`)),
  };
}

/** A record by its list and its number, the long names of records without a number cut short. */
export function useRecordText(): (record: RecordOf) => string {
  const { t } = useText();
  return ({ list, record }) => `${tableLabel(list, t)} ${record.length > 24 ? `${record.slice(0, 12)}…` : record}`;
}

/** A probability that is not quite one is never written as one. */
export function useProbabilityText(): (probability: number) => string {
  const { t } = useText();
  const numbers = useNumbers();
  return (probability) => (probability > 0.9999 ? t('people.nearlyOne') : numbers.full(probability, 'rate'));
}
