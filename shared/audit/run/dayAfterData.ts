import { type Result, success } from '../../base/result';
import { canonicalTables } from '../../data/canonical/canonicalTables';
import type { Session } from '../../data/database';
import { plainSql, quoted } from '../../data/loading/sqlText';
import type { IsoDate } from '../../parameters/parameter';

const monthly = canonicalTables.filter(({ columns }) => columns.some(({ name }) => name === 'period'));

/**
 * The day after the last month that the tables hold, up to which an audit judges: what falls due later is not late.
 * Months after `today` are mistakes of the tables; where they hold no other, it is today.
 */
export async function dayAfterData(session: Pick<Session, 'query'>, today: IsoDate): Promise<Result<IsoDate>> {
  const there = await session.query<{ name: string }>(
    plainSql(`SELECT table_name AS name FROM duckdb_tables()
      WHERE schema_name = 'main' AND database_name = current_database() AND NOT temporary`),
  );
  if (!there.ok) return there;
  const read = monthly.filter((table) => there.value.some(({ name }) => name === table.name));
  if (read.length === 0) return success(today);
  const months = read
    .map(({ name }) => `SELECT period FROM ${quoted(name)} WHERE period <= CAST($1 AS DATE)`)
    .join(' UNION ALL ');
  const found = await session.query<{ day: string | null }>({
    text: `SELECT CAST(CAST(max(period) + INTERVAL 1 MONTH AS DATE) AS VARCHAR) AS "day" FROM (${months})`,
    values: [today],
  });
  return found.ok ? success(found.value[0]?.day ?? today) : found;
}
