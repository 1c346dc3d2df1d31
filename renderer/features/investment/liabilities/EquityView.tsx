import type { Exhaustion } from '../../../../shared/balance/indicators/outlookOf';
import { useMonthText } from '../../../measures/useMonthText';
import { inspect } from '../../../state/inspection';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { TableBar } from '../../../ui/table/TableBar';
import { AskedField } from './AskedField';
import { ChanceChart } from './ChanceChart';
import classes from './Liabilities.module.css';
import type { LiabilitiesViewProps } from './LiabilitiesPart';
import { runFigure } from './runFigure';

interface EquityYear {
  readonly year: number;
  readonly dividends: number;
  readonly without: number;
  readonly with: number;
}

function useColumns(): Column<EquityYear>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const share = (id: 'without' | 'with', header: string): Column<EquityYear> => ({
    ...{ id, header, width: 170, value: (row) => row[id] },
    write: (value) => numbers.full(typeof value === 'number' ? value : null, 'share'),
  });
  return [
    { id: 'year', header: t('projection.year'), width: 70, value: ({ year }) => year, write: String },
    {
      ...{ id: 'dividends', header: t('liabilities.equity.dividends'), width: 150 },
      value: ({ dividends }) => dividends,
      write: (value) => numbers.full(typeof value === 'number' ? value : null, 'money'),
    },
    share('without', t('liabilities.equity.emptyWithout')),
    share('with', t('liabilities.equity.emptyWith')),
  ];
}

function Headline({ run }: LiabilitiesViewProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const monthText = useMonthText();
  const { exhaustion, balance } = run.answer.equity;
  const emptied = ({ exhaustionYear, exhaustionMonth }: Exhaustion): string =>
    exhaustionYear === null ? t('liabilities.equity.never') : monthText(exhaustionYear, exhaustionMonth);
  const points = (value: number): string => numbers.number(value, 'rate');
  return (
    <div data-balance-with={balance.with}>
      <p className={classes.sentence}>
        {t('liabilities.equity.empty', { without: emptied(exhaustion.without), with: emptied(exhaustion.with) })}
      </p>
      <p>{t('liabilities.equity.balance', { without: points(balance.without), with: points(balance.with) })}</p>
    </div>
  );
}

function Years({ run }: LiabilitiesViewProps) {
  const { t } = useText();
  const columns = useColumns();
  const { equity, asked } = run.answer;
  const rows = equity.empty.without.map(
    ({ year, value }, at): EquityYear => ({
      ...{ year, dividends: equity.dividends[at] ?? 0, without: value },
      with: equity.empty.with[at]?.value ?? 0,
    }),
  );
  const open = ({ year, dividends }: EquityYear): void => {
    const figure = {
      cell: `equity.${year}.dividends`,
      name: { key: 'liabilities.equity.dividends' },
      value: dividends,
      quantity: 'money',
      formula: { key: 'liabilitiesScreen.equity.formula' },
      symbols: 'D(t) = V·(1 + g)ᵗ·d',
    } as const;
    const inputs = runFigure(run, year, figure, [
      { name: { key: 'liabilitiesScreen.equity.value' }, value: asked.equity.value, quantity: 'money' },
      { name: { key: 'liabilitiesScreen.field.share' }, value: asked.share, quantity: 'rate' },
      { name: { key: 'liabilitiesScreen.field.dividendYield' }, value: asked.equity.dividendYield, quantity: 'rate' },
      { name: { key: 'liabilitiesScreen.field.growth' }, value: asked.equity.growth, quantity: 'rate' },
    ]);
    inspect({ kind: 'worked', figure: inputs });
  };
  const title = t('liabilities.equity.dividends');
  return (
    <section className={classes.table} aria-label={title}>
      <TableBar columns={columns} rows={rows} fileName="state-equity">
        <strong className={classes.grow}>{title}</strong>
      </TableBar>
      <DataTable label={title} columns={columns} rows={rows} rowKey={({ year }) => String(year)} onCell={open} />
    </section>
  );
}

/** What dividends on state equity do for the fund. */
export function EquityView({ run }: LiabilitiesViewProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const { equity, asked } = run.answer;
  const last = equity.empty.without.at(-1);
  return (
    <>
      <div className={classes.bar}>
        <AskedField name="share" value={asked.share} range={[0, 100]} factor={0.01} suffix="%" />
        <AskedField name="dividendYield" value={asked.equity.dividendYield} range={[0, 20]} factor={0.01} suffix="%" />
        <AskedField name="growth" value={asked.equity.growth} range={[-10, 20]} factor={0.01} suffix="%" />
      </div>
      <Headline run={run} />
      <ChanceChart
        run={run}
        fileName="state-equity-chances"
        title={({ year, value }) =>
          t('liabilitiesScreen.equity.title', {
            ...{ year, with: value, without: numbers.full(last?.value ?? null, 'share') },
            share: numbers.full(asked.share, 'share'),
          })
        }
        note={t('liabilitiesScreen.equity.note')}
        formula={{ key: 'liabilities.equity.meaning' }}
        symbols="p(t) = #{n : min F(n, s ≤ t) < 0} / N"
        lines={[
          { key: 'with', label: t('liabilities.equity.emptyWith'), colour: 'blue', chances: equity.empty.with },
          {
            key: 'without',
            label: t('liabilities.equity.emptyWithout'),
            colour: 'grey',
            chances: equity.empty.without,
          },
        ]}
      />
      <Years run={run} />
      <p className={classes.dim}>{t('liabilities.equity.meaning')}</p>
    </>
  );
}
