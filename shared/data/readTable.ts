import Papa from 'papaparse';
import type { Failure } from '../base/failure';
import { failed, type Result, success } from '../base/result';
import { keyOf, missingIn } from './completeness';
import type { Column, Table } from './tableContract';
import { textOf } from './utf8';

/** A table that has passed its contract: its columns in the order of the file and its values by column name. */
export interface CheckedTable {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export type Row = Readonly<Record<string, string>>;

const decimalForm = /^-?\d+(\.\d+)?(e-?\d+)?$/i;
const integerForm = /^-?\d+$/;
const dateForm = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Reads a CSV file and holds it against its contract; the first thing that is wrong is the failure. */
export function readTable(table: Table, bytes: Uint8Array, references: ReadonlySet<string>): Result<CheckedTable> {
  const { file } = table;
  const text = textOf(bytes);
  if (text === null) return failed({ code: 'dataset/not-utf8', file });
  const [header = [], ...lines] = Papa.parse<string[]>(text, { delimiter: ',' }).data;
  if (lines.at(-1)?.length === 1 && lines.at(-1)?.[0] === '') lines.pop();
  const columns = columnsOf(table, header);
  if (!columns.ok) return columns;
  const rows = lines.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
  for (const [index, cells] of lines.entries()) {
    const line = index + 2;
    const problem =
      widthProblem(table, header, cells, line) ??
      columns.value.map((column, place) => cellProblem(table, column, cells[place], line)).find((found) => found) ??
      referenceProblem(table, rows[index], references, line);
    if (problem) return failed(problem);
  }
  const problem = duplicate(table, rows) ?? incomplete(table, rows);
  return problem ? failed(problem) : success({ columns: columns.value, rows });
}

function columnsOf({ file, columns }: Table, header: readonly string[]): Result<readonly Column[]> {
  const missing = columns.find(({ name }) => !header.includes(name));
  if (missing) return failed({ code: 'dataset/missing-column', file, column: missing.name });
  const known: Column[] = [];
  for (const [index, name] of header.entries()) {
    const column = columns.find((candidate) => candidate.name === name);
    if (!column || header.indexOf(name) !== index) {
      const expected = columns.map((each) => each.name).join(', ');
      return failed({ code: 'dataset/bad-value', file, line: 1, column: name, value: name, expected });
    }
    known.push(column);
  }
  return success(known);
}

function widthProblem(table: Table, header: readonly string[], cells: readonly string[], line: number): Failure | null {
  if (cells.length === header.length) return null;
  const column = header[Math.min(cells.length, header.length - 1)];
  const value = cells.slice(header.length).join(',');
  return { code: 'dataset/bad-value', file: table.file, line, column, value, expected: `${header.length} × ,` };
}

function cellProblem({ file }: Table, column: Column, value: string, line: number): Failure | null {
  const expected = expectedInstead(column, value);
  return expected === null ? null : { code: 'dataset/bad-value', file, line, column: column.name, value, expected };
}

/** What the value should have been, or null where it is right. Words stand for a text of `failures.expected`. */
function expectedInstead({ rule }: Column, value: string): string | null {
  if (/[\r\n]/.test(value)) return 'oneLine';
  if (rule.kind === 'text') return value.trim() === '' && !rule.mayBeEmpty ? 'notEmpty' : null;
  if (rule.kind === 'reference') return value === '' ? 'notEmpty' : null;
  if (rule.kind === 'code') return rule.allowed.includes(value) ? null : rule.allowed.join(' | ');
  if (rule.kind === 'date') return dateForm.test(value) ? null : 'YYYY-MM-DD';
  if (rule.kind === 'integer' && !integerForm.test(value)) return 'integer';
  if (rule.kind === 'number' && !decimalForm.test(value)) return 'number';
  const number = Number(value);
  return number >= rule.low && number <= rule.high ? null : `${rule.low} … ${rule.high}`;
}

function referenceProblem(
  { file, columns }: Table,
  row: Row,
  references: ReadonlySet<string>,
  line: number,
): Failure | null {
  const column = columns.find(({ rule }) => rule.kind === 'reference');
  if (!column || references.has(row[column.name])) return null;
  return { code: 'dataset/unknown-reference', file, line, reference: row[column.name] };
}

function duplicate({ file, key }: Table, rows: readonly Row[]): Failure | null {
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const value = keyOf(row, key);
    if (seen.has(value)) return { code: 'dataset/duplicate-key', file, line: index + 2, key: value };
    seen.add(value);
  }
  return null;
}

function incomplete({ file, name, complete }: Table, rows: readonly Row[]): Failure | null {
  if (rows.length === 0) return { code: 'dataset/incomplete', file, missing: name };
  const missing = complete.map((rule) => missingIn(rows, rule)).find((found) => found !== null);
  return missing === undefined ? null : { code: 'dataset/incomplete', file, missing };
}
