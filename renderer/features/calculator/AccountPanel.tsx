import { useMemo } from 'react';
import type { AccountYear } from '../../../shared/pension/careerAccount';
import type { PersonOutlook } from '../../../shared/pension/personOutlook';
import { useSheetText } from '../../measures/useSheetText';
import { useAccountHistory } from '../../state/calculator';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import { FailureState } from '../../ui/FailureState';
import { type Column, DataTable } from '../../ui/table/DataTable';
import { TableBar } from '../../ui/table/TableBar';
import classes from './Calculator.module.css';

function useColumns(): Column<AccountYear>[] {
  const { t } = useText();
  const { amount, figure } = useSheetText();
  const numbers = useNumbers();
  return useMemo(() => {
    const money = (id: 'opening' | 'credited' | 'interest' | 'closing'): Column<AccountYear> => ({
      id,
      header: t('projection.withUnit', { name: t(`calculator.account.${id}`), unit: numbers.unit('moneyEach') }),
      width: 140,
      value: (row) => row[id],
      write: (value) => amount(Number(value)),
    });
    const plain = (id: 'rate' | 'index', write: (value: number) => string): Column<AccountYear> => ({
      id,
      header: t(`calculator.account.${id}`),
      width: 100,
      value: (row) => row[id],
      write: (value) => (value === null ? '–' : write(Number(value))),
    });
    return [
      { id: 'year', header: t('calculator.account.year'), width: 72, value: ({ year }) => year },
      money('opening'),
      money('credited'),
      plain('rate', (rate) => numbers.full(rate, 'rate')),
      money('interest'),
      money('closing'),
      plain('index', (index) => figure(index, 'index')),
    ];
  }, [t, amount, figure, numbers]);
}

/** The individual account year by year, and what the balance stated holds beyond it. */
export function AccountPanel({ outlook }: { outlook: PersonOutlook }) {
  const { t } = useText();
  const { amount } = useSheetText();
  const answer = useAccountHistory(outlook);
  const columns = useColumns();
  if (answer === null) {
    return null;
  }
  if (!answer.ok) {
    return <FailureState failure={answer.failure} />;
  }
  const { account, from } = answer.value;
  const until = outlook.chosen.month.year - 1;
  const rows = account.years;
  return (
    <>
      <section className={classes.answer}>
        <h2 data-figure="account">
          {t('calculator.account.answer', { amount: amount(account.closing), from, until })}
        </h2>
        <p className={classes.note}>
          {t('calculator.account.note', { stated: amount(outlook.chosen.person.accountBalance), from })}
        </p>
      </section>
      <section className={classes.accountTable}>
        <TableBar columns={columns} rows={rows} fileName="account" />
        <DataTable
          label={t('calculator.account.title')}
          columns={columns}
          rows={rows}
          rowKey={({ year }) => String(year)}
        />
      </section>
    </>
  );
}
