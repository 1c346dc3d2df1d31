import { describe, expect, test } from 'vitest';
import { frontier } from '../../shared/investment/allocation/frontier';
import { covariance, mean } from '../../shared/investment/statistics/moments';
import fc from '../support/fastCheck';
import { limitOf, threeClasses, threeLimits } from '../support/threeClasses';

const question = { points: 21, periodsAYear: 12, riskFreeAYear: 0.015 };
const { classes, returns } = threeClasses;
const limits = threeLimits;

const found = frontier({ classes, returns }, limits, question);
const points = found?.points ?? [];

describe('the frontier', () => {
  test('keeps the limits and the whole at every point, in even steps of return and rising risk', () => {
    expect(points).toHaveLength(21);
    const step = ((points[20]?.return ?? 0) - (points[0]?.return ?? 0)) / 20;
    for (const [k, point] of points.entries()) {
      expect(point.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
      for (const weight of point.weights) expect(weight).toBeGreaterThan(-1e-9);
      expect(point.weights[0]).toBeGreaterThan(0.05 - 1e-9);
      expect(point.weights[2]).toBeLessThan(0.3 + 1e-9);
      expect(point.return).toBeCloseTo((points[0]?.return ?? 0) + k * step, 6);
      if (k > 0) expect(point.risk).toBeGreaterThan(points[k - 1]?.risk ?? 1);
    }
  });

  test('ends where the limits end it, and says so', () => {
    expect(points.at(-1)?.weights.map((weight) => Number(weight.toFixed(6)))).toEqual([0.05, 0.65, 0.3]);
    expect(points.at(-1)?.binding).toEqual(['liquid', 'equity']);
  });

  test('no weights that keep the limits have as much return and clearly less risk', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (equity, cash) => {
        const stock = 0.3 * equity;
        const deposit = 0.05 + (0.95 - stock) * cash;
        const weights = [deposit, 1 - stock - deposit, stock];
        const value = 12 * weights.reduce((sum, weight, k) => sum + weight * mean(returns[k] ?? []), 0);
        const variance =
          12 *
          weights.reduce(
            (sum, own, k) =>
              sum +
              weights.reduce(
                (part, other, j) => part + own * other * covariance(returns[k] ?? [], returns[j] ?? []),
                0,
              ),
            0,
          );
        const beside = points.find((point) => point.return >= value);
        const before = points[Math.max(0, points.indexOf(beside ?? (points[20] as (typeof points)[number])) - 1)];
        expect(Math.sqrt(variance)).toBeGreaterThan((before?.risk ?? 0) - 1e-6);
      }),
    );
  });

  test('of two classes begins at the closed form (σ₂² − σ₁₂)/(σ₁² + σ₂² − 2σ₁₂)', () => {
    const two = { classes: ['treasury', 'stock'] as const, returns: returns.slice(1) };
    const [a = [], b = []] = two.returns;
    const cross = covariance(a, b);
    const weight = (covariance(b, b) - cross) / (covariance(a, a) + covariance(b, b) - 2 * cross);
    expect(frontier(two, [], question)?.points[0]?.weights[0]).toBeCloseTo(Math.min(1, weight), 6);
  });

  test('knows the point with the most excess return a unit of risk', () => {
    const ratio = ({ return: value, risk }: { return: number; risk: number }) => (value - 0.015) / risk;
    const best = found?.highestSharpe;
    expect(best).not.toBeNull();
    for (const point of points) expect(ratio(point)).toBeLessThanOrEqual(best ? ratio(best) : 0);
  });

  test('never takes a point without risk for the best one', () => {
    const still = { classes, returns: [new Array<number>(120).fill(0.001), ...returns.slice(1)] };
    const without = frontier(still, [], { ...question, riskFreeAYear: 0 });
    expect(without?.points[0]?.risk).toBeLessThan(1e-6);
    expect(without?.highestSharpe?.risk).toBeGreaterThan(1e-4);
  });

  test('begins at the highest return where several portfolios have no risk at all', () => {
    const [low, high] = [0.001, 0.002].map((value) => new Array<number>(120).fill(value));
    const still = { classes, returns: [low ?? [], high ?? [], returns[2] ?? []] };
    const free = frontier(still, [], question)?.points ?? [];
    expect(free[0]?.weights[1]).toBeCloseTo(1, 6);
    expect(free[0]?.risk).toBeLessThan(1e-6);
    expect(free.at(-1)?.weights[2]).toBeCloseTo(1, 9);
  });

  test('does not exist where limits contradict each other', () => {
    const both = [limitOf('low', ['stock'], 'at-most', 0.2), limitOf('high', ['stock'], 'at-least', 0.4)];
    expect(frontier({ classes, returns }, both, question)).toBeNull();
  });
});
