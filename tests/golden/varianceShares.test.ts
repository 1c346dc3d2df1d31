import { describe, expect, test } from 'vitest';
import { RandomStream } from '../../shared/base/randomStream';
import { success } from '../../shared/base/result';
import { type DrawOptions, driverGroups } from '../../shared/stochastic/draws';
import { drivers } from '../../shared/stochastic/driver';
import { type PathResults, pathMeasures } from '../../shared/stochastic/simulatePaths';
import { type SobolIndex, sobolIndex } from '../../shared/stochastic/sobolIndices';
import { computeShares } from '../../shared/stochastic/varianceShares';

/** f = sin x₁ + 7·sin² x₂ + 0.1·x₃⁴·sin x₁, each x uniform from −π to π: T. Ishigami and T. Homma (1990). */
const ishigami = ([x1, x2, x3]: readonly number[]): number =>
  Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);

function indices(count: number): SobolIndex[] {
  const points = (id: number) => {
    const stream = new RandomStream(11, id);
    return Array.from({ length: count }, () => [0, 1, 2].map(() => (2 * stream.uniform() - 1) * Math.PI));
  };
  const [a, b] = [points(1), points(2)];
  const results = (inputs: readonly (readonly number[])[]) => Float64Array.from(inputs, ishigami);
  return [0, 1, 2].map((input) => {
    const mixed = a.map((point, n) => point.map((x, at) => (at === input ? (b[n]?.[at] ?? Number.NaN) : x)));
    return sobolIndex({ a: results(a), b: results(b), mixed: results(mixed) });
  });
}

/** Exact values for the constants 7 and 0.1: A. Saltelli et al., Sensitivity Analysis in Practice (2004), ch. 5. */
const published = [
  { first: 0.3139, total: 0.5576 },
  { first: 0.4424, total: 0.4424 },
  { first: 0, total: 0.2437 },
];

describe('Sobol indices of the Ishigami function', () => {
  const found = indices(20_000);

  test.each(published.map((index, at) => ({ at, ...index })))('of input $at', ({ at, first, total }) => {
    expect(Math.abs(found[at].first - first)).toBeLessThan(3 * found[at].firstError);
    expect(Math.abs(found[at].total - total)).toBeLessThan(3 * found[at].totalError);
    expect(found[at].firstError).toBeLessThan(0.02);
    expect(found[at].totalError).toBeLessThan(0.01);
  });

  test('a quarter of the runs doubles the error', () => {
    const fewer = indices(5000);
    for (const [at, { firstError }] of found.entries()) expect(fewer[at].firstError / firstError).toBeCloseTo(2, 0);
  });
});

describe('shares of the fund’s variance', () => {
  const years = 2;
  const paths = 4000;
  /** A fund that adds up a number of each driver, of these variances: by group 1, 2 and 3 + 0.5 + 0.5. */
  const variances = { mortality: 1, fertility: 2, wageGrowth: 3, cpi: 0.5, fundReturn: 0.5 };
  const groupOf = { mortality: 0, fertility: 1, wageGrowth: 2, cpi: 2, fundReturn: 2 };
  const project = async ({ still, redrawn }: DrawOptions) => {
    const data = new Float64Array(paths * pathMeasures.length * years);
    for (let n = 0; n < paths; n++) {
      const fund = drivers.reduce((sum, driver, at) => {
        const isRedrawn = redrawn.has(driverGroups[groupOf[driver]]);
        const shock = new RandomStream(1, n, 10 * at + (isRedrawn ? 1 : 0)).normal();
        return still.has(driver) ? sum : sum + Math.sqrt(variances[driver]) * shock;
      }, 0);
      // The first year's fund is out of danger, the second's is in about one path of two.
      data.set([10, fund], n * pathMeasures.length * years);
    }
    const half = paths / 2;
    const block = (from: number): PathResults => ({
      ...{ from, paths: half, firstYear: 2030, years },
      data: data.slice(from * pathMeasures.length * years, (from + half) * pathMeasures.length * years),
    });
    return success([block(half), block(0)]);
  };

  test('are those of the parts of a sum', async () => {
    const figures = [
      { figure: 'closing', year: 2031 },
      { figure: 'closing', year: 2030 },
      { figure: 'exhaustion' },
    ] as const;
    const computed = await computeShares({ seed: 1, shocks: 'normal' }, figures, project);
    if (!computed.ok) throw new Error(computed.failure.code);
    const [fund, known, exhaustion] = computed.value;
    expect(known).toBeNull();
    expect(fund?.deviation).toBeCloseTo(Math.sqrt(7), 1);
    for (const [group, share] of [
      ['mortality', 1 / 7],
      ['fertility', 2 / 7],
      ['economy', 4 / 7],
    ] as const) {
      const index = fund?.groups[group];
      if (index === undefined) throw new Error(group);
      const { first, firstError, total, totalError } = index;
      expect(Math.abs(first - share)).toBeLessThan(3 * firstError);
      expect(Math.abs(total - share)).toBeLessThan(3 * totalError);
    }
    for (const driver of drivers) expect(fund?.alone[driver]).toBeCloseTo(variances[driver] / 7, 1);
    // Whether a sum is below zero: its parts interact, and the year is 2031 or, never exhausted, 2032.
    expect(exhaustion?.deviation).toBeCloseTo(0.5, 2);
    expect(exhaustion?.groups.economy.total).toBeGreaterThan(exhaustion?.groups.economy.first ?? 1);
  });
});
