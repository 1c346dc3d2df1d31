import { describe, expect, test } from 'vitest';
import { realRoots } from '../../shared/base/realRoots';
import {
  modifiedYield,
  moneyWeighted,
  singleYield,
  timed,
  yields,
} from '../../shared/investment/returns/moneyWeighted';
import fc from '../support/fastCheck';

const yearly = (amounts: readonly number[]) => amounts.map((amount, years) => ({ years, amount }));

/** Σ CF·(1 + i)^(−t) over Σ |CF|·(1 + i)^(−t). */
function balance(amounts: readonly { years: number; amount: number }[], rate: number): number {
  const worth = (of: (amount: number) => number) =>
    amounts.reduce((sum, { years, amount }) => sum + of(amount) * (1 + rate) ** -years, 0);
  return worth((amount) => amount) / worth(Math.abs);
}

describe('every rate that balances the flows is found, none is invented', () => {
  /** Coefficients of Π(g − growth) in falling powers of g = 1 + i: flows whose rates are growth − 1. */
  const factored = (growths: readonly number[]): number[] => {
    let polynomial = [1];
    for (const growth of growths) {
      polynomial = [...polynomial, 0].map((value, k) => value - growth * (k === 0 ? 0 : (polynomial[k - 1] ?? 0)));
    }
    return polynomial;
  };

  test.each([
    { name: 'two', growths: [1.1, 1.3] },
    { name: 'three', growths: [0.9, 1.05, 1.5] },
    { name: 'seven', growths: [0.6, 0.8, 0.95, 1.02, 1.1, 1.4, 2] },
  ])('$name roots', ({ growths }) => {
    const found = yields(yearly(factored(growths)));
    expect(found).toHaveLength(growths.length);
    for (const [k, growth] of growths.entries()) expect(found[k]).toBeCloseTo(growth - 1, 6);
  });

  test('a double root is one rate', () => {
    expect(yields(yearly([-100, 240, -144]))).toEqual([expect.closeTo(0.2, 6)]);
  });

  // Published: numpy-financial and Excel examples, with all real roots above −1 by polynomial solution.
  test.each([
    { flows: [-100, 100, 0, -7], rates: [-0.678894373632, -0.083299666185] },
    { flows: [-5, 10.5, 1, -8, 1], rates: [-0.870201247485, 0.088598338528, 0.709559527686] },
    {
      flows: [-1678.87, 771.96, 1814.05, 3520.3, 3552.95, 3584.99, 4789.91, -1],
      rates: [-0.999791260428, 1.004269848721],
    },
    { flows: [1, 2, 3], rates: [] },
    { flows: [-100, 0, 0], rates: [] },
    { flows: [0, 0, 0], rates: [] },
    // 1 − 2v + 2v² has no real root although signs change twice.
    { flows: [1, -2, 2], rates: [] },
  ])('$flows', ({ flows, rates }) => {
    const found = yields(yearly(flows));
    expect(found).toHaveLength(rates.length);
    for (const [k, rate] of rates.entries()) expect(found[k]).toBeCloseTo(rate, 9);
  });

  test('what is found balances, and there are no more than changes of sign', () => {
    const flow = fc.record({
      years: fc.integer({ min: 0, max: 10_950 }).map((days) => days / 365),
      amount: fc.integer({ min: -1000, max: 1000 }).filter((amount) => amount !== 0),
    });
    fc.assert(
      fc.property(fc.array(flow, { minLength: 2, maxLength: 12 }), (amounts) => {
        const ordered = [...amounts].sort((a, b) => a.years - b.years);
        const changes = ordered.filter(({ amount }, k) => k > 0 && amount * (ordered[k - 1]?.amount ?? 0) < 0).length;
        const roots = yields(amounts);
        expect(roots.length).toBeLessThanOrEqual(changes);
        for (const rate of roots) expect(Math.abs(balance(amounts, rate))).toBeLessThan(1e-9);
      }),
    );
  });

  test('between two neighbouring points of a fine grid with other signs there is always a root', () => {
    const amount = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 3, maxLength: 9 }), (amounts) => {
        const flows = yearly(amounts);
        const roots = yields(flows);
        const grid = Array.from({ length: 400 }, (_, k) => Math.expm1(-3 + k * 0.02));
        for (const [k, high] of grid.entries()) {
          const low = grid[k - 1] ?? high;
          if (balance(flows, low) * balance(flows, high) >= 0) continue;
          expect(roots.some((root) => root >= low && root <= high)).toBe(true);
        }
      }),
    );
  });
});

test('hundreds of alternating flows are searched to the end', () => {
  const flows = Array.from({ length: 400 }, (_, k) => ({ years: k / 12, amount: k % 2 === 0 ? -100 : 101 }));
  const found = yields(flows);
  expect(found.length).toBeGreaterThan(0);
  for (const rate of found) expect(Math.abs(balance(flows, rate))).toBeLessThan(1e-9);
});

test('one rate is a figure, none and several are said', () => {
  expect(singleYield([0.1])).toEqual({ value: 0.1 });
  expect(singleYield([])).toEqual({ value: null, why: 'no-rate' });
  expect(singleYield([0.1, 0.3])).toEqual({ value: null, why: 'several-rates' });
});

test('flows of a portfolio: 100 that became 110 after a year of 365 days earned 10 %', () => {
  const valuations = [
    { date: '2023-01-01', value: 100, flow: 0 },
    { date: '2024-01-01', value: 110, flow: 0 },
  ];
  expect(moneyWeighted(valuations)).toEqual([expect.closeTo(0.1, 12)]);
});

test('years count from the earliest date, in whatever order the flows stand', () => {
  expect(
    timed([
      { date: '2024-01-01', amount: 5 },
      { date: '2023-01-01', amount: -4 },
    ]),
  ).toEqual([
    { years: 1, amount: 5 },
    { years: 0, amount: -4 },
  ]);
});

test('a modified rate needs money in and out', () => {
  expect(modifiedYield(yearly([1, 2]), { finance: 0.05, reinvest: 0.05 })).toEqual({ value: null, why: 'no-rate' });
});

test('amounts of one day count as one', () => {
  const terms = [
    { coefficient: 1, exponent: 0 },
    { coefficient: -1, exponent: 0 },
  ];
  expect(realRoots(terms, { low: -5, high: 5 })).toEqual([]);
});
