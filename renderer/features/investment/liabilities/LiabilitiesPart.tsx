import { SegmentedControl } from '@mantine/core';
import type { ComponentType } from 'react';
import {
  changeLiabilities,
  isAnswerTo,
  type LiabilitiesRun,
  type LiabilitiesView,
  lastOf,
  liabilitiesViews,
  runLiabilities,
  useLiabilities,
} from '../../../state/liabilities';
import { useAskedScenario } from '../../../state/study';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { EquityView } from './EquityView';
import classes from './Liabilities.module.css';
import { PathsBar } from './PathsBar';
import { RequiredView } from './RequiredView';
import { ReserveView } from './ReserveView';
import { SurplusView } from './SurplusView';

export interface LiabilitiesViewProps {
  readonly run: LiabilitiesRun;
}

const contents: Readonly<Record<LiabilitiesView, ComponentType<LiabilitiesViewProps>>> = {
  surplus: SurplusView,
  return: RequiredView,
  reserve: ReserveView,
  equity: EquityView,
};

/** The fund of the scenario on screen against what it will have to pay, over many paths. */
export function LiabilitiesPart() {
  const { t } = useText();
  const { view, work } = useLiabilities();
  const scenario = useAskedScenario();
  const run = lastOf(work);
  const View = contents[view];
  if (scenario === null) return <Empty title={t('balance.emptyTitle')} hint={t('balance.emptyHint')} />;
  return (
    <div className={classes.part} data-liabilities={view}>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={t('liabilitiesScreen.views.label')}
          data={liabilitiesViews.map((value) => ({ value, label: t(`liabilitiesScreen.views.${value}`) }))}
          value={view}
          onChange={(value) => changeLiabilities({ view: value })}
        />
        <PathsBar scenario={scenario} />
      </div>
      {work.state === 'failed' && <FailureState failure={work.failure} onRetry={() => void runLiabilities(scenario)} />}
      {run === null && work.state !== 'failed' && (
        <Empty title={t('liabilitiesScreen.emptyTitle')} hint={t('liabilitiesScreen.emptyHint')} />
      )}
      {run !== null && (
        <div className={classes.view} aria-busy={work.state === 'running'} data-run={run.draws.paths}>
          {work.state === 'done' && !isAnswerTo(run, scenario) && (
            <p role="status" className={classes.stale}>
              {t('liabilitiesScreen.stale')}
            </p>
          )}
          <View run={run} />
        </div>
      )}
    </div>
  );
}
