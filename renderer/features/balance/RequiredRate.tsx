import { memo } from 'react';
import type { Run } from '../../../shared/balance/outlook';
import { requiredRate } from '../../../shared/balance/requiredRate';
import { type Bilingual, inLanguage } from '../../../shared/base/language';
import { Figure } from '../../outlook/Figure';
import { inspect } from '../../state/inspection';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';

interface RequiredRateProps {
  readonly run: Run;
  readonly comparison: { readonly run: Run; readonly title: Bilingual } | null;
}

/** The contribution rate that would balance the run, beside that of the scenario without its levers. */
export const RequiredRate = memo(function RequiredRate({ run, comparison }: RequiredRateProps) {
  const { t, language } = useText();
  const numbers = useNumbers();
  const write = (one: Run): string => numbers.full(requiredRate(one), 'share');
  return (
    <Figure
      item="requiredRate"
      name={t('balance.requiredRate.name')}
      value={write(run)}
      before={
        comparison === null
          ? null
          : t('projection.before', { name: inLanguage(comparison.title, language), value: write(comparison.run) })
      }
      onOpen={() => inspect({ kind: 'requiredRate' })}
    />
  );
});
