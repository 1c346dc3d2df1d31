import { type Grid, grid, rowOf } from '../base/grid';
import { failed, type Result, success } from '../base/result';
import type { BySex, MigrationPeriod, SurvivorshipAnchors } from './baseData';
import { type Database, type Sql, sql } from './database';

const ages = 101;
const lastAge = ages - 1;

/** Rows of a statement, of which there must be some: a region without figures is a failure, not an empty grid. */
export async function rowsFor<Row>(
  database: Database,
  statement: Sql,
  file: string,
  missing: string,
): Promise<Result<readonly [Row, ...Row[]]>> {
  const rows = await database.query<Row>(statement);
  if (!rows.ok) return rows;
  const [first, ...others] = rows.value;
  return first === undefined ? failed({ code: 'dataset/incomplete', file, missing }) : success([first, ...others]);
}

interface CellRow {
  readonly year: number;
  readonly sex: 'M' | 'F';
  readonly age: number;
  readonly value: number;
}

const surfaceOver = (rows: readonly [{ readonly year: number }, ...{ readonly year: number }[]]): Grid => {
  const lastYear = rows[rows.length - 1].year;
  return grid(rows[0].year, lastYear - rows[0].year + 1, ages);
};

export async function readPopulation(database: Database, region: string): Promise<Result<BySex>> {
  const rows = await rowsFor<CellRow>(
    database,
    sql`SELECT year, sex, least(age, ${lastAge})::INTEGER AS age, sum(value) AS value FROM population
        WHERE region_code = ${region} GROUP BY ALL ORDER BY year`,
    'tables/population.csv',
    region,
  );
  if (!rows.ok) return rows;
  const surfaces = { M: surfaceOver(rows.value), F: surfaceOver(rows.value) };
  for (const { year, sex, age, value } of rows.value) surfaces[sex].data[rowOf(surfaces[sex], year) + age] = value;
  return success({ male: surfaces.M, female: surfaces.F });
}

export async function readSurvivorship(database: Database, region: string): Promise<Result<SurvivorshipAnchors>> {
  const rows = await rowsFor<CellRow>(
    database,
    sql`SELECT year, sex, age, value FROM mortality
        WHERE region_code = ${region} AND measure = 'oneMinusSurvivorship' AND age <= ${lastAge} ORDER BY year`,
    'tables/mortality.csv',
    region,
  );
  if (!rows.ok) return rows;
  const years = [...new Set(rows.value.map(({ year }) => year))];
  const place = new Map(years.map((year, index) => [year, index * ages]));
  const tables = { M: new Float64Array(years.length * ages), F: new Float64Array(years.length * ages) };
  for (const { year, sex, age, value } of rows.value) tables[sex][(place.get(year) ?? 0) + age] = value;
  return success({ years, ages, male: tables.M, female: tables.F });
}

export async function readFertility(database: Database, region: string): Promise<Result<Grid>> {
  const rows = await rowsFor<Omit<CellRow, 'sex'>>(
    database,
    sql`SELECT year, age, value FROM fertility WHERE region_code = ${region} ORDER BY year`,
    'tables/fertility.csv',
    region,
  );
  if (!rows.ok) return rows;
  const surface = surfaceOver(rows.value);
  for (const { year, age, value } of rows.value) surface.data[rowOf(surface, year) + age] = value;
  return success(surface);
}

interface MigrationRow {
  readonly from: number;
  readonly to: number;
  readonly sex: 'M' | 'F';
  readonly lowest: number;
  readonly highest: number;
  readonly value: number;
}

/** The figure of an age group is split evenly to its single ages. */
export async function readMigration(database: Database, region: string): Promise<Result<readonly MigrationPeriod[]>> {
  const rows = await rowsFor<MigrationRow>(
    database,
    sql`SELECT from_year AS "from", to_year AS "to", sex, age_from AS lowest, age_to AS highest, value
        FROM migration WHERE region_code = ${region} ORDER BY from_year`,
    'tables/migration.csv',
    region,
  );
  if (!rows.ok) return rows;
  const periods = new Map<number, MigrationPeriod>();
  for (const { from, to, sex, lowest, highest, value } of rows.value) {
    const period = periods.get(from) ?? { from, to, male: new Float64Array(ages), female: new Float64Array(ages) };
    periods.set(from, period);
    const flows = sex === 'M' ? period.male : period.female;
    flows.fill(value / (highest - lowest + 1), lowest, highest + 1);
  }
  return success([...periods.values()]);
}
