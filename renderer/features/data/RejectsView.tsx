import { useCallback } from 'react';
import { canonicalTable } from '../../../shared/data/canonical/canonicalTables';
import { columnKey } from '../../../shared/data/canonical/labels';
import { describeReject } from '../../../shared/data/loading/describeReject';
import type { OpenLedger } from '../../engine/ledger';
import { type KeptReject, rejectsOfTable } from '../../state/dataRejects';
import { useAnswer } from '../../state/useAnswer';
import { useText } from '../../text';
import { FailureState } from '../../ui/FailureState';
import { Loading } from '../../ui/Loading';
import { type Column, DataTable } from '../../ui/table/DataTable';
import { TableBar } from '../../ui/table/TableBar';
import classes from './Data.module.css';

/** Rows of all files that were not loaded into this table, each with where it stands and why. */
export function RejectsView({ table }: { table: string }) {
  const { t } = useText();
  const answer = useAnswer(
    useCallback((ledger: OpenLedger) => ledger.database.query<KeptReject>(rejectsOfTable(table)), [table]),
  );
  if (answer.state === 'asked') return <Loading label={t('dataScreens.job.count')} places={1} />;
  if (answer.state === 'failed') return <FailureState failure={answer.failure} />;
  if (answer.value.length === 0) return <p className={classes.padded}>{t('dataScreens.tables.noRejects')}</p>;
  const known = new Set(canonicalTable(table)?.columns.map(({ name }) => name));
  const columnName = (name: string | null): string | null =>
    name === null ? t('dataScreens.result.whole') : known.has(name) ? t(columnKey(name)) : name;
  const text = { isText: true } as const;
  const columns: Column<KeptReject>[] = [
    { ...text, id: 'file', header: t('dataScreens.result.file'), width: 210, value: ({ file }) => file },
    { id: 'line', header: t('dataScreens.trial.line'), width: 80, value: ({ line }) => line, write: String },
    {
      ...{ ...text, id: 'column', header: t('dataScreens.result.column'), width: 140 },
      value: ({ column }) => columnName(column),
    },
    { ...text, id: 'value', header: t('dataScreens.result.value'), width: 180, value: ({ value }) => value },
    {
      ...{ ...text, id: 'reason', header: t('dataScreens.result.reason'), width: 480 },
      value: ({ detail, ...reject }) => describeReject({ ...reject, detail: detail ?? '' }, t),
    },
  ];
  return (
    <div className={classes.fill}>
      <TableBar columns={columns} rows={answer.value} fileName={`${table} rejected`} />
      <DataTable
        label={t('dataScreens.tables.view.rejected')}
        columns={columns}
        rows={answer.value}
        rowKey={({ file, line, column, reason }) => `${file} ${line} ${column} ${reason}`}
      />
    </div>
  );
}
