import type { Waterfall, WaterfallStep } from '../../../../shared/audit/reconciliation/reconciliation';
import {
  type DifferenceBar,
  differenceBars,
  greatestStep,
} from '../../../../shared/audit/reconciliation/waterfallBars';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { ChartFrame } from '../../../ui/chart/ChartFrame';
import { WaterfallDrawing } from '../../../ui/chart/WaterfallDrawing';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { useReconcileWords } from './useReconcileWords';

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
      <WaterfallDrawing
        description={t('frame.chart.description', { title })}
        tick={(value) => numbers.tick(value, 'moneyEach')}
        bars={bars.map((bar) => ({
          ...{ name: name(bar), from: bar.from, to: bar.to, isTotal: bar.step === null },
          label: numbers.number(bar.step?.amount ?? waterfall.difference, 'moneyEach'),
        }))}
      />
    </ChartFrame>
  );
}
