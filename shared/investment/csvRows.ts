import Papa from 'papaparse';
import { failed, type Result, success } from '../base/result';

/** One line of a user's CSV file. */
export interface CsvRow {
  readonly file: string;
  readonly line: number;
  /** The text of a column without space around it; empty where there is none. */
  cell(column: string): string;
  /** The header. */
  readonly columns: readonly string[];
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const isoDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export const wrongCell = (row: CsvRow, column: string, expected: string): Result<never> =>
  failed({ code: 'dataset/bad-value', file: row.file, line: row.line, column, value: row.cell(column), expected });

export const numberCell = (row: CsvRow, column: string): Result<number> =>
  decimal.test(row.cell(column)) ? success(Number(row.cell(column))) : wrongCell(row, column, '0.0123');

export function dateCell(row: CsvRow, column: string): Result<string> {
  const text = row.cell(column);
  const exists = isoDate.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
  return exists ? success(text) : wrongCell(row, column, '2025-03-31');
}

/** The lines under the header of a CSV file that has at least these columns. */
export function csvRows(file: string, text: string, needed: readonly string[]): Result<readonly CsvRow[]> {
  const { data, meta } = Papa.parse<Record<string, string | undefined>>(text.trim(), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (name) => name.trim(),
  });
  const fields = meta.fields ?? [];
  const missing = needed.find((name) => !fields.includes(name));
  if (missing !== undefined) return failed({ code: 'dataset/missing-column', file, column: missing });
  return success(
    data.map((row, k) => ({
      file,
      line: k + 2,
      cell: (column) => (row[column] ?? '').trim(),
      columns: fields,
    })),
  );
}

/** The lines of a CSV file as records; the first that cannot be read stops it. */
export function csvRecords<T>(
  file: string,
  text: string,
  needed: readonly string[],
  read: (row: CsvRow) => Result<T>,
): Result<readonly T[]> {
  const rows = csvRows(file, text, needed);
  if (!rows.ok) return rows;
  const records: T[] = [];
  for (const row of rows.value) {
    const one = read(row);
    if (!one.ok) return one;
    records.push(one.value);
  }
  return success(records);
}
