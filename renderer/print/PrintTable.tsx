import type { Cell, TableBlock } from '../../shared/report/document';

const isNumber = (cell: Cell | undefined): boolean => cell !== undefined && typeof cell !== 'string' && 'value' in cell;

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

/** A table with hairlines; columns of figures are set to the right in tabular figures. */
export function PrintTable({ table }: { readonly table: TableBlock }) {
  const numeric = table.header.map((_, column) => table.rows.some((row) => isNumber(row[column])));
  const classOf = (column: number): string => (numeric[column] ? 'number' : 'words');
  return (
    <>
      <table className={numeric.every(Boolean) ? 'figures' : 'mixed'}>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.header.map((label, column) => (
              <th key={label} scope="col" className={classOf(column)}>
                {label}
                {table.units[column] && <small className="unit">{table.units[column]}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.map(textOf).join('|')}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={table.header[column]} scope="row" className={classOf(column)}>
                    {textOf(cell)}
                  </th>
                ) : (
                  <td key={table.header[column]} className={classOf(column)}>
                    {textOf(cell)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {table.note !== '' && <p className="note">{table.note}</p>}
    </>
  );
}
