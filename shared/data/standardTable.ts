import { type Result, success } from '../base/result';
import type { ReadFile } from './loadDatasets';
import { type Row, readTable } from './readTable';
import { mortality, references } from './tables';

/** A published table of chances to die by single age, with where it comes from. */
export interface StandardTable {
  readonly id: string;
  readonly region: string;
  readonly year: number;
  readonly sex: 'male' | 'female';
  readonly firstAge: number;
  readonly qx: Float64Array;
  /** Id in the table of references. */
  readonly reference: string;
}

/** The tables of `tables/mortality.csv` that hold chances to die, in the order of the file. */
export function standardTables(rows: readonly Row[]): readonly StandardTable[] {
  const byId = new Map<string, Row[]>();
  for (const row of rows.filter(({ measure }) => measure === 'qx')) {
    const key = [row.table_id, row.region_code, row.year, row.sex].join();
    byId.set(key, [...(byId.get(key) ?? []), row]);
  }
  return [...byId.values()].map((group) => {
    const sorted = [...group].sort((one, other) => Number(one.age) - Number(other.age));
    const [first] = sorted;
    return {
      id: first.table_id,
      region: first.region_code,
      year: Number(first.year),
      sex: first.sex === 'M' ? 'male' : 'female',
      firstAge: Number(first.age),
      qx: Float64Array.from(sorted, ({ value }) => Number(value)),
      reference: first.reference,
    };
  });
}

/** Reads them with the contract of the bundled files, without a database. */
export async function readStandardTables(readFile: ReadFile): Promise<Result<readonly StandardTable[]>> {
  const listed = await readFile(references.file);
  if (!listed.ok) return listed;
  const sources = readTable(references, listed.value, new Set());
  if (!sources.ok) return sources;
  const file = await readFile(mortality.file);
  if (!file.ok) return file;
  const table = readTable(mortality, file.value, new Set(sources.value.rows.map(({ id }) => id)));
  return table.ok ? success(standardTables(table.value.rows)) : table;
}
