import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNativeDatabase } from '../../electron/database/nativeDatabase';
import type { Database } from '../../shared/data/database';
import { plainSql } from '../../shared/data/loading/sqlText';
import { type ColumnProfile, profileTable } from '../../shared/data/quality/profile';
import { unwrapped } from '../support/bundled';
import { opened } from './dataFiles';
import { openWasmInNode } from './dataWasmInNode';

const members = `CREATE TABLE members (member_id VARCHAR, id_number VARCHAR, sex VARCHAR, birth_date DATE, retired_on DATE)`;
const rows = `INSERT INTO members VALUES
  ('1', 'aa', 'F', DATE '1950-06-30', DATE '2005-07-01'),
  ('2', 'bb', 'M', DATE '1960-01-01', NULL),
  ('3', NULL, 'F', DATE '1960-12-31', NULL),
  ('44', 'aa', NULL, DATE '1971-02-03', DATE '2005-07-09')`;

describe.each([
  { adapter: 'native', open: openNativeDatabase },
  { adapter: 'wasm', open: openWasmInNode },
])('a profile on $adapter', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await opened(open());
    const numbers = `CREATE TABLE contributions AS SELECT range::VARCHAR AS member_id,
      CASE WHEN range % 10 = 9 THEN NULL ELSE (range / 100)::DECIMAL(18,2) END AS base FROM range(10000)`;
    for (const text of [members, rows, numbers, 'CREATE TABLE custody (member_id VARCHAR, from_date DATE)']) {
      unwrapped(await database.query(plainSql(text)));
    }
  });
  afterAll(() => database.close());

  const columnOf = async (table: string, name: string): Promise<ColumnProfile> => {
    const profile = unwrapped(await profileTable(database, table));
    const column = profile.columns.find((each) => each.name === name);
    if (!column) throw new Error(name);
    return column;
  };

  test('counts rows, empty cells and different values', async () => {
    const profile = unwrapped(await profileTable(database, 'members'));
    expect(profile.rows).toBe(4);
    expect(profile.columns.map(({ name, nulls, distinct }) => [name, nulls, distinct.count, distinct.exact])).toEqual([
      ['member_id', 0, 4, true],
      ['id_number', 1, 2, true],
      ['sex', 1, 2, true],
      ['birth_date', 0, 4, true],
      ['retired_on', 2, 2, true],
    ]);
  });

  test('gives the length of texts and their most frequent values', async () => {
    expect(await columnOf('members', 'member_id')).toMatchObject({
      nature: 'text',
      least: '1',
      greatest: '44',
      length: { least: 1, mean: 1.25, greatest: 2 }, // (1 + 1 + 1 + 2) / 4
      histogram: [],
    });
    expect((await columnOf('members', 'sex')).top).toEqual([
      { value: 'F', count: 2 },
      { value: 'M', count: 1 },
    ]);
  });

  test('shows nothing of what names people', async () => {
    expect(await columnOf('members', 'id_number')).toMatchObject({
      least: null,
      greatest: null,
      top: [],
      histogram: [],
    });
  });

  test('counts days by year where they reach over more than five, else by month or day', async () => {
    expect(await columnOf('members', 'birth_date')).toMatchObject({
      nature: 'date',
      least: '1950-06-30',
      greatest: '1971-02-03',
      histogram: [
        { from: '1950-01-01', to: '1951-01-01', count: 1 },
        { from: '1960-01-01', to: '1961-01-01', count: 2 },
        { from: '1971-01-01', to: '1972-01-01', count: 1 },
      ],
    });
    expect((await columnOf('members', 'retired_on')).histogram).toEqual([
      { from: '2005-07-01', to: '2005-07-02', count: 1 },
      { from: '2005-07-09', to: '2005-07-10', count: 1 },
    ]);
  });

  test('gives mean, quantiles and a histogram of numbers', async () => {
    // 0, 0.01, …, 99.98 without every tenth: blocks of nine. Mean of k/100 over k mod 10 ≠ 9, k < 10000:
    // (Σk − Σ(10j + 9)) / 9000 / 100 = (49,995,000 − 5,004,000) / 900,000 = 49.99.
    const base = await columnOf('contributions', 'base');
    expect(base).toMatchObject({ nulls: 1000, least: '0.00', greatest: '99.98', quantilesExact: true, length: null });
    expect(base.mean).toBeCloseTo(49.99, 9);
    // 9000 values: the median is the mean of the 4500th and 4501st, which are 4998 and 5000 of the hundredths.
    expect(base.quantiles.find(({ level }) => level === 0.5)?.value).toBeCloseTo(49.99, 9);
    expect(base.histogram).toHaveLength(20);
    expect(base.histogram.reduce((sum, { count }) => sum + count, 0)).toBe(9000);
    // 0 ≤ value < 4.999: hundredths 0 … 499, nine of ten of them.
    expect(base.histogram[0]).toMatchObject({ from: '0', count: 450 });
  });

  test('says where the number of different values is an estimate', async () => {
    const { distinct } = await columnOf('contributions', 'member_id');
    expect(distinct.exact).toBe(false);
    expect(Math.abs(distinct.count - 10_000)).toBeLessThan(1000);
    expect((await columnOf('contributions', 'member_id')).top).toEqual([]);
  });

  test('of an empty table has no values at all', async () => {
    const profile = unwrapped(await profileTable(database, 'custody'));
    expect(profile.rows).toBe(0);
    expect(profile.columns).toMatchObject([
      { nulls: 0, distinct: { count: 0, exact: true }, least: null, length: null },
      { nulls: 0, distinct: { count: 0, exact: true }, least: null, mean: null, histogram: [] },
    ]);
  });
});
