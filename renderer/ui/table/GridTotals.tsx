import type { Column } from './DataTable';
import classes from './DataTable.module.css';

interface GridTotalsProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

export function GridTotals<Row>({ columns, rows }: GridTotalsProps<Row>) {
  if (columns.every(({ total }) => total === undefined)) {
    return null;
  }
  return (
    <tfoot className={classes.foot}>
      <tr aria-rowindex={rows.length + 2} className={classes.row}>
        {columns.map(({ id, width, isText, total }) => (
          <td key={id} style={{ width }} className={`${classes.cell} ${isText ? '' : classes.number}`}>
            {total?.(rows) ?? ''}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
