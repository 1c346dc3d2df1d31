import { combine } from '../base/combine';
import { type Result, success } from '../base/result';
import type { BaseData, Reference } from './baseData';
import { type Database, sql } from './database';
import { readAccounts, readDemography, readEconomy } from './readSeries';
import { readFertility, readMigration, readPopulation, readSurvivorship, rowsFor } from './readSurfaces';

/** Everything a projection of the employees' pension fund of one region starts from, by SQL from the loaded tables. */
export async function readBaseData(database: Database, region = 'CN'): Promise<Result<BaseData>> {
  const parts = combine({
    population: await readPopulation(database, region),
    survivorship: await readSurvivorship(database, region),
    fertility: await readFertility(database, region),
    migration: await readMigration(database, region),
    demography: await readDemography(database, region),
    accounts: await readAccounts(database, region, 'pension_employee'),
    economy: await readEconomy(database, region),
    profiles: await readProfiles(database),
    monthsDivisor: await readMonthsDivisor(database),
    references: await readReferences(database),
    files: await readFiles(database),
  });
  return parts.ok ? success({ region, ...parts.value }) : parts;
}

async function readProfiles(database: Database): Promise<Result<BaseData['profiles']>> {
  const rows = await rowsFor<{ profile: string; age: number; value: number }>(
    database,
    sql`SELECT profile, age, value FROM member_profiles ORDER BY profile, age`,
    'tables/member_profiles.csv',
    'member_profiles',
  );
  if (!rows.ok) return rows;
  const profiles: Record<string, Float64Array> = {};
  for (const { profile, age, value } of rows.value) {
    const values = profiles[profile] ?? new Float64Array(101);
    profiles[profile] = values;
    values[age] = value;
  }
  return success(profiles);
}

async function readMonthsDivisor(database: Database): Promise<Result<BaseData['monthsDivisor']>> {
  const rows = await database.query<{ age: number; months: number }>(sql`SELECT age, months FROM months_divisor`);
  return rows.ok ? success(Object.fromEntries(rows.value.map(({ age, months }) => [age, months]))) : rows;
}

const readReferences = (database: Database): Promise<Result<readonly Reference[]>> =>
  database.query<Reference>(
    sql`SELECT id, title_zh AS "titleZh", title_en AS "titleEn", publisher, read_on AS "readOn", licence, status,
        coalesce(note, '') AS note FROM "references" ORDER BY source_row`,
  );

async function readFiles(database: Database): Promise<Result<BaseData['files']>> {
  const rows = await database.query<{ file: string; sha256: string }>(
    sql`SELECT file, sha256 FROM imports ORDER BY file`,
  );
  return rows.ok ? success(Object.fromEntries(rows.value.map(({ file, sha256 }) => [file, sha256]))) : rows;
}
