import { numericColumns } from '../../shared/report/cellShape';
import type { TableBlock } from '../../shared/report/document';
import { CellText } from './FigureText';

interface PrintTableProps {
  readonly table: TableBlock;
  /** The rows that stand here, by their place in the table; of a table that runs over pages not all. */
  readonly rows: readonly number[];
  readonly caption: string;
  /** Shares of the width, where they have been measured on the whole table. */
  readonly widths: readonly number[] | null;
  /** Number of the first row among the pieces of its chapter, by which rows are found when they are measured. */
  readonly piece?: number;
}

/** A table with hairlines; columns of figures are set to the right in tabular figures. */
export function PrintTable({ table, rows, caption, widths, piece }: PrintTableProps) {
  const columns = [...table.header.keys()];
  const numeric = numericColumns(table);
  const classOf = (column: number): string => (numeric[column] ? 'number' : 'words');
  return (
    <table
      className={`${numeric.every(Boolean) ? 'figures' : 'mixed'}${widths === null ? '' : ' measured'}`}
      data-columns={widthClass(table.header.length)}
    >
      <caption>{caption}</caption>
      {widths !== null && (
        <colgroup>
          {columns.map((column) => (
            <col key={column} style={{ width: `${(widths[column] ?? 0) * 100}%` }} />
          ))}
        </colgroup>
      )}
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={classOf(column)}>
              {table.header[column]}
              {table.units[column] && <small className="unit">{table.units[column]}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={row} data-piece={piece === undefined ? undefined : piece + place}>
            {columns.map((column) => {
              const Tag = column === 0 ? 'th' : 'td';
              return (
                <Tag key={column} {...(column === 0 && { scope: 'row' })} className={classOf(column)}>
                  <CellText cell={table.rows[row]?.[column] ?? ''} />
                </Tag>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Many columns are set smaller. */
function widthClass(columns: number): 'few' | 'some' | 'many' {
  if (columns <= 8) return 'few';
  return columns <= 12 ? 'some' : 'many';
}
