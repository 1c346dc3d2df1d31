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

async function barsOfDays(database: Database, from: string, column: string, facts: SpreadFacts) {
  const unit = unitOf(String(facts.least), String(facts.greatest));
  const start = `date_trunc('${unit}', ${column})`;
  return database.query<Bar>(
    plainSql(
      `SELECT ${start}::DATE::VARCHAR AS "from", (${start} + INTERVAL 1 ${unit})::DATE::VARCHAR AS "to",
         count(*)::DOUBLE AS count FROM ${from} WHERE ${column} IS NOT NULL GROUP BY ALL ORDER BY 1`,
    ),
  );
}

async function barsOfNumbers(database: Database, from: string, column: string, facts: SpreadFacts) {
  const [least, greatest] = [Number(facts.least), Number(facts.greatest)];
  const width = (greatest - least) / bars;
  const place = width === 0 ? '0' : `least(${bars - 1}, floor((${column}::DOUBLE - ${least}) / ${width}))`;
  const counts = await database.query<{ place: number; count: number }>(
    plainSql(
      `SELECT (${place})::DOUBLE AS place, count(*)::DOUBLE AS count FROM ${from}
       WHERE ${column} IS NOT NULL GROUP BY 1`,
    ),
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
  const [from, column] = [quoted(table), quoted(name)];
  if (facts.least === null) return success({ distinct: { count: 0, exact: true }, histogram: [], top: [] });
  let spread: Spread = { distinct: null, histogram: [], top: [] };
  if (facts.distinct <= listedValues) {
    const values = await database.query<TopValue & { distinct: number }>(
      plainSql(
        `SELECT ${column}::VARCHAR AS value, count(*)::DOUBLE AS count, (count(*) OVER ())::DOUBLE AS distinct
         FROM ${from} WHERE ${column} IS NOT NULL GROUP BY ${column} ORDER BY count DESC, value LIMIT ${topValues}`,
      ),
    );
    if (!values.ok) return values;
    const top = values.value.map(({ value, count }) => ({ value, count }));
    spread = { ...spread, distinct: { count: values.value[0].distinct, exact: true }, top };
  }
  if (nature === 'text') return success(spread);
  const makeBars = nature === 'date' ? barsOfDays : barsOfNumbers;
  const histogram = await makeBars(database, from, column, facts);
  return histogram.ok ? success({ ...spread, histogram: histogram.value }) : histogram;
}
