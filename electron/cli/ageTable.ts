import Papa from 'papaparse';
import { failed, type Result, success } from '../../shared/base/result';
import { textOf } from '../../shared/data/utf8';
import { readBytes } from './datasetsFolder';

export const sexes = ['male', 'female'] as const;
export type Sex = (typeof sexes)[number];

/** Figures by age, one list a year and sex; without a column `year` all are those of year 0. */
export interface AgeTable {
  readonly file: string;
  readonly years: ReadonlyMap<number, Readonly<Record<Sex, readonly number[]>>>;
}

export interface AgeColumns {
  /** Whether the figures differ by sex; if not, both have the same. */
  readonly bySex: boolean;
  readonly low: number;
  readonly high: number;
  /** Ages that must all be there; others count as 0. */
  readonly lastAge: number | null;
}

const sexOf: Readonly<Record<string, Sex>> = {
  M: 'male',
  F: 'female',
  male: 'male',
  female: 'female',
  男: 'male',
  女: 'female',
};

type Row = Readonly<Record<string, string>>;

interface Place {
  readonly file: string;
  readonly line: number;
}

/** Reads a CSV file with age, value and, as the case may be, sex and year; further columns are left alone. */
export async function readAgeTable(file: string, columns: AgeColumns): Promise<Result<AgeTable>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const text = textOf(bytes.value);
  if (text === null) return failed({ code: 'dataset/not-utf8', file });
  const { data, meta } = Papa.parse<Row>(text.trimEnd(), { header: true, transformHeader: (name) => name.trim() });
  const needed = columns.bySex ? ['sex', 'age', 'value'] : ['age', 'value'];
  const missing = needed.find((name) => !meta.fields?.includes(name));
  if (missing !== undefined) return failed({ code: 'dataset/missing-column', file, column: missing });
  const years = new Map<number, Record<Sex, number[]>>();
  for (const [index, row] of data.entries()) {
    const placed = place(row, years, columns, { file, line: index + 2 });
    if (!placed.ok) return placed;
  }
  return complete({ file, years }, columns);
}

function place(row: Row, years: Map<number, Record<Sex, number[]>>, columns: AgeColumns, at: Place): Result<null> {
  const year = whole(row.year ?? '0', 'year', at);
  if (!year.ok) return year;
  const age = whole(row.age ?? '', 'age', at);
  if (!age.ok) return age;
  const value = valueIn(row.value ?? '', columns, at);
  if (!value.ok) return value;
  const sex = sexOf[row.sex?.trim() ?? ''];
  if (columns.bySex && sex === undefined) return wrong(at, 'sex', row.sex ?? '', 'M | F');
  const lists = years.get(year.value) ?? { male: [], female: [] };
  years.set(year.value, lists);
  for (const each of columns.bySex && sex !== undefined ? [sex] : sexes) {
    if (lists[each][age.value] !== undefined) {
      const key = [row.year, row.sex, row.age].filter((part) => part !== undefined).join(' ');
      return failed({ code: 'dataset/duplicate-key', ...at, key });
    }
    lists[each][age.value] = value.value;
  }
  return success(null);
}

const wrong = (at: Place, column: string, value: string, expected: string): Result<never> =>
  failed({ code: 'dataset/bad-value', ...at, column, value, expected });

function whole(text: string, column: string, at: Place): Result<number> {
  return /^\d{1,4}$/.test(text.trim()) ? success(Number(text)) : wrong(at, column, text, 'integer');
}

function valueIn(text: string, { low, high }: AgeColumns, at: Place): Result<number> {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isNaN(value)) return wrong(at, 'value', text, 'number');
  return value >= low && value <= high ? success(value) : wrong(at, 'value', text, `${low} … ${high}`);
}

function complete(table: AgeTable, { lastAge }: AgeColumns): Result<AgeTable> {
  if (table.years.size === 0) return failed({ code: 'dataset/incomplete', file: table.file, missing: 'age 0' });
  for (const [year, lists] of table.years) {
    for (const sex of sexes) {
      const length = Math.max(lists[sex].length, lastAge === null ? 0 : lastAge + 1);
      for (let age = 0; age < length && lastAge !== null; age++) {
        if (lists[sex][age] === undefined) {
          return failed({ code: 'dataset/incomplete', file: table.file, missing: `${year || ''} ${sex} age ${age}` });
        }
      }
    }
  }
  return success(table);
}

/** The figures that hold in a year: those of the latest year given up to it, else of the first one. */
export function figuresIn({ years }: AgeTable, year: number, sex: Sex): readonly number[] {
  const given = [...years.keys()].sort((a, b) => a - b);
  const holding = given.filter((start) => start <= year).at(-1) ?? given[0];
  return holding === undefined ? [] : (years.get(holding)?.[sex] ?? []);
}
