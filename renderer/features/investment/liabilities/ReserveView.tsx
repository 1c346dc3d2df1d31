import { NativeSelect } from '@mantine/core';
import { drawRules } from '../../../../shared/investment/liabilities/reservePlan';
import type { WorkedRow } from '../../../measures/workedFigure';
import { inspect } from '../../../state/inspection';
import { askLiabilities, runLiabilities } from '../../../state/liabilities';
import { useNumbers } from '../../../state/settings';
import { useAskedScenario } from '../../../state/study';
import { useText } from '../../../text';
import { Chart } from '../../../ui/chart/Chart';
import type { ChartLine } from '../../../ui/chart/chartData';
import { AskedField } from './AskedField';
import { ChanceChart } from './ChanceChart';
import classes from './Liabilities.module.css';
import type { LiabilitiesViewProps } from './LiabilitiesPart';
import { runFigure } from './runFigure';

const billion = 1e9;

function Fields({ run }: LiabilitiesViewProps) {
  const { t } = useText();
  const scenario = useAskedScenario();
  const { reserve } = run.answer.asked;
  const { firstYear, years } = run.scenario;
  const last = firstYear + years - 1;
  return (
    <div className={classes.bar}>
      <AskedField name="size" value={reserve.size} range={[1, 1e6]} factor={billion} />
      <NativeSelect
        size="xs"
        label={t('liabilitiesScreen.field.rule')}
        data-choice="draw-rule"
        data={drawRules.map((value) => ({ value, label: t(`liabilitiesScreen.rules.${value}`) }))}
        value={reserve.rule}
        onChange={({ currentTarget }) => {
          askLiabilities({ rule: drawRules.find((one) => one === currentTarget.value) ?? reserve.rule });
          if (scenario !== null) void runLiabilities(scenario);
        }}
      />
      <AskedField name="from" value={reserve.from} range={[firstYear + 1, last]} />
      <AskedField name="drawnUntil" value={reserve.until} range={[reserve.from, last]} />
    </div>
  );
}

const drawn = [
  { key: 'reserve', label: 'left', colour: 'green' },
  { key: 'fund', label: 'fundWith', colour: 'blue' },
  { key: 'fundWithout', label: 'fundWithout', colour: 'grey' },
  { key: 'draw', label: 'draw', colour: 'orange' },
  { key: 'deficit', label: 'deficit', colour: 'purple' },
] as const;

function PlanChart({ run }: LiabilitiesViewProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const { plan, asked } = run.answer;
  const { from, until } = asked.reserve;
  // A fund that is empty long before or after the plan would press all that is of interest to the upper edge.
  const years = plan.years.filter(({ year }) => year >= from - 5 && year <= until + 5);
  const lines = drawn.map(
    ({ key, label, colour }): ChartLine => ({
      ...{ key, colour, look: 'main', label: t(`liabilities.reserve.${label}`) },
      points: years.map((row) => ({ x: row.year, y: row[key] })),
    }),
  );
  const open = (key: string, year: number): void => {
    const row = years.find((one) => one.year === year);
    const line = drawn.find((one) => one.key === key);
    if (row === undefined || line === undefined) return;
    const figure = {
      cell: `reserve.${year}.${key}`,
      name: { key: `liabilities.reserve.${line.label}` },
      value: row[line.key],
      quantity: 'money',
      formula: { key: 'liabilitiesScreen.reserve.formula' },
      symbols: 'R(t) = R(t−1)·(1 + j) − D(t)·(1 + j/2)',
    } as const;
    const rows = drawn.map(
      ({ key: id, label }): WorkedRow => ({
        name: { key: `liabilities.reserve.${label}` },
        ...{ value: row[id], quantity: 'money' },
      }),
    );
    inspect({ kind: 'worked', figure: runFigure(run, year, figure, rows) });
  };
  return (
    <div className={classes.fan} data-plan={plan.level}>
      <Chart
        syncId="liabilities"
        xName={t('projection.year')}
        title={t('liabilitiesScreen.reserve.title', { from, until })}
        note={t('liabilitiesScreen.reserve.note', { unit: numbers.unit('money') })}
        fileName="reserve-plan"
        lines={lines}
        write={(value) => numbers.full(value, 'money')}
        tick={(value) => numbers.tick(value, 'money')}
        onPoint={open}
      />
    </div>
  );
}

/** A plan to draw a strategic reserve down: what it pays, how long it lasts, and what it does for the fund. */
export function ReserveView({ run }: LiabilitiesViewProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const { plan, asked } = run.answer;
  const { from, until } = asked.reserve;
  const planned = plan.years.filter(({ year }) => year >= from && year <= until);
  const rule = t(`liabilities.reserve.rules.${plan.rule}`, { level: numbers.full(plan.level, 'rate') });
  const outcome = planned.every(({ deficit }) => deficit === 0)
    ? t('liabilities.reserve.nothing')
    : plan.shortIn === null
      ? t('liabilities.reserve.lasts')
      : t('liabilities.reserve.short', { year: plan.shortIn });
  const within = plan.paths.filter(({ year }) => year <= until);
  const last = within.at(-1);
  return (
    <>
      <Fields run={run} />
      <p className={classes.sentence}>{`${rule} ${outcome}`}</p>
      <div className={classes.charts}>
        <PlanChart run={run} />
        <ChanceChart
          run={run}
          fileName="reserve-chances"
          title={({ year, value }) =>
            t('liabilitiesScreen.reserve.chances', {
              ...{ year, empty: value, without: numbers.full(last?.emptyWithout.value ?? null, 'share') },
            })
          }
          note={t('liabilitiesScreen.reserve.chancesNote')}
          formula={{ key: 'liabilities.reserve.meaning' }}
          symbols="p(t) = #{n : min F(n, s ≤ t) < 0} / N"
          lines={[
            {
              ...{ key: 'empty', label: t('liabilitiesScreen.reserve.emptyWith'), colour: 'blue' },
              chances: within.map(({ empty }) => empty),
            },
            {
              ...{ key: 'emptyWithout', label: t('liabilitiesScreen.reserve.emptyWithout'), colour: 'grey' },
              chances: within.map(({ emptyWithout }) => emptyWithout),
            },
            {
              ...{ key: 'short', label: t('liabilities.reserve.shortBy'), colour: 'orange' },
              chances: within.map(({ short }) => short),
            },
          ]}
        />
      </div>
      <p className={classes.dim}>{t('liabilities.reserve.meaning')}</p>
    </>
  );
}
