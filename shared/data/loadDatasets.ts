import { failed, type Result, success } from '../base/result';
import type { Database, LoadReport } from './database';
import { readTable } from './readTable';
import type { Table } from './tableContract';
import { references, tables } from './tables';

/** Gives the bytes of a file of `datasets/` by its name there (`tables/population.csv`). */
export type ReadFile = (name: string) => Promise<Result<Uint8Array>>;

/** A file that has passed its contract and waits to be loaded. */
export interface SoundFile {
  readonly table: Table;
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly types: Readonly<Record<string, string>>;
}

/** Checks every bundled table against its contract; stops at the first thing that is wrong. */
export async function checkDatasets(readFile: ReadFile): Promise<Result<readonly SoundFile[]>> {
  const known = new Set<string>();
  const sound: SoundFile[] = [];
  for (const table of tables) {
    const file = await checked(table, readFile, known);
    if (!file.ok) return file;
    sound.push(file.value);
  }
  return success(sound);
}

/** Loads tables that have passed their checks. */
export async function loadChecked(
  database: Database,
  sound: readonly SoundFile[],
  progress?: (done: number, of: number) => void,
): Promise<Result<LoadReport[]>> {
  progress?.(0, sound.length);
  const reports: LoadReport[] = [];
  for (const file of sound) {
    const report = await loaded(database, file);
    if (!report.ok) return report;
    reports.push(report.value);
    progress?.(reports.length, sound.length);
  }
  return success(reports);
}

/** Checks every bundled table, then loads them all; a wrong file leaves the database as it was. */
export async function loadDatasets(
  database: Database,
  readFile: ReadFile,
  progress?: (done: number, of: number) => void,
): Promise<Result<LoadReport[]>> {
  const sound = await checkDatasets(readFile);
  return sound.ok ? loadChecked(database, sound.value, progress) : sound;
}

/** Adds the ids of the references to `known` when it comes to their table, which is the first. */
async function checked(table: Table, readFile: ReadFile, known: Set<string>): Promise<Result<SoundFile>> {
  const file = await readFile(table.file);
  if (!file.ok) {
    const absent = file.failure.code === 'file/not-read' && file.failure.trouble === 'missing';
    return absent ? failed({ code: 'dataset/missing', file: table.file }) : file;
  }
  const read = readTable(table, file.value, known);
  if (!read.ok) return read;
  const { columns, rows } = read.value;
  if (table === references) for (const { id } of rows) known.add(id);
  const types = Object.fromEntries(columns.map(({ name, type }) => [name, type]));
  return success({ table, bytes: file.value, rows: rows.length, types });
}

async function loaded(database: Database, { table, bytes, rows, types }: SoundFile): Promise<Result<LoadReport>> {
  const report = await database.load({ name: table.file, bytes }, table.name, types);
  if (!report.ok || report.value.rows === rows) return report;
  return failed({ code: 'dataset/incomplete', file: table.file, missing: `${rows - report.value.rows} / ${rows}` });
}
