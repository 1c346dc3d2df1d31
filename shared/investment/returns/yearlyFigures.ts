import { combine } from '../../base/combine';
import { type Result, success } from '../../base/result';
import type { Verification } from '../../data/baseData';
import { csvRows, numberCell } from '../csvRows';

/** A published figure of a year with the row that it was read from. */
export interface YearFigure {
  readonly year: number;
  readonly value: number;
  readonly reference: string;
  readonly status: Verification;
  readonly line: number;
}

/** Published figures by measure, years in rising order. */
export type YearlyFigures = ReadonlyMap<string, readonly YearFigure[]>;

/** Reads the figures of the whole country's economy from the table of statistics. */
export function readYearlyFigures(file: string, text: string): Result<YearlyFigures> {
  const rows = csvRows(file, text, ['scheme', 'region_code', 'year', 'measure', 'value', 'reference', 'status']);
  if (!rows.ok) return rows;
  const figures = new Map<string, YearFigure[]>();
  for (const row of rows.value) {
    if (row.cell('scheme') !== 'economy' || row.cell('region_code') !== 'CN') continue;
    const read = combine({ year: numberCell(row, 'year'), value: numberCell(row, 'value') });
    if (!read.ok) return read;
    // The table of the same name is checked when the workspace opens: a status is one of these words.
    const status = row.cell('status') as Verification;
    const of = figures.get(row.cell('measure')) ?? [];
    of.push({ ...read.value, reference: row.cell('reference'), status, line: row.line });
    figures.set(row.cell('measure'), of);
  }
  for (const of of figures.values()) of.sort((a, b) => a.year - b.year);
  return success(figures);
}
