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

/** What a table of the file holds: chances to die, or the complement of survivorship as the United Nations print it. */
type Measure = 'qx' | 'oneMinusSurvivorship';

/** The tables of `tables/mortality.csv` of one measure, in the order of the file; `qx` holds their values. */
function tablesOf(rows: readonly Row[], measure: Measure): readonly StandardTable[] {
  const byId = new Map<string, Row[]>();
  for (const row of rows.filter((one) => one.measure === measure)) {
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

export const standardTables = (rows: readonly Row[]): readonly StandardTable[] => tablesOf(rows, 'qx');

/** A table of 1 − S(x), its last row for the open group. */
export type SurvivorshipTable = Omit<StandardTable, 'qx'> & { readonly complement: Float64Array };

export const survivorshipTables = (rows: readonly Row[]): readonly SurvivorshipTable[] =>
  tablesOf(rows, 'oneMinusSurvivorship').map(({ qx: complement, ...table }) => ({ ...table, complement }));

/** The rows of the file, checked by the contract of the bundled files, without a database. */
export async function readMortalityRows(readFile: ReadFile): Promise<Result<readonly Row[]>> {
  const listed = await readFile(references.file);
  if (!listed.ok) return listed;
  const sources = readTable(references, listed.value, new Set());
  if (!sources.ok) return sources;
  const file = await readFile(mortality.file);
  if (!file.ok) return file;
  const table = readTable(mortality, file.value, new Set(sources.value.rows.map(({ id }) => id)));
  return table.ok ? success(table.value.rows) : table;
}
