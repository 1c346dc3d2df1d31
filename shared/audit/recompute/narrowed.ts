import { type Result, success } from '../../base/result';
import { canonicalTable } from '../../data/canonical/canonicalTables';
import type { Session, SqlValue } from '../../data/database';
import { canonicalDefinition } from '../../data/loading/importTables';
import { plainSql, quoted } from '../../data/loading/sqlText';

/** Rows of a table that one recomputation needs. */
export interface Narrowing {
  readonly table: string;
  readonly column: string;
  readonly value: SqlValue;
}

const tablesRead = [
  'regions',
  'statistics',
  'average_wage',
  'members',
  'contributions',
  'accounts',
  'benefits',
  'deaths',
  'transfers',
  'fund_ledger',
] as const;

/** Gives a session empty tables in the place of those that the ledger lacks. */
export async function withStandIns(session: Session): Promise<Result<void>> {
  const found = await session.query<{ tab: string }>(plainSql('SELECT table_name AS tab FROM duckdb_tables()'));
  if (!found.ok) return found;
  const there = new Set(found.value.map(({ tab }) => tab));
  for (const name of tablesRead) {
    const table = canonicalTable(name);
    if (there.has(name) || table === undefined) continue;
    const made = await session.query(
      plainSql(canonicalDefinition(table).text.replace('CREATE TABLE', 'CREATE TEMP TABLE')),
    );
    if (!made.ok) return made;
  }
  return success(undefined);
}

/**
 * Makes tables of a session hold only the rows of one case: the same statements then recompute that case alone. A TEMP
 * table of the same name is found before the ledger's, so the session is of no use for anything else afterwards.
 */
export async function narrowed(session: Session, narrowings: readonly Narrowing[]): Promise<Result<void>> {
  for (const { table, column, value } of narrowings) {
    const name = quoted(table);
    const like = await session.query(plainSql(`CREATE TEMP TABLE narrowed AS SELECT * FROM ${name} LIMIT 0`));
    if (!like.ok) return like;
    const filled = await session.query({
      text: `INSERT INTO narrowed SELECT * FROM ${name} WHERE ${quoted(column)} = ?`,
      values: [value],
    });
    if (!filled.ok) return filled;
    const named = await session.query(plainSql(`ALTER TABLE narrowed RENAME TO ${name}`));
    if (!named.ok) return named;
  }
  return success(undefined);
}
