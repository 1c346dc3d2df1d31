import Papa from 'papaparse';
import { dayNumber, isoDay } from '../../base/day';
import { failed, type Result, success } from '../../base/result';
import type { ReturnSeries } from './returnSeries';
import type { Valuation } from './valuation';

/** What a file of performance holds: returns, or values with what was paid in and out. */
export type PerformanceFile =
  | { readonly kind: 'returns'; readonly series: ReturnSeries }
  | { readonly kind: 'values'; readonly valuations: readonly Valuation[] };

interface Place {
  readonly file: string;
  readonly line: number;
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function numberIn(text: string, column: string, at: Place): Result<number> {
  if (decimal.test(text.trim())) return success(Number(text));
  return failed({ code: 'dataset/bad-value', ...at, column, value: text, expected: '0.0123' });
}

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && isoDay(dayNumber(text)) === text;

/** One row: its date, later than the one before, and a number a column. */
function rowNumbers(
  row: Readonly<Record<string, string>>,
  columns: readonly string[],
  before: string,
  at: Place,
): Result<{ readonly date: string; readonly numbers: readonly number[] }> {
  const date = (row.date ?? '').trim();
  if (!isDate(date))
    return failed({ code: 'dataset/bad-value', ...at, column: 'date', value: date, expected: '2025-03-31' });
  if (date <= before)
    return failed({ code: 'dataset/bad-value', ...at, column: 'date', value: date, expected: `> ${before}` });
  const numbers: number[] = [];
  for (const column of columns) {
    const number = numberIn(row[column] ?? '', column, at);
    if (!number.ok) return number;
    numbers.push(number.value);
  }
  return success({ date, numbers });
}

/**
 * Reads a CSV file with the columns date and return, or date, value and, where money was paid in or out, flow. Dates
 * rise; returns are shares (0.01 is one per cent).
 */
export function readPerformance(file: string, text: string): Result<PerformanceFile> {
  const { data, meta } = Papa.parse<Record<string, string>>(text.trim(), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (name) => name.trim(),
  });
  const fields = meta.fields ?? [];
  const kind = fields.includes('value') ? 'value' : 'return';
  const missing = ['date', kind].find((name) => !fields.includes(name));
  if (missing !== undefined) return failed({ code: 'dataset/missing-column', file, column: missing });
  const columns = kind === 'value' && fields.includes('flow') ? ['value', 'flow'] : [kind];
  const rows: { date: string; numbers: readonly number[] }[] = [];
  for (const [k, row] of data.entries()) {
    const read = rowNumbers(row, columns, rows[k - 1]?.date ?? '', { file, line: k + 2 });
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
