import { type Result, success } from '../../base/result';
import { monthsBetween, readYearMonth } from '../../base/yearMonth';
import { canonicalTables } from '../canonical/canonicalTables';
import type { Database } from '../database';
import { plainSql, quoted } from '../loading/sqlText';
import { type ImportLog, readImportLog } from './importLog';
import { judgeTable, type RuleResult, type TableJudgement, type UseResult } from './judgeTable';
import { consistencyRules } from './rules';
import { tableColumns } from './tableColumns';
import { neededColumns } from './uses';

export const dimensions = ['completeness', 'validity', 'uniqueness', 'consistency', 'timeliness'] as const;
export type Dimension = (typeof dimensions)[number];

/** What each dimension counts in the score. Assumed: what cannot be computed at all weighs most. */
export const dimensionWeights: Readonly<Record<Dimension, number>> = {
  completeness: 0.3,
  validity: 0.25,
  uniqueness: 0.15,
  consistency: 0.2,
  timeliness: 0.1,
};

export interface TableQuality {
  readonly table: string;
  readonly rows: number;
  /** 0 to 1; null where it cannot be measured. */
  readonly dimensions: Readonly<Record<Dimension, number | null>>;
  /** 0 to 100. */
  readonly score: number;
  readonly filled: Readonly<Record<string, number>>;
  readonly rules: readonly RuleResult[];
  readonly uses: readonly UseResult[];
  readonly latest: string | null;
}

export interface QualityReport {
  readonly tables: readonly TableQuality[];
  /** Mean of the tables' scores; null where there is no table. */
  readonly score: number | null;
  readonly log: ImportLog;
}

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** One less a twelfth a month between the last row and the last whole month before the day of the report. */
function timeliness(latest: string | null, asOf: string): number | null {
  const last = latest === null ? null : readYearMonth(latest.length === 4 ? `${latest}-12` : latest.slice(0, 7));
  const now = readYearMonth(asOf.slice(0, 7));
  if (last === null || now === null) return null;
  return Math.min(1, Math.max(0, 1 - Math.max(0, monthsBetween(last, now) - 1) / 12));
}

/** Σ weight·dimension / Σ weight over the dimensions that can be measured, in per cent. */
export function scoreOf(measured: Readonly<Record<Dimension, number | null>>): number {
  let [sum, weights] = [0, 0];
  for (const dimension of dimensions) {
    const value = measured[dimension];
    if (value === null) continue;
    sum += dimensionWeights[dimension] * value;
    weights += dimensionWeights[dimension];
  }
  return weights === 0 ? 0 : (100 * sum) / weights;
}

function qualityOf(table: string, judged: TableJudgement, log: ImportLog, asOf: string): TableQuality {
  const { rows, filled, rules, uses, sharedNumbers, latest } = judged;
  const imports = log.imports.find((each) => each.table === table);
  const read = imports?.read ?? rows;
  const twice = (log.duplicates[table] ?? 0) + sharedNumbers;
  const needed = neededColumns(table, Object.keys(filled));
  const cases = rules.reduce((sum, rule) => sum + rule.cases, 0);
  const broken = rules.reduce((sum, rule) => sum + rule.broken, 0);
  const measured = {
    completeness: ratio(
      needed.reduce((sum, column) => sum + filled[column], 0),
      rows * needed.length,
    ),
    validity: imports ? ratio(imports.loaded, imports.read) : null,
    uniqueness: ratio(Math.max(0, read - twice), read),
    consistency: ratio(cases - broken, cases),
    timeliness: timeliness(latest, asOf),
  };
  return { table, rows, dimensions: measured, score: scoreOf(measured), filled, rules, uses, latest };
}

/** The canonical tables of the database that have rows, with the canonical columns that they have. */
async function tablesWithRows(database: Database): Promise<Result<ReadonlyMap<string, readonly string[]>>> {
  const full = new Map<string, readonly string[]>();
  for (const { name, columns } of canonicalTables) {
    const found = await tableColumns(database, name);
    if (!found.ok) return found;
    if (found.value.length === 0) continue;
    const first = await database.query(plainSql(`SELECT 1 AS "one" FROM ${quoted(name)} LIMIT 1`));
    if (!first.ok) return first;
    const own = new Set(columns.map((column) => column.name));
    if (first.value.length > 0)
      full.set(
        name,
        found.value.map((column) => column.name).filter((each) => own.has(each)),
      );
  }
  return success(full);
}

/** How good the data are, table by table, on the day `asOf` (YYYY-MM-DD). */
export async function measureQuality(database: Database, asOf: string): Promise<Result<QualityReport>> {
  const log = await readImportLog(database);
  if (!log.ok) return log;
  const full = await tablesWithRows(database);
  if (!full.ok) return full;
  const tables: TableQuality[] = [];
  for (const [table, columns] of full.value) {
    const judged = await judgeTable(database, table, columns, new Set(full.value.keys()));
    if (!judged.ok) return judged;
    tables.push(qualityOf(table, judged.value, log.value, asOf));
  }
  const total = tables.reduce((sum, { score }) => sum + score, 0);
  return success({ tables, score: ratio(total, tables.length), log: log.value });
}

export interface BrokenRow {
  readonly source_id: string;
  readonly source_row: number;
}

/** The rows that break a rule, by import and line, so that each can be walked back to its file. */
export async function brokenRows(
  database: Database,
  { name, table, columns }: Pick<RuleResult, 'name' | 'table' | 'columns'>,
  limit: number,
): Promise<Result<readonly BrokenRow[]>> {
  const rule = consistencyRules.find(
    (each) => each.name === name && each.table === table && each.columns.join() === columns.join(),
  );
  if (!rule) return success([]);
  return database.query<BrokenRow>(
    plainSql(`SELECT t.source_id, t.source_row::DOUBLE AS source_row FROM ${rule.from}
      WHERE (${rule.applies}) AND (${rule.fails}) ORDER BY ALL LIMIT ${Math.floor(limit)}`),
  );
}
