import { Panel } from '../../ui/Page';
import classes from './Calculator.module.css';

export interface ColumnsRow {
  readonly id: string;
  readonly name: string;
  readonly values: readonly string[];
  readonly isTotal?: boolean;
}

interface ColumnsTableProps {
  readonly title: string;
  readonly note: string;
  readonly item: string;
  readonly columns: readonly string[];
  readonly rows: readonly ColumnsRow[];
}

/** A few cases side by side: one row an item. */
export function ColumnsTable({ title, note, item, columns, rows }: ColumnsTableProps) {
  return (
    <Panel title={title} padded={false}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{item}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={classes.number}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, values, isTotal }) => (
            <tr key={id} data-line={isTotal ? 'total' : id}>
              <th scope="row">{name}</th>
              {columns.map((column, at) => (
                <td key={column} className={classes.number}>
                  {values[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.note}>{note}</p>
    </Panel>
  );
}
