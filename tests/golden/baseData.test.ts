import { beforeAll, describe, expect, test } from 'vitest';
import { openNativeDatabase } from '../../electron/database/nativeDatabase';
import { agesIn } from '../../shared/base/grid';
import type { BaseData } from '../../shared/data/baseData';
import { loadDatasets } from '../../shared/data/loadDatasets';
import { readBaseData } from '../../shared/data/readBaseData';
import { tables } from '../../shared/data/tables';
import { opened, readDataset } from '../integration/dataFiles';
import { openWasmInNode } from '../integration/dataWasmInNode';

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

async function baseFrom(open: typeof openNativeDatabase): Promise<BaseData> {
  const database = await opened(open());
  await opened(loadDatasets(database, readDataset));
  const base = await opened(readBaseData(database));
  await database.close();
  return base;
}

let base: BaseData;
beforeAll(async () => {
  base = await baseFrom(openNativeDatabase);
});

// United Nations, World Population Prospects 2024, China, 1 July.
describe('population', () => {
  test.each([
    { year: 1990, male: 587_726_095, female: 565_856_633 },
    { year: 2010, male: 691_523_568, female: 660_037_942 },
    { year: 2024, male: 723_023_725, female: 696_297_557 },
  ])('$year: $male men and $female women', ({ year, male, female }) => {
    expect(sum(agesIn(base.population.male, year))).toBe(male);
    expect(sum(agesIn(base.population.female, year))).toBe(female);
  });

  test('is 1,419,321 thousand in 2024, from 1990 to 2025, by ages 0 to 100', () => {
    const { male, female } = base.population;
    expect(Math.round(sum([...agesIn(male, 2024), ...agesIn(female, 2024)]) / 1000)).toBe(1_419_321);
    expect(male).toMatchObject({ firstYear: 1990, years: 36, ages: 101 });
    expect(agesIn(male, 2024)[0]).toBe(4_623_372);
    expect(agesIn(female, 2024)[100]).toBe(40_334);
  });
});

test('survivorship, fertility and migration are those of the same projection', () => {
  const { survivorship, fertility, migration } = base;
  expect(survivorship.years).toEqual([2026, 2035, 2050, 2065, 2080, 2100]);
  expect(survivorship.male[0]).toBe(0.005048);
  expect(survivorship.female[2 * 101 + 65]).toBe(0.005037);
  expect(survivorship.male[5 * 101 + 100]).toBe(0.3138);
  expect(fertility).toMatchObject({ firstYear: 1990, years: 111, ages: 101 });
  expect(agesIn(fertility, 2026)[27]).toBe(0.071808);
  expect(agesIn(fertility, 2026)[14]).toBe(0);
  expect(agesIn(fertility, 2026)[50]).toBe(0);
  expect(migration.map(({ from }) => from)).toEqual(Array.from({ length: 16 }, (_, index) => 2020 + 5 * index));
  // 2020-2025: 58,411 boys under five leave on balance, so 11,682.2 at each age.
  expect([...(migration[0]?.male.slice(0, 5) ?? [])]).toEqual([-11682.2, -11682.2, -11682.2, -11682.2, -11682.2]);
});

test('demography: births 8.822 m, deaths 11.678 m, e(0) 75.2493 and 80.9661 in 2024; no low variant before', () => {
  const { births, deaths, lifeExpectancyMale, lifeExpectancyFemale, tfrLow, tfrMedium } = base.demography;
  const at = (year: number) => year - births.firstYear;
  expect(births.values[at(2024)]).toBe(8_822_056);
  expect(deaths.values[at(2024)]).toBe(11_678_348);
  expect(lifeExpectancyMale.values[at(2024)]).toBe(75.2493);
  expect(lifeExpectancyFemale.values[at(2024)]).toBe(80.9661);
  expect(tfrMedium.values[at(2100)]).toBe(1.345463);
  expect(tfrLow.values[at(2023)]).toBeNaN();
  expect(tfrLow.values[at(2024)]).toBe(0.762982);
});

// MOHRSS communiqués, 10,000 persons and 100 million yuan.
describe('accounts of the employee scheme', () => {
  const account = (year: number) => base.accounts.find((each) => each.year === year)?.measures;

  test.each([
    { year: 2015, contributors: 26_219, pensioners: 9_142, income: 29_341, expenditure: 25_813, closing: 35_345 },
    { year: 2021, contributors: 34_917, pensioners: 13_157, income: 60_455, expenditure: 56_481, closing: 52_574 },
    { year: 2023, contributors: 37_925, pensioners: 14_196, income: 70_506, expenditure: 63_757, closing: 63_639 },
    { year: 2024, contributors: 38_710, pensioners: 14_739, income: 75_000, expenditure: 68_000, closing: 71_000 },
  ])('$year', ({ year, contributors, pensioners, income, expenditure, closing }) => {
    expect(account(year)?.contributors?.value).toBe(contributors * 1e4);
    expect(account(year)?.pensioners?.value).toBe(pensioners * 1e4);
    expect(account(year)?.income?.value).toBe(income * 1e8);
    expect(account(year)?.expenditure?.value).toBe(expenditure * 1e8);
    expect(account(year)?.closing?.value).toBe(closing * 1e8);
  });

  test('say how far each figure can be relied on and which line it is', async () => {
    expect(account(2015)?.subsidy).toMatchObject({ value: 4716e8, status: 'verified' });
    expect(account(2014)?.subsidy?.status).toBe('unverified');
    expect(account(2024)?.contributors?.status).toBe('derived');
    const { file = '', line = 0, reference } = account(2024)?.closing ?? {};
    const lines = new TextDecoder().decode(await opened(readDataset(file))).split('\n');
    expect(lines[line - 1]).toBe(`pension_employee,CN,2024,closing,7100000000000,yuan,${reference},verified`);
  });

  test('the subsidy is known for 2003 to 2017 and 2019', () => {
    const known = base.accounts.filter(({ measures }) => measures.subsidy).map(({ year }) => year);
    expect(known).toEqual([...Array.from({ length: 15 }, (_, index) => 2003 + index), 2019]);
  });
});

test('economy, divisors, profiles, sources and hashes', () => {
  const { wageNonPrivate, cpi, pensionAdjustment, accountCrediting, gdp } = base.economy;
  const at = (year: number) => year - cpi.firstYear;
  expect(wageNonPrivate.values[at(2015)]).toBe(62_029);
  expect(cpi.values[at(2023)]).toBe(0.002);
  expect(pensionAdjustment.values[at(2024)]).toBe(0.03);
  expect(accountCrediting.values[at(2024)]).toBe(0.0262);
  expect(gdp.values[at(2023)]).toBe(126_058_200_000_000);
  expect(base.monthsDivisor).toMatchObject({ 40: 233, 50: 195, 55: 170, 60: 139, 63: 117, 70: 56 });
  for (const values of Object.values(base.profiles)) expect(values).toHaveLength(101);
  expect(base.references.find(({ id }) => id === 'nbs-cpi')).toEqual({
    id: 'nbs-cpi',
    title: { zh: '居民消费价格指数', en: 'Consumer price index, change on the year before' },
    publisher: { zh: '国家统计局', en: 'National Bureau of Statistics of China' },
    readOn: '2026-11-21',
    licence: {
      zh: '官方统计数据；数值属事实信息，引用时注明出处',
      en: 'Official statistics; figures are facts, cited with source',
    },
    status: 'unverified',
    note: {
      zh: '转录自汇编表；未查阅统计公报原文。',
      en: 'Carried from a compiled table; the bulletins were not read.',
    },
  });
  expect(Object.keys(base.files).sort()).toEqual(tables.map(({ file }) => file).sort());
  expect(base.files['tables/population.csv']).toMatch(/^[0-9a-f]{64}$/);
});

test('the wasm database gives the same base data to the last digit', async () => {
  expect(await baseFrom(openWasmInNode)).toEqual(base);
});

test('a region without figures is a failure that names it', async () => {
  const database = await opened(openNativeDatabase());
  await opened(loadDatasets(database, readDataset));
  expect(await readBaseData(database, 'CN-31')).toEqual({
    ok: false,
    failure: { code: 'dataset/incomplete', file: 'tables/population.csv', missing: 'CN-31' },
  });
  await database.close();
});
