import { Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { DigitFit } from '../../../../shared/audit/digits/conformity';
import { type DigitBand, digitBands } from '../../../../shared/audit/digits/digitBands';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { ChartFrame } from '../../../ui/chart/ChartFrame';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import classes from './Statistics.module.css';

interface DigitChartProps {
  readonly fit: DigitFit;
  /** Opens the rows of a group; null where groups have none of their own. */
  readonly onDigits: ((digits: number) => void) | null;
}

const lines = [
  { key: 'expected', colour: 'var(--orange)', dash: undefined },
  { key: 'low', colour: 'var(--grey)', dash: '4 3' },
  { key: 'high', colour: 'var(--grey)', dash: '4 3' },
] as const;

function Drawing({ bands, description }: { bands: readonly DigitBand[]; description: string }) {
  const { t } = useText();
  const numbers = useNumbers();
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={[...bands]} margin={{ top: 8, right: 12, bottom: 0, left: 0 }} title={description}>
        <CartesianGrid stroke="var(--grid)" vertical={false} />
        <XAxis dataKey="digits" tickLine={false} axisLine={{ stroke: 'var(--line-strong)' }} />
        <YAxis
          width="auto"
          tickLine={false}
          axisLine={false}
          tickFormatter={(value: number) => numbers.tick(value, 'share')}
        />
        <Tooltip
          contentStyle={{ background: 'var(--panel)', borderColor: 'var(--line-strong)' }}
          formatter={(value) => numbers.full(typeof value === 'number' ? value : null, 'rate')}
        />
        <Bar dataKey="share" name={t('auditStatistics.column.share')} fill="var(--blue)" isAnimationActive={false} />
        {lines.map(({ key, colour, dash }) => (
          <Line
            key={key}
            dataKey={key}
            name={t(`auditMore.statistics.band.${key}`)}
            stroke={colour}
            dot={false}
            isAnimationActive={false}
            {...(dash === undefined ? {} : { strokeDasharray: dash })}
          />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** Shares of groups of digits beside Benford's, with the limits that chance leaves them. */
export function DigitChart({ fit, onDigits }: DigitChartProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const bands = digitBands(fit);
  const write = (value: string | number | null): string =>
    numbers.full(typeof value === 'number' ? value : null, 'rate');
  const title = t('auditMore.statistics.digitsTitle', {
    test: t(`auditStatistics.test.${fit.test}`),
    conformity: t(`auditStatistics.conformity.${fit.conformity}`),
  });
  const columns: Column<DigitBand>[] = [
    { id: 'digits', header: t('auditStatistics.column.digits'), width: 76, value: ({ digits }) => digits },
    { id: 'share', header: t('auditStatistics.column.share'), width: 100, value: ({ share }) => share, write },
    {
      id: 'expected',
      header: t('auditStatistics.column.expected'),
      width: 100,
      value: ({ expected }) => expected,
      write,
    },
    { id: 'low', header: t('auditMore.statistics.band.low'), width: 120, value: ({ low }) => low, write },
    { id: 'high', header: t('auditMore.statistics.band.high'), width: 120, value: ({ high }) => high, write },
  ];
  return (
    <div className={classes.chart} data-digit-groups={bands.length}>
      <ChartFrame
        title={title}
        note={t('auditMore.statistics.digitsNote')}
        fileName={`digits-${fit.test}`}
        figures={() => [
          columns.map(({ header }) => header),
          ...bands.map(({ digits, share, expected, low, high }) => [digits, share, expected, low, high]),
        ]}
        table={
          <DataTable
            label={title}
            columns={columns}
            rows={bands}
            rowKey={({ digits }) => String(digits)}
            onCell={({ digits }) => onDigits?.(digits)}
          />
        }
      >
        <Drawing bands={bands} description={t('frame.chart.description', { title })} />
      </ChartFrame>
    </div>
  );
}
