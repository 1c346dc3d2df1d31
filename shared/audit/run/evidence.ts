import { failed, type Result, success } from '../../base/result';
import type { Session, Sql } from '../../data/database';
import { literal, plainSql, quoted } from '../../data/loading/sqlText';
import type { BoundRule } from '../boundRule';
import type { Rule } from '../rule';
import { keyColumns } from './auditTables';

/** Where a rule's rows stand before they are kept. */
const rowsTable = 'rule_rows';

/** Operators that would read something else than the tables of the ledger. */
const outsideReads = /\b(READ_\w+|SNIFF_CSV|GLOB)\b/;

export const inside = (sql: string): string => `(\n${sql.trim().replace(/;\s*$/, '')}\n)`;

const rejected = ({ id, file }: Rule, reason: string): Result<never> =>
  failed({ code: 'rule/rejected', file: file ?? id, line: 1, id, reason });

/**
 * Has DuckDB prepare a query as the inside of a SELECT: nothing that writes can stand there, and only one statement can
 * be prepared, so that nothing can follow it.
 */
async function prepared(session: Session, rule: Rule, sql: string): Promise<Result<void>> {
  const bound = { text: `EXPLAIN SELECT * FROM ${inside(sql)} LIMIT ?`, values: [1] };
  const plan = await session.query<Record<string, string>>(bound);
  if (!plan.ok) return plan.failure.code === 'query/rejected' ? rejected(rule, plan.failure.reason) : plan;
  const found = outsideReads.exec(plan.value.flatMap((row) => Object.values(row)).join('\n'));
  return found === null ? success(undefined) : rejected(rule, found[0]);
}

/** Has the engine prepare everything that a rule asks, with its variables set; nothing of it is run. */
export async function prepareQueries(session: Session, rule: Rule, bound: BoundRule): Promise<Result<void>> {
  for (const sql of [bound.sql, ...bound.refusals]) {
    const checked = await prepared(session, rule, sql);
    if (!checked.ok) return checked;
  }
  return success(undefined);
}

async function described(session: Session, sql: string): Promise<Result<ReadonlyMap<string, string>>> {
  const rows = await session.query<{ column_name: string; column_type: string }>(plainSql(`DESCRIBE ${sql}`));
  return rows.ok ? success(new Map(rows.value.map((row) => [row.column_name, row.column_type]))) : rows;
}

/** Columns of a rule's rows with their types, or why the engine refuses it. Its variables must be set. */
export async function describeRule(
  session: Session,
  rule: Rule,
  bound: BoundRule,
): Promise<Result<ReadonlyMap<string, string>>> {
  const checked = await prepareQueries(session, rule, bound);
  if (!checked.ok) return checked;
  const columns = await described(session, `SELECT * FROM ${inside(bound.sql)}`);
  if (!columns.ok) return columns;
  const lacking = ['amount_at_risk', ...rule.identity].find((name) => !columns.value.has(name));
  return lacking === undefined ? columns : rejected(rule, `SELECT … AS ${lacking}?`);
}

/** Columns of the rows that were collected. */
export const collectedColumns = (session: Session): Promise<Result<ReadonlyMap<string, string>>> =>
  described(session, `SELECT * FROM ${rowsTable}`);

/** 32 hexadecimal digits of the rule's id and the values of its identity, with a separator that no value holds. */
function findingId({ id, identity }: Rule): string {
  const values = identity.map((name) => ` || chr(31) || COALESCE(${quoted(name)}::VARCHAR, '')`).join('');
  return `left(sha256(${literal(id)}${values}), 32)`;
}

/** A statement that keeps the rows a rule finds for this session; it has no values, so that it can be cancelled. */
export const collectRows = (rule: Rule, { sql }: BoundRule): Sql =>
  plainSql(`CREATE OR REPLACE TEMP TABLE ${rowsTable} AS
    SELECT ${findingId(rule)} AS finding, * REPLACE (CAST(COALESCE(amount_at_risk, 0) AS DECIMAL(18,2)) AS amount_at_risk)
    FROM ${inside(sql)}`);

export const evidenceTable = (rule: string): string => `audit.${quoted(rule)}`;

const shared = (column: string): string =>
  `CASE WHEN count(${column}) = count(*) AND min(${column}) = max(${column}) THEN min(${column})::VARCHAR END`;

function keyOf(column: string, columns: ReadonlyMap<string, string>): string {
  if (!columns.has(column)) return 'NULL';
  return column === 'period' ? 'min(CAST(period AS DATE))' : shared(quoted(column));
}

/** Identity that is none of the usual keys, as lines of `name=value`. */
function furtherKeys({ identity }: Rule): string {
  const others = identity.filter((name) => !keyColumns.some((known) => known === name));
  const lines = others.map((name) => `${literal(`${name}=`)} || min(${quoted(name)}::VARCHAR)`);
  return lines.length === 0 ? 'NULL' : `concat_ws(chr(10), ${lines.join(', ')})`;
}

/** Findings that the rows collected make, in the columns of `audit.findings`. */
export function foundRows(rule: Rule, columns: ReadonlyMap<string, string>): string {
  const keys = keyColumns.map((column) => `${keyOf(column, columns)} AS ${column}`);
  const last = columns.has('period') ? 'max(CAST(period AS DATE))' : 'NULL';
  const first = columns.has('period') ? 'min(CAST(period AS DATE))' : 'NULL';
  return `SELECT finding, ${literal(rule.id)} AS rule, ${keys.join(', ')}, ${furtherKeys(rule)} AS further_keys,
    count(*) AS "rows", ${first} AS first_period, ${last} AS last_period,
    sum(amount_at_risk)::DECIMAL(18,2) AS amount_at_risk FROM ${rowsTable} GROUP BY finding`;
}

/** Puts the rows collected in the place of those of an earlier run. */
export const keepRows = (rule: Rule, columns: ReadonlyMap<string, string>): readonly Sql[] => [
  plainSql(`CREATE OR REPLACE TABLE ${evidenceTable(rule.id)} AS SELECT * FROM ${rowsTable}`),
  { text: 'DELETE FROM audit.findings WHERE rule = ?', values: [rule.id] },
  plainSql(`INSERT INTO audit.findings ${foundRows(rule, columns)}`),
];

/** Takes a rule's findings away: what it found is no longer there to be looked at. */
export const dropRows = (rule: string): readonly Sql[] => [
  plainSql(`DROP TABLE IF EXISTS ${evidenceTable(rule)}`),
  { text: 'DELETE FROM audit.findings WHERE rule = ?', values: [rule] },
];
