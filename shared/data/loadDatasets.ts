import { failed, type Result, success } from '../base/result';
import type { Database, LoadReport } from './database';
import { readTable } from './readTable';
import { references, type Table, tables } from './tables';

/** Gives the bytes of a file of `datasets/` by its name there (`tables/population.csv`). */
export type ReadFile = (name: string) => Promise<Result<Uint8Array>>;

/** Checks each bundled table against its contract and loads it; stops at the first thing that is wrong. */
export async function loadDatasets(
  database: Database,
  readFile: ReadFile,
  progress?: (done: number, of: number) => void,
): Promise<Result<LoadReport[]>> {
  const reports: LoadReport[] = [];
  const known = new Set<string>();
  for (const [index, table] of tables.entries()) {
    progress?.(index, tables.length);
    const report = await loadTable(database, table, readFile, known);
    if (!report.ok) return report;
    reports.push(report.value);
  }
  progress?.(tables.length, tables.length);
  return success(reports);
}

async function loadTable(
  database: Database,
  table: Table,
  readFile: ReadFile,
  known: Set<string>,
): Promise<Result<LoadReport>> {
  const file = await readFile(table.file);
  if (!file.ok) {
    const absent = file.failure.code === 'file/not-read' && file.failure.trouble === 'missing';
    return absent ? failed({ code: 'dataset/missing', file: table.file }) : file;
  }
  const checked = readTable(table, file.value, known);
  if (!checked.ok) return checked;
  const { columns, rows } = checked.value;
  if (table === references) for (const { id } of rows) known.add(id);
  const types = Object.fromEntries(columns.map(({ name, type }) => [name, type]));
  const loaded = await database.load({ name: table.file, bytes: file.value }, table.name, types);
  if (!loaded.ok || loaded.value.rows === rows.length) return loaded;
  const missing = `${rows.length - loaded.value.rows} / ${rows.length}`;
  return failed({ code: 'dataset/incomplete', file: table.file, missing });
}
