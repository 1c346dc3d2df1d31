import { NativeSelect, SegmentedControl } from '@mantine/core';
import type { ComponentType } from 'react';
import { useInvestment } from '../../../state/investment';
import {
  changeSafety,
  type SafetyAnswer,
  type SafetyView,
  safetyViews,
  useHasPayments,
  useSafety,
  useSafetyPlace,
} from '../../../state/safety';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import { DebtorsView } from './DebtorsView';
import { Headline } from './Headline';
import { IdleView } from './IdleView';
import { InterestView } from './InterestView';
import { LadderView } from './LadderView';
import { PricesView } from './PricesView';
import classes from './Safety.module.css';

export interface SafetyViewProps {
  readonly answer: SafetyAnswer;
}

const contents: Readonly<Record<SafetyView, ComponentType<SafetyViewProps>>> = {
  ladder: LadderView,
  debtors: DebtorsView,
  idle: IdleView,
  interest: InterestView,
  prices: PricesView,
};

function Choices() {
  const { t } = useText();
  const { view, payments } = useSafetyPlace();
  const hasFile = useHasPayments();
  return (
    <div className={classes.bar}>
      <SegmentedControl
        aria-label={t('safety.views.label')}
        data={safetyViews.map((value) => ({ value, label: t(`safety.views.${value}`) }))}
        value={view}
        onChange={(value) => changeSafety({ view: value, scope: { kind: 'all' } })}
      />
      <NativeSelect
        size="xs"
        label={t('safety.payments.label')}
        data-choice="payments"
        data={[
          ...(hasFile ? [{ value: 'file', label: t('safety.payments.file') }] : []),
          { value: 'run', label: t('safety.payments.run') },
        ]}
        value={hasFile ? payments : 'run'}
        onChange={({ currentTarget }) => changeSafety({ payments: currentTarget.value === 'file' ? 'file' : 'run' })}
      />
    </div>
  );
}

function Found() {
  const { t } = useText();
  const view = useSafetyPlace((place) => place.view);
  const { answer, failure, retry } = useSafety();
  const View = contents[view];
  if (failure !== null) return <FailureState failure={failure} onRetry={retry} />;
  if (answer === null) return <Loading label={t('safety.loading')} places={5} />;
  return (
    <>
      <Headline answer={answer} />
      <div className={classes.view}>
        <View answer={answer} />
      </div>
    </>
  );
}

/** Whether the money is there when it is needed, spread, at work, and earning what is due. */
export function SafetyPart() {
  const { t } = useText();
  const view = useSafetyPlace((place) => place.view);
  const isOpen = useInvestment(({ portfolio }) => portfolio !== null);
  if (!isOpen) return <Empty title={t('investment.emptyTitle')} hint={t('investment.emptyHint')} />;
  return (
    <div className={classes.part} data-safety={view}>
      <Choices />
      <Found />
    </div>
  );
}
