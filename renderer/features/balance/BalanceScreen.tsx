import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import type { ComponentType } from 'react';
import { type BalancePart, balanceParts, showBalancePart, useBalancePlace } from '../../state/balancePlace';
import { useReading } from '../../state/balanceRegister';
import { useScenario } from '../../state/study';
import { useText } from '../../text';
import { Empty } from '../../ui/Empty';
import { FailureState } from '../../ui/FailureState';
import classes from './Balance.module.css';
import { ChangePart } from './change/ChangePart';
import { IndicatorsPart } from './indicators/IndicatorsPart';
import { OverviewPart } from './OverviewPart';
import { SensitivityPart } from './sensitivity/SensitivityPart';
import { SolverPart } from './solver/SolverPart';
import { UncertaintyPart } from './uncertainty/UncertaintyPart';

const contents: Readonly<Record<BalancePart, ComponentType>> = {
  overview: OverviewPart,
  solver: SolverPart,
  sensitivity: SensitivityPart,
  change: ChangePart,
  uncertainty: UncertaintyPart,
  indicators: IndicatorsPart,
};

/** The fund over the long run: what moves it, what it takes to balance it, and how sure that is. */
export function BalanceScreen() {
  const { t } = useText();
  const part = useBalancePlace((place) => place.part);
  const reading = useReading();
  const scenario = useScenario();
  const Part = contents[part];
  if (scenario === null) return <Empty title={t('balance.emptyTitle')} hint={t('balance.emptyHint')} />;
  if (reading.state === 'failed') return <FailureState failure={reading.failure} />;
  return (
    <div className={classes.screen}>
      <VisuallyHidden component="h2">{t(`balance.parts.${part}`)}</VisuallyHidden>
      <div className={classes.head}>
        <SegmentedControl
          aria-label={t('balance.parts.label')}
          data={balanceParts.map((value) => ({ value, label: t(`balance.parts.${value}`) }))}
          value={part}
          onChange={showBalancePart}
        />
      </div>
      <Part />
    </div>
  );
}
