import { Tabs } from '@mantine/core';
import { memo } from 'react';
import { KeyFigures } from '../../outlook/KeyFigures';
import { useCompared } from '../../state/compared';
import { summaryItems } from '../../state/inspection';
import { lastRun, runAgain, useComparison, useStudy } from '../../state/study';
import { useText } from '../../text';
import { FailureState } from '../../ui/FailureState';
import { Loading } from '../../ui/Loading';
import { Assumptions } from './Assumptions';
import { Charts } from './Charts';
import { Comparison } from './Comparison';
import { GroupTable } from './GroupTable';
import classes from './Projection.module.css';
import { YearTable } from './YearTable';

/** Reads what it shows by itself: redrawn for a new run, not for a change of state. */
const Results = memo(function Results() {
  const { t } = useText();
  const compared = useCompared().length;
  return (
    <Tabs defaultValue="charts" className={classes.tabs}>
      <Tabs.List>
        <Tabs.Tab value="charts">{t('projection.tab.charts')}</Tabs.Tab>
        <Tabs.Tab value="years">{t('projection.tab.years')}</Tabs.Tab>
        <Tabs.Tab value="groups">{t('projection.tab.groups')}</Tabs.Tab>
        <Tabs.Tab value="compare">
          {t(compared > 0 ? 'projection.tab.compareWith' : 'projection.tab.compare', { count: compared })}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="charts" className={classes.panel}>
        <Charts />
      </Tabs.Panel>
      <Tabs.Panel value="years" className={classes.panel}>
        <YearTable />
      </Tabs.Panel>
      <Tabs.Panel value="groups" className={classes.panel}>
        <GroupTable />
      </Tabs.Panel>
      <Tabs.Panel value="compare" className={classes.panel}>
        <Comparison />
      </Tabs.Panel>
    </Tabs>
  );
});

/** Assumptions on the left, what follows from them on the right. */
export function ProjectionScreen() {
  const { t } = useText();
  const answer = useStudy((study) => study.answer);
  const run = lastRun(answer);
  const comparison = useComparison();
  return (
    <div className={classes.screen}>
      <Assumptions />
      <div className={classes.results} aria-busy={answer.state === 'running'}>
        {answer.state === 'failed' && <FailureState failure={answer.failure} onRetry={runAgain} />}
        {run !== null ? (
          <>
            <KeyFigures run={run} comparison={comparison} items={summaryItems} />
            <Results />
          </>
        ) : (
          answer.state !== 'failed' && <Loading label={t('projection.loading')} places={6} />
        )}
      </div>
    </div>
  );
}
