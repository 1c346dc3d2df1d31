import { type Result, success } from '../../base/result';
import { canonicalTables } from '../../data/canonical/canonicalTables';
import type { Session } from '../../data/database';
import { canonicalDefinition, importLog } from '../../data/loading/importTables';
import { plainSql, quoted } from '../../data/loading/sqlText';
import type { MissingPart } from '../outcome';
import type { Rule } from '../rule';
import { logTables, readableTables } from '../ruleNames';

/** What the ledger holds of the tables that rules read. */
export interface PresentParts {
  /** Rows of each table that is there. */
  readonly rows: ReadonlyMap<string, number>;
  /** `table.column` of those that hold a value. */
  readonly filled: ReadonlySet<string>;
}

async function columnsInLedger(session: Session): Promise<Result<ReadonlyMap<string, readonly string[]>>> {
  const found = await session.query<{ tab: string; col: string }>(
    plainSql(`SELECT table_name AS tab, column_name AS col FROM duckdb_columns()
      WHERE schema_name = 'main' AND database_name = current_database() ORDER BY tab, column_index`),
  );
  if (!found.ok) return found;
  const columns = new Map<string, string[]>();
  for (const { tab, col } of found.value) columns.set(tab, [...(columns.get(tab) ?? []), col]);
  return success(columns);
}

/** Rows of a table, and which of its columns hold a value. */
async function lookInto(session: Session, table: string, columns: readonly string[]) {
  const place = quoted(table);
  const asked = columns.map(
    (column, at) => `EXISTS(SELECT 1 FROM ${place} WHERE ${quoted(column)} IS NOT NULL)::INTEGER AS c${at}`,
  );
  return session.query<Record<string, number>>(
    plainSql(`SELECT ${[`(SELECT count(*) FROM ${place})::DOUBLE AS all_rows`, ...asked].join(', ')}`),
  );
}

/**
 * Looks at what is there, and gives every other table that rules may read an empty stand-in of this session, so that
 * any rule can be bound.
 */
export async function presentParts(session: Session): Promise<Result<PresentParts>> {
  for (const statement of importLog) {
    const made = await session.query(statement);
    if (!made.ok) return made;
  }
  const columns = await columnsInLedger(session);
  if (!columns.ok) return columns;
  for (const table of canonicalTables) {
    const { text } = canonicalDefinition(table);
    const isThere = columns.value.has(table.name);
    const statement = isThere
      ? `DROP TABLE IF EXISTS temp.main.${quoted(table.name)}`
      : text.replace('CREATE TABLE', 'CREATE TEMP TABLE');
    const made = await session.query(plainSql(statement));
    if (!made.ok) return made;
  }
  const rows = new Map<string, number>();
  const filled = new Set<string>();
  for (const [table, known] of Object.entries(readableTables)) {
    const there = known.filter((column) => columns.value.get(table)?.includes(column));
    if (there.length === 0) continue;
    const looked = await lookInto(session, table, there);
    if (!looked.ok) return looked;
    const [found] = looked.value;
    rows.set(table, found?.all_rows ?? 0);
    for (const [at, column] of there.entries()) if (found?.[`c${at}`] === 1) filled.add(`${table}.${column}`);
  }
  return success({ rows, filled });
}

/** What a rule needs and the ledger lacks: a table that is absent or empty, a column without a single value. */
export function missingParts({ tables, optional }: Rule, { rows, filled }: PresentParts): readonly MissingPart[] {
  const missing: MissingPart[] = [];
  for (const [table, columns] of Object.entries(tables)) {
    if (table in logTables || optional.includes(table)) continue;
    if ((rows.get(table) ?? 0) === 0) {
      missing.push({ table, column: null });
      continue;
    }
    const empty = columns.filter(
      (column) => !filled.has(`${table}.${column}`) && !optional.includes(`${table}.${column}`),
    );
    missing.push(...empty.map((column) => ({ table, column })));
  }
  return missing;
}
