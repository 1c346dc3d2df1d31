import { useMemo, useState } from 'react';
import type { CaseOutcome } from '../../../shared/verify/verifyCases';
import type { CheckedFile } from '../../state/verification';
import { useText } from '../../text';
import { type Column, DataTable } from '../../ui/table/DataTable';
import { TableBar } from '../../ui/table/TableBar';
import { OutcomeMark } from './OutcomeMark';
import classes from './Verify.module.css';

type Row = CaseOutcome & { readonly file: string };

const rowsOf = (files: readonly CheckedFile[]): Row[] =>
  files.flatMap((file) =>
    file.state === 'done' ? file.report.outcomes.map((outcome) => ({ ...outcome, file: file.name })) : [],
  );

const gapOf = (row: Row) => (row.state === 'failed' ? row.gap : null);

function useColumns(hasFailures: boolean): Column<Row>[] {
  const { t } = useText();
  return useMemo(() => {
    const text = (
      id: 'state' | 'id' | 'fn' | 'source' | 'file',
      width: number,
      value: (row: Row) => string,
    ): Column<Row> => ({
      id,
      header: t(`verify.column.${id}`),
      width,
      isText: true,
      value,
    });
    const number = (id: 'expected' | 'actual' | 'difference'): Column<Row> => ({
      id,
      header: t(`verify.column.${id}`),
      width: 110,
      value: (row) => gapOf(row)?.[id] ?? null,
    });
    return [
      {
        ...text('state', 104, ({ state }) => t(`verify.${state}`)),
        render: ({ state }) => <OutcomeMark outcome={state} />,
      },
      text('id', 196, ({ id }) => id),
      text('fn', 150, ({ fn }) => fn),
      { id: 'values', header: t('verify.column.values'), width: 76, value: ({ values }) => values },
      ...(hasFailures ? [number('expected'), number('actual'), number('difference')] : []),
      text('source', 420, ({ source }) => source),
      text('file', 180, ({ file }) => file),
    ];
  }, [t, hasFailures]);
}

export function OutcomeTable({ files }: { files: readonly CheckedFile[] }) {
  const { t } = useText();
  const [filter, setFilter] = useState('');
  const all = useMemo(() => rowsOf(files), [files]);
  const columns = useColumns(all.some(({ state }) => state === 'failed'));
  const rows = useMemo(() => {
    const wanted = filter.trim().toLowerCase();
    return all.filter((row) => `${row.id} ${row.fn} ${row.source} ${row.state}`.toLowerCase().includes(wanted));
  }, [all, filter]);
  return (
    <section className={classes.table} aria-label={t('verify.tableName')}>
      <TableBar columns={columns} rows={rows} fileName="verify" filter={{ value: filter, onChange: setFilter }} />
      <DataTable
        label={t('verify.tableName')}
        columns={columns}
        rows={rows}
        rowKey={({ file, id }) => `${file} ${id}`}
      />
    </section>
  );
}
