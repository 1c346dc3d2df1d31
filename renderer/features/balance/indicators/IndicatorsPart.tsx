import { SegmentedControl, Slider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type IndicatorGroup, indicatorGroups } from '../../../../shared/balance/indicators/indicatorTable';
import {
  askIndicators,
  chooseGroup,
  chooseHorizon,
  horizonRange,
  useIndicators,
} from '../../../state/balanceIndicators';
import { useAskedScenario } from '../../../state/study';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import { Scroll } from '../../../ui/Scroll';
import frame from '../Part.module.css';
import { Abroad } from './Abroad';
import { CohortCharts } from './CohortCharts';
import { CostChart } from './CostChart';
import classes from './Indicators.module.css';
import { IndicatorsTable } from './IndicatorsTable';

/** Moves at once; what it asks for is computed when it stands still. */
function HorizonSlider() {
  const { t } = useText();
  const chosen = useIndicators((store) => store.horizon);
  const [moving, setMoving] = useState<number | null>(null);
  const value = moving ?? chosen;
  return (
    <>
      <span>{t('indicators.horizon')}</span>
      <Slider
        className={classes.horizon}
        min={horizonRange[0]}
        max={horizonRange[1]}
        value={value}
        label={null}
        thumbLabel={t('indicators.horizon')}
        thumbValueText={(count) => t('indicators.years', { count })}
        onChange={setMoving}
        onChangeEnd={(end) => {
          setMoving(null);
          chooseHorizon(end);
        }}
      />
      <output>{t('indicators.years', { count: value })}</output>
    </>
  );
}

function Choices() {
  const { t } = useText();
  const group = useIndicators((store) => store.group);
  return (
    <div className={`${frame.bar} ${classes.choices}`}>
      <SegmentedControl
        aria-label={t('indicators.group.label')}
        data={indicatorGroups.map((value) => ({ value, label: t(`indicators.group.${value}`) }))}
        value={group}
        onChange={(value) => chooseGroup(value as IndicatorGroup)}
      />
      <HorizonSlider />
      <span className={frame.hint}>{t(`indicators.groupNote.${group}`)}</span>
    </div>
  );
}

/** All indicators of a run over the chosen horizons, and what stands behind some of them. */
export function IndicatorsPart() {
  const { t } = useText();
  const scenario = useAskedScenario();
  const { group, horizon, table, details, failure } = useIndicators();
  useEffect(() => {
    if (scenario !== null) void askIndicators({ scenario, group, horizon });
  }, [scenario, group, horizon]);
  if (scenario === null) return <Empty title={t('indicators.empty.title')} hint={t('indicators.empty.hint')} />;
  return (
    <div className={frame.part}>
      <Choices />
      {failure !== null && (
        <FailureState failure={failure} onRetry={() => void askIndicators({ scenario, group, horizon })} />
      )}
      {table === null ? (
        failure === null && <Loading label={t('indicators.loading')} places={4} />
      ) : (
        <Scroll label={t('indicators.title')} className={frame.work}>
          <IndicatorsTable table={table} />
          <Abroad table={table} />
          <div className={frame.charts}>
            <CostChart table={table} firstYear={scenario.firstYear} />
            {details !== null && <CohortCharts details={details} firstYear={scenario.firstYear} />}
          </div>
        </Scroll>
      )}
    </div>
  );
}
