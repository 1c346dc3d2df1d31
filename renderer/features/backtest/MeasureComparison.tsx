import type { BacktestItem, BacktestRow } from '../../../shared/balance/backtest';
import { measures } from '../../measures/measures';
import { useMeasureText } from '../../measures/useMeasureText';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import { Chart } from '../../ui/chart/Chart';
import type { ChartLine } from '../../ui/chart/chartData';
import { StatusMark } from '../../ui/StatusMark';
import { type Column, DataTable } from '../../ui/table/DataTable';
import classes from './Backtest.module.css';

function useLines({ rows }: BacktestItem): ChartLine[] {
  const { t } = useText();
  const line = (key: 'actual' | 'model', look: 'main' | 'dashed'): ChartLine => ({
    key,
    label: t(`backtest.${key}`),
    colour: key === 'actual' ? 'blue' : 'orange',
    look,
    points: rows.map((row) => ({ x: row.year, y: row[key] })),
  });
  return [line('actual', 'main'), line('model', 'dashed')];
}

function useColumns({ measure }: BacktestItem): Column<BacktestRow>[] {
  const { t } = useText();
  const { number, unit } = useMeasureText();
  const numbers = useNumbers();
  const write = (value: string | number | null) => number(measure, typeof value === 'number' ? value : null);
  const withUnit = (name: string) => t('projection.withUnit', { name, unit: unit(measure) });
  return [
    { id: 'year', header: t('projection.year'), width: 60, value: ({ year }) => year },
    { id: 'actual', header: withUnit(t('backtest.actual')), width: 106, value: ({ actual }) => actual, write },
    { id: 'model', header: withUnit(t('backtest.model')), width: 106, value: ({ model }) => model, write },
    {
      id: 'residual',
      header: t('backtest.residual'),
      width: 76,
      value: ({ residual }) => residual,
      write: (value) => numbers.full(typeof value === 'number' ? value : null, 'share'),
    },
    {
      id: 'status',
      header: t('backtest.status'),
      width: 96,
      isText: true,
      value: ({ status }) => status,
      render: ({ status }) => (status === null ? '–' : <StatusMark status={status} />),
    },
  ];
}

/** The year where the model is furthest off, for the title: the worst is said first. */
const worstOf = (rows: readonly BacktestRow[]): BacktestRow | undefined =>
  [...rows].sort((a, b) => Math.abs(b.residual ?? 0) - Math.abs(a.residual ?? 0))[0];

export function MeasureComparison({ item }: { item: BacktestItem }) {
  const { t } = useText();
  const { label, unit } = useMeasureText();
  const numbers = useNumbers();
  const lines = useLines(item);
  const columns = useColumns(item);
  const { quantity } = measures[item.measure];
  const worst = worstOf(item.rows);
  const title = t('backtest.chartTitle', {
    name: label(item.measure),
    residual: numbers.full(worst?.residual ?? null, 'share'),
    year: worst?.year ?? '',
  });
  return (
    <div className={classes.comparison}>
      <Chart
        title={title}
        note={unit(item.measure)}
        fileName={`backtest-${item.measure}`}
        xName={t('projection.year')}
        lines={lines}
        syncId="backtest"
        floor="lowest"
        write={(value) => numbers.full(value, quantity)}
        tick={(value) => numbers.tick(value, quantity)}
        onPoint={() => undefined}
      />
      <div className={classes.table}>
        <DataTable label={title} columns={columns} rows={item.rows} rowKey={({ year }) => String(year)} />
      </div>
    </div>
  );
}
