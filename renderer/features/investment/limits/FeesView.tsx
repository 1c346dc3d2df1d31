import { inLanguage } from '../../../../shared/base/language';
import type { FeeCheck } from '../../../../shared/investment/fees/feesAgainstCaps';
import type { WorkedFigure } from '../../../measures/workedFigure';
import { useFees } from '../../../state/fees';
import { inspect } from '../../../state/inspection';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { TableBar } from '../../../ui/table/TableBar';
import { FundChoice } from './FundChoice';
import classes from './Limits.module.css';

const feeFigure = ({ cap, manager, from, to, charged, base, rate, excess }: FeeCheck): WorkedFigure => ({
  cell: `fees.${cap.id}.${manager}.${to}`,
  name: cap.title,
  ...{ value: rate, quantity: 'rate', reason: { key: 'limits.fees.noBase' } },
  formula: { key: 'limits.fees.formula' },
  symbols: cap.base === 'management-fee' ? 'fee ÷ management fee' : 'fee ÷ (mean net assets · days/365)',
  parts: [
    {
      title: { key: 'frame.inspector.inputs' },
      rows: [
        { name: { key: 'limits.fees.payee' }, words: manager === '' ? { key: 'limits.fees.whole' } : manager },
        { name: { key: 'limits.breaches.from' }, words: from },
        { name: { key: 'limits.breaches.to' }, words: to },
        { name: { key: 'limits.fees.charged' }, value: charged, quantity: 'moneyExact' },
        { name: { key: 'limits.fees.base' }, value: base, quantity: 'moneyExact' },
        { name: { key: 'limits.fees.cap' }, value: cap.limit, quantity: 'rate' },
        { name: { key: 'limits.fees.excess' }, value: excess, quantity: 'moneyExact' },
      ],
    },
  ],
  law: { law: cap.law, status: cap.status },
});

function useColumns(): Column<FeeCheck>[] {
  const { t, language } = useText();
  const numbers = useNumbers();
  const money = (id: 'charged' | 'excess'): Column<FeeCheck> => ({
    ...{ id, header: t(`limits.fees.${id}`), width: 140, value: (fee) => fee[id] },
    write: (value) => numbers.number(typeof value === 'number' ? value : null, 'moneyExact'),
  });
  return [
    {
      ...{ id: 'rule', header: t('limits.fees.rule'), width: 330, isText: true },
      value: ({ cap }) => inLanguage(cap.title, language),
    },
    {
      ...{ id: 'outcome', header: t('limits.fees.outcome'), width: 90, isText: true },
      value: ({ breach }) => t(breach ? 'limits.fees.broken' : 'limits.fees.kept'),
    },
    {
      ...{ id: 'payee', header: t('limits.fees.payee'), width: 130, isText: true },
      value: ({ manager }) => (manager === '' ? t('limits.fees.whole') : manager),
    },
    { id: 'year', header: t('limits.fees.year'), width: 64, value: ({ year }) => year, write: String },
    money('charged'),
    {
      ...{ id: 'rate', header: t('limits.fees.rate'), width: 90, value: ({ rate }: FeeCheck) => rate },
      write: (value) => numbers.full(typeof value === 'number' ? value : null, 'rate'),
    },
    {
      ...{ id: 'cap', header: t('limits.fees.cap'), width: 90, value: ({ cap }: FeeCheck) => cap.limit },
      write: (value) => numbers.full(typeof value === 'number' ? value : null, 'rate'),
    },
    money('excess'),
  ];
}

function FeeTable({ fees }: { fees: readonly FeeCheck[] }) {
  const { t } = useText();
  const columns = useColumns();
  const broken = fees.filter(({ breach }) => breach);
  if (fees.length === 0) return <p>{t('limits.fees.none')}</p>;
  const title = t('limits.fees.title', { count: fees.length, broken: broken.length });
  return (
    <section className={classes.tall} aria-label={title} data-broken-fees={broken.length}>
      <TableBar columns={columns} rows={fees} fileName="fees">
        <strong className={classes.grow}>{title}</strong>
      </TableBar>
      <DataTable
        label={title}
        columns={columns}
        rows={fees}
        rowKey={({ cap, manager, year }) => `${cap.id} ${manager} ${year}`}
        onCell={(fee) => inspect({ kind: 'worked', figure: feeFigure(fee) })}
      />
    </section>
  );
}

/** What is charged to the fund against the caps of its rules. */
export function FeesView() {
  const { t } = useText();
  const { fees, failure, retry } = useFees();
  if (failure !== null) return <FailureState failure={failure} onRetry={retry} />;
  return (
    <>
      <div className={classes.bar}>
        <FundChoice />
      </div>
      {fees === null ? <Loading label={t('limits.loading')} places={3} /> : <FeeTable fees={fees} />}
    </>
  );
}
