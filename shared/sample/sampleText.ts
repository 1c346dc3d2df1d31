import Papa from 'papaparse';
import { canonicalTable } from '../data/canonical/canonicalTables';
import { plantedColumns } from './makeSample';
import type { Row } from './sampleRecords';

/** How the rows of a sample's table are written: its columns, and which of them are amounts. */
export interface SampleForm {
  readonly columns: readonly string[];
  readonly money: ReadonlySet<string>;
}

export function sampleForm(table: string): SampleForm {
  if (table === 'planted') return { columns: plantedColumns, money: new Set() };
  const columns = canonicalTable(table)?.columns ?? [];
  const money = columns.filter(({ kind }) => kind === 'money').map(({ name }) => name);
  return { columns: columns.map(({ name }) => name), money: new Set(money) };
}

function cell({ money }: SampleForm, row: Row, column: string): string {
  const value = row[column] ?? null;
  if (value === null) return '';
  return typeof value === 'number' && money.has(column) ? value.toFixed(2) : String(value);
}

const needsQuotes = /[",\r\n]/;

function lineOf(form: SampleForm, row: Row): string {
  const cells = form.columns.map((column) => cell(form, row, column));
  return cells.some((text) => needsQuotes.test(text)) ? Papa.unparse([cells]) : cells.join(',');
}

export const sampleHead = ({ columns }: SampleForm): string => `${columns.join(',')}\n`;

export const sampleLines = (form: SampleForm, rows: readonly Row[]): string =>
  rows.map((row) => `${lineOf(form, row)}\n`).join('');
