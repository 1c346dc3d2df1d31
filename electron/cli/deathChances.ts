import Papa from 'papaparse';
import { failed, type Result, success } from '../../shared/base/result';
import { textOf } from '../../shared/data/utf8';
import type { TableSex } from '../../shared/mortality/separation';
import { readBytes } from './datasetsFolder';

/** Chances to die by single age, as a user's file or a bundled table has them. */
export interface DeathChances {
  /** The file, or the id of the table. */
  readonly name: string;
  /** Whose they are, where the source says it. */
  readonly sex?: TableSex;
  readonly firstAge: number;
  readonly qx: readonly number[];
}

interface Cell {
  readonly file: string;
  readonly line: number;
  readonly column: string;
}

/** Reads a CSV file with the columns age and qx (others are left alone); ages are single years without a gap. */
export async function readDeathChances(file: string): Promise<Result<DeathChances>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const text = textOf(bytes.value);
  if (text === null) return failed({ code: 'dataset/not-utf8', file });
  const [header = [], ...rows] = Papa.parse<string[]>(text.trimEnd()).data;
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = ['age', 'qx'].find((name) => !names.includes(name));
  if (missing !== undefined) return failed({ code: 'dataset/missing-column', file, column: missing });
  if (rows.length === 0) return failed({ code: 'dataset/incomplete', file, missing: 'age, qx' });
  const qx: number[] = [];
  let firstAge = 0;
  for (const [index, cells] of rows.entries()) {
    const line = index + 2;
    const age = readAge(cells[names.indexOf('age')] ?? '', { file, line, column: 'age' });
    if (!age.ok) return age;
    if (index === 0) firstAge = age.value;
    const expected = firstAge + index;
    if (age.value < expected) return failed({ code: 'dataset/duplicate-key', file, line, key: String(age.value) });
    if (age.value > expected) return failed({ code: 'dataset/incomplete', file, missing: `age ${expected}` });
    const chance = readChance(cells[names.indexOf('qx')] ?? '', { file, line, column: 'qx' });
    if (!chance.ok) return chance;
    qx.push(chance.value);
  }
  return success({ name: file, firstAge, qx });
}

const wrong = (cell: Cell, value: string, expected: string): Result<never> =>
  failed({ code: 'dataset/bad-value', ...cell, value, expected });

function readAge(text: string, cell: Cell): Result<number> {
  const value = text.trim();
  return /^\d{1,3}$/.test(value) ? success(Number(value)) : wrong(cell, value, 'integer');
}

function readChance(text: string, cell: Cell): Result<number> {
  const trimmed = text.trim();
  const value = trimmed === '' ? Number.NaN : Number(trimmed);
  if (Number.isNaN(value)) return wrong(cell, trimmed, trimmed === '' ? 'notEmpty' : 'number');
  return value >= 0 && value <= 1 ? success(value) : wrong(cell, trimmed, '0 … 1');
}
