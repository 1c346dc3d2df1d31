import { createSortedRowModel, rowSortingFeature, sortFns, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef } from 'react';
import classes from './DataTable.module.css';
import { GridHead } from './GridHead';
import { GridRow } from './GridRow';
import { GridTotals } from './GridTotals';
import { type GridPlace, gridRole, useGridKeys } from './gridKeys';

export type CellValue = string | number | null;

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly width: number;
  readonly value: (row: Row) => CellValue;
  /** Text of a value; numbers need it, text is shown as it is. */
  readonly write?: (value: CellValue) => string;
  /** Something richer than text, such as a mark. */
  readonly render?: (row: Row) => ReactNode;
  readonly isText?: boolean;
  readonly total?: (rows: readonly Row[]) => string;
}

export interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Opens what a cell stands for: a click, or Enter on the keyboard. */
  readonly onCell?: (row: Row, column: string) => void;
}

const rowHeight = 26;
const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns });

export const textOf = <Row,>(column: Column<Row>, row: Row): string => {
  const value = column.value(row);
  return column.write ? column.write(value) : (value ?? '–').toString();
};

function useSorted<Row extends object>(columns: readonly Column<Row>[], rows: readonly Row[]) {
  const definitions = useMemo(
    () => columns.map(({ id, value }) => ({ id, accessorFn: (row: Row) => value(row) })),
    [columns],
  );
  const data = useMemo(() => [...rows], [rows]);
  return useTable({ features, columns: definitions, data });
}

/** The row of the tab stop: where the user was, or the nearest row that is drawn. */
const tabRow = (wanted: number, drawn: readonly { index: number }[]): number =>
  Math.min(Math.max(wanted, drawn[0]?.index ?? 0), drawn.at(-1)?.index ?? 0);

/** Rows in the order and the part of the table that is in view, and what keys and clicks do there. */
function useGrid<Row extends object>({ columns, rows, onCell }: DataTableProps<Row>) {
  const table = useSorted(columns, rows);
  const scroll = useRef<HTMLDivElement>(null);
  const sorted = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const open = ({ row, column }: GridPlace): void => {
    const [item, chosen] = [sorted[row]?.original, columns[column]];
    if (item !== undefined && chosen !== undefined) {
      onCell?.(item, chosen.id);
    }
  };
  const reveal = (row: number): void => virtual.scrollToIndex(row);
  const keys = useGridKeys({ rows: sorted.length, columns: columns.length, root: scroll, reveal, open });
  return { table, scroll, sorted, virtual, keys };
}

/** A grid that draws only the rows in view; sortable by its heads, walked with the arrow keys. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, onCell } = props;
  const { table, scroll, sorted, virtual, keys } = useGrid(props);
  const drawn = virtual.getVirtualItems();
  const stop = tabRow(keys.place.row, drawn);
  const size = { 'aria-label': label, 'aria-rowcount': rows.length + 1 };
  return (
    <div ref={scroll} className={classes.scroll}>
      <table {...gridRole} {...size} className={classes.grid} onKeyDown={keys.onKeyDown} onClick={keys.onClick}>
        <GridHead
          columns={columns}
          sortOf={(id) => table.getColumn(id)?.getIsSorted() ?? false}
          onSort={(id) => table.getColumn(id)?.toggleSorting()}
        />
        <tbody className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {drawn.map(({ index, start }) => {
            const row = sorted[index]?.original;
            return row === undefined ? null : (
              <GridRow
                key={rowKey(row)}
                row={row}
                index={index}
                top={start}
                columns={columns}
                tabStop={index === stop ? keys.place.column : -1}
                opens={onCell !== undefined}
              />
            );
          })}
        </tbody>
        <GridTotals columns={columns} rows={rows} />
      </table>
    </div>
  );
}
