import { type Result, success } from '../../base/result';
import type { Database } from '../database';
import { plainSql, quoted } from '../loading/sqlText';
import { type ConsistencyRule, consistencyRules, type RuleName } from './rules';
import { type FieldUse, fieldUses } from './uses';

export interface RuleResult {
  readonly name: RuleName;
  readonly table: string;
  readonly columns: readonly string[];
  /** Table that the rule looks into, beside its own. */
  readonly needs: string | null;
  /** Cases that it could be judged for, and those of them that break it. */
  readonly cases: number;
  readonly broken: number;
}

/** How far the rows of a table serve a use: shares of all rows. */
export interface UseResult {
  readonly use: FieldUse;
  /** All columns are there. */
  readonly available: number;
  /** And none of the table's rules on a row is broken. */
  readonly plausible: number;
  /** Share of the money in those rows; null for a use that is not of money. */
  readonly money: number | null;
}

export interface TableJudgement {
  readonly rows: number;
  /** Filled cells by column. */
  readonly filled: Readonly<Record<string, number>>;
  readonly rules: readonly RuleResult[];
  readonly uses: readonly UseResult[];
  /** Rows whose citizen number another row has too. */
  readonly sharedNumbers: number;
  /** Last day, month or year that a row is of; null where the table knows no time. */
  readonly latest: string | null;
}

/** The column that tells what time a row is of. */
const timeColumns = ['period', 'date', 'death_date', 'from_date', 'applied_on', 'year'] as const;

type Counts = Readonly<Record<string, number | string | null>>;

const allFilled = (columns: readonly string[]): string =>
  columns.map((column) => `t.${quoted(column)} IS NOT NULL`).join(' AND ');

/** Money of a row, whichever way it flows. */
const moneyOf = ({ money = [] }: FieldUse): string =>
  ['0', ...money.map((column) => `abs(coalesce(t.${quoted(column)}, 0))`)].join(' + ');

interface Pass {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rules: readonly ConsistencyRule[];
  readonly uses: readonly FieldUse[];
}

/** All that can be counted in one pass over a table. */
function onePass({ table, columns, rules, uses }: Pass): string {
  const broken = rules.map(({ applies, fails }) => `((${applies}) AND (${fails}))`).join(' OR ') || 'false';
  const time = timeColumns.find((column) => columns.includes(column));
  const serves = (use: FieldUse): string => `${allFilled(use.columns)} AND NOT coalesce(${broken}, false)`;
  const number = columns.includes('id_number') ? 't.id_number' : 'NULL';
  const sums = [
    'count(*)::DOUBLE AS "rows"',
    ...columns.map((column, at) => `count(t.${quoted(column)})::DOUBLE AS filled_${at}`),
    ...rules.flatMap(({ applies, fails }, at) => [
      `count(*) FILTER (WHERE ${applies})::DOUBLE AS cases_${at}`,
      `count(*) FILTER (WHERE (${applies}) AND (${fails}))::DOUBLE AS broken_${at}`,
    ]),
    ...uses.flatMap((use, at) => [
      `count(*) FILTER (WHERE ${allFilled(use.columns)})::DOUBLE AS available_${at}`,
      `count(*) FILTER (WHERE ${serves(use)})::DOUBLE AS plausible_${at}`,
      `sum(${moneyOf(use)})::DOUBLE AS money_${at}`,
      `sum(${moneyOf(use)}) FILTER (WHERE ${serves(use)})::DOUBLE AS served_${at}`,
    ]),
    `(count(${number}) - count(DISTINCT ${number}))::DOUBLE AS shared`,
    `${time === undefined ? 'NULL' : `max(t.${quoted(time)})`}::VARCHAR AS latest`,
  ];
  return `SELECT ${sums.join(', ')} FROM ${quoted(table)} t`;
}

/** Cases and breaches of a rule that looks beyond the row. */
async function judged(database: Database, rule: ConsistencyRule): Promise<Result<RuleResult>> {
  const { name, table, columns, needs, from, applies, fails } = rule;
  const counted = await database.query<{ cases: number; broken: number }>(
    plainSql(`SELECT count(*) FILTER (WHERE ${applies})::DOUBLE AS cases,
      count(*) FILTER (WHERE (${applies}) AND (${fails}))::DOUBLE AS broken FROM ${from}`),
  );
  return counted.ok ? success({ name, table, columns, needs, ...counted.value[0] }) : counted;
}

/** Counts everything that the quality of a table is judged by; `full` are the tables that have rows. */
export async function judgeTable(
  database: Database,
  table: string,
  columns: readonly string[],
  full: ReadonlySet<string>,
): Promise<Result<TableJudgement>> {
  const fits = (each: { readonly table: string; readonly columns: readonly string[] }): boolean =>
    each.table === table && each.columns.every((column) => columns.includes(column));
  const rules = consistencyRules.filter((rule) => fits(rule) && (rule.needs === null || full.has(rule.needs)));
  const rowRules = rules.filter(({ ofRow }) => ofRow);
  const uses = fieldUses.filter(fits);
  const counted = await database.query<Counts>(plainSql(onePass({ table, columns, rules: rowRules, uses })));
  if (!counted.ok) return counted;
  const [counts] = counted.value;
  const numberAt = (key: string): number => Number(counts[key] ?? 0);
  const results: RuleResult[] = rowRules.map(({ name, columns: read, needs }, at) => {
    return { name, table, columns: read, needs, cases: numberAt(`cases_${at}`), broken: numberAt(`broken_${at}`) };
  });
  for (const rule of rules) {
    if (rule.ofRow) continue;
    const result = await judged(database, rule);
    if (!result.ok) return result;
    results.push(result.value);
  }
  const rows = numberAt('rows');
  const share = (key: string): number => (rows === 0 ? 0 : numberAt(key) / rows);
  return success({
    rows,
    filled: Object.fromEntries(columns.map((column, at) => [column, numberAt(`filled_${at}`)])),
    rules: results,
    uses: uses.map((use, at) => ({
      use,
      available: share(`available_${at}`),
      plausible: share(`plausible_${at}`),
      money: numberAt(`money_${at}`) > 0 ? numberAt(`served_${at}`) / numberAt(`money_${at}`) : null,
    })),
    sharedNumbers: numberAt('shared'),
    latest: counts.latest === null ? null : String(counts.latest),
  });
}
