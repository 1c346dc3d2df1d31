import { type Result, success } from '../base/result';
import type {
  AccountMeasure,
  DemographyMeasure,
  EconomyMeasure,
  Sourced,
  SourcedYear,
  Verification,
  YearAccount,
  YearlySeries,
} from './baseData';
import { type Database, sql } from './database';
import { rowsFor } from './readSurfaces';
import { demographyMeasures, economyMeasures } from './tables';

interface MeasureRow<Measure> {
  readonly year: number;
  readonly measure: Measure;
  readonly value: number;
}

/** One series a measure over the years that any of them covers; NaN where a measure has no figure. */
function seriesOf<Measure extends string>(
  measures: readonly Measure[],
  rows: readonly MeasureRow<Measure>[],
): Readonly<Record<Measure, YearlySeries>> {
  const years = rows.map(({ year }) => year);
  const firstYear = Math.min(...years);
  const length = Math.max(...years) - firstYear + 1;
  const entries = measures.map((measure) => {
    const values = new Float64Array(length).fill(Number.NaN);
    for (const row of rows) if (row.measure === measure) values[row.year - firstYear] = row.value;
    return [measure, { firstYear, values }] as const;
  });
  // Object.fromEntries forgets the names; every measure has its entry.
  return Object.fromEntries(entries) as Record<Measure, YearlySeries>;
}

export async function readDemography(
  database: Database,
  region: string,
): Promise<Result<Readonly<Record<DemographyMeasure, YearlySeries>>>> {
  const rows = await rowsFor<MeasureRow<DemographyMeasure>>(
    database,
    sql`SELECT year, measure, value FROM demography WHERE region_code = ${region}`,
    'tables/demography.csv',
    region,
  );
  return rows.ok ? success(seriesOf(demographyMeasures, rows.value)) : rows;
}

export async function readEconomy(
  database: Database,
  region: string,
): Promise<Result<Readonly<Record<EconomyMeasure, YearlySeries>>>> {
  const rows = await rowsFor<MeasureRow<EconomyMeasure>>(
    database,
    sql`SELECT year, measure, value FROM statistics WHERE region_code = ${region} AND scheme = 'economy'`,
    'tables/statistics.csv',
    `economy ${region}`,
  );
  return rows.ok ? success(seriesOf(economyMeasures, rows.value)) : rows;
}

interface SourcedRow<Measure> extends MeasureRow<Measure> {
  readonly reference: string;
  readonly status: Verification;
  readonly file: string;
  readonly line: number;
}

export const readAccounts = (
  database: Database,
  region: string,
  scheme: string,
): Promise<Result<readonly YearAccount[]>> => readSourced<AccountMeasure>(database, region, scheme);

/** Each figure of a scheme with where it comes from; `Measure` names what the table holds of that scheme. */
export async function readSourced<Measure extends string>(
  database: Database,
  region: string,
  scheme: string,
): Promise<Result<readonly SourcedYear<Measure>[]>> {
  const rows = await rowsFor<SourcedRow<Measure>>(
    database,
    sql`SELECT year, measure, value, reference, status, file, source_row AS line
        FROM statistics JOIN imports USING (source_id)
        WHERE table_name = 'statistics' AND region_code = ${region} AND scheme = ${scheme} ORDER BY year`,
    'tables/statistics.csv',
    `${scheme} ${region}`,
  );
  if (!rows.ok) return rows;
  const years = new Map<number, Partial<Record<Measure, Sourced>>>();
  for (const { year, measure, value, reference, status, file, line } of rows.value) {
    const measures: Partial<Record<Measure, Sourced>> = years.get(year) ?? {};
    years.set(year, measures);
    measures[measure] = { value, reference, status, file, line };
  }
  return success([...years].map(([year, measures]) => ({ year, measures })));
}
