import type { ReactNode } from 'react';
import { type Column, DataTable } from '../../ui/table/DataTable';
import { TableBar } from '../../ui/table/TableBar';
import classes from './Investment.module.css';

interface TableBlockProps<Row> {
  readonly title: string;
  readonly fileName: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly onCell?: (row: Row, column: string) => void;
  /** What has to be known of the table as a whole. */
  readonly note?: ReactNode;
}

const rowHeight = 26;
const mostRows = 10;
/** Bar, heads of two lines and a scroll bar; two lines of a note; the row of totals. */
const heights = { heads: 104, note: 20, totals: 30 } as const;

/** A table with its title, as high as its rows need and no higher than can be looked over. */
export function TableBlock<Row extends object>({ title, fileName, note, ...table }: TableBlockProps<Row>) {
  const hasTotals = table.columns.some(({ total }) => total !== undefined);
  const rows = rowHeight * Math.min(mostRows, table.rows.length);
  const height = rows + heights.heads + (note === undefined ? 0 : heights.note) + (hasTotals ? heights.totals : 0);
  return (
    <section className={classes.table} aria-label={title} data-table={fileName} style={{ height }}>
      <TableBar columns={table.columns} rows={table.rows} fileName={fileName}>
        <div className={classes.grow}>
          <h3>{title}</h3>
          {note !== undefined && <p className={classes.hint}>{note}</p>}
        </div>
      </TableBar>
      <DataTable label={title} {...table} />
    </section>
  );
}
