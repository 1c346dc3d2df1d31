import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { at, document, folder, fundscope, put, withCommandLine, within } from '../support/commandLine';

withCommandLine();

describe('a life table', () => {
  // q = 0.1, 0.2, 1; v = 0.8: ä₂ = 1, ä₁ = 1 + 0.8·0.8, A₂ = 0.8, A₁ = 0.8·0.2 + 0.8·0.8·0.8
  const file = () => put('q.csv', 'age,qx\n50,0.1\n51,0.2\n52,1\n');

  test('as one JSON document with the promised keys', () => {
    const ran = fundscope(['lifetable', file(), '--interest', '0.25', '--json']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    const { rows } = document<{ rows: Record<string, number>[] }>(ran);
    expect(rows.map(({ age }) => age)).toEqual([50, 51, 52]);
    expect(Object.keys(rows[0])).toEqual(['age', 'qx', 'lx', 'dx', 'Lx', 'Tx', 'ex', 'annuityDue', 'insurance']);
    expect(rows[1]).toMatchObject({ lx: 90000, dx: 18000, Lx: 81000 });
    expect(rows[1].annuityDue).toBeCloseTo(1.64, 12);
    expect(rows[1].insurance).toBeCloseTo(0.672, 12);
    expect(rows[0].ex).toBeCloseTo(2.12, 12);
  });

  test('with some of its ages, in words, in the other order of columns', () => {
    put('other.csv', '\ufeffname,QX,Age\r\na,0.1,50\r\nb,0.2,51\r\nc,1,52\r\n');
    const ran = fundscope(['lifetable', 'other.csv', '--ages', '50,52']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out.trim().split('\n')).toHaveLength(3);
    expect(ran.out).toContain('2.120');
  });

  test.each([
    { name: 'text instead of a number', text: 'age,qx\n50,0.1\n51,abc\n', says: ['bad.csv', 'line 3', 'qx', 'abc'] },
    { name: 'a chance above one', text: 'age,qx\n50,1.5\n', says: ['bad.csv', 'line 2', 'qx', '1.5', '0 … 1'] },
    { name: 'no column qx', text: 'age,rate\n50,0.1\n', says: ['bad.csv', 'qx'] },
    { name: 'an age that is missing', text: 'age,qx\n50,0.1\n52,0.2\n', says: ['bad.csv', 'age 51'] },
    { name: 'an age twice', text: 'age,qx\n50,0.1\n50,0.2\n', says: ['bad.csv', 'line 3', '50'] },
    { name: 'no rows', text: 'age,qx\n', says: ['bad.csv'] },
    { name: 'an open end that never dies', text: 'age,qx\n50,0\n', says: ['bad.csv', 'line 2', '--closing last'] },
  ])('$name: exit status 1, and file, line and column on standard error', async ({ text, says }) => {
    const ran = await within(['lifetable', at(put('bad.csv', text))]);
    expect(ran).toMatchObject({ status: 1, out: '' });
    for (const part of says) expect(ran.err).toContain(part);
  });

  test('a file that is not there', () => {
    const ran = fundscope(['lifetable', 'gone.csv', '--json'], { LANG: 'zh_CN.UTF-8' });
    expect(ran.status).toBe(1);
    expect(ran.err).toMatch(/[\u4e00-\u9fff]/);
    expect(document<object>(ran)).toMatchObject({ failure: { code: 'file/not-read', trouble: 'missing' } });
  });
});

describe('known answers', () => {
  test('those that come with the program all pass', () => {
    const ran = fundscope(['verify', '--json']);
    expect(ran.status).toBe(0);
    const { files, failures } = document<{ files: Record<string, number>[]; failures: object[] }>(ran);
    expect(files.reduce((sum, file) => sum + file.passed, 0)).toBeGreaterThanOrEqual(60);
    expect(files.every((file) => file.failed === 0 && file.unsupported === 0)).toBe(true);
    expect(failures).toEqual([]);
  });

  test('a wrong answer fails with what was expected and what came, an unknown function is unsupported', () => {
    const fact = { inputs: { i: 0.25, n: 2 }, tolerance: { abs: 0.001 }, source: 'own' };
    const cases = [
      { id: 'right', fn: 'annuityImmediate', expected: 1.44, ...fact },
      { id: 'wrong', fn: 'annuityImmediate', expected: 1.5, ...fact },
      { id: 'unknown', fn: 'perpetualMotion', expected: 1, ...fact },
    ];
    const ran = fundscope(['verify', put('own.json', JSON.stringify({ cases })), '--json']);
    expect(ran.status).toBe(1);
    const { files, failures } = document<{ files: object[]; failures: object[] }>(ran);
    expect(files).toEqual([{ file: 'own.json', passed: 1, failed: 1, unsupported: 1 }]);
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({ id: 'wrong', fn: 'annuityImmediate', expected: 1.5 });
  });

  test('a file that is no JSON', () => {
    const ran = fundscope(['verify', put('broken.json', '{')]);
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.err).toContain('broken.json');
  });
});

describe('a population', () => {
  type Years = { years: { year: number; total: number; bySexAge: { male: number[]; female: number[] } }[] };

  test('starts from the bundled figures and has one entry a year', () => {
    const ran = fundscope(['population', '--start', '2024', '--years', '3', '--json']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    const { years } = document<Years>(ran);
    expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027]);
    for (const { total, bySexAge } of years) {
      expect(bySexAge.male).toHaveLength(106);
      expect([...bySexAge.male, ...bySexAge.female].reduce((sum, persons) => sum + persons, 0)).toBeCloseTo(total, 3);
    }
    // UN World Population Prospects 2024: China, 1 July 2024, 1 419 321 thousand.
    expect(Math.round(years[0].total / 1000)).toBe(1419321);
  });

  test('on own figures: 1000 of each sex and age, half of all die, no births, ten women of 30 come', () => {
    const ages = Array.from({ length: 101 }, (_, age) => age);
    const both = (value: number) =>
      ['sex,age,value', ...['M', 'F'].flatMap((sex) => ages.map((age) => `${sex},${age},${value}`))].join('\n');
    const args = [
      ...['--base', put('base.csv', both(1000)), '--mortality', put('mortality.csv', both(0.5))],
      ...['--fertility', put('fertility.csv', 'age,value\n30,0\n')],
      ...['--migration', put('migration.csv', 'year,sex,age,value\n1999,F,30,10\n')],
    ];
    const ran = fundscope(['population', '--start', '2000', '--years', '1', ...args, '--json']);
    expect(ran).toMatchObject({ status: 0, err: '' });
    const [first, next] = document<Years>(ran).years;
    expect(first.total).toBe(202000);
    expect(next.bySexAge.male[0]).toBe(0);
    // L(x+1)/L(x) of a table whose q is one half everywhere is one half; half of the migrants come at the start.
    expect(next.bySexAge.male[40]).toBeCloseTo(500, 9);
    expect(next.bySexAge.female[30]).toBeCloseTo(507.5, 9);
    // The 1000 of 100 and over are survivors of one size of cohort: 500, 250, … and as many in the open group as before it.
    expect(first.bySexAge.male.slice(100)).toEqual([500, 250, 125, 62.5, 31.25, 31.25]);
    expect(next.bySexAge.male[100]).toBeCloseTo(500, 9);
    expect(next.bySexAge.male.slice(100).reduce((sum, persons) => sum + persons, 0)).toBeCloseTo(1000, 9);
  });

  test('own figures with a sex that is none', async () => {
    const ran = await within(['population', '--base', at(put('x.csv', 'sex,age,value\nX,0,5\n'))]);
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.err).toMatch(/x\.csv, line 2.*sex.*X/);
  });
});

describe('use', () => {
  test('without a command: help on standard error, exit status 2', () => {
    const ran = fundscope([]);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toContain('lifetable');
  });

  test.each(['lifetable', 'verify', 'population', 'project', 'report', 'benchmark'])(
    'help on %s in both languages',
    async (name) => {
      const english = await within(['help', name]);
      const chinese = await within([name, '--help', '--language', 'zh-CN']);
      for (const ran of [english, chinese]) {
        expect(ran).toMatchObject({ status: 0, err: '' });
        expect(ran.out).toContain(`fundscope ${name}`);
        expect(ran.out).not.toMatch(/cli\.|\{\{/);
      }
      expect(english.out).not.toMatch(/[\u4e00-\u9fff]/);
      expect(chinese.out).toMatch(/[\u4e00-\u9fff]/);
    },
  );

  test('a command that is mistyped brings the nearest one', () => {
    const ran = fundscope(['projekt', '--json']);
    expect(ran.status).toBe(2);
    expect(ran.err).toContain('“project”');
    expect(document<object>(ran)).toEqual({
      failure: { code: 'usage/unknown-command', command: 'projekt', nearest: 'project' },
    });
  });

  test.each([
    { args: ['lifetable'], says: 'FILE.csv' },
    { args: ['lifetable', 'a.csv', 'b.csv'], says: 'b.csv' },
    { args: ['lifetable', 'a.csv', '--interst', '0.05'], says: '--interest' },
    { args: ['lifetable', 'a.csv', '--interest'], says: '--interest' },
    { args: ['lifetable', 'a.csv', '--closing', 'soon'], says: 'open | last | rising' },
    { args: ['lifetable', 'a.csv', '--ages', 'old'], says: '--ages' },
    { args: ['benchmark', 'populaton'], says: 'population' },
  ])('$args is wrong use: exit status 2', async ({ args, says }) => {
    const ran = await within(args);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toContain(says);
  });

  test('a result that cannot be kept says where and why', async () => {
    put('occupied', '');
    const ran = await within(['verify', '--out', at('occupied/below')]);
    expect(ran.status).toBe(1);
    expect(ran.err).toContain('occupied');
    expect(existsSync(path.join(folder, 'occupied/below'))).toBe(false);
  });
});

test('the benchmark times each workload beside the reference', () => {
  const ran = fundscope(['benchmark', 'lifetable', '--rounds', '1', '--json']);
  expect(ran.status).toBe(0);
  const timed = document<{ name: string; median: number; ratio: number; benchmarks: { name: string }[] }>(ran);
  expect(timed.name).toBe('lifetable');
  expect(timed.median).toBeGreaterThan(0);
  expect(timed.ratio).toBeGreaterThan(0);
  expect(timed.benchmarks.map(({ name }) => name)).toEqual(['reference', 'lifetable']);
});
