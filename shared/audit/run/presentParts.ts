import { type Result, success } from '../../base/result';
import { canonicalTables } from '../../data/canonical/canonicalTables';
import type { Session } from '../../data/database';
import { canonicalDefinition, importLog } from '../../data/loading/importTables';
import { literal, plainSql, quoted } from '../../data/loading/sqlText';
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

/** Rows that show for nearly every column that it holds a value. */
const firstRows = 2048;

async function filledAmong(session: Session, source: string, columns: readonly string[]): Promise<Result<string[]>> {
  const asked = columns.map((column, at) => `bool_or(${quoted(column)} IS NOT NULL)::INTEGER AS c${at}`);
  const found = await session.query<Record<string, number>>(plainSql(`SELECT ${asked.join(', ')} FROM ${source}`));
  if (!found.ok) return found;
  return success(columns.filter((_, at) => found.value[0]?.[`c${at}`] === 1));
}

/** Columns that hold a value: the whole table is read for those alone that its first rows leave open. */
async function filledColumns(session: Session, table: string, columns: readonly string[]): Promise<Result<string[]>> {
  const first = await filledAmong(session, `(SELECT * FROM ${quoted(table)} LIMIT ${firstRows})`, columns);
  if (!first.ok) return first;
  const open = columns.filter((column) => !first.value.includes(column));
  if (open.length === 0) return first;
  const rest = await filledAmong(session, quoted(table), open);
  return rest.ok ? success([...first.value, ...rest.value]) : rest;
}

async function rowsOf(session: Session, tables: readonly string[]): Promise<Result<ReadonlyMap<string, number>>> {
  const counts = tables.map((table) => `SELECT ${literal(table)} AS tab, count(*)::DOUBLE AS n FROM ${quoted(table)}`);
  const found = await session.query<{ tab: string; n: number }>(plainSql(counts.join(' UNION ALL ')));
  return found.ok ? success(new Map(found.value.map(({ tab, n }) => [tab, n]))) : found;
}

/** Empty tables of this session in the place of those that the ledger lacks, so that any rule can be bound. */
async function standIns(session: Session, isThere: (table: string) => boolean): Promise<Result<void>> {
  for (const table of canonicalTables) {
    const statement = isThere(table.name)
      ? `DROP TABLE IF EXISTS temp.main.${quoted(table.name)}`
      : canonicalDefinition(table).text.replace('CREATE TABLE', 'CREATE TEMP TABLE');
    const made = await session.query(plainSql(statement));
    if (!made.ok) return made;
  }
  return success(undefined);
}

/** Looks at what is there of what rules read; tables that are not get an empty stand-in. */
export async function presentParts(
  session: Session,
  rules: readonly Pick<Rule, 'tables'>[],
): Promise<Result<PresentParts>> {
  for (const statement of importLog) {
    const made = await session.query(statement);
    if (!made.ok) return made;
  }
  const columns = await columnsInLedger(session);
  if (!columns.ok) return columns;
  const made = await standIns(session, (table) => columns.value.has(table));
  if (!made.ok) return made;
  const known = Object.keys(readableTables).filter((table) => columns.value.has(table));
  const rows = await rowsOf(session, known);
  if (!rows.ok) return rows;
  const filled = new Set<string>();
  for (const table of known) {
    const wanted = new Set(rules.flatMap(({ tables }) => tables[table] ?? []));
    const there = (columns.value.get(table) ?? []).filter((column) => wanted.has(column));
    if (there.length === 0 || (rows.value.get(table) ?? 0) === 0) continue;
    const found = await filledColumns(session, table, there);
    if (!found.ok) return found;
    for (const column of found.value) filled.add(`${table}.${column}`);
  }
  return success({ rows: rows.value, filled });
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
