import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { Bindings, quoted } from '../../data/loading/sqlText';
import { type AmountRows, type RowsOf, tableSql, whereSql } from '../amountRows';

/** Numbers at the end of a text (`T000123`), or months, that should follow one another within a group. */
export interface SequenceQuestion extends RowsOf {
  readonly column: string;
  readonly kind: 'number' | 'month';
  readonly within: readonly string[];
  readonly limit: number;
}

export interface SequenceGap {
  readonly group: string;
  readonly after: string;
  readonly before: string;
  /** Numbers or months that are not there. */
  readonly missing: number;
}

export interface SequenceReport {
  readonly values: number;
  readonly gaps: number;
  readonly missing: number;
  readonly largest: readonly SequenceGap[];
}

const joined = (columns: readonly string[]): string =>
  columns.map((column) => `COALESCE(${quoted(column)}::VARCHAR, '')`).join(` || '|' || `) || `''`;

function placesSql(question: SequenceQuestion, bindings: Bindings): string {
  const column = `${quoted(question.column)}`;
  const place =
    question.kind === 'month'
      ? `year(${column}) * 12 + month(${column})`
      : `TRY_CAST(regexp_extract(${column}::VARCHAR, '([0-9]{1,18})$', 1) AS BIGINT)`;
  // What stands before the number is a series of its own.
  const series = question.kind === 'month' ? `''` : `regexp_replace(${column}::VARCHAR, '[0-9]{1,18}$', '')`;
  return `SELECT DISTINCT ${joined(question.within)} || CASE WHEN ${series} = '' THEN '' ELSE ' ' || ${series} END
      AS series, ${place} AS place, ${column}::VARCHAR AS value
    FROM ${tableSql(question)} WHERE ${whereSql(question, bindings)} AND ${column} IS NOT NULL`;
}

/** What is missing between the least and the greatest of each series. */
export async function findGaps(session: Session, question: SequenceQuestion): Promise<Result<SequenceReport>> {
  const bindings = new Bindings();
  const stepped = `WITH places AS (${placesSql(question, bindings)}),
    stepped AS (SELECT series, value, place, lead(place) OVER follow AS next, lead(value) OVER follow AS following
      FROM places WHERE place IS NOT NULL WINDOW follow AS (PARTITION BY series ORDER BY place, value))`;
  const totals = await session.query<Omit<SequenceReport, 'largest'>>(
    bindings.statement(`${stepped} SELECT count(*)::DOUBLE AS values, count(*) FILTER (next > place + 1)::DOUBLE AS gaps,
      COALESCE(sum(next - place - 1) FILTER (next > place + 1), 0)::DOUBLE AS missing FROM stepped`),
  );
  if (!totals.ok) return totals;
  const largest = await session.query<SequenceGap>(
    bindings.statement(`${stepped} SELECT series AS "group", value AS after, following AS before,
      (next - place - 1)::DOUBLE AS missing FROM stepped WHERE next > place + 1
      ORDER BY next - place DESC, series, value LIMIT ${Math.floor(question.limit)}`),
  );
  return largest.ok ? success({ ...totals.value[0], largest: largest.value }) : largest;
}

export interface DuplicateQuestion extends AmountRows {
  /** Rows that agree in all of these are one more than there should be. */
  readonly same: readonly string[];
  readonly limit: number;
}

export interface DuplicateGroup {
  readonly values: string;
  readonly rows: number;
  readonly amount: number;
  /** Beyond the largest of them. */
  readonly excess: number;
}

export interface DuplicateReport {
  readonly groups: number;
  readonly rows: number;
  readonly excess: number;
  readonly largest: readonly DuplicateGroup[];
}

/** Rows that agree in the columns that should tell them apart, with the amount that comes twice. */
export async function findDuplicates(session: Session, question: DuplicateQuestion): Promise<Result<DuplicateReport>> {
  const bindings = new Bindings();
  const amount = `COALESCE(${quoted(question.amount)}, 0)::DECIMAL(18, 2)`;
  const filled = question.same.map((column) => `${quoted(column)} IS NOT NULL`);
  const repeated = `WITH repeated AS (SELECT ${joined(question.same)} AS values, count(*)::DOUBLE AS rows,
      sum(${amount})::DOUBLE AS amount, (sum(${amount}) - max(${amount}))::DOUBLE AS excess
    FROM ${tableSql(question)} WHERE ${[whereSql(question, bindings), ...filled].join(' AND ')}
    GROUP BY ALL HAVING count(*) > 1)`;
  const totals = await session.query<Omit<DuplicateReport, 'largest'>>(
    bindings.statement(`${repeated} SELECT count(*)::DOUBLE AS groups, COALESCE(sum(rows), 0) AS rows,
      COALESCE(sum(excess), 0) AS excess FROM repeated`),
  );
  if (!totals.ok) return totals;
  const largest = await session.query<DuplicateGroup>(
    bindings.statement(`${repeated} SELECT * FROM repeated ORDER BY excess DESC, rows DESC, values
      LIMIT ${Math.floor(question.limit)}`),
  );
  return largest.ok ? success({ ...totals.value[0], largest: largest.value }) : largest;
}

export interface CutOffQuestion extends AmountRows {
  /** The month that a row belongs to, and the day on which money moved. */
  readonly period: string;
  readonly day: string;
  /** Last day of the books, and how many days around it are looked at. */
  readonly closing: string;
  readonly days: number;
}

/** Rows around the closing whose money moved on the other side of it than their month. */
export interface CutOffReport {
  /** Of this period, moved after the closing. */
  readonly late: { readonly rows: number; readonly amount: number };
  /** Of the next period, moved before it. */
  readonly early: { readonly rows: number; readonly amount: number };
  /** All that moved in these days. */
  readonly near: { readonly rows: number; readonly amount: number };
}

/** Which rows the closing parts from their money. */
export async function cutOff(session: Session, question: CutOffQuestion): Promise<Result<CutOffReport>> {
  const bindings = new Bindings();
  const [period, day] = [quoted(question.period), quoted(question.day)];
  const closing = `${bindings.bind(question.closing)}::DATE`;
  const sides = `CASE WHEN ${period} <= ${closing} AND ${day} > ${closing} THEN 'late'
    WHEN ${period} > ${closing} AND ${day} <= ${closing} THEN 'early' ELSE 'near' END`;
  const rows = await session.query<{
    readonly side: keyof CutOffReport;
    readonly rows: number;
    readonly amount: number;
  }>(
    bindings.statement(`SELECT ${sides} AS side, count(*)::DOUBLE AS rows,
        COALESCE(sum(${quoted(question.amount)}::DECIMAL(18, 2)), 0)::DOUBLE AS amount
      FROM ${tableSql(question)} WHERE ${whereSql(question, bindings)}
        AND abs(date_diff('day', ${closing}, ${day})) <= ${Math.floor(question.days)} GROUP BY ALL ORDER BY ALL`),
  );
  if (!rows.ok) return rows;
  const of = (side: keyof CutOffReport) => {
    const { rows: count = 0, amount = 0 } = rows.value.find((row) => row.side === side) ?? {};
    return { rows: count, amount };
  };
  const [late, early, other] = [of('late'), of('early'), of('near')];
  const near = { rows: late.rows + early.rows + other.rows, amount: late.amount + early.amount + other.amount };
  return success({ late, early, near });
}
