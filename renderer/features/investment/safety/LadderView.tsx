import type { LadderMonth } from '../../../../shared/investment/safety/ladder';
import { inspect } from '../../../state/inspection';
import { changeSafety } from '../../../state/safety';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { BarDrawing, type BarSeries } from '../../../ui/chart/BarDrawing';
import { ChartFrame } from '../../../ui/chart/ChartFrame';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { PlacementTable } from './PlacementTable';
import classes from './Safety.module.css';
import type { SafetyViewProps } from './SafetyPart';
import { cashFigure } from './safetyFigures';

const parts = [
  { key: 'income', colour: 'cyan', look: { stack: 'in' } },
  { key: 'maturing', colour: 'blue', look: { stack: 'in' } },
  { key: 'interest', colour: 'green', look: { stack: 'in' } },
  { key: 'payments', colour: 'orange', look: { stack: 'out' } },
  { key: 'cash', colour: 'purple', look: 'line' },
] as const satisfies readonly Omit<BarSeries, 'name'>[];

function useColumns(): Column<LadderMonth>[] {
  const { t } = useText();
  const numbers = useNumbers();
  return [
    { id: 'month', header: t('safety.ladder.month'), width: 90, isText: true, value: ({ month }) => month },
    ...parts.map(
      ({ key }): Column<LadderMonth> => ({
        ...{ id: key, header: t(`safety.ladder.${key}`), width: 140, value: (row) => row[key] },
        write: (value) => numbers.number(typeof value === 'number' ? value : null, 'moneyExact'),
      }),
    ),
  ];
}

function useTitle({ answer: { report } }: SafetyViewProps): string {
  const { t } = useText();
  const numbers = useNumbers();
  const { ladder, date } = report;
  const [lowest] = ladder.months.toSorted((a, b) => a.cash - b.cash);
  if (lowest === undefined) return t('safety.ladder.none', { date });
  if (ladder.firstGap !== null) {
    return t('safety.ladder.gap', { month: ladder.firstGap, most: numbers.full(ladder.largestGap, 'moneyFine') });
  }
  const facts = { months: ladder.months.length, month: lowest.month, cash: numbers.full(lowest.cash, 'moneyFine') };
  return t('safety.ladder.holds', facts);
}

function Notes({ answer: { report } }: SafetyViewProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const { ladder, unknownMonths } = report;
  return (
    <div className={classes.notes}>
      {unknownMonths > 0 && <p>{t('safety.ladder.unknown', { months: unknownMonths })}</p>}
      <p>{t('safety.ladder.later', { amount: numbers.full(ladder.later, 'moneyFine') })}</p>
      {ladder.overdue.map(({ id, debtor, until, principal }) => (
        <p key={id} data-overdue={id}>
          {t('safety.ladder.overdue', { id, debtor, until, amount: numbers.full(principal, 'moneyExact') })}
        </p>
      ))}
    </div>
  );
}

/** What comes due month by month against what has to be paid; a month leads to its placements. */
export function LadderView(props: SafetyViewProps) {
  const { answer } = props;
  const { t } = useText();
  const numbers = useNumbers();
  const title = useTitle(props);
  const columns = useColumns();
  const { months } = answer.report.ladder;
  const open = (row: LadderMonth | undefined): void => {
    if (row === undefined) return;
    changeSafety({ scope: { kind: 'month', month: row.month } });
    inspect({ kind: 'worked', figure: cashFigure(answer, row) });
  };
  const series = parts.map((part) => ({ ...part, name: t(`safety.ladder.${part.key}`) }));
  return (
    <>
      <div className={classes.chart} data-ladder={months.length}>
        <ChartFrame
          title={title}
          note={t('safety.ladder.note', { unit: numbers.unit('moneyFine') })}
          legend={series.map(({ name }) => name)}
          fileName="maturity-ladder"
          figures={() => [
            columns.map(({ header }) => header),
            ...months.map((row) => columns.map(({ value }) => value(row))),
          ]}
          table={
            <DataTable label={title} columns={columns} rows={months} rowKey={({ month }) => month} onCell={open} />
          }
        >
          <BarDrawing
            rows={months.map(({ month, due: _, ...values }) => ({ name: month, values }))}
            series={series}
            description={t('frame.chart.description', { title })}
            tick={(value) => numbers.tick(value, 'moneyFine')}
            write={(value) => numbers.full(value, 'moneyFine')}
            onRow={(at) => open(months[at])}
          />
        </ChartFrame>
      </div>
      <Notes {...props} />
      <PlacementTable {...props} />
    </>
  );
}
