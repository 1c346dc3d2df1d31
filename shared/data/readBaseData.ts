import { combine } from '../base/combine';
import { type Result, success } from '../base/result';
import type { BaseData, Reference, Verification } from './baseData';
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

interface ReferenceRow {
  readonly id: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly publisher_zh: string;
  readonly publisher_en: string;
  readonly read_on: string;
  readonly licence_zh: string;
  readonly licence_en: string;
  readonly status: Verification;
  readonly note_zh: string;
  readonly note_en: string;
}

export async function readReferences(database: Database): Promise<Result<readonly Reference[]>> {
  const rows = await database.query<ReferenceRow>(
    sql`SELECT id, title_zh, title_en, publisher_zh, publisher_en, read_on, licence_zh, licence_en, status,
        coalesce(note_zh, '') AS note_zh, coalesce(note_en, '') AS note_en FROM "references" ORDER BY source_row`,
  );
  return rows.ok ? success(rows.value.map(referenceOf)) : rows;
}

const referenceOf = (row: ReferenceRow): Reference => ({
  id: row.id,
  title: { zh: row.title_zh, en: row.title_en },
  publisher: { zh: row.publisher_zh, en: row.publisher_en },
  readOn: row.read_on,
  licence: { zh: row.licence_zh, en: row.licence_en },
  status: row.status,
  note: { zh: row.note_zh, en: row.note_en },
});

export async function readFiles(database: Database): Promise<Result<BaseData['files']>> {
  const rows = await database.query<{ file: string; sha256: string }>(
    sql`SELECT file, sha256 FROM imports ORDER BY file`,
  );
  return rows.ok ? success(Object.fromEntries(rows.value.map(({ file, sha256 }) => [file, sha256]))) : rows;
}
