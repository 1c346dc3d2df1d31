import { Button, NativeSelect, Progress } from '@mantine/core';
import type { AllocationAnswer } from '../../../../shared/investment/allocation/answer';
import { changeAllocation, objectives, tryLasting, useAllocation } from '../../../state/allocation';
import { stopLiabilities, useLiabilities } from '../../../state/liabilities';
import { useAskedScenario } from '../../../state/study';
import { useText } from '../../../text';
import { FailureState } from '../../../ui/FailureState';
import { NumberField } from '../../../ui/NumberField';
import classes from './Allocation.module.css';

const percent = 100;

function LastingFields({ answer }: { answer: AllocationAnswer }) {
  const { t } = useText();
  const { until, lasting } = useAllocation();
  const paths = useLiabilities(({ draws }) => draws.paths);
  const scenario = useAskedScenario();
  if (scenario === null) return null;
  const last = scenario.firstYear + scenario.years - 1;
  const asked = Math.min(until ?? last, last);
  return (
    <>
      <NumberField
        name="allocation.until"
        className={classes.field ?? ''}
        label={t('allocation.until')}
        value={asked}
        range={[scenario.firstYear + 1, last]}
        step={1}
        decimalScale={0}
        onTake={(value) => changeAllocation({ until: value })}
      />
      {lasting.state === 'running' ? (
        <>
          <Button variant="default" data-action="stop-lasting" onClick={stopLiabilities}>
            {t('liabilitiesScreen.stop')}
          </Button>
          <Progress w={140} size={6} value={(100 * lasting.done) / paths} aria-label={t('liabilitiesScreen.job')} />
        </>
      ) : (
        <Button data-action="try-lasting" onClick={() => void tryLasting(answer, scenario, asked)}>
          {t('allocation.try')}
        </Button>
      )}
      <span className={classes.dim}>{t('allocation.tryHint')}</span>
    </>
  );
}

/** A rate a year that the objective speaks of. */
function RateField({ name, value }: { readonly name: 'target' | 'riskFree'; readonly value: number }) {
  const { t } = useText();
  return (
    <NumberField
      name={`allocation.${name}`}
      className={classes.field ?? ''}
      label={t(`allocation.${name}`)}
      value={Number((value * percent).toPrecision(12))}
      range={[-50, 100]}
      step={0.1}
      suffix="%"
      onTake={(typed) => changeAllocation({ [name]: typed / percent, chosen: null })}
    />
  );
}

/** What the best portfolio is to be best at. */
export function ObjectiveBar({ answer }: { answer: AllocationAnswer }) {
  const { t } = useText();
  const { objective, target, riskFree, lasting } = useAllocation();
  return (
    <>
      <div className={classes.bar}>
        <NativeSelect
          size="xs"
          label={t('allocation.objective.label')}
          data-choice="objective"
          data={objectives.map((value) => ({ value, label: t(`allocation.objective.${value}`) }))}
          value={objective}
          onChange={({ currentTarget }) => {
            const found = objectives.find((one) => one === currentTarget.value);
            if (found !== undefined) changeAllocation({ objective: found, chosen: null });
          }}
        />
        {objective === 'leastRisk' && <RateField name="target" value={target} />}
        {objective === 'sharpest' && <RateField name="riskFree" value={riskFree} />}
        {objective === 'lasts' && <LastingFields answer={answer} />}
      </div>
      {lasting.state === 'failed' && <FailureState failure={lasting.failure} />}
    </>
  );
}
