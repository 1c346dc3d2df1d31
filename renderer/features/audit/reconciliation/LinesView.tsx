import { useCallback } from 'react';
import type { LineBehind, LinesAsked } from '../../../../shared/audit/reconciliation/linesBehind';
import type { OpenLedger } from '../../../engine/ledger';
import { personalText } from '../../../measures/personalText';
import { inspect } from '../../../state/inspection';
import { useNumbers } from '../../../state/settings';
import { useAnswer } from '../../../state/useAnswer';
import { useText } from '../../../text';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { TableBar } from '../../../ui/table/TableBar';
import classes from './Reconciliation.module.css';
import { useReconcileWords } from './useReconcileWords';

/** Lines that are shown at most, those that nothing answers to first. */
const mostLines = 5000;

export type LinesOf = Pick<LinesAsked, 'kind' | 'item' | 'periods'>;

function useColumns(): Column<LineBehind>[] {
  const { t } = useText();
  const words = useReconcileWords();
  const text = { isText: true } as const;
  return [
    {
      ...{ ...text, id: 'side', header: t('auditScreens.reconcile.side'), width: 120 },
      value: ({ side }) => t(`auditReconcile.side.${side}`),
    },
    {
      ...{ ...text, id: 'day', header: t('auditScreens.reconcile.day'), width: 96 },
      value: ({ date, period }) => date ?? period.slice(0, 7),
    },
    {
      ...{ id: 'amount', header: t('auditReconcile.column.amount'), width: 124, write: words.yuan },
      value: ({ amount }) => amount,
    },
    {
      ...{ ...text, id: 'matched', header: t('auditScreens.reconcile.answered'), width: 96 },
      value: ({ matched }) => t(`auditScreens.reconcile.${matched ? 'yes' : 'no'}`),
    },
    { ...text, id: 'account', header: t('data.columns.account_id'), width: 130, value: ({ account }) => account },
    {
      ...{ ...text, id: 'counterparty', header: t('data.columns.counterparty'), width: 240 },
      value: ({ counterparty }) => (counterparty === null ? null : personalText(counterparty)),
    },
    {
      ...{ id: 'payments', header: t('auditScreens.reconcile.payments'), width: 84, write: String },
      value: ({ payments }) => payments,
    },
  ];
}

interface LinesViewProps {
  readonly region: string;
  readonly scheme: string;
  readonly of: LinesOf;
  readonly title: string;
}

/** The bank lines, entries and payments behind a difference; a click or Enter shows where one comes from. */
export function LinesView({ region, scheme, of, title }: LinesViewProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const columns = useColumns();
  const { kind, item, periods } = of;
  const lines = useAnswer(
    useCallback(
      (ledger: OpenLedger) =>
        ledger.ask('linesBehind', { region, scheme, kind, item, periods, from: 0, count: mostLines }),
      [region, scheme, kind, item, periods],
    ),
  );
  if (lines.state === 'asked') return <Loading label={title} places={1} />;
  if (lines.state === 'failed') return <FailureState failure={lines.failure} />;
  const { lines: rows, total } = lines.value;
  const shown = { shown: numbers.number(rows.length, 'count'), total: numbers.number(total, 'count') };
  return (
    <div className={classes.table} data-lines={total}>
      <TableBar columns={columns} rows={rows} fileName="lines">
        <h3>{title}</h3>
        {total > rows.length && <span>{t('auditScreens.reconcile.firstOf', shown)}</span>}
      </TableBar>
      <DataTable
        label={title}
        columns={columns}
        rows={rows}
        rowKey={({ side, sourceId, sourceRow, period, date, amount }) =>
          [side, sourceId, sourceRow, period, date, amount].join(' ')
        }
        onCell={({ sourceTable, sourceId, sourceRow }) => {
          if (sourceId !== null && sourceRow !== null) {
            inspect({ kind: 'row', table: sourceTable, source: sourceId, line: String(sourceRow) });
          }
        }}
      />
    </div>
  );
}
