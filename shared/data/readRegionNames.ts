import type { Bilingual } from '../base/language';
import { type Result, success } from '../base/result';
import type { Session } from './database';
import { plainSql } from './loading/sqlText';

/** Names of regions by their codes, as a ledger's own table gives them. */
export type RegionNames = Readonly<Record<string, Bilingual>>;

/** The names that `regions` holds; a region without an English name goes by its Chinese one. */
export async function readRegionNames(session: Pick<Session, 'query'>): Promise<Result<RegionNames>> {
  const there = await session.query<{ name: string }>(
    plainSql(`SELECT table_name AS name FROM duckdb_tables()
      WHERE schema_name = 'main' AND database_name = current_database() AND table_name = 'regions'`),
  );
  if (!there.ok) return there;
  if (there.value.length === 0) return success({});
  const found = await session.query<{ code: string; zh: string; en: string }>(
    plainSql(`SELECT region_code AS code, name_zh AS zh, COALESCE(name_en, name_zh) AS en FROM regions
      WHERE name_zh IS NOT NULL`),
  );
  if (!found.ok) return found;
  return success(Object.fromEntries(found.value.map(({ code, zh, en }) => [code, { zh, en }])));
}
