import { characterFault, shortened } from './batchOf';
import { limits } from './limits';
import type { ReadingIssue, RecordBatch } from './source';
import { isTotalRow } from './totalRow';

/** One record of a source that has cells of its own, not text to be cut. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly (string | null)[];
  readonly faults: readonly ReadingIssue[];
}

export function batchOfRows(rows: readonly TableRow[], columns: readonly string[], bytesRead: number): RecordBatch {
  const faults: ReadingIssue[] = [];
  const cells: (string | null)[][] = columns.map(() => []);
  for (const row of rows) {
    for (let column = 0; column < columns.length; column++) cells[column].push(row.cells[column] ?? null);
    faults.push(...row.faults, ...contentFaults(row, columns));
  }
  return { kind: 'records', lines: rows.map(({ line }) => line), cells, faults, bytesRead };
}

function contentFaults({ line, cells }: TableRow, columns: readonly string[]): ReadingIssue[] {
  const faults: ReadingIssue[] = [];
  if (isTotalRow(cells)) {
    const value = cells.find((cell) => cell !== null && cell.trim() !== '') ?? null;
    faults.push({ code: 'total-row', line, column: null, value });
  }
  for (const [index, cell] of cells.entries()) {
    const code = cell === null ? null : characterFault(cell);
    if (code && cell !== null) faults.push({ code, line, column: columns[index] ?? null, value: shortened(cell) });
  }
  return faults;
}

/** Part of the columns of a source that is kept by column; `first` is the line of the first row of them all. */
export interface ColumnRange {
  readonly first: number;
  readonly from: number;
  readonly to: number;
}

export function batchOfColumns(
  cells: readonly (readonly (string | null)[])[],
  { first, from, to }: ColumnRange,
  columns: readonly string[],
  bytesRead: number,
): RecordBatch {
  const part = cells.map((column) => column.slice(from, to));
  const lines = Array.from({ length: to - from }, (_, index) => first + from + index);
  const faults: ReadingIssue[] = [];
  for (const [index, line] of lines.entries()) {
    const value = part.find((column) => column[index] !== null && column[index] !== '')?.[index] ?? null;
    if (isTotalRow([value])) faults.push({ code: 'total-row', line, column: null, value });
  }
  for (const [place, column] of part.entries()) {
    for (const [index, cell] of column.entries()) {
      const code = cell === null ? null : characterFault(cell);
      if (code && cell !== null)
        faults.push({ code, line: lines[index], column: columns[place], value: shortened(cell) });
    }
  }
  return { kind: 'records', lines, cells: part, faults, bytesRead };
}

/** Rows in batches of a bounded size. */
export async function* inBatches(
  rows: AsyncIterable<{ row: TableRow; bytesRead: number }>,
  columns: readonly string[],
  size: number,
): AsyncGenerator<RecordBatch> {
  let waiting: TableRow[] = [];
  let read = 0;
  for await (const { row, bytesRead } of rows) {
    waiting.push(row);
    read = bytesRead;
    if (waiting.length < size) continue;
    yield batchOfRows(waiting, columns, read);
    waiting = [];
  }
  if (waiting.length > 0) yield batchOfRows(waiting, columns, read);
}

/** The first records of a source, from as many batches as they take. */
export async function previewOf(batches: AsyncIterable<RecordBatch>, columns: readonly string[]): Promise<RecordBatch> {
  const lines: number[] = [];
  const cells: (string | null)[][] = columns.map(() => []);
  const faults: ReadingIssue[] = [];
  for await (const batch of batches) {
    const wanted = Math.min(batch.lines.length, limits.previewRecords - lines.length);
    const end = batch.lines[wanted] ?? Number.POSITIVE_INFINITY;
    lines.push(...batch.lines.slice(0, wanted));
    for (const [index, column] of batch.cells.entries()) cells[index].push(...column.slice(0, wanted));
    faults.push(...batch.faults.filter(({ line }) => (line ?? 0) < end));
    if (lines.length >= limits.previewRecords) break;
  }
  return { kind: 'records', lines, cells, faults, bytesRead: 0 };
}
