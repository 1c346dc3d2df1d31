import { type Column, textOf } from './DataTable';
import classes from './DataTable.module.css';
import { cellRole, placeName } from './gridKeys';

interface GridRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column<Row>[];
  /** The column that holds the grid's one tab stop; −1 when it is in another row. */
  readonly tabStop: number;
  readonly opens: boolean;
  readonly isSelected?: boolean;
}

export function GridRow<Row>({ row, index, top, columns, tabStop, opens, isSelected }: GridRowProps<Row>) {
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column, at) => {
        const text = textOf(column, row);
        return (
          <td
            key={column.id}
            {...cellRole}
            tabIndex={tabStop === at ? 0 : -1}
            data-place={placeName({ row: index, column: at })}
            data-opens={opens ? '' : undefined}
            title={column.isText ? text : undefined}
            style={{ width: column.width }}
            className={`${classes.cell} ${column.isText ? '' : classes.number}`}
          >
            {column.render ? column.render(row) : <span>{text}</span>}
          </td>
        );
      })}
    </tr>
  );
}
