import { type Result, success } from '../../base/result';
import type { Database } from '../database';
import { plainSql, quoted } from '../loading/sqlText';
import type { TableColumn } from './tableColumns';

/** A bar of a histogram: from ≤ value < to, the last one including its end; dates as YYYY-MM-DD, `to` the next bar's. */
export interface Bar {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface TopValue {
  readonly value: string;
  readonly count: number;
}

/** How the values of one column spread. */
export interface Spread {
  /** Null where the values are too many to be listed. */
  readonly distinct: { readonly count: number; readonly exact: true } | null;
  readonly histogram: readonly Bar[];
  readonly top: readonly TopValue[];
}

export interface SpreadFacts {
  readonly least: string | number | null;
  readonly greatest: string | number | null;
  /** Estimate of the number of different values. */
  readonly distinct: number;
}

/** Columns with more different values than this are counted by estimate. */
export const listedValues = 5000;
const topValues = 10;
const bars = 20;

/** Unit of time that gives a histogram of days neither too few bars nor too many. */
function unitOf(least: string, greatest: string): 'year' | 'month' | 'day' {
  const days = (Date.parse(greatest.slice(0, 10)) - Date.parse(least.slice(0, 10))) / 86_400_000;
  if (days > 5 * 365) return 'year';
  return days > 60 ? 'month' : 'day';
}

/** SQL for the filled values `v` of a column with how often each occurs, `n`; few values are counted before anything else. */
const values = (table: string, column: string, { distinct }: SpreadFacts): string =>
  distinct <= listedValues
    ? `(SELECT ${column} AS v, count(*) AS n FROM ${table} WHERE ${column} IS NOT NULL GROUP BY ${column})`
    : `(SELECT ${column} AS v, 1 AS n FROM ${table} WHERE ${column} IS NOT NULL)`;

async function barsOfDays(database: Database, from: string, facts: SpreadFacts) {
  const unit = unitOf(String(facts.least), String(facts.greatest));
  const start = `date_trunc('${unit}', v)`;
  return database.query<Bar>(
    plainSql(
      `SELECT ${start}::DATE::VARCHAR AS "from", (${start} + INTERVAL 1 ${unit})::DATE::VARCHAR AS "to",
         sum(n)::DOUBLE AS count FROM ${from} GROUP BY ALL ORDER BY 1`,
    ),
  );
}

async function barsOfNumbers(database: Database, from: string, facts: SpreadFacts) {
  const [least, greatest] = [Number(facts.least), Number(facts.greatest)];
  const width = (greatest - least) / bars;
  const place = width === 0 ? '0' : `least(${bars - 1}, floor((v::DOUBLE - ${least}) / ${width}))`;
  const counts = await database.query<{ place: number; count: number }>(
    plainSql(`SELECT (${place})::DOUBLE AS place, sum(n)::DOUBLE AS count FROM ${from} GROUP BY 1`),
  );
  if (!counts.ok) return counts;
  const byPlace = new Map(counts.value.map(({ place: at, count }) => [at, count]));
  return success(
    Array.from({ length: width === 0 ? 1 : bars }, (_, at) => ({
      from: String(least + at * width),
      to: String(at === bars - 1 || width === 0 ? greatest : least + (at + 1) * width),
      count: byPlace.get(at) ?? 0,
    })),
  );
}

/** How the values of a column spread: the list of them where it is short, and a histogram of numbers and days. */
export async function spreadOf(
  database: Database,
  table: string,
  { name, nature }: TableColumn,
  facts: SpreadFacts,
): Promise<Result<Spread>> {
  const from = values(quoted(table), quoted(name), facts);
  if (facts.least === null) return success({ distinct: { count: 0, exact: true }, histogram: [], top: [] });
  let spread: Spread = { distinct: null, histogram: [], top: [] };
  if (facts.distinct <= listedValues) {
    const listed = await database.query<TopValue & { distinct: number }>(
      plainSql(
        `SELECT v::VARCHAR AS value, n::DOUBLE AS count, (count(*) OVER ())::DOUBLE AS distinct
         FROM ${from} ORDER BY n DESC, value LIMIT ${topValues}`,
      ),
    );
    if (!listed.ok) return listed;
    const top = listed.value.map(({ value, count }) => ({ value, count }));
    spread = { ...spread, distinct: { count: listed.value[0].distinct, exact: true }, top };
  }
  if (nature === 'text') return success(spread);
  const makeBars = nature === 'date' ? barsOfDays : barsOfNumbers;
  const histogram = await makeBars(database, from, facts);
  return histogram.ok ? success({ ...spread, histogram: histogram.value }) : histogram;
}
