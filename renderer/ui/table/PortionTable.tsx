import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Column } from './DataTable';
import classes from './DataTable.module.css';
import { GridHead } from './GridHead';
import { GridRow } from './GridRow';
import { cellRole, gridRole, placeName, useGridKeys } from './gridKeys';

export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

interface PortionTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** How many rows there are; those that are drawn are fetched as the user comes to them. */
  readonly count: number;
  readonly rowAt: (index: number) => Row | undefined;
  readonly sorting: Sorting | null;
  /** Null where the rows stay in the order they come in. */
  readonly onSort: ((column: string) => void) | null;
  /** The rows that are in view. */
  readonly onView: (from: number, to: number) => void;
  readonly onOpen: (row: Row, column: string) => void;
  readonly isSelected?: (row: Row) => boolean;
}

const rowHeight = 26;
/** Chromium draws nothing below some 33 million pixels. */
const mostRows = 1_000_000;

/** A row whose values are on their way keeps its place. */
function WaitingRow({ index, top, columns }: { index: number; top: number; columns: number }) {
  return (
    <tr aria-rowindex={index + 2} className={classes.row} style={{ transform: `translateY(${top}px)` }}>
      <td {...cellRole} aria-colspan={columns} data-place={placeName({ row: index, column: 0 })} tabIndex={-1}>
        <span className={classes.cell}>…</span>
      </td>
    </tr>
  );
}

/** A grid of rows that stay where they are kept, sorted there too. Looks and is walked like a DataTable. */
export function PortionTable<Row>(props: PortionTableProps<Row>) {
  const { label, columns, count, rowAt, sorting, onSort, onView, onOpen, isSelected } = props;
  const rows = Math.min(count, mostRows);
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const drawn = virtual.getVirtualItems();
  const [from, to] = [drawn[0]?.index ?? 0, drawn.at(-1)?.index ?? 0];
  useEffect(() => onView(from, to), [onView, from, to]);
  const keys = useGridKeys({
    ...{ rows, columns: columns.length, root: scroll, reveal: (row) => virtual.scrollToIndex(row) },
    open: ({ row, column }) => {
      const [item, chosen] = [rowAt(row), columns[column]];
      if (item !== undefined && chosen !== undefined) onOpen(item, chosen.id);
    },
  });
  const stop = Math.min(Math.max(keys.place.row, from), to);
  const direction = sorting?.descending === true ? 'desc' : 'asc';
  return (
    <div ref={scroll} className={classes.scroll}>
      <table
        {...gridRole}
        className={classes.grid}
        aria-label={label}
        aria-rowcount={count + 1}
        onKeyDown={keys.onKeyDown}
        onClick={keys.onClick}
      >
        <GridHead columns={columns} sortOf={(id) => (sorting?.column === id ? direction : false)} onSort={onSort} />
        <tbody className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {drawn.map(({ index, start }) => {
            const row = rowAt(index);
            if (row === undefined) return <WaitingRow key={index} index={index} top={start} columns={columns.length} />;
            const tabStop = index === stop ? keys.place.column : -1;
            const place = { row, index, top: start, columns, tabStop, opens: true };
            return <GridRow key={index} {...place} isSelected={isSelected?.(row) ?? false} />;
          })}
        </tbody>
      </table>
    </div>
  );
}
