import { useText } from '../../../text';
import type { ErrorWords } from './errorLines';

/** Names of an estimate and of the lines two standard errors away from it. */
export function useErrorWords(): (name: string) => ErrorWords {
  const { t } = useText();
  return (name) => ({
    middle: name,
    low: t('uncertainty.chances.low', { name }),
    high: t('uncertainty.chances.high', { name }),
  });
}
