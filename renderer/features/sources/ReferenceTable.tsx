import { type ReactNode, useMemo, useState } from 'react';
import { inLanguage } from '../../../shared/base/language';
import type { Reference } from '../../../shared/data/baseData';
import { inspect } from '../../state/inspection';
import { useWorkspace } from '../../state/workspace';
import { useText } from '../../text';
import { StatusMark } from '../../ui/StatusMark';
import { type Column, DataTable } from '../../ui/table/DataTable';
import { TableBar } from '../../ui/table/TableBar';
import { type StatusChoice, StatusFilter } from './StatusFilter';

function useColumns(): Column<Reference>[] {
  const { t, language } = useText();
  return useMemo(() => {
    const text = (id: string, header: string, width: number, value: (row: Reference) => string) => ({
      id,
      header,
      width,
      value,
      isText: true,
    });
    return [
      {
        ...text('status', t('sources.column.status'), 100, ({ status }) => t(`frame.status.${status}`)),
        render: ({ status }) => <StatusMark status={status} />,
      },
      text('title', t('sources.column.title'), 440, ({ title }) => inLanguage(title, language)),
      text('publisher', t('sources.column.publisher'), 240, ({ publisher }) => inLanguage(publisher, language)),
      text('readOn', t('sources.column.readOn'), 96, ({ readOn }) => readOn),
      text('licence', t('sources.column.licence'), 190, ({ licence }) => inLanguage(licence, language)),
      text('id', t('sources.column.id'), 190, ({ id }) => id),
      text('note', t('sources.column.note'), 420, ({ note }) => inLanguage(note, language)),
    ];
  }, [t, language]);
}

export function ReferenceTable({ choice }: { choice: ReactNode }) {
  const { t } = useText();
  const references = useWorkspace()?.base.references;
  const columns = useColumns();
  const [filter, setFilter] = useState('');
  const [status, setStatus] = useState<StatusChoice>('all');
  const rows = useMemo(() => {
    const wanted = filter.trim().toLowerCase();
    return (references ?? []).filter(
      (row) =>
        (status === 'all' || row.status === status) &&
        columns.some(({ value }) => String(value(row)).toLowerCase().includes(wanted)),
    );
  }, [references, filter, status, columns]);
  return (
    <>
      <TableBar columns={columns} rows={rows} fileName="sources" filter={{ value: filter, onChange: setFilter }}>
        <StatusFilter value={status} onChange={setStatus} />
        {choice}
      </TableBar>
      <DataTable
        label={t('sources.references')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        onCell={({ id }) => inspect({ kind: 'reference', id })}
      />
    </>
  );
}
