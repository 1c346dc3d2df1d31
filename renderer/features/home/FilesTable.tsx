import { useMemo } from 'react';
import type { LoadReport } from '../../../shared/data/database';
import { inspect } from '../../state/inspection';
import { useNumbers } from '../../state/settings';
import { useWorkspace } from '../../state/workspace';
import { useText } from '../../text';
import { type Column, DataTable } from '../../ui/table/DataTable';

const none: readonly LoadReport[] = [];

function useColumns(): Column<LoadReport>[] {
  const { t } = useText();
  const numbers = useNumbers();
  return useMemo(
    () => [
      {
        id: 'table',
        header: t('home.column.table'),
        width: 220,
        isText: true,
        value: ({ table }) => table,
        total: () => t('home.column.total'),
      },
      {
        id: 'rows',
        header: t('home.column.rows'),
        width: 110,
        value: ({ rows }) => rows,
        write: (rows) => numbers.number(Number(rows), 'count'),
        total: (all) =>
          numbers.number(
            all.reduce((sum, { rows }) => sum + rows, 0),
            'count',
          ),
      },
      { id: 'sha256', header: 'SHA-256', width: 420, isText: true, value: ({ sha256 }) => sha256 },
    ],
    [t, numbers],
  );
}

/** Tables of the workspace as they were loaded. */
export function FilesTable() {
  const { t } = useText();
  const loads = useWorkspace()?.loads ?? none;
  return (
    <DataTable
      label={t('home.files')}
      columns={useColumns()}
      rows={loads}
      rowKey={({ table }) => table}
      onCell={({ table }) => inspect({ kind: 'file', name: `tables/${table}.csv` })}
    />
  );
}
