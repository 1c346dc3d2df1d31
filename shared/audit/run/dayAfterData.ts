import { type Result, success } from '../../base/result';
import { canonicalTables } from '../../data/canonical/canonicalTables';
import type { Session } from '../../data/database';
import { plainSql, quoted } from '../../data/loading/sqlText';
import type { IsoDate } from '../../parameters/parameter';

const monthly = canonicalTables.filter(({ columns }) => columns.some(({ name }) => name === 'period'));

/** The day after the last month that the tables hold; null where they hold none. What falls due later is not late. */
export async function dayAfterData(session: Pick<Session, 'query'>): Promise<Result<IsoDate | null>> {
  const there = await session.query<{ name: string }>(
    plainSql(`SELECT table_name AS name FROM duckdb_tables()
      WHERE schema_name = 'main' AND database_name = current_database() AND NOT temporary`),
  );
  if (!there.ok) return there;
  const read = monthly.filter((table) => there.value.some(({ name }) => name === table.name));
  if (read.length === 0) return success(null);
  const months = read.map(({ name }) => `SELECT max(period) AS last FROM ${quoted(name)}`).join(' UNION ALL ');
  const found = await session.query<{ day: string | null }>(
    plainSql(`SELECT CAST(CAST(max(last) + INTERVAL 1 MONTH AS DATE) AS VARCHAR) AS "day" FROM (${months})`),
  );
  return found.ok ? success(found.value[0]?.day ?? null) : found;
}
