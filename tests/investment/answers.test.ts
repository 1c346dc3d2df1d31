import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AnswerGround } from '../../shared/investment/answers/askedSeries';
import { linkedDietz } from '../../shared/investment/answers/returnMethods';
import { type ReturnsQuestion, returnsAnswer } from '../../shared/investment/answers/returnsAnswer';
import { riskAnswer } from '../../shared/investment/answers/riskAnswer';
import { benchmarkOf, readIndices, readWeights } from '../../shared/investment/benchmark/benchmark';
import { blendSteps } from '../../shared/investment/benchmark/blend';
import { openFiles } from '../../shared/investment/opening/openPortfolio';
import { frequencyOf } from '../../shared/investment/returns/frequency';
import { readYearlyFigures } from '../../shared/investment/returns/yearlyFigures';
import { unwrapped } from '../support/bundled';

const name = 'tables/statistics.csv';
const statistics = readFileSync(path.join(import.meta.dirname, '../../datasets', name), 'utf8');
const figures = unwrapped(readYearlyFigures(name, statistics));

const asked: ReturnsQuestion = {
  ...{ source: 'portfolio', timing: 'end', rebalancing: 'monthly', feeAYear: 0, frequency: null, window: null },
};

const ground = (...texts: readonly string[]): AnswerGround => ({
  tables: openFiles(texts.map((text, k) => ({ name: `${k}.csv`, text }))).tables,
  figures,
});

// The worked example of the guide: 600 paid in during January, 300 taken out in March.
const values = `date,value,flow
2023-12-31,1000,0
2024-01-31,1610,600
2024-02-29,1500,0
2024-03-31,1216,-300
`;

describe('returns by method', () => {
  const answer = unwrapped(returnsAnswer(asked, ground(values)));

  test('time-weighted: 1.01 · 1500/1610 · 1516/1500 − 1, over a quarter', () => {
    const whole = 1.01 * (1500 / 1610) * (1516 / 1500) - 1;
    expect(answer.figures.timeWeighted.value).toBeCloseTo(whole, 12);
    // Three months: a year has twelve.
    expect(answer.frequency).toBe('monthly');
    expect(answer.figures.annualized.value).toBeCloseTo((1 + whole) ** 4 - 1, 12);
  });

  test('on the money that was there: gain −84 over different ideas of the capital', () => {
    expect(answer.figures.modifiedDietz.value).toBeCloseTo(-84 / (1000 + 600 * (60 / 91)), 12);
    expect(answer.figures.simpleDietz.value).toBeCloseTo(-84 / (1000 + 150), 12);
    // I = 1216 − 1000 − 300 over V₀ + ΣF/2.
    expect(answer.figures.official.value).toBeCloseTo(-84 / 1150, 12);
    expect(answer.roots).toHaveLength(1);
    expect(answer.figures.moneyWeighted.value).toBeCloseTo(-0.2198, 4);
  });

  test('linked by month, each flow on the last day of its month: the time-weighted return', () => {
    // A flow on the last day is invested for no part of its month.
    expect(answer.figures.linkedDietz.value).toBeCloseTo(answer.figures.timeWeighted.value ?? 0, 12);
  });

  test('linked by month, with a flow in the middle: 20/(1000 + 310·16/31) and −10/1330', () => {
    const within = [
      { date: '2024-01-01', value: 1000, flow: 0 },
      { date: '2024-01-16', value: 1315, flow: 310 },
      { date: '2024-01-31', value: 1330, flow: 0 },
      { date: '2024-02-29', value: 1320, flow: 0 },
    ];
    // The month's first valuation is that of its first day: 30 days, of which the flow has 15.
    const january = 20 / (1000 + 310 * (15 / 30));
    expect(linkedDietz(within, 'end').value).toBeCloseTo((1 + january) * (1 - 10 / 1330) - 1, 12);
  });

  test('a fee of 1 % a year put back: each month over 0.99^(1/12)', () => {
    const paid = unwrapped(returnsAnswer({ ...asked, feeAYear: 0.01 }, ground(values)));
    const net = 1 + (paid.figures.timeWeighted.value ?? 0);
    expect(paid.figures.gross.value).toBeCloseTo(net / 0.99 ** (3 / 12) - 1, 12);
  });

  test('what a method cannot say of bare returns has its reason', () => {
    const bare = unwrapped(returnsAnswer(asked, ground('date,return\n2024-01-31,0.01\n2024-02-29,0.02\n')));
    expect(bare.figures.official).toEqual({ value: null, why: 'no-flows' });
    expect(bare.figures.timeWeighted.value).toBeCloseTo(1.01 * 1.02 - 1, 12);
    expect(bare.rolling.own).toEqual([]);
  });

  test('without a portfolio and without values it says so', () => {
    expect(returnsAnswer(asked, { tables: null, figures })).toMatchObject({ failure: { code: 'portfolio/none-open' } });
    expect(returnsAnswer(asked, { tables: {}, figures })).toMatchObject({ failure: { code: 'portfolio/lacks' } });
  });
});

describe('against prices, wages and the crediting rate', () => {
  test('for the part of the year that is covered', () => {
    const [year] = unwrapped(returnsAnswer(asked, ground(values))).years;
    // Prices of 2024 rose by 0.2 %; 2023-12-31 to 2024-03-31 are 91 days.
    expect(year?.covered).toBeCloseTo(91 / 365, 12);
    expect(year?.against.prices).toBeCloseTo(1.002 ** (91 / 365) - 1, 12);
    const real = (1 + (year?.value ?? 0)) / 1.002 ** (91 / 365) - 1;
    expect(year?.excess.prices).toBeCloseTo(real, 12);
    expect(year?.official?.value).toBeCloseTo(-84 / 1150, 12);
  });

  test.each([
    { source: 'nssf', years: 24, first: 2001 },
    { source: 'entrusted', years: 8, first: 2017 },
  ] as const)(
    '$source: all published years, their mean near the one that the fund states',
    ({ source, years, first }) => {
      const answer = unwrapped(returnsAnswer({ ...asked, source }, { tables: null, figures }));
      expect(answer.years.map(({ year }) => year)).toEqual(Array.from({ length: years }, (_, k) => first + k));
      // A year rounded to two decimals moves the mean by no more than that.
      const stated = answer.published?.value ?? Number.NaN;
      expect(Math.abs((answer.figures.annualized.value ?? Number.NaN) - stated)).toBeLessThan(0.0002);
      expect(answer.years.some(({ source: row }) => row?.status === 'unverified')).toBe(true);
      for (const { source: row, value } of answer.years) {
        const cells = statistics.split('\n')[(row?.line ?? 0) - 1]?.split(',') ?? [];
        expect([cells[2], Number(cells[4])]).toEqual([String(row?.year), expect.closeTo(value, 12)]);
      }
    },
  );
});

const index = `index,date,return
stock,2024-01-31,0.1
bond,2024-01-31,0.02
stock,2024-02-29,-0.05
bond,2024-02-29,0.01
`;
const weights = `from,index,weight
2024-01-01,stock,0.4
2024-01-01,bond,0.6
`;

describe('a dated blend', () => {
  const indices = unwrapped(readIndices('i.csv', index));
  const stated = unwrapped(readWeights('w.csv', weights, indices));

  test('drifts where it is not rebalanced: 0.4·1.1/1.052 of it is in shares after January', () => {
    const steps = blendSteps(indices, stated, 'never');
    expect(steps.returns[0]).toBeCloseTo(0.4 * 0.1 + 0.6 * 0.02, 12);
    expect(steps.weights[1]?.[0]).toBeCloseTo((0.4 * 1.1) / 1.052, 12);
    expect(blendSteps(indices, stated, 'monthly').weights[1]).toEqual([0.4, 0.6]);
  });

  test.each([
    { what: 'weights that sum to 0.9', text: weights.replace('0.6', '0.5'), line: 2, column: 'weight' },
    { what: 'a weight in words', text: weights.replace('0.6', 'most'), line: 3, column: 'weight' },
    { what: 'an unknown index', text: weights.replace('bond', 'bonds'), line: 3, column: 'index' },
  ])('$what are refused with line and column', ({ text, line, column }) => {
    expect(readWeights('w.csv', text, indices)).toMatchObject({
      failure: { code: 'dataset/bad-value', line, column },
    });
  });

  test('an index and a date that come twice are refused', () => {
    expect(readWeights('w.csv', `${weights}2024-01-01,bond,0\n`, indices)).toMatchObject({
      failure: { code: 'dataset/duplicate-key', line: 4 },
    });
    expect(readIndices('i.csv', `${index}bond,2024-02-29,0\n`)).toMatchObject({ failure: { line: 6, column: 'date' } });
  });

  test('one index needs no weights, several without them are no benchmark', () => {
    const { stock, ...others } = indices;
    expect(benchmarkOf(indices, undefined)).toBeNull();
    expect(stock && benchmarkOf({ stock }, undefined)?.weights).toEqual([{ from: '', weights: { stock: 1 } }]);
    expect(benchmarkOf(others, undefined)).not.toBeNull();
  });

  test('stands beside the portfolio: 1.01/1.052 − 1 in January', () => {
    const answer = unwrapped(returnsAnswer(asked, ground(values, index, weights)));
    expect(answer.periods[0]).toMatchObject({ period: '2024-01', benchmark: expect.closeTo(0.052, 12) });
    expect(answer.periods[0]?.excess).toBeCloseTo(1.01 / 1.052 - 1, 12);
    expect(answer.periods[2]).toMatchObject({ period: '2024-03', benchmark: null, excess: null });
    expect(answer.growth.dates).toEqual(['2024-01-31', '2024-02-29']);
  });
});

test('risk: what cannot be said without a benchmark has its reason, and depths go down to the deepest', () => {
  const question = { source: 'nssf', timing: 'end', rebalancing: 'monthly', riskFreeAYear: 0, span: null } as const;
  const answer = unwrapped(riskAnswer(question, { tables: null, figures }));
  expect(answer.figures.beta).toEqual({ value: null, why: 'no-benchmark' });
  // The deepest fall of the yearly returns is 2008 alone: −6.79 %, back within 2009.
  expect(answer.figures.maxDrawdown.value).toBeCloseTo(-0.0679, 12);
  expect(answer.drawdowns[0]).toMatchObject({ trough: '2008', recovery: '2009' });
  expect(Math.min(...answer.depths.values)).toBe(answer.figures.maxDrawdown.value);
  expect(answer.rollingVolatility.dates[0]).toBe('2005-12-31');
});

test.each([
  [['2024-01-05', '2024-01-08', '2024-01-09'], 'daily'],
  [['2024-01-05', '2024-01-12', '2024-01-19'], 'weekly'],
  [['2024-01-31', '2024-02-29', '2024-03-31'], 'monthly'],
  [['2024-03-31', '2024-06-30', '2024-09-30'], 'quarterly'],
  [['2022-12-31', '2023-12-31'], 'yearly'],
] as const)('%s is %s', (dates, frequency) => expect(frequencyOf(dates)).toBe(frequency));
