import { type Result, success } from '../../base/result';
import { type CsvRow, csvRows, dateCell, numberCell, wrongCell } from '../csvRows';
import type { ReturnSeries } from './returnSeries';
import type { Valuation } from './valuation';

/** What a file of performance holds: returns, or values with what was paid in and out. */
export type PerformanceFile =
  | { readonly kind: 'returns'; readonly series: ReturnSeries }
  | { readonly kind: 'values'; readonly valuations: readonly Valuation[] };

interface DatedNumbers {
  readonly date: string;
  readonly numbers: readonly number[];
}

/** One row: its date, later than the one before, and a number a column. */
function rowNumbers(row: CsvRow, columns: readonly string[], before: string): Result<DatedNumbers> {
  const date = dateCell(row, 'date');
  if (!date.ok) return date;
  if (date.value <= before) return wrongCell(row, 'date', `> ${before}`);
  const numbers: number[] = [];
  for (const column of columns) {
    const number = numberCell(row, column);
    if (!number.ok) return number;
    numbers.push(number.value);
  }
  return success({ date: date.value, numbers });
}

/**
 * Reads a CSV file with the columns date and return, or date, value and, where money was paid in or out, flow. Dates
 * rise; returns are shares (0.01 is one per cent).
 */
export function readPerformance(file: string, text: string): Result<PerformanceFile> {
  const dated = csvRows(file, text, ['date']);
  if (!dated.ok) return dated;
  const header = dated.value[0]?.columns ?? [];
  const kind = header.includes('value') ? 'value' : 'return';
  const whole = csvRows(file, text, ['date', kind]);
  if (!whole.ok) return whole;
  const columns = kind === 'value' && header.includes('flow') ? ['value', 'flow'] : [kind];
  const rows: DatedNumbers[] = [];
  for (const row of whole.value) {
    const read = rowNumbers(row, columns, rows.at(-1)?.date ?? '');
    if (!read.ok) return read;
    rows.push(read.value);
  }
  if (kind === 'value') {
    const valuations = rows.map(({ date, numbers: [value, flow = 0] }) => ({ date, value, flow }));
    return success({ kind: 'values', valuations });
  }
  const series = { dates: rows.map(({ date }) => date), returns: rows.map(({ numbers }) => numbers[0]) };
  return success({ kind: 'returns', series });
}
