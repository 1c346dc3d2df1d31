import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { at, document, put, withCommandLine, within } from '../support/commandLine';

withCommandLine();

const ages = Array.from({ length: 31 }, (_, k) => 60 + k);
const years = Array.from({ length: 6 }, (_, t) => 2000 + t);

/** m = 2e-5 · 1.1^(x + ½) for both sexes, without a year. */
const gompertzFile = (): string =>
  [
    'sex,age,rate',
    ...['M', '女'].flatMap((sex) => ages.map((age) => `${sex},${age},${2e-5 * 1.1 ** (age + 0.5)}`)),
  ].join('\n');

/** ln m = −10 + 0.09·x − 0.02·(y − 2000): every year two per cent off at every age. */
const rate = (age: number, year: number): number => Math.exp(-10 + 0.09 * age - 0.02 * (year - 2000));
const falling = (sexes: readonly string[]): string =>
  [
    'year,sex,age,deaths,exposure,remark',
    ...sexes.flatMap((sex) =>
      years.flatMap((year) => ages.map((age) => `${year},${sex},${age},${1e6 * rate(age, year)},1000000,x`)),
    ),
  ].join('\n');

const asked = async (...args: string[]) => within(['mortality', ...args, '--json']);

interface Fit {
  readonly sexes: readonly {
    readonly sex: string;
    readonly parameters: Readonly<Record<string, number>>;
    readonly measures: Readonly<Record<string, number>>;
    readonly residuals: { readonly largest: { readonly value: number } };
  }[];
}

describe('fit', () => {
  test("Gompertz's law gives back the numbers that it was made of", async () => {
    const ran = await asked('fit', at(put('gompertz.csv', gompertzFile())), '--model', 'gompertz');
    expect(ran).toMatchObject({ status: 0, err: '' });
    const { sexes } = document<Fit>(ran);
    expect(sexes.map(({ sex }) => sex)).toEqual(['male', 'female']);
    for (const { parameters } of sexes) {
      expect(parameters.B).toBeCloseTo(2e-5, 12);
      expect(parameters.c).toBeCloseTo(1.1, 10);
    }
  });

  test.each(['lee-carter', 'lee-carter-poisson'])('%s explains a plain fall wholly', async (model) => {
    const ran = await asked('fit', at(put('falling.csv', falling(['M']))), '--model', model);
    expect(ran).toMatchObject({ status: 0, err: '' });
    const [men] = document<Fit>(ran).sexes;
    expect(Math.abs(men?.residuals.largest.value ?? 1)).toBeLessThan(1e-5);
    const { explained, deviance } = men?.measures ?? {};
    if (model === 'lee-carter') expect(explained).toBeCloseTo(1, 9);
    else expect(deviance).toBeLessThan(1e-6);
  });

  test.each(['cbd', 'apc', 'li-lee', 'makeham'])('%s runs in words, in both languages', async (model) => {
    const file = at(put('both.csv', falling(['M', 'F'])));
    const [english, chinese] = await Promise.all(
      ['en', 'zh-CN'].map((language) => within(['mortality', 'fit', file, '--model', model, '--language', language])),
    );
    expect(english).toMatchObject({ status: 0, err: '' });
    expect(english?.out).toContain('women');
    expect(chinese).toMatchObject({ status: 0, err: '' });
    expect(chinese?.out).toContain('，女');
  });
});

describe('forecast', () => {
  test('goes on falling by two per cent; without scatter all quantiles are one', async () => {
    const file = at(put('falling.csv', falling(['M'])));
    const csv = at('ahead.csv');
    const ran = await asked('forecast', file, '--ahead', '3', '--quantiles', '0.1,0.5', '--csv', csv);
    expect(ran).toMatchObject({ status: 0, err: '' });
    const { rows } = document<{ rows: { year: number; sex: string; age: number; qx: number[] }[] }>(ran);
    expect(rows).toHaveLength(3 * ages.length);
    const last = rows.find(({ year, age }) => year === 2008 && age === 80);
    const m = rate(80, 2008);
    for (const q of last?.qx ?? [0]) expect(q).toBeCloseTo(m / (1 + m / 2), 9);
    const [header, first] = readFileSync(csv, 'utf8').split('\n');
    expect(header).toBe('year,sex,age,qx_0.1,qx_0.5');
    expect(first).toBe(`2006,male,60,${rows[0]?.qx.join(',')}`);
  });
});

describe('experience', () => {
  // Pension table 2025 of men: q(60) = 0.003904 gives m = q/(1 − q/2); 100,000 person-years expect 100,000·m.
  test('sets deaths against the bundled tables', async () => {
    const file = at(put('study.csv', 'sex,age,deaths,exposure\nM,60,500,100000\nF,60,0,0\n'));
    const ran = await asked('experience', file, '--bands', '60,70');
    expect(ran).toMatchObject({ status: 0, err: '' });
    const { rows, tables } = document<{ rows: Record<string, number | string | null>[]; tables: object }>(ran);
    expect(tables).toEqual({ male: 'cl2025-1-male', female: 'cl2025-1-female' });
    const men = rows.find(({ sex, fromAge, toAge }) => sex === 'male' && fromAge === 60 && toAge === 69);
    const listed = await within(['lifetable', '--table', 'cl2025-1-male', '--ages', '60', '--json']);
    const q = document<{ rows: { qx: number }[] }>(listed).rows[0]?.qx ?? 0;
    const expected = (100_000 * q) / (1 - q / 2);
    expect(men?.expected).toBeCloseTo(expected, 6);
    expect(men?.ratio).toBeCloseTo(500 / expected, 9);
    // Longley-Cook: √(500/1082).
    expect(men?.credibility).toBeCloseTo(Math.sqrt(500 / 1082), 9);
  });
});

test.each([
  { name: 'an unknown action', args: ['guess'], status: 2, says: 'fit | forecast | experience' },
  { name: 'an option of another action', args: ['fit', 'x.csv', '--bands', '3'], status: 2, says: '--model' },
  {
    name: 'a model without a forecast',
    file: falling(['M']),
    args: ['forecast', '--model', 'apc'],
    status: 2,
    says: 'apc',
  },
  {
    name: 'rates where counts are needed',
    file: gompertzFile(),
    args: ['fit', '--model', 'cbd'],
    status: 1,
    says: 'exposure',
  },
  {
    name: 'one sex where two are needed',
    file: falling(['M']),
    args: ['fit', '--model', 'li-lee'],
    status: 1,
    says: 'M + F',
  },
  { name: 'a word for a number', file: 'age,rate\n60,0.1\n61,x', args: ['fit'], status: 1, says: /line 3.*rate.*x/ },
  { name: 'a row twice', file: 'age,rate\n60,0.1\n60,0.1', args: ['fit'], status: 1, says: /line 3/ },
  {
    name: 'a missing cell',
    file: falling(['M']).replace(/^2003,M,70,.*\n/m, ''),
    args: ['fit'],
    status: 1,
    says: '2003 male age 70',
  },
  {
    name: 'a part of a death',
    file: 'sex,age,deaths,exposure\nM,60,1.5,10',
    args: ['experience'],
    status: 1,
    says: 'line 2',
  },
  {
    name: 'an age beyond the table',
    file: 'sex,age,deaths,exposure\nM,106,1,10',
    args: ['experience'],
    status: 1,
    says: '0 … 105',
  },
  { name: 'no sex in a study', file: 'age,deaths,exposure\n60,1,10', args: ['experience'], status: 1, says: 'sex' },
  {
    name: 'quantiles that fall',
    file: falling(['M']),
    args: ['forecast', '--quantiles', '0.9,0.1'],
    status: 2,
    says: '0.9,0.1',
  },
])('$name is refused', async ({ file, args, status, says }) => {
  const [action = '', ...rest] = args;
  const ran = await within(['mortality', action, ...(file === undefined ? [] : [at(put('bad.csv', file))]), ...rest]);
  expect(ran).toMatchObject({ status, out: '' });
  expect(ran.err).toMatch(says);
});
