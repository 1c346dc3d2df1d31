import { SegmentedControl } from '@mantine/core';
import type { ComponentType } from 'react';
import { useInvestment } from '../../../state/investment';
import { changeLimits, type LimitsView, limitsViews, useLimitsPlace } from '../../../state/limits';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FeesView } from './FeesView';
import classes from './Limits.module.css';
import { OwnView } from './OwnView';
import { StandingView } from './StandingView';

const contents: Readonly<Record<LimitsView, ComponentType>> = {
  standing: StandingView,
  own: OwnView,
  fees: FeesView,
};

/** Whether the portfolio keeps its limits: those of the law and the user's own. */
export function LimitsPart() {
  const { t } = useText();
  const view = useLimitsPlace((place) => place.view);
  const isOpen = useInvestment(({ portfolio }) => portfolio !== null);
  const View = contents[view];
  if (!isOpen) return <Empty title={t('investment.emptyTitle')} hint={t('investment.emptyHint')} />;
  return (
    <div className={classes.part} data-limits={view}>
      <SegmentedControl
        className={classes.views ?? ''}
        aria-label={t('limits.views.label')}
        data={limitsViews.map((value) => ({ value, label: t(`limits.views.${value}`) }))}
        value={view}
        onChange={(value) => changeLimits({ view: value })}
      />
      <View />
    </div>
  );
}
