import type { Result } from '../../base/result';
import type { Session } from '../../data/database';
import { Bindings, quoted } from '../../data/loading/sqlText';
import { type RowsOf, shownColumns, tableSql, whereSql } from '../amountRows';
import type { Bucket } from './positions';
import type { Stratum } from './strata';

/** How rows are parted: not at all, by the values of a column, or by amounts at these limits (rising). */
export type Parting =
  | { readonly by: 'nothing' }
  | { readonly by: 'column'; readonly column: string }
  | { readonly by: 'amount'; readonly limits: readonly number[] };

/** What a unit is: a row, or a fen of an amount above zero. */
export type Unit = 'row' | 'fen';

/** Rows to draw from; without an amount for tests of whether something was done, such as a check of life. */
export interface SampledRows extends RowsOf {
  readonly amount: string | null;
}

export interface Population {
  readonly rows: SampledRows;
  readonly parting: Parting;
  readonly unit: Unit;
}

/** What puts the rows in an order that both engines give alike, and tells them apart. */
const orderOf = ({ schema }: SampledRows): string => (schema === undefined ? 'source_id, source_row' : 'finding');

const amountSql = ({ amount }: SampledRows): string =>
  amount === null ? '0::DECIMAL(18, 2)' : `${quoted(amount)}::DECIMAL(18, 2)`;

/** Rows are numbered in thousands that follow one another, so that drawing sorts only those that were drawn from. */
const bucketSql = ({ schema }: SampledRows): string =>
  schema === undefined
    ? `source_id::VARCHAR || ':' || lpad((source_row::BIGINT // 4096)::VARCHAR, 12, '0')`
    : 'substr(finding, 1, 2)';

function stratumSql({ parting, rows }: Population): string {
  if (parting.by === 'nothing') return `''`;
  if (parting.by === 'column') return `COALESCE(${quoted(parting.column)}::VARCHAR, '')`;
  const cases = parting.limits.map((limit, at) => `WHEN ${amountSql(rows)} < ${Number(limit)} THEN '${at}'`);
  return `CASE ${cases.join(' ')} ELSE '${parting.limits.length}' END`;
}

/** Rows that can be drawn, with what they are drawn by; those without an amount or, by fen, without one above zero are not. */
function unitsSql(population: Population, bindings: Bindings): string {
  const { rows, unit } = population;
  const amount = amountSql(rows);
  const fen = `(${amount} * 100)::BIGINT`;
  const drawable = unit === 'row' ? `${amount} IS NOT NULL` : `${fen} > 0`;
  return `SELECT *, ${stratumSql(population)} AS sample_stratum, ${bucketSql(rows)} AS sample_bucket,
      ${unit === 'row' ? '1::BIGINT' : fen} AS sample_units
    FROM ${tableSql(rows)} WHERE ${whereSql(rows, bindings)} AND ${drawable}`;
}

export function readBuckets(session: Session, population: Population): Promise<Result<readonly Bucket[]>> {
  const bindings = new Bindings();
  return session.query<Bucket>(
    bindings.statement(`SELECT sample_stratum AS stratum, sample_bucket AS bucket, count(*)::DOUBLE AS rows,
        sum(sample_units)::DOUBLE AS units
      FROM (${unitsSql(population, bindings)}) GROUP BY ALL ORDER BY stratum, bucket`),
  );
}

export interface ReadStratum extends Stratum {
  readonly least: number;
  readonly greatest: number;
}

/** Count, sum and spread of the booked amounts of each part. */
export function readStrata(session: Session, population: Population): Promise<Result<readonly ReadStratum[]>> {
  const bindings = new Bindings();
  const amount = amountSql(population.rows);
  return session.query<ReadStratum>(
    bindings.statement(`SELECT sample_stratum AS id, count(*)::DOUBLE AS count, sum(${amount})::DOUBLE AS "bookValue",
        COALESCE(stddev_samp(${amount}::DOUBLE), 0) AS deviation, min(${amount})::DOUBLE AS least,
        max(${amount})::DOUBLE AS greatest
      FROM (${unitsSql(population, bindings)}) GROUP BY ALL ORDER BY id`),
  );
}

/** A drawn row: what the books say, how many units of it were hit, and its columns as text. */
export interface DrawnRow {
  readonly sample_stratum: string;
  readonly sample_hits: number;
  readonly sample_book: number;
  readonly [column: string]: string | number | null;
}

/** The rows that hold the picks of TEMP table `sample_picks(stratum, bucket, place)`. */
export function readPicked(session: Session, population: Population): Promise<Result<readonly DrawnRow[]>> {
  const bindings = new Bindings();
  const { rows } = population;
  const order = orderOf(rows);
  return session.query<DrawnRow>(
    bindings.statement(`WITH near AS (
        SELECT units.*, sum(sample_units) OVER (PARTITION BY sample_stratum, sample_bucket ORDER BY ${order}
          ROWS UNBOUNDED PRECEDING) AS sample_reach
        FROM (${unitsSql(population, bindings)}) units
        SEMI JOIN sample_picks ON stratum = sample_stratum AND bucket = sample_bucket),
      hit AS (
        SELECT near.* EXCLUDE (sample_bucket, sample_units, sample_reach), place,
          ${amountSql(rows)}::DOUBLE AS sample_book
        FROM near JOIN sample_picks ON stratum = sample_stratum AND bucket = sample_bucket
          AND place < sample_reach AND place >= sample_reach - sample_units),
      counted AS (SELECT * EXCLUDE (place), count(*)::DOUBLE AS sample_hits FROM hit GROUP BY ALL)
      SELECT sample_stratum, sample_hits, sample_book, ${shownColumns(rows, ['sample_hits', 'sample_book', 'sample_stratum'])} FROM counted
      ORDER BY sample_stratum, ${order}`),
  );
}
