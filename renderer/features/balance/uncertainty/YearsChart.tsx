import { memo } from 'react';
import { Bar, CartesianGrid, ComposedChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { exhaustionShares, type YearShare } from '../../../../shared/stochastic/exhaustionShares';
import { shownQuantiles } from '../../../../shared/stochastic/summarise';
import { inspect } from '../../../state/inspection';
import type { PathsRun } from '../../../state/paths';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { ChartFrame } from '../../../ui/chart/ChartFrame';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import frame from '../Part.module.css';

function explain(row: YearShare | undefined): void {
  if (row !== undefined) inspect({ kind: 'chance', event: 'exhaustion', year: row.year });
}

function Bars({ rows, description }: { rows: readonly YearShare[]; description: string }) {
  const { t } = useText();
  const numbers = useNumbers();
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={[...rows]} margin={{ top: 8, right: 12, bottom: 0, left: 0 }} title={description}>
        <CartesianGrid stroke="var(--grid)" vertical={false} />
        <XAxis dataKey="year" tickLine={false} axisLine={{ stroke: 'var(--line-strong)' }} />
        <YAxis
          width="auto"
          tickLine={false}
          axisLine={false}
          tickFormatter={(value: number) => numbers.tick(value, 'share') + numbers.unit('share')}
        />
        <Tooltip
          contentStyle={{ background: 'var(--panel)', borderColor: 'var(--line-strong)' }}
          formatter={(value) => numbers.full(typeof value === 'number' ? value : null, 'share')}
        />
        <Bar
          dataKey="share"
          name={t('uncertainty.years.share')}
          fill="var(--blue)"
          isAnimationActive={false}
          cursor="pointer"
          onClick={(_, at) => explain(rows[at])}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

const chances: readonly number[] = shownQuantiles;

/** In which years the funds of the paths run dry. */
export const YearsChart = memo(function YearsChart({ run }: { run: PathsRun }) {
  const { t } = useText();
  const numbers = useNumbers();
  const { exhaustionProbability, exhaustionYears, medianExhaustion } = run.summary;
  const { year } = medianExhaustion;
  const [low, high] = [0.05, 0.95].map((chance) => exhaustionYears[chances.indexOf(chance)]);
  const last = exhaustionProbability.at(-1);
  const all = exhaustionShares(exhaustionProbability);
  const rows = all.slice(
    all.findIndex(({ share }) => share > 0),
    all.findLastIndex(({ share }) => share > 0) + 1,
  );
  const share = (value: unknown): string => numbers.full(typeof value === 'number' ? value : null, 'share');
  const title =
    year === null
      ? t('uncertainty.years.never', { year: last?.year ?? '' })
      : t('uncertainty.years.title', { year, low: low ?? '–', high: high ?? '–' });
  const columns: Column<YearShare>[] = [
    { id: 'year', header: t('uncertainty.years.year'), width: 130, value: (row) => row.year, write: String },
    { id: 'share', header: t('uncertainty.years.share'), width: 130, value: (row) => row.share, write: share },
  ];
  return (
    <div className={frame.chart}>
      <ChartFrame
        title={title}
        note={t('uncertainty.years.note', { never: share(1 - (last?.value ?? 0)), year: last?.year ?? '' })}
        fileName="years-of-exhaustion"
        figures={() => [columns.map(({ header }) => header), ...rows.map((row) => [row.year, row.share])]}
        table={
          <DataTable label={title} columns={columns} rows={rows} rowKey={(row) => String(row.year)} onCell={explain} />
        }
      >
        <Bars rows={rows} description={t('frame.chart.description', { title })} />
      </ChartFrame>
    </div>
  );
});
