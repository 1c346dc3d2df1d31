import { describe, expect, test } from 'vitest';
import { readerOf } from '../../electron/cli/datasetsFolder';
import { readLifeTables } from '../../shared/population/bundledLifeTables';
import { unwrapped } from '../support/bundled';
import { at, document, put, root, within } from '../support/commandLine';

interface Answer {
  readonly file: string;
  readonly sex: string;
  readonly rows: readonly Record<string, number>[];
}

const lifetable = async (...args: string[]): Promise<Answer> => {
  const ran = await within(['lifetable', ...args, '--json']);
  expect(ran).toMatchObject({ status: 0, err: '' });
  return document<Answer>(ran);
};

describe('a bundled table', () => {
  test('has its own ages, sex and chances to die', async () => {
    const { file, sex, rows } = await lifetable('--table', 'cl2025-1-female');
    expect({ file, sex }).toEqual({ file: 'cl2025-1-female', sex: 'female' });
    expect(rows).toHaveLength(106);
    const tables = unwrapped(await readLifeTables(readerOf(`${root}/datasets`)));
    const table = tables.find(({ id }) => id === 'cl2025-1-female');
    expect(rows.map(({ qx }) => qx)).toEqual([...(table?.qx ?? [])]);
    expect(table).toMatchObject({ year: 2025, sex: 'female', firstAge: 0, reference: 'cl-2025' });
    expect(rows[105].qx).toBe(1);
  });

  test('every one of them makes a life table, men dying earlier than women of the same kind of business', async () => {
    const tables = unwrapped(await readLifeTables(readerOf(`${root}/datasets`)));
    expect(tables.map(({ id }) => id)).toHaveLength(14 + 2 + 12);
    const lives = new Map<string, number>();
    for (const { id } of tables) lives.set(id, (await lifetable('--table', id, '--ages', '0')).rows[0].ex);
    for (const kind of [1, 2, 3, 4]) {
      expect(lives.get(`cl2025-${kind}-male`)).toBeLessThan(lives.get(`cl2025-${kind}-female`) ?? 0);
    }
  });

  // US Social Security Administration, period life table 1990: e(0) 71.81 and 78.88, e(65) of men 15.03.
  test('the American table of 1990 has its published life expectancy', async () => {
    const men = await lifetable('--table', 'ssa-1990-male', '--ages', '0,65', '--closing', 'rising');
    const women = await lifetable('--table', 'ssa-1990-female', '--ages', '0', '--closing', 'rising');
    expect(men.sex).toBe('male');
    expect(men.rows.map(({ ex }) => Number(ex.toFixed(2)))).toEqual([71.81, 15.03]);
    expect(women.rows[0].ex).toBeCloseTo(78.88, 2);
  });

  // WPP 2024, China 2026, published e(x) of men: 76.377, 75.826, …
  test.each([
    { sex: 'male', age: 0, ex: 76.377 },
    { sex: 'female', age: 0, ex: 81.778 },
    { sex: 'male', age: 1, ex: 75.826 },
    { sex: 'female', age: 1, ex: 81.18 },
    { sex: 'male', age: 20, ex: 57.256 },
    { sex: 'female', age: 20, ex: 62.534 },
    { sex: 'male', age: 60, ex: 20.352 },
    { sex: 'female', age: 60, ex: 24.346 },
    { sex: 'male', age: 80, ex: 7.156 },
    { sex: 'female', age: 80, ex: 8.903 },
    { sex: 'male', age: 95, ex: 2.058 },
    { sex: 'female', age: 95, ex: 2.762 },
  ])('the table of the United Nations for China in 2026 has e($age) of $sex $ex', async ({ sex, age, ex }) => {
    const { rows } = await lifetable('--table', `wpp2024-2026-${sex}`, '--ages', String(age));
    expect(Math.abs(rows[0].ex - ex)).toBeLessThan(0.05);
  });

  test('of another sex if that is asked', async () => {
    const own = await lifetable('--table', 'cl2025-1-male', '--ages', '0');
    const other = await lifetable('--table', 'cl2025-1-male', '--ages', '0', '--sex', 'female');
    expect([own.sex, other.sex]).toEqual(['male', 'female']);
    expect(own.rows[0].Lx).not.toBe(other.rows[0].Lx);
  });

  test.each([
    { args: ['--table', 'cl2025-9-male'], says: ['cl2025-9-male', 'cl2025-1-male'] },
    { args: ['--table', 'cl2025-1-male', 'a.csv'], says: ['--table', 'FILE.csv'] },
  ])('$args is wrong use', async ({ args, says }) => {
    const ran = await within(['lifetable', ...args]);
    expect(ran).toMatchObject({ status: 2, out: '' });
    for (const part of says) expect(ran.err).toContain(part);
  });
});

describe('a table that is continued', () => {
  // −ln(1 − q) is 0.1, 0.2, 0.4: Gompertz goes on with 0.8 and 1.6.
  const doubling = () => {
    const rows = [0.1, 0.2, 0.4].map((force, k) => `${80 + k},${1 - Math.exp(-force)}\n`);
    return at(put('doubling.csv', `age,qx\n${rows.join('')}`));
  };

  test('shows the new ages, up to the last one', async () => {
    const { rows } = await lifetable(doubling(), '--continue', 'gompertz', '--from', '82', '--to', '84');
    expect(rows.map(({ age }) => age)).toEqual([80, 81, 82, 83, 84]);
    expect(rows[4].qx).toBeCloseTo(1 - Math.exp(-1.6), 12);
  });

  test('a bundled one, from 90 to 120 unless told otherwise', async () => {
    const { rows } = await lifetable('--table', 'cl2025-1-male', '--continue', 'kannisto');
    const given = await lifetable('--table', 'cl2025-1-male');
    expect(rows).toHaveLength(121);
    expect(rows.slice(0, 91).map(({ qx }) => qx)).toEqual(given.rows.slice(0, 91).map(({ qx }) => qx));
    for (let age = 90; age < 120; age++) expect(rows[age + 1].qx).toBeGreaterThan(rows[age].qx);
    expect(rows[120].qx).toBeLessThan(1);
  });

  test('from an age that it does not have is wrong use', async () => {
    const ran = await within(['lifetable', doubling(), '--continue', 'gompertz']);
    expect(ran.status).toBe(2);
    expect(ran.err).toContain('81 … 82');
  });

  test('where mortality falls with age says so, in both languages', async () => {
    const falling = at(put('falling.csv', 'age,qx\n80,0.3\n81,0.2\n82,0.1\n'));
    const args = ['lifetable', falling, '--continue', 'gompertz', '--from', '82'];
    const english = await within(args);
    expect(english).toMatchObject({ status: 1, out: '' });
    expect(english.err).toContain('80 to 82');
    const chinese = await within([...args, '--language', 'zh-CN']);
    expect(chinese.err).toContain('80—82 岁');
  });
});
