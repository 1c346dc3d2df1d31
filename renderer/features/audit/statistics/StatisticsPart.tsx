import { SegmentedControl } from '@mantine/core';
import type { ComponentType } from 'react';
import {
  type StatisticsView,
  showStatistics,
  statisticsViews,
  tablesWithAmounts,
  useStatistics,
} from '../../../state/auditStatistics';
import { useAnswer } from '../../../state/useAnswer';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import { Scroll } from '../../../ui/Scroll';
import { CutOffView } from './CutOffView';
import { DigitsView } from './DigitsView';
import { OutliersView } from './OutliersView';
import { RowsFields } from './RowsFields';
import { SamplingView } from './SamplingView';
import { DuplicatesView, GapsView } from './SequenceViews';
import classes from './Statistics.module.css';

const contents: Readonly<Record<StatisticsView, ComponentType>> = {
  digits: DigitsView,
  outliers: OutliersView,
  gaps: GapsView,
  duplicates: DuplicatesView,
  cutOff: CutOffView,
  sampling: SamplingView,
};

/** What helps where no rule does: digits, outliers, gaps, duplicates, cut-off, samples. */
export function StatisticsPart() {
  const { t } = useText();
  const view = useStatistics((store) => store.view);
  const names = useAnswer(tablesWithAmounts);
  if (names.state === 'failed') return <FailureState failure={names.failure} />;
  if (names.state === 'asked') return <Loading label={t('auditScreens.parts.statistics')} places={2} />;
  if (names.value.length === 0) {
    return <Empty title={t('auditMore.statistics.noTables')} hint={t('auditMore.statistics.noTablesHint')} />;
  }
  const View = contents[view];
  return (
    <div className={classes.statistics}>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={t('auditMore.statistics.label')}
          data={statisticsViews.map((value) => ({ value, label: t(`auditMore.statistics.views.${value}`) }))}
          value={view}
          onChange={showStatistics}
        />
        <RowsFields names={names.value} />
      </div>
      <Scroll label={t(`auditMore.statistics.views.${view}`)} className={classes.work}>
        <View />
      </Scroll>
    </div>
  );
}
