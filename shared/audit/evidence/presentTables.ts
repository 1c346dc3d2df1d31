import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { plainSql } from '../../data/loading/sqlText';

/** Tables of a ledger with their columns: users' by their names, those of an audit as `audit.NAME`. */
export type PresentTables = ReadonlyMap<string, ReadonlySet<string>>;

/** The tables that are there, so that what reads many of them can leave out those that are not. */
export async function presentTables(session: Pick<Session, 'query'>): Promise<Result<PresentTables>> {
  const found = await session.query<{ place: string; col: string }>(
    plainSql(`SELECT CASE schema_name WHEN 'audit' THEN 'audit.' ELSE '' END || table_name AS place, column_name AS col
      FROM duckdb_columns() WHERE schema_name IN ('main', 'audit') AND database_name = current_database()`),
  );
  if (!found.ok) return found;
  const tables = new Map<string, Set<string>>();
  for (const { place, col } of found.value) tables.set(place, (tables.get(place) ?? new Set<string>()).add(col));
  return success(tables);
}
