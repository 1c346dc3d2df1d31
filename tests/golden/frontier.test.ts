import { beforeAll, describe, expect, test } from 'vitest';
import { effortFrontier, tradeOff } from '../../shared/balance/frontier/frontier';
import { nonDominated, type Weighed } from '../../shared/balance/frontier/nonDominated';
import { rateCut } from '../../shared/balance/levers/rateCut';
import { solveLever } from '../../shared/balance/levers/solveLever';
import type { Target } from '../../shared/balance/levers/target';
import type { Bench } from '../../shared/balance/levers/targetRuns';
import { increaseCost } from '../../shared/balance/sensitivity/increaseCost';
import { jointEffect } from '../../shared/balance/sensitivity/interactions';
import { currentLawBench, lever, marginAfter, reformPackage } from '../support/balanceBench';
import { unwrapped } from '../support/bundled';
import fc from '../support/fastCheck';

let bench: Bench;
beforeAll(async () => {
  const whole = await currentLawBench();
  bench = { ...whole, scenario: { ...whole.scenario, years: 40 } };
});

const now = { from: 2027, ramp: 0 };

test('no point that is left is beaten by another, and each that goes is', () => {
  const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { maxLength: 30 });
  const beats = (one: Weighed, other: Weighed) =>
    one.objectives.every((value, at) => value <= (other.objectives[at] ?? 0)) &&
    one.objectives.some((value, at) => value < (other.objectives[at] ?? 0));
  fc.assert(
    fc.property(points, (list) => {
      const all = list.map((objectives): Weighed => ({ objectives }));
      const left = new Set(nonDominated(all));
      for (const point of all) expect(all.some((other) => beats(other, point))).toBe(!left.has(point));
    }),
  );
});

describe('a frontier', () => {
  test('of rate and age: each point meets the target exactly, and more of one is less of the other', () => {
    const target: Target = { kind: 'noExhaustion', until: 2055 };
    const levers = [lever('retirement.furtherDelay'), lever('contribution.employerRate')] as const;
    const { points } = unwrapped(tradeOff(bench, { levers, target, count: 4, ...now }));
    expect(points.length).toBeGreaterThan(2);
    for (const { pulls, margin } of points) {
      expect(marginAfter(bench, pulls, target)).toBe(margin);
      expect(margin).toBeGreaterThan(-1e-9);
    }
    const [first, second] = [0, 1].map((at) => points.map(({ objectives }) => objectives[at] ?? 0));
    expect(first).toEqual([...(first ?? [])].sort((a, b) => a - b));
    expect(second).toEqual([...(second ?? [])].sort((a, b) => b - a));
  });

  test('of two levers goes in steps of an act to where the first needs no other', () => {
    const target: Target = { kind: 'noExhaustion', until: 2055 };
    const [rate, delay] = [lever('contribution.employerRate'), lever('retirement.furtherDelay')];
    const { points } = unwrapped(tradeOff(bench, { levers: [rate, delay], target, count: 13, ...now }));
    for (const { at, pulls, margin } of points) {
      expect((at - 0.16) / rate.step).toBeCloseTo(Math.round((at - 0.16) / rate.step), 9);
      expect(pulls.every(({ parameter, value }) => parameter === rate.parameter.id || Number.isInteger(value))).toBe(
        true,
      );
      expect(margin).toBeGreaterThanOrEqual(0);
    }
    const alone = unwrapped(solveLever(bench, { lever: rate, target, ...now }));
    if (alone.outcome !== 'solved') throw new Error(alone.outcome);
    expect(points.at(-1)?.pulls).toEqual([{ parameter: rate.parameter.id, value: alone.stepped?.value, ...now }]);
  });

  test('of effort and years: to last longer takes more', () => {
    const levers = [lever('contribution.employerRate'), lever('benefit.indexationWage')];
    const { points } = unwrapped(effortFrontier(bench, { levers, aim: 'change', ...now }, [2058, 2054, 2056]));
    expect(points.map(({ objectives: [, until] }) => -until)).toEqual([2054, 2056, 2058]);
    const efforts = points.map(({ objectives: [effort] }) => effort);
    expect(efforts).toEqual([...efforts].sort((a, b) => a - b));
    for (const { pulls, margin, objectives } of points) {
      expect(marginAfter(bench, pulls, { kind: 'noExhaustion', until: -objectives[1] })).toBe(margin);
    }
  });

  test('tells of every year for which it finds nothing, and of every position that has none', () => {
    // Half a point of contribution does not carry the fund twenty years further: both ends are run.
    const weak = { ...lever('contribution.employerRate'), range: [0.16, 0.165] as const };
    const byYear = unwrapped(effortFrontier(bench, { levers: [weak], aim: 'change', ...now }, [2030, 2062]));
    expect(byYear.points.map(({ at }) => at)).toEqual([2030]);
    expect(byYear.unsolved).toEqual([2062]);
    const atEnd = [{ parameter: 'contribution.employerRate', value: 0.165, ...now }];
    expect(marginAfter(bench, atEnd, { kind: 'noExhaustion', until: 2062 })).toBeLessThan(0);

    const target: Target = { kind: 'noExhaustion', until: 2055 };
    const levers = [lever('retirement.furtherDelay'), weak] as const;
    const { points, unsolved, beaten } = unwrapped(tradeOff(bench, { levers, target, count: 3, ...now }));
    expect(unsolved).toContain(0);
    for (const delay of unsolved) {
      const pulls = [{ parameter: 'retirement.furtherDelay', value: delay, ...now }, ...atEnd];
      expect(marginAfter(bench, pulls, target)).toBeLessThan(0);
    }
    expect(points.length + unsolved.length + beaten.length).toBeLessThanOrEqual(3);
  });

  test('tells of a year that a later one beats', () => {
    // Nothing need be pulled for either year: to last longer costs no more.
    const levers = [lever('contribution.employerRate')];
    const { points, beaten } = unwrapped(effortFrontier(bench, { levers, aim: 'change', ...now }, [2028, 2029]));
    expect(points.map(({ at }) => at)).toEqual([2029]);
    expect(beaten).toEqual([2028]);
  });
});

test('what a package does is the sum of its levers and their interaction', () => {
  const { pulls } = reformPackage('lower-rate-full-collection');
  const measure = { kind: 'closing', year: 2050 } as const;
  const { base, alone, together, interaction } = unwrapped(jointEffect(bench, pulls, measure));
  const sum = Object.values(alone).reduce((total, change) => total + change, 0);
  expect(sum + interaction).toBeCloseTo(together, -3);
  expect(base).toBe(unwrapped(bench.run(bench.scenario)).outlook.years.find(({ year }) => year === 2050)?.closing);
  // A lower rate takes less of what fuller collection brings, so that both together do less than each alone.
  expect(interaction).toBeLessThan(0);
});

test('a cut that pays for itself leaves the balance where it was', () => {
  const cut = { rate: lever('contribution.employerRate'), cutTo: 0.15, response: lever('contribution.compliance') };
  const { solution, elasticity, rateBefore } = unwrapped(rateCut(bench, { ...cut, horizon: 30, from: 2027 }));
  if (solution.outcome !== 'solved') throw new Error(solution.outcome);
  const balance: Target = { kind: 'actuarialBalance', horizon: 30, value: 0 };
  const pulls = [
    { parameter: 'contribution.employerRate', value: 0.15, ...now },
    { parameter: 'contribution.compliance', value: solution.value, ...now },
  ];
  expect(marginAfter(bench, pulls, balance)).toBeCloseTo(marginAfter(bench, [], balance), 10);
  expect(rateBefore).toBeCloseTo(0.16, 12);
  expect(elasticity).toBeCloseTo((solution.value / 0.91 - 1) / (1 - 0.15 / 0.16), 9);
  // More collection brings accounts with it, which a cut of the employer rate does not spare: above the plain break-even.
  expect(elasticity).toBeGreaterThan(0);
});

test('a point of increase costs a hundredth of pensions in payment in its year, and goes on', () => {
  const { firstYear, present } = unwrapped(increaseCost(bench, 2030));
  const { years } = unwrapped(bench.run(bench.scenario)).outlook;
  const year = years.find((one) => one.year === 2030);
  const paid = (year?.averagePension ?? 0) * (year?.pensioners ?? 0);
  expect(firstYear / paid).toBeGreaterThan(0.0085);
  expect(firstYear / paid).toBeLessThan(0.0105);
  expect(present).toBeGreaterThan(5 * firstYear);
});
