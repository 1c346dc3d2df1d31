import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { returnSources } from '../../../shared/investment/answers/askedSeries';
import { flowTimings } from '../../../shared/investment/returns/valuation';
import { chooseSource, usePerformance } from '../../state/investmentPerformance';
import { useText } from '../../text';
import { Choice, RebalancingChoice } from './Choice';
import classes from './Investment.module.css';

/** Whose returns, and how the returns of a portfolio are taken. */
export function SourceBar({ children }: { children?: ReactNode }) {
  const { t } = useText();
  const source = usePerformance((choices) => choices.source);
  return (
    <div className={classes.bar}>
      <SegmentedControl
        size="xs"
        aria-label={t('investmentResults.source.label')}
        data={returnSources.map((value) => ({ value, label: t(`investmentResults.source.${value}`) }))}
        value={source}
        onChange={chooseSource}
      />
      {source === 'portfolio' && (
        <>
          <Choice
            name="timing"
            label={t('investmentResults.field.timing')}
            values={flowTimings}
            write={(value) => t(`investmentResults.field.${value}`)}
          />
          <RebalancingChoice />
        </>
      )}
      {children}
    </div>
  );
}
