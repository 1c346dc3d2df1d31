import { expect, test } from 'vitest';
import { timeTogether } from '../../electron/cli/benchmarks/measure';
import { normalQuantile } from '../../electron/cli/benchmarks/normalQuantile';
import { cellYears, referencePath, shocksOf } from '../../electron/cli/benchmarks/referenceWorkload';

// Tables of the normal distribution; Wichura (1988) prints the last two.
test.each([
  { p: 0.975, z: 1.959963984540054 },
  { p: 0.5, z: 0 },
  { p: 0.25, z: -0.6744897501960817 },
  { p: 0.001, z: -3.090232306167813 },
  { p: 1e-20, z: -9.262340089798409 },
])('the normal quantile of $p is $z', ({ p, z }) => expect(normalQuantile(p)).toBeCloseTo(z, 13));

test('the reference is the same path at every run, and its first year is that of its definition', () => {
  const path = referencePath(shocksOf(7, 5), 5);
  expect(referencePath(shocksOf(7, 5), 5)).toEqual(path);
  expect(path).toHaveLength(5);
  // Population of the first year has no shock in it: Σ over both sexes of 10000·(1.04 or 1)·l(x)·exp(−0.004x).
  let population = 0;
  for (const [scale, a, b, c] of [
    [10400, 4e-4, 3e-5, 0.094],
    [10000, 2e-4, 1.4e-5, 0.098],
  ]) {
    for (let age = 0, alive = 1; age <= 100; age++) {
      population += scale * alive * Math.exp(-0.004 * age);
      const rate = a + b * Math.exp(c * age) + (age === 0 ? 0.008 : 0);
      alive *= (1 - rate / 2) / (1 + rate / 2);
    }
  }
  expect(path[0].population).toBeCloseTo(population, 4);
  expect(path[0].fund).toBeGreaterThan(1e5 * 0.8);
  expect(cellYears(75)).toBe(15150);
});

test('ratios are to the first workload', () => {
  const spin = (turns: number) => () => {
    let sum = 0;
    for (let k = 0; k < turns; k++) sum += Math.sqrt(k);
    expect(sum).toBeGreaterThanOrEqual(0);
  };
  const [reference, triple] = timeTogether(
    { name: 'reference', cellYears: 1000, run: spin(1e6) },
    [{ name: 'triple', cellYears: 1000, run: spin(1e7) }],
    5,
  );
  expect(reference.ratio).toBe(1);
  expect(triple.ratio).toBeGreaterThan(1);
  expect(triple.rounds).toBe(5);
  expect(triple.best).toBeLessThanOrEqual(triple.median);
});
