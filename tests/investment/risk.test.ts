import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { describe, expect, test } from 'vitest';
import { drawdowns, drawdownTable, episodes } from '../../shared/investment/risk/drawdown';
import { riskFigures, riskSet } from '../../shared/investment/risk/riskSet';
import { cornishFisherShortfall, normalShortfall, valueAtRisk } from '../../shared/investment/risk/tailRisk';
import { mean, populationDeviation, skewness } from '../../shared/investment/statistics/moments';
import fc from '../support/fastCheck';

const monthly = { riskFree: 0, periodsAYear: 12 };
const dates = (count: number): string[] =>
  Array.from({ length: count }, (_, k) => new Date(Date.UTC(2020, k + 1, 0)).toISOString().slice(0, 10));
const returns = [0.012, -0.031, 0.008, 0.021, -0.004, 0.0, 0.017, -0.026, 0.009, 0.014, -0.007, 0.019];
const series = { dates: dates(returns.length), returns };

describe('the risk set', () => {
  const found = riskSet(series, null, monthly);

  test('says its window, and an interval around each figure that has one', () => {
    expect(found.window).toEqual({ from: '2020-01-31', to: '2020-12-31', count: 12 });
    for (const name of ['volatility', 'annualized', 'sharpe', 'var95'] as const) {
      const { value } = found.figures[name];
      const interval = found.intervals[name];
      expect(interval, name).not.toBeNull();
      expect(interval?.low).toBeLessThanOrEqual(value ?? Number.NaN);
      expect(interval?.high).toBeGreaterThanOrEqual(value ?? Number.NaN);
    }
  });

  test('is the same when asked again', () => {
    expect(riskSet(series, null, monthly)).toEqual(found);
  });

  test('gives no interval for fewer than twelve periods', () => {
    const short = { dates: series.dates.slice(1), returns: returns.slice(1) };
    const few = riskSet(short, null, monthly);
    expect(few.figures.volatility.value).not.toBeNull();
    expect(Object.values(few.intervals).every((interval) => interval === null)).toBe(true);
  });

  test('a benchmark narrows it to the dates that both have', () => {
    const benchmark = { dates: series.dates.slice(3), returns: returns.slice(3) };
    const both = riskSet(series, benchmark, monthly);
    expect(both.window.count).toBe(9);
    expect(both.figures.beta).toEqual({ value: expect.closeTo(1, 12) });
    expect(both.figures.trackingError).toEqual({ value: 0 });
    expect(both.figures.informationRatio).toEqual({ value: null, why: 'no-variation' });
  });
});

describe('what is not defined says why and is never 0', () => {
  const sample = { benchmark: null, ...monthly };
  test.each([
    { name: 'sharpe', given: [0.01, 0.01, 0.01], why: 'no-variation' },
    { name: 'sortino', given: [0.01, 0.02, 0.01], why: 'no-loss' },
    { name: 'omega', given: [0.01, 0.02, 0.01], why: 'no-loss' },
    { name: 'calmar', given: [0.01, 0.02, 0.01], why: 'no-drawdown' },
    { name: 'volatility', given: [0.01], why: 'too-few-observations' },
    { name: 'beta', given: [0.01, 0.02], why: 'no-benchmark' },
    { name: 'annualized', given: [-1.5, 0.2, 0.1, 0.3], why: 'lost-everything' },
  ] as const)('$name of $given: $why', ({ name, given, why }) => {
    expect(riskFigures({ ...sample, periodsAYear: 1.5, returns: [...given] })[name]).toEqual({ value: null, why });
  });

  test('captures need periods in which the benchmark goes that way', () => {
    const found = riskFigures({ ...sample, returns: [0.01, 0.02], benchmark: [0.01, 0.03] });
    expect(found.downCapture).toEqual({ value: null, why: 'no-such-periods' });
    expect(found.upCapture.value).not.toBeNull();
  });

  test('nothing at all has no window and no figure', () => {
    const found = riskSet({ dates: [], returns: [] }, null, monthly);
    expect(found.window.count).toBe(0);
    expect(found.figures.volatility).toEqual({ value: null, why: 'too-few-observations' });
    expect(found.intervals.volatility).toBeNull();
  });
});

describe('drawdowns', () => {
  test('with peak, trough and recovery by date', () => {
    // Wealth 1.1, 0.99, 1.045, 1.1, 1.21, 1.0648: back at the peak in April, then open at the end.
    const found = drawdownTable(
      { dates: dates(6), returns: [0.1, -0.1, 1.045 / 0.99 - 1, 1.1 / 1.045 - 1 + 1e-12, 0.1, -0.12] },
      5,
    );
    expect(found.map(({ peak, trough, recovery }) => [peak, trough, recovery])).toEqual([
      ['2020-05-31', '2020-06-30', null],
      ['2020-01-31', '2020-02-29', '2020-04-30'],
    ]);
  });

  test('a fall from the start has no date for its peak', () => {
    expect(drawdownTable({ dates: dates(2), returns: [-0.1, 0.2] }, 1)[0]).toMatchObject({
      peak: null,
      recovery: '2020-02-29',
    });
  });

  test('each period below a peak is in one episode, at least as deep as the period', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), { minLength: 1, maxLength: 40 }), (values) => {
        const depths = drawdowns(values);
        const found = episodes(depths);
        for (const [k, depth] of depths.entries()) {
          if (depth >= 0) continue;
          const holding = found.filter(({ peak, recovery }) => peak < k && k < (recovery ?? values.length));
          expect(holding).toHaveLength(1);
          expect(holding[0]?.depth).toBeLessThanOrEqual(depth);
        }
      }),
    );
  });
});

describe('tails', () => {
  test('the mean beyond the Cornish–Fisher value is that of its quantiles, summed finely', () => {
    const [centre, spread, S] = [mean(returns), populationDeviation(returns), skewness(returns)];
    const count = 20_000;
    let sum = 0;
    for (let k = 0; k < count; k++)
      sum += valueAtRisk(returns, (0.05 * (k + 0.5)) / count, 'cornish-fisher').value ?? Number.NaN;
    expect(S).not.toBe(0);
    expect(cornishFisherShortfall(returns, 0.05).value).toBeCloseTo(sum / count, 6);
    const plain = Array.from(
      { length: count },
      (_, k) => centre + spread * normalQuantile((0.05 * (k + 0.5)) / count, 0, 1),
    );
    expect(normalShortfall(returns, 0.05).value).toBeCloseTo(mean(plain), 6);
  });

  test('returns that are all alike have themselves as value at risk', () => {
    for (const method of ['historical', 'normal', 'cornish-fisher'] as const) {
      expect(valueAtRisk([0.01, 0.01, 0.01], 0.05, method)).toEqual({ value: expect.closeTo(0.01, 15) });
    }
  });
});
