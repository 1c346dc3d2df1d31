import { inspect } from '../../../state/inspection';
import { useText } from '../../../text';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { TableBar } from '../../../ui/table/TableBar';
import classes from './Statistics.module.css';
import { useColumnWords } from './useColumnWords';

type Cells = Readonly<Record<string, string | number | null>>;

interface LedgerRowsProps<Row extends Cells> {
  readonly title: string;
  readonly table: string;
  readonly rows: readonly Row[];
  readonly fileName: string;
  /** Before the columns of the table. */
  readonly own?: readonly Column<Row>[];
  readonly hidden?: readonly string[];
}

const place = new Set(['source_id', 'source_row']);

/** Rows of a table, persons masked; each opens the line of the file that it comes from. */
export function LedgerRows<Row extends Cells>({
  title,
  table,
  rows,
  fileName,
  own = [],
  hidden = [],
}: LedgerRowsProps<Row>) {
  const { t } = useText();
  const words = useColumnWords();
  const names = Object.keys(rows[0] ?? {}).filter((name) => !place.has(name) && !hidden.includes(name));
  const columns: Column<Row>[] = [
    ...own,
    ...names.map((name) => ({
      ...{ id: name, header: words.columnLabel(name), width: 118, isText: true },
      value: (row: Row) => {
        const value = row[name] ?? null;
        return value === null ? null : words.valueText(name, String(value));
      },
    })),
  ];
  return (
    <section className={classes.grid} aria-label={title} data-rows-found={rows.length}>
      <TableBar columns={columns} rows={rows} fileName={fileName}>
        <strong>{title}</strong>
      </TableBar>
      <DataTable
        label={title}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.source_id ?? ''} ${row.source_row ?? ''} ${rows.indexOf(row)}`}
        onCell={({ source_id: source, source_row: line }) => {
          if (source != null && line != null)
            inspect({ kind: 'row', table, source: String(source), line: String(line) });
        }}
      />
      {rows.length === 0 && <p role="status">{t('auditMore.statistics.noRows')}</p>}
    </section>
  );
}
