import { describe, expect, test } from 'vitest';
import { at, document, fundscope, put, withCommandLine, within } from '../support/commandLine';

withCommandLine();

const asked = ['liabilities', '--paths', '32', '--years', '30', '--horizon', '5', '--json'];

interface Answer {
  readonly surplus: {
    readonly years: readonly { readonly year: number; readonly underfunded: { readonly value: number } }[];
  };
  readonly return: { readonly until: number; readonly scenario: { readonly outcome: string; readonly rate: number } };
  readonly reserve: { readonly from: number; readonly until: number; readonly level: number; readonly shortIn: null };
  readonly equity: { readonly value: number; readonly balance: { readonly with: number; readonly without: number } };
}

describe('liabilities', () => {
  test('answers all four parts, the same on one and on two threads', () => {
    const [one, two] = ['1', '2'].map((workers) => document<Answer>(fundscope([...asked, '--workers', workers])));
    expect(two).toEqual(one);
    expect(one?.surplus.years.map(({ year }) => year)).toEqual(Array.from({ length: 25 }, (_, t) => 2024 + t));
    expect(one?.return).toMatchObject({ until: 2053, scenario: { outcome: 'found' } });
    expect(one?.reserve).toMatchObject({ from: 2051, until: 2053, shortIn: null });
    expect(one?.equity.value).toBeCloseTo(1.68e12, 0);
    expect(one?.equity.balance.with).toBeGreaterThan(one?.equity.balance.without ?? 0);
  });

  test.each([
    { language: 'en', says: 'The fund lasts to the end of 2040', not: 'funded ratio' },
    { language: 'zh-CN', says: '2040年末', not: '资金充足率' },
  ])('gives one part alone, in $language', ({ language, says, not }) => {
    const options = ['--paths', '32', '--years', '18', '--until', '2040', '--language', language];
    const { out } = fundscope(['liabilities', 'return', ...options]);
    expect(out).toContain(says);
    expect(out).not.toContain(not);
  });

  test.each([
    { options: ['everything'], says: 'surplus | return | reserve | equity' },
    { options: ['--paths', '20001'], says: '20000' },
    { options: ['--horizon', '75'], says: '1 … 74' },
    { options: ['--to', '2030'], says: '2051 … 2098' },
  ])('refuses $options and says what it takes', async ({ options, says }) => {
    const { status, err } = await within(['liabilities', ...options]);
    expect(status).toBe(2);
    expect(err).toContain(says);
  });
});

describe('allocate for an objective', () => {
  const lines = Array.from({ length: 24 }, (_, k) => {
    const month = `${2022 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}-28`;
    return `${month},0.001,${(0.004 + 0.003 * Math.sin(k)).toFixed(6)},${(0.01 + 0.04 * Math.cos(2.3 * k)).toFixed(6)}`;
  });
  const file = at(put('objective.csv', ['date,demand-deposit,treasury,stock', ...lines, ''].join('\n')));

  test('gives the least risk for a return, and says what is the most where there is none', async () => {
    const found = await within(['allocate', file, '--objective', 'least-risk', '--return', '0.05', '--json']);
    expect(document<{ portfolio: { return: number } }>(found).portfolio.return).toBeCloseTo(0.05, 9);
    const none = await within(['allocate', file, '--objective', 'least-risk', '--return', '0.2', '--language', 'en']);
    expect(none).toMatchObject({ status: 1 });
    expect(none.out).toContain('the most is 6.98 %');
    const missing = await within(['allocate', file, '--objective', 'least-risk', '--language', 'en']);
    expect(missing.err).toContain('--return');
  });

  test('gives the sharpest, and asks for a risk-free rate where a portfolio without risk earns more', async () => {
    const riskless = await within(['allocate', file, '--objective', 'sharpe', '--language', 'en']);
    expect(riskless).toMatchObject({ status: 1 });
    expect(riskless.out).toContain('Give a --risk-free of 1.20 % or more');
    const found = await within([
      'allocate',
      file,
      '--objective',
      'sharpe',
      '--risk-free',
      '0.015',
      '--language',
      'zh-CN',
    ]);
    expect(found.out).toContain('每单位风险4.749');
  });

  test('gives the portfolio with which the fund lasts longest', () => {
    const options = ['--objective', 'lasts', '--until', '2050', '--points', '5', '--paths', '32'];
    const { trials, best, commonYears } = document<{
      readonly trials: readonly { readonly chance: { readonly value: number } }[];
      readonly best: number;
      readonly commonYears: readonly number[];
    }>(fundscope(['allocate', file, ...options, '--json']));
    const chances = trials.map(({ chance }) => chance.value);
    expect(chances).toHaveLength(5);
    expect(chances[best]).toBe(Math.max(...chances));
    expect(commonYears).toEqual([]);
  });
});
