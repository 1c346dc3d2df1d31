import { parquetWriteBuffer } from 'hyparquet-writer';
import { isFigure, textOf } from './cellShape';
import { exactHead } from './csv';
import type { ReportDocument, TableBlock } from './document';

type ParquetColumn = Parameters<typeof parquetWriteBuffer>[0]['columnData'][number];

/**
 * The data of the report as a Parquet file: columns of figures as numbers with all their digits, others as text. What
 * the file is on, and the cell of each figure, stand in its metadata.
 */
export function reportParquet({ data, title, day, provenance }: ReportDocument): Uint8Array {
  const facts = { ...provenance, title, day, cells: cellsOf(data) };
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: data.header.map((label, column) =>
        columnOf(data, exactHead(label, data.exactUnits[column] ?? ''), column),
      ),
      kvMetadata: [{ key: 'fundscope', value: JSON.stringify(facts) }],
      createdBy: `Fundscope ${provenance.engineVersion}`,
    }),
  );
}

/** A column with a figure holds numbers alone: words in it, such as a dash, say that there is none. */
function columnOf({ rows }: TableBlock, name: string, column: number): ParquetColumn {
  const cells = rows.map((row) => row[column] ?? '');
  return cells.some(isFigure)
    ? { name, type: 'DOUBLE', nullable: true, data: cells.map((cell) => (isFigure(cell) ? cell.value : null)) }
    : { name, type: 'STRING', nullable: false, data: cells.map(textOf) };
}

/** Cell names as the rows stand, null where there is no figure. */
const cellsOf = ({ rows }: TableBlock): readonly (readonly (string | null)[])[] =>
  rows.map((row) => row.map((cell) => (isFigure(cell) ? cell.cell : null)));
