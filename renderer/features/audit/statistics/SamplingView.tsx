import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { type SampleMethod, sampleMethods } from '../../../../shared/audit/sampling/sampleSize';
import { allocations } from '../../../../shared/audit/sampling/strata';
import { changePlan, drawRows, useSampling, workOutSize } from '../../../state/auditSampling';
import { useStatistics } from '../../../state/auditStatistics';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { FailureState } from '../../../ui/FailureState';
import screen from '../Audit.module.css';
import { DrawnList } from './DrawnList';
import { Evaluated } from './Evaluated';
import classes from './Statistics.module.css';
import { useColumnWords } from './useColumnWords';

interface NumberProps {
  readonly name: string;
  readonly label: string;
  readonly value: number | null;
  readonly min: number;
  readonly max?: number;
  readonly onChange: (value: number) => void;
}

function NumberField({ name, label, value, min, max, onChange }: NumberProps) {
  return (
    <NumberInput
      size="xs"
      w={138}
      label={label}
      data-plan={name}
      value={value ?? ''}
      min={min}
      {...(max === undefined ? {} : { max })}
      thousandSeparator=","
      clampBehavior="blur"
      onChange={(next) =>
        typeof next === 'number' && next >= min && (max === undefined || next <= max) && onChange(next)
      }
    />
  );
}

const percentOf = (share: number): number => Math.round(share * 1e8) / 1e6;

/** What the sample is to show. */
function Terms() {
  const { t } = useText();
  const { confidence, tolerable, expected, method } = useSampling((store) => store.plan);
  const isRate = method === 'random';
  const unit = t(isRate ? 'auditMore.statistics.sample.percentRows' : 'auditMore.statistics.yuan');
  const scale = isRate ? 100 : 1;
  return (
    <>
      <NumberField
        {...{ name: 'confidence', min: 50, max: 99.9, value: percentOf(confidence) }}
        label={t('auditMore.statistics.sample.confidence')}
        onChange={(value) => changePlan({ confidence: value / 100 })}
      />
      <NumberField
        {...{ name: 'tolerable', min: 0, value: isRate ? percentOf(tolerable) : tolerable }}
        label={t('auditMore.statistics.sample.tolerable', { unit })}
        onChange={(value) => changePlan({ tolerable: value / scale })}
      />
      <NumberField
        {...{ name: 'expected', min: 0, value: isRate ? percentOf(expected) : expected }}
        label={t('auditMore.statistics.sample.expected', { unit })}
        onChange={(value) => changePlan({ expected: value / scale })}
      />
    </>
  );
}

function Strata() {
  const { t } = useText();
  const words = useColumnWords();
  const { table } = useStatistics((store) => store.rows);
  const { strata, allocation } = useSampling((store) => store.plan);
  const columns = words.columns(table, (kind) => kind === 'code' || kind === 'year');
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('auditMore.statistics.sample.strata')}
        data={[{ value: '', label: t('auditMore.statistics.sample.byAmount') }, ...columns]}
        value={columns.some(({ value }) => value === strata) ? strata : ''}
        onChange={({ currentTarget }) => changePlan({ strata: currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        label={t('auditMore.statistics.sample.allocation')}
        data={allocations.map((value) => ({ value, label: t(`auditStatistics.allocation.${value}`) }))}
        value={allocation}
        onChange={({ currentTarget }) => {
          const chosen = allocations.find((one) => one === currentTarget.value);
          if (chosen !== undefined) changePlan({ allocation: chosen });
        }}
      />
    </>
  );
}

function Method() {
  const { t } = useText();
  const { method } = useSampling((store) => store.plan);
  const choose = (value: string): void => {
    const chosen: SampleMethod | undefined = sampleMethods.find((one) => one === value);
    if (chosen !== undefined) changePlan({ method: chosen });
  };
  return (
    <NativeSelect
      size="xs"
      label={t('auditMore.statistics.sample.method')}
      data-plan="method"
      data={sampleMethods.map((value) => ({ value, label: t(`auditStatistics.method.${value}`) }))}
      value={method}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    />
  );
}

function Draw() {
  const { t } = useText();
  const rows = useStatistics((store) => store.rows);
  const { plan, isBusy } = useSampling();
  const { size, seed } = plan;
  return (
    <div className={classes.bar}>
      <Button variant="default" data-action="size-sample" loading={isBusy} onClick={() => void workOutSize(rows)}>
        {t('auditMore.statistics.sample.workOut')}
      </Button>
      <NumberField
        {...{ name: 'size', min: 1, max: 100_000, value: size }}
        label={t('auditMore.statistics.sample.size')}
        onChange={(value) => changePlan({ size: Math.round(value) })}
      />
      <NumberField
        {...{ name: 'seed', min: 0, max: 2 ** 32 - 1, value: seed }}
        label={t('auditPrice.option.seed')}
        onChange={(value) => changePlan({ seed: Math.round(value) })}
      />
      <Button
        data-action="draw-sample"
        disabled={size === null}
        loading={isBusy}
        onClick={() => size !== null && void drawRows(rows, size)}
      >
        {t('auditMore.statistics.sample.draw')}
      </Button>
    </div>
  );
}

function Sized() {
  const { t } = useText();
  const numbers = useNumbers();
  const sized = useSampling((store) => store.sized);
  const size = useSampling(({ plan }) => plan.size);
  if (sized === null) return <p className={screen.dim}>{t('auditMore.statistics.hint.sampling')}</p>;
  if (sized === 'tooNear') return <p role="alert">{t('auditMore.statistics.sample.tooNear')}</p>;
  const facts = {
    size: numbers.number(size, 'count'),
    rows: numbers.number(sized.rows, 'count'),
    bookValue: numbers.full(sized.bookValue, 'moneyEach'),
  };
  return (
    <p role="status" data-sample-size={size ?? 0}>
      {t('auditMore.statistics.sample.sized', facts)}
    </p>
  );
}

/** A sample: its size, the draw, what was found in it, and what that says of all rows. */
export function SamplingView() {
  const { plan, failure, drawn } = useSampling();
  return (
    <>
      <div className={classes.bar}>
        <Method />
        <Terms />
        {plan.method === 'stratified' && <Strata />}
      </div>
      <Draw />
      <Sized />
      {failure !== null && <FailureState failure={failure} />}
      {drawn !== null && (
        <>
          <Evaluated />
          <DrawnList />
        </>
      )}
    </>
  );
}
