import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { RiskModel } from '../../../../shared/audit/risk/riskModel';
import { stepOf, type UnitRisk } from '../../../../shared/audit/risk/riskScore';
import { inLanguage } from '../../../../shared/base/language';
import { lookInto, type ScoredRisk } from '../../../state/auditRisk';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { ChartFrame } from '../../../ui/chart/ChartFrame';
import { type CellValue, type Column, DataTable } from '../../../ui/table/DataTable';
import { TableBar } from '../../../ui/table/TableBar';
import classes from './Risk.module.css';

type Ranked = UnitRisk & { readonly rank: number };

const mostDrawn = 20;

function useColumns({ ladder }: RiskModel): Column<Ranked>[] {
  const { t, language } = useText();
  const numbers = useNumbers();
  const write = (value: CellValue): string => numbers.number(typeof value === 'number' ? value : null, 'times');
  const part = (id: 'score' | 'probability' | 'impact' | 'mitigant'): Column<Ranked> => ({
    ...{ id, header: t(`auditStatistics.column.${id}`), width: 92, write },
    value: (row) => row[id],
  });
  return [
    { id: 'rank', header: t('auditMore.risk.rank'), width: 64, value: ({ rank }) => rank },
    { id: 'unit', header: t('auditStatistics.column.unit'), width: 150, isText: true, value: ({ unit }) => unit },
    part('score'),
    part('probability'),
    part('impact'),
    part('mitigant'),
    {
      ...{ id: 'step', header: t('auditStatistics.column.step'), width: 130, isText: true },
      value: ({ score }) => inLanguage(stepOf(ladder, score).label, language),
    },
  ];
}

function Highest({ rows, columns }: { rows: readonly Ranked[]; columns: readonly Column<Ranked>[] }) {
  const { t } = useText();
  const numbers = useNumbers();
  const drawn = rows.slice(0, mostDrawn);
  const title = t('auditMore.risk.chartTitle', { count: drawn.length });
  return (
    <div className={classes.chart}>
      <ChartFrame
        title={title}
        note={t('auditMore.risk.chartNote')}
        fileName="risk-highest"
        figures={() => [
          columns.map(({ header }) => header),
          ...drawn.map((row) => columns.map(({ value }) => value(row))),
        ]}
        table={
          <DataTable
            label={title}
            columns={columns}
            rows={drawn}
            rowKey={({ unit }) => unit}
            onCell={({ unit }) => lookInto(unit)}
          />
        }
      >
        <ResponsiveContainer width="100%" height="100%">
          <BarChart
            data={drawn}
            margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
            title={t('frame.chart.description', { title })}
          >
            <CartesianGrid stroke="var(--grid)" vertical={false} />
            <XAxis dataKey="unit" tickLine={false} axisLine={{ stroke: 'var(--line-strong)' }} />
            <YAxis width="auto" tickLine={false} axisLine={false} />
            <Tooltip
              contentStyle={{ background: 'var(--panel)', borderColor: 'var(--line-strong)' }}
              formatter={(value) => numbers.number(typeof value === 'number' ? value : null, 'times')}
            />
            <Bar
              dataKey="score"
              name={t('auditStatistics.column.score')}
              fill="var(--blue)"
              isAnimationActive={false}
              onClick={({ payload }) => lookInto(payload.unit)}
            />
          </BarChart>
        </ResponsiveContainer>
      </ChartFrame>
    </div>
  );
}

/** Units from the highest score on, as a picture of the first and as a table of all. */
export function Ranking({ model, scored }: { model: RiskModel; scored: ScoredRisk }) {
  const { t } = useText();
  const columns = useColumns(model);
  const rows = scored.units.map((unit, at) => ({ ...unit, rank: at + 1 }));
  return (
    <div className={classes.main}>
      <Highest rows={rows} columns={columns} />
      <section className={classes.grid} aria-label={t('auditMore.risk.ranking')} data-ranked={rows.length}>
        <TableBar columns={columns} rows={rows} fileName="risk">
          <strong>{t('auditMore.risk.ranking')}</strong>
        </TableBar>
        <DataTable
          label={t('auditMore.risk.ranking')}
          columns={columns}
          rows={rows}
          rowKey={({ unit }) => unit}
          onCell={({ unit }) => lookInto(unit)}
        />
      </section>
    </div>
  );
}
