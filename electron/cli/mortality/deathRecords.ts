import Papa from 'papaparse';
import { combine } from '../../../shared/base/combine';
import { failed, type Result, success } from '../../../shared/base/result';
import { textOf } from '../../../shared/data/utf8';
import { readBytes } from '../datasetsFolder';

export type RecordSex = 'male' | 'female' | 'both';

/** A row of the user's file. Rates stand as deaths of one person-year. */
export interface DeathRecord {
  readonly line: number;
  readonly year: number;
  readonly sex: RecordSex;
  readonly age: number;
  readonly deaths: number;
  readonly exposure: number;
}

export interface DeathRecords {
  readonly file: string;
  /** Whether deaths are counts; if not, the file holds central rates. */
  readonly counted: boolean;
  readonly records: readonly DeathRecord[];
}

type Row = Readonly<Record<string, string>>;

const sexOf: Readonly<Record<string, RecordSex>> = {
  M: 'male',
  F: 'female',
  male: 'male',
  female: 'female',
  both: 'both',
  男: 'male',
  女: 'female',
};

interface Cell {
  readonly file: string;
  readonly line: number;
  readonly column: string;
}

const wrong = (cell: Cell, value: string, expected: string): Result<never> =>
  failed({ code: 'dataset/bad-value', ...cell, value, expected });

function whole(row: Row, cell: Cell, absent: number): Result<number> {
  const text = (row[cell.column] ?? '').trim();
  if (!(cell.column in row)) return success(absent);
  return /^\d{1,4}$/.test(text) ? success(Number(text)) : wrong(cell, text, 'integer');
}

function amount(row: Row, cell: Cell): Result<number> {
  const text = (row[cell.column] ?? '').trim();
  const value = text === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) return wrong(cell, text, text === '' ? 'notEmpty' : 'number');
  return value >= 0 ? success(value) : wrong(cell, text, '≥ 0');
}

function recordOf(row: Row, file: string, line: number, counted: boolean): Result<DeathRecord> {
  const cell = (column: string): Cell => ({ file, line, column });
  const sex = row.sex === undefined ? 'both' : sexOf[row.sex.trim()];
  if (sex === undefined) return wrong(cell('sex'), row.sex ?? '', 'M | F');
  const read = combine({
    year: whole(row, cell('year'), 0),
    age: whole(row, cell('age'), 0),
    deaths: amount(row, cell(counted ? 'deaths' : 'rate')),
    exposure: counted ? amount(row, cell('exposure')) : success(1),
  });
  return read.ok ? success({ line, sex, ...read.value }) : read;
}

/**
 * Reads a CSV file with age and either deaths and exposure (person-years) or rate, and as the case may be year and sex;
 * further columns are left alone.
 */
export async function readDeathRecords(file: string): Promise<Result<DeathRecords>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const text = textOf(bytes.value);
  if (text === null) return failed({ code: 'dataset/not-utf8', file });
  const { data, meta } = Papa.parse<Row>(text.trimEnd(), { header: true, transformHeader: (name) => name.trim() });
  const names = meta.fields ?? [];
  const counted = names.includes('deaths') || !names.includes('rate');
  const missing = ['age', ...(counted ? ['deaths', 'exposure'] : [])].find((name) => !names.includes(name));
  if (missing !== undefined) return failed({ code: 'dataset/missing-column', file, column: missing });
  if (data.length === 0) return failed({ code: 'dataset/incomplete', file, missing: names.join(', ') });
  const records: DeathRecord[] = [];
  const seen = new Set<string>();
  for (const [index, row] of data.entries()) {
    const record = recordOf(row, file, index + 2, counted);
    if (!record.ok) return record;
    const { line, year, sex, age } = record.value;
    const key = [...('year' in row ? [year] : []), sex, age].join(' ');
    if (seen.has(key)) return failed({ code: 'dataset/duplicate-key', file, line, key });
    seen.add(key);
    records.push(record.value);
  }
  return success({ file, counted, records });
}
