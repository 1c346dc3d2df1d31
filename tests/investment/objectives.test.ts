import { describe, expect, test } from 'vitest';
import { type Allocator, allocatorOf, type FrontierPoint } from '../../shared/investment/allocation/allocator';
import { frontier, frontierOf } from '../../shared/investment/allocation/frontier';
import { asGoodAsBest, lastsOn, longestLasting } from '../../shared/investment/liabilities/lasting';
import { requiredReturn } from '../../shared/investment/liabilities/requiredReturn';
import { type ReserveLink, reserveLink } from '../../shared/investment/liabilities/reserveLink';
import { covariance, mean } from '../../shared/investment/statistics/moments';
import fc from '../support/fastCheck';
import { flowsMade } from '../support/flowsMade';
import { threeClasses, threeLimits } from '../support/threeClasses';

const riskFree = 0.015;
const ratioOf = ({ return: earned, risk }: Pick<FrontierPoint, 'return' | 'risk'>) => (earned - riskFree) / risk;

describe('the most return for its risk', () => {
  const allocator = allocatorOf(threeClasses, threeLimits, 12);
  const best = allocator.sharpest(riskFree);

  test('keeps the limits, and no weights that keep them do better', () => {
    expect(best?.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(best?.weights[0]).toBeGreaterThan(0.05 - 1e-9);
    expect(best?.weights[2]).toBeLessThan(0.3 + 1e-9);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (equity, cash) => {
        const stock = 0.3 * equity;
        const deposit = 0.05 + (0.95 - stock) * cash;
        const weights = [deposit, 1 - stock - deposit, stock];
        const mixed = (threeClasses.returns[0] ?? []).map((_, month) =>
          weights.reduce((sum, weight, k) => sum + weight * (threeClasses.returns[k]?.[month] ?? 0), 0),
        );
        const own = { return: 12 * mean(mixed), risk: Math.sqrt(12 * covariance(mixed, mixed)) };
        expect(ratioOf(own)).toBeLessThanOrEqual((best ? ratioOf(best) : 0) + 1e-9);
      }),
    );
  });

  test('of two classes has the weights Σ⁻¹(μ − r) of the tangency, brought to a whole', () => {
    const two = { classes: ['treasury', 'stock'] as const, returns: threeClasses.returns.slice(1) };
    const [a = [], b = []] = two.returns;
    const cross = covariance(a, b);
    const [x, y] = [12 * mean(a) - riskFree, 12 * mean(b) - riskFree];
    const [first, second] = [covariance(b, b) * x - cross * y, covariance(a, a) * y - cross * x];
    const found = allocatorOf(two, [], 12).sharpest(riskFree);
    expect(found?.weights[0]).toBeCloseTo(first / (first + second), 9);
  });

  test('does not exist where nothing earns more than the risk-free rate', () => {
    expect(allocator.sharpest(1)).toBeNull();
  });
});

test('least risk for a return lies on the frontier, and beyond its end there is none', () => {
  const found = frontier(threeClasses, threeLimits, { points: 5, periodsAYear: 12, riskFreeAYear: 0 });
  const [, , middle] = found?.points ?? [];
  const allocator = allocatorOf(threeClasses, threeLimits, 12);
  expect(allocator.leastFor(middle?.return ?? 0)?.risk).toBeCloseTo(middle?.risk ?? 0, 12);
  expect(allocator.leastFor((found?.points.at(-1)?.return ?? 0) + 1e-6)).toBeNull();
});

test('a point that is not found is told with its return, and the others stay', () => {
  const at = (value: number): FrontierPoint => ({ return: value, risk: value, weights: [1], binding: [] });
  const patchy: Allocator = {
    least: () => at(0.01),
    leastFor: (target) => (target > 0.025 && target < 0.035 ? null : at(target)),
    most: () => at(0.05),
    sharpest: () => null,
  };
  const found = frontierOf(patchy, { points: 5, riskFreeAYear: 0 });
  expect(found?.notFound).toEqual([expect.closeTo(0.03, 12)]);
  expect(found?.points.map((point) => Number(point.return.toFixed(4)))).toEqual([0.01, 0.02, 0.04, 0.05]);
});

describe('the portfolio with which the fund lasts', () => {
  const point = (earned: number, risk: number): FrontierPoint => ({ return: earned, risk, weights: [1], binding: [] });
  const link = (correlation: number): ReserveLink => ({ correlationOf: () => correlation, deviation: 0.1, years: [] });
  const asked = { until: 2027, seed: 3 };

  test('without risk lasts on the paths that need no more than its return', () => {
    const loss = fc.double({ min: -60, max: -10, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(loss, loss, loss), { minLength: 1, maxLength: 20 }),
        fc.double({ min: 0, max: 0.4, noNaN: true }),
        (losses, earned) => {
          const flows = flowsMade(
            100,
            losses.map((path) => [0, ...path]),
          );
          const enough = losses.filter((_, n) => {
            const required = requiredReturn(flows, 2027, n);
            return required.outcome === 'any' || (required.outcome === 'found' && required.rate <= earned);
          });
          const { trials } = longestLasting(flows, [point(earned, 0)], link(0.5), asked);
          expect(trials[0]?.chance.value).toBeCloseTo(enough.length / losses.length, 12);
        },
      ),
    );
  });

  test('by hand: 100 bear an outgo of 101 at a return of 1/49.5 or more, and all of it moves with the reserve fund', () => {
    const shifts = [-0.02, -0.01, 0, 0.05];
    const made = flowsMade(
      100,
      shifts.map(() => [0, -101]),
    );
    const flows = { ...made, reserveShift: Float64Array.from(shifts.flatMap((shift) => [0, shift])) };
    // 100(1 + r) − 101(1 + r/2) ≥ 0 from r = 1/49.5 = 0.0202 on; r is 0.02 + x, then 0.031 + x.
    const moved = { mean: 0.02, risk: 0.1, correlation: 1, deviation: 0.1 };
    expect(lastsOn(flows, moved, new Float64Array(8), 2025)).toEqual([false, false, false, true]);
    expect(lastsOn(flows, { ...moved, mean: 0.031 }, new Float64Array(8), 2025)).toEqual([false, true, true, true]);
  });

  test('is the one with the highest chance; those that the paths can’t tell from it are named', () => {
    const flows = flowsMade(
      100,
      Array.from({ length: 200 }, (_, n) => [0, -30 - n / 10, -30, -30]),
    );
    const choice = longestLasting(
      flows,
      [0.01, 0.05, 0.1, 0.1001].map((earned) => point(earned, 0)),
      link(0),
      asked,
    );
    const chances = choice.trials.map(({ chance }) => chance.value);
    expect(chances[choice.best]).toBe(Math.max(...chances));
    for (const { behind } of choice.trials) expect(behind.value).toBeGreaterThanOrEqual(0);
    const [best, other] = [choice.trials[choice.best], choice.trials[1]];
    expect(other?.behind.value).toBeCloseTo((best?.chance.value ?? 0) - (other?.chance.value ?? 0), 12);
    expect(asGoodAsBest(choice).low).toBe(0.1);
  });

  test('the same seed gives the same chances', () => {
    const flows = flowsMade(
      100,
      Array.from({ length: 100 }, () => [0, -35, -35, -35]),
    );
    const chosen = (seed: number) => longestLasting(flows, [point(0.03, 0.1)], link(0), { ...asked, seed });
    expect(chosen(3)).toEqual(chosen(3));
    expect(chosen(4)).not.toEqual(chosen(3));
  });
});

describe('how a portfolio moves with the reserve fund', () => {
  const strayed = [0.1, -0.2, 0.05, 0.15, -0.1];
  const history = { firstYear: 2001, deviations: strayed.map((value) => [0, 0, value]) };
  const dates = strayed.map((_, k) => `${2001 + k}-12-31`);
  const yearly = (returns: readonly (readonly number[])[]) => ({
    classes: ['treasury', 'stock'] as const,
    dates,
    returns,
  });

  test('is the correlation of its years with the years that history has of it', () => {
    const given = yearly([strayed.map((value) => 0.03 + 0.2 * value), strayed.map((value) => 0.08 - value)]);
    const link = reserveLink(given, 1, history, 0.9);
    expect(link.years).toEqual([2001, 2002, 2003, 2004, 2005]);
    expect(link.correlationOf([1, 0])).toBeCloseTo(1, 12);
    expect(link.correlationOf([0, 1])).toBeCloseTo(-1, 12);
    expect(link.deviation).toBeCloseTo(Math.sqrt(covariance(strayed, strayed)), 12);
  });

  test('is 0 for a portfolio that never varies, and assumed where the years are too few', () => {
    const still = yearly([strayed.map(() => 0.02), strayed]);
    expect(reserveLink(still, 1, history, 0.9).correlationOf([1, 0])).toBe(0);
    const late = { ...history, firstYear: 2003 };
    const link = reserveLink(still, 1, late, 0.9);
    expect(link.years).toEqual([]);
    expect(link.correlationOf([0, 1])).toBe(0.9);
  });

  test('months of a whole year are linked to one', () => {
    const months = strayed.flatMap((_, k) =>
      Array.from({ length: 12 }, (__, m) => `${2001 + k}-${String(m + 1).padStart(2, '0')}-28`),
    );
    const monthly = strayed.flatMap((value) => Array.from({ length: 12 }, () => (1 + 0.05 + value) ** (1 / 12) - 1));
    const given = { classes: ['stock'] as const, dates: months, returns: [monthly] };
    expect(reserveLink(given, 12, history, 0).correlationOf([1])).toBeCloseTo(1, 9);
    expect(
      reserveLink({ ...given, dates: months.map((day) => `2001${day.slice(4)}`) }, 12, history, 0.4).years,
    ).toEqual([]);
  });
});
