import { describe, expect, test } from 'vitest';
import { RandomStream } from '../../shared/base/randomStream';
import { type SobolIndex, sobolIndex } from '../../shared/stochastic/sobolIndices';

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
