import { type Result, success } from '../../base/result';
import type { Database } from '../database';
import { plainSql, quoted } from '../loading/sqlText';
import { type Bar, type Spread, spreadOf, type TopValue } from './spread';
import { type Nature, type TableColumn, tableColumns } from './tableColumns';

/** Up to this many rows quantiles are exact; beyond, they come from a t-digest. */
const exactRows = 1_000_000;

export const quantileLevels = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99] as const;

export interface ColumnProfile {
  readonly name: string;
  readonly nature: Nature;
  readonly nulls: number;
  /** Estimated by HyperLogLog where not exact, within a few per cent. */
  readonly distinct: { readonly count: number; readonly exact: boolean };
  /** Least and greatest value as text; null for what names people. */
  readonly least: string | null;
  readonly greatest: string | null;
  /** Of numbers. */
  readonly mean: number | null;
  readonly quantiles: readonly { readonly level: number; readonly value: number }[];
  readonly quantilesExact: boolean;
  /** Characters of a text. */
  readonly length: { readonly least: number; readonly mean: number; readonly greatest: number } | null;
  readonly histogram: readonly Bar[];
  /** Most frequent values first; empty where nearly all differ and for what names people. */
  readonly top: readonly TopValue[];
}

export interface TableProfile {
  readonly table: string;
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
}

type Sums = Readonly<Record<string, number | string | null>>;

/** The aggregates of one column, named by its place: all columns go into one statement, one pass over the table. */
function aggregates({ name, nature }: TableColumn, at: number, exact: boolean): string[] {
  const column = quoted(name);
  const quantile = exact ? 'quantile_cont' : 'approx_quantile';
  const always = [
    `count(${column})::DOUBLE AS filled_${at}`,
    `approx_count_distinct(${column})::DOUBLE AS distinct_${at}`,
    `min(${column})::VARCHAR AS least_${at}`,
    `max(${column})::VARCHAR AS greatest_${at}`,
  ];
  if (nature === 'number') {
    // One call for all levels sorts, or digests, the column once.
    const quantiles = `${quantile}(${column}::DOUBLE, [${quantileLevels.join(', ')}]) AS quantiles_${at}`;
    return [...always, `avg(${column}::DOUBLE) AS mean_${at}`, quantiles];
  }
  if (nature === 'date') return always;
  const length = `length(${column}::VARCHAR)`;
  return [
    ...always,
    `min(${length})::DOUBLE AS short_${at}`,
    `avg(${length})::DOUBLE AS mean_${at}`,
    `max(${length})::DOUBLE AS long_${at}`,
  ];
}

/** The lists of quantiles taken apart: the door to SQL gives numbers and texts, not lists. */
const quantilesApart = (columns: readonly TableColumn[]): string[] =>
  columns.flatMap(({ nature }, at) =>
    nature === 'number' ? quantileLevels.map((_, q) => `quantiles_${at}[${q + 1}]::DOUBLE AS q${q}_${at}`) : [],
  );

const numberAt = (sums: Sums, key: string): number => Number(sums[key] ?? 0);

function profileOf(column: TableColumn, at: number, sums: Sums, spread: Spread): ColumnProfile {
  const { name, nature, personal } = column;
  const filled = numberAt(sums, `filled_${at}`);
  const isNumber = nature === 'number' && filled > 0;
  const shown = (key: string): string | null => (personal ? null : ((sums[`${key}_${at}`] as string | null) ?? null));
  const quantiles = quantileLevels.map((level, q) => ({ level, value: numberAt(sums, `q${q}_${at}`) }));
  const length =
    nature === 'text' && filled > 0
      ? {
          least: numberAt(sums, `short_${at}`),
          mean: numberAt(sums, `mean_${at}`),
          greatest: numberAt(sums, `long_${at}`),
        }
      : null;
  return {
    name,
    nature,
    nulls: numberAt(sums, 'rows') - filled,
    distinct: spread.distinct ?? { count: Math.min(filled, numberAt(sums, `distinct_${at}`)), exact: false },
    least: shown('least'),
    greatest: shown('greatest'),
    mean: isNumber ? numberAt(sums, `mean_${at}`) : null,
    quantiles: isNumber ? quantiles : [],
    quantilesExact: numberAt(sums, 'rows') <= exactRows,
    length,
    histogram: personal ? [] : spread.histogram,
    top: personal ? [] : spread.top,
  };
}

/**
 * What a table holds, column by column: all aggregates in one statement, then for each column its own list of values
 * and histogram, which read that column only.
 */
export async function profileTable(database: Database, table: string): Promise<Result<TableProfile>> {
  const columns = await tableColumns(database, table);
  if (!columns.ok) return columns;
  const from = quoted(table);
  const counted = await database.query<{ rows: number }>(plainSql(`SELECT count(*)::DOUBLE AS rows FROM ${from}`));
  if (!counted.ok) return counted;
  const exact = counted.value[0].rows <= exactRows;
  const all = columns.value.flatMap((column, at) => aggregates(column, at, exact));
  const lists = columns.value.flatMap(({ nature }, at) => (nature === 'number' ? [`quantiles_${at}`] : []));
  const exclude = lists.length === 0 ? '' : ` EXCLUDE (${lists.join(', ')})`;
  const shown = [`*${exclude}`, ...quantilesApart(columns.value)].join(', ');
  const sums = await database.query<Sums>(
    plainSql(`SELECT ${shown} FROM (SELECT ${['count(*)::DOUBLE AS rows', ...all].join(', ')} FROM ${from})`),
  );
  if (!sums.ok) return sums;
  const [totals] = sums.value;
  const profiles: ColumnProfile[] = [];
  for (const [at, column] of columns.value.entries()) {
    const least = totals[`least_${at}`] ?? null;
    const greatest = totals[`greatest_${at}`] ?? null;
    const facts = { least, greatest, distinct: numberAt(totals, `distinct_${at}`) };
    const spread = await spreadOf(database, table, column, facts);
    if (!spread.ok) return spread;
    profiles.push(profileOf(column, at, totals, spread.value));
  }
  return success({ table, rows: counted.value[0].rows, columns: profiles });
}
