import type { RecordBatch } from '../../shared/data/reading/source';

/** Rows of text as the reader hands them on. */
export const recordsOf = (columns: number, rows: readonly (readonly (string | null)[])[]): RecordBatch => ({
  kind: 'records',
  lines: rows.map((_, index) => index + 2),
  cells: Array.from({ length: columns }, (_, c) => rows.map((row) => row[c] ?? null)),
  faults: [],
  bytesRead: 0,
});
