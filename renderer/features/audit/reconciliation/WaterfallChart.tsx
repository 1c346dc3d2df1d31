import { Bar, CartesianGrid, Cell, ComposedChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Waterfall, WaterfallStep } from '../../../../shared/audit/reconciliation/reconciliation';
import {
  type DifferenceBar,
  differenceBars,
  greatestStep,
} from '../../../../shared/audit/reconciliation/waterfallBars';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { ChartFrame } from '../../../ui/chart/ChartFrame';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { useReconcileWords } from './useReconcileWords';

interface DrawnBar {
  readonly name: string;
  readonly range: readonly [number, number];
  readonly label: string;
  readonly fill: string;
}

const fillOf = ({ step, from, to }: DifferenceBar): string =>
  step === null ? 'var(--grey)' : to < from ? 'var(--orange)' : 'var(--blue)';

const side = { tickLine: false, axisLine: { stroke: 'var(--line-strong)' } } as const;

interface DrawingProps {
  readonly bars: readonly DrawnBar[];
  readonly description: string;
  readonly tick: (value: number) => string;
}

function Drawing({ bars, description, tick }: DrawingProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        layout="vertical"
        data={[...bars]}
        margin={{ top: 4, right: 96, bottom: 0, left: 0 }}
        title={description}
      >
        <CartesianGrid stroke="var(--grid)" horizontal={false} />
        <XAxis type="number" {...side} tickCount={5} tickFormatter={tick} />
        <YAxis type="category" dataKey="name" width={190} interval={0} {...side} />
        <ReferenceLine x={0} stroke="var(--line-strong)" />
        <Bar
          dataKey="range"
          isAnimationActive={false}
          barSize={13}
          label={{ position: 'right', dataKey: 'label', fill: 'var(--ink-dim)', fontSize: 11 }}
        >
          {bars.map(({ name, fill }) => (
            <Cell key={name} fill={fill} />
          ))}
        </Bar>
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function useColumns(): Column<DifferenceBar>[] {
  const { t } = useText();
  const words = useReconcileWords();
  const total = t('auditScreens.reconcile.total');
  return [
    {
      ...{ id: 'step', header: t('auditReconcile.column.step'), width: 260, isText: true },
      value: ({ step }) => (step === null ? total : words.step(step)),
    },
    {
      ...{ id: 'amount', header: t('auditReconcile.column.amount'), width: 120, write: words.yuan },
      value: ({ from, to, step }) => step?.amount ?? to - from,
    },
    {
      ...{ id: 'months', header: t('auditReconcile.column.months'), width: 170, isText: true },
      value: ({ step }) => (step === null ? null : words.months(step.periods)),
    },
    {
      ...{ id: 'lines', header: t('auditReconcile.column.lines'), width: 70, write: (value) => String(value ?? '') },
      value: ({ step }) => step?.lines ?? null,
    },
  ];
}

interface WaterfallChartProps {
  readonly waterfall: Waterfall;
  readonly onStep: (step: WaterfallStep) => void;
}

/** What lies between the books and the banks, step by step; a step in the table opens its lines. */
export function WaterfallChart({ waterfall, onStep }: WaterfallChartProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const words = useReconcileWords();
  const columns = useColumns();
  const bars = differenceBars(waterfall);
  const greatest = greatestStep(waterfall);
  const difference = numbers.full(Math.abs(waterfall.difference), 'moneyExact');
  const sign = Math.sign(waterfall.difference);
  const key = sign === 0 ? 'same' : sign > 0 ? 'more' : 'less';
  const title = t(`auditScreens.reconcile.chart.${key}`, {
    difference,
    step: greatest === null ? '' : words.step(greatest),
  });
  const name = ({ step }: DifferenceBar): string =>
    step === null ? t('auditScreens.reconcile.total') : words.step(step);
  return (
    <ChartFrame
      title={title}
      note={t('auditScreens.reconcile.note')}
      fileName="reconciliation"
      figures={() => [
        columns.map(({ header }) => header),
        ...bars.map((bar) => columns.map(({ value }) => value(bar))),
      ]}
      table={
        <DataTable
          label={title}
          columns={columns}
          rows={bars}
          rowKey={name}
          onCell={({ step }) => step !== null && onStep(step)}
        />
      }
    >
      <Drawing
        description={t('frame.chart.description', { title })}
        tick={(value) => numbers.tick(value, 'moneyEach')}
        bars={bars.map((bar) => ({
          name: name(bar),
          range: [Math.min(bar.from, bar.to), Math.max(bar.from, bar.to)],
          label: numbers.number(bar.step?.amount ?? waterfall.difference, 'moneyEach'),
          fill: fillOf(bar),
        }))}
      />
    </ChartFrame>
  );
}
