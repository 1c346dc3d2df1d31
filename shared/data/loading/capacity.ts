import { failed, type Result, success } from '../../base/result';
import type { CanonicalTable, ColumnKind } from '../canonical/canonicalTable';
import type { Ledger } from '../database';
import type { OpenedSource, RecordBatch } from '../reading/source';

/** Bytes of a value in the engine's memory; texts are counted as written. */
const widths: Readonly<Record<ColumnKind, number>> = {
  text: 16,
  code: 16,
  idNumber: 80,
  date: 4,
  period: 4,
  year: 4,
  integer: 8,
  decimal: 8,
  money: 8,
};

/** Line, key and marks of each row while it is checked. */
const overhead = 40;
/** Rows are held twice while they are written: as checked and as loaded. */
const copies = 2;

const textLength = ({ cells }: RecordBatch): number => {
  const rows = Math.max(1, cells[0]?.length ?? 0);
  const characters = cells.reduce((sum, column) => sum + column.reduce((all, text) => all + (text?.length ?? 0), 0), 0);
  return characters / rows;
};

/** Bytes of the file for a row, from its first records; columns and their delimiters. */
const bytesPerRow = ({ preview, columns }: OpenedSource): number => textLength(preview) + columns.length;

export function bytesInMemory(source: OpenedSource, table: CanonicalTable): number {
  const fixed = table.columns.reduce((sum, { kind }) => sum + widths[kind], 0);
  return copies * (fixed + overhead + textLength(source.preview) / 2);
}

/** Refuses before anything is loaded what would not fit into the engine's memory. */
export function fits(
  ledger: Ledger,
  source: OpenedSource,
  table: CanonicalTable,
  file: { name: string; size: number },
): Result<void> {
  if (ledger.memory === null) return success(undefined);
  const rows = Math.ceil(file.size / bytesPerRow(source));
  const limit = Math.floor(ledger.memory / bytesInMemory(source, table));
  return rows <= limit ? success(undefined) : failed({ code: 'import/too-large', file: file.name, rows, limit });
}
