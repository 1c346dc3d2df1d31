import { describe, expect, test } from 'vitest';
import {
  allocationRules,
  brinson,
  geometricBrinson,
  residual,
  withoutInteraction,
} from '../../shared/investment/attribution/brinson';
import { bySegment, linkEffects, linkingMethods } from '../../shared/investment/attribution/linking';
import { blended } from '../../shared/investment/benchmark/blend';
import { linked } from '../../shared/investment/returns/linking';
import fc from '../support/fastCheck';

const weights = fc
  .array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
  .map((parts) => parts.map((part) => part / parts.reduce((sum, each) => sum + each, 0)));
const returns = fc.array(fc.double({ min: -0.3, max: 0.4, noNaN: true }), { minLength: 3, maxLength: 3 });
const period = fc.record({
  portfolioWeights: weights,
  benchmarkWeights: weights,
  portfolioReturns: returns,
  benchmarkReturns: returns,
});
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('nothing is left over', () => {
  test.each(allocationRules)('%s explains a period whole, with and without interaction', (rule) => {
    fc.assert(
      fc.property(period, (given) => {
        const effects = brinson(given, rule);
        expect(Math.abs(residual(effects))).toBeLessThan(1e-12);
        expect(Math.abs(residual(withoutInteraction(effects)))).toBeLessThan(1e-12);
      }),
    );
  });

  test('geometric effects multiply to the geometric excess', () => {
    fc.assert(
      fc.property(period, (given) => {
        const { excess, allocation, selection } = geometricBrinson(given);
        expect(Math.abs((1 + sum(allocation)) * (1 + sum(selection)) - 1 - excess)).toBeLessThan(1e-12);
      }),
    );
  });

  test.each(linkingMethods)('%s links periods to the difference of the linked returns', (method) => {
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 24 }), (periods) => {
        const effects = periods.map((given) => brinson(given, 'brinson-fachler'));
        const totals = {
          portfolio: effects.map(({ portfolio }) => portfolio),
          benchmark: effects.map(({ benchmark }) => benchmark),
        };
        const kinds = [
          effects.map(({ allocation }) => allocation),
          effects.map(({ selection }) => selection),
          effects.map(({ interaction }) => interaction),
        ];
        const explained = sum(kinds.flatMap((each) => bySegment(linkEffects(totals, each, method))));
        const difference = linked(totals.portfolio) - linked(totals.benchmark);
        expect(Math.abs(explained - difference)).toBeLessThan(1e-9 * (1 + Math.abs(linked(totals.portfolio))));
      }),
    );
  });

  test.each(linkingMethods)('%s knows periods in which portfolio and benchmark earn the same', (method) => {
    const totals = { portfolio: [0.1, 0.02], benchmark: [0.1, 0.02] };
    const found = linkEffects(
      totals,
      [
        [0.01, -0.01],
        [0.03, -0.03],
      ],
      method,
    );
    expect(sum(found.flat())).toBeCloseTo(0, 14);
    expect(found.flat().every(Number.isFinite)).toBe(true);
  });
});

describe('a dated blend', () => {
  const dates = ['2024-01-31', '2024-02-29', '2024-03-29', '2024-04-30'];
  const parts = { bonds: { dates, returns: [0, 0.01, 0.02, 0] }, shares: { dates, returns: [0.2, -0.1, 0, 0.1] } };

  test('drifts between rebalancings and takes new weights on their date', () => {
    const stated = [
      { from: '2024-01-01', weights: { bonds: 0.5, shares: 0.5 } },
      { from: '2024-04-01', weights: { bonds: 1 } },
    ];
    const found = blended(parts, stated, 'never').returns;
    // Shares grow to 0.6/1.1 of the blend; 0.5/1.1·0.01 − 0.6/1.1·0.1 = −0.05.
    expect(found[0]).toBeCloseTo(0.1, 12);
    expect(found[1]).toBeCloseTo(-0.05, 12);
    expect(found[3]).toBeCloseTo(0, 12);
    expect(blended(parts, stated, 'monthly').returns[1]).toBeCloseTo(-0.045, 12);
  });

  test('leaves out dates that a part lacks', () => {
    const short = { ...parts, shares: { dates: dates.slice(1), returns: [0, 0, 0] } };
    expect(blended(short, [{ from: '2024-01-01', weights: { bonds: 1 } }], 'never').dates).toEqual(dates.slice(1));
  });
});
