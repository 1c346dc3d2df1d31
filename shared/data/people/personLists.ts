import { type Result, success } from '../../base/result';
import type { Database } from '../database';
import { plainSql, quoted } from '../loading/sqlText';

/** A table of the workspace in which people stand. */
export interface PersonTable {
  readonly table: string;
  readonly rows: number;
}

const named = plainSql(`SELECT table_name FROM information_schema.columns WHERE table_schema = 'main'
  GROUP BY table_name HAVING bool_or(column_name = 'id_number')
    OR (bool_or(column_name = 'name') AND bool_or(column_name = 'birth_date')) ORDER BY table_name`);

/** The tables whose rows say enough of a person to compare them, the fullest first. */
export async function personTables(database: Database): Promise<Result<readonly PersonTable[]>> {
  const found = await database.query<{ table_name: string }>(named);
  if (!found.ok) return found;
  const tables: PersonTable[] = [];
  for (const { table_name: table } of found.value) {
    const counted = await database.query<{ rows: number }>(
      plainSql(`SELECT count(*)::DOUBLE AS rows FROM ${quoted(table)}`),
    );
    if (!counted.ok) return counted;
    tables.push({ table, rows: counted.value[0]?.rows ?? 0 });
  }
  return success(tables.filter(({ rows }) => rows > 0).sort((a, b) => b.rows - a.rows));
}

/** In these a person can stand only once; the death of one person may well be known to several registries. */
const once: ReadonlySet<string> = new Set(['members']);

/** Lists in which one person must not stand twice, where two lists are compared; one list is compared to find just that. */
export const onceIn = (a: string, b: string): ReadonlySet<string> =>
  new Set(a === b ? [] : [a, b].filter((table) => once.has(table)));

/** Whether names and numbers of a table can be read, rather than being keyed hashes. */
export async function isClear(database: Database, tables: readonly string[]): Promise<Result<boolean>> {
  const found = await database.query<{ table_name: string }>(
    plainSql(`SELECT DISTINCT table_name FROM imports WHERE privacy = 'clear'`),
  );
  return found.ok ? success(found.value.some(({ table_name: table }) => tables.includes(table))) : found;
}
