import { beforeAll, describe, expect, test } from 'vitest';
import { leastChange } from '../../shared/balance/levers/leastChange';
import { pull } from '../../shared/balance/levers/pull';
import { solveLever } from '../../shared/balance/levers/solveLever';
import { type LeversQuestion, type LeversSolution, solveLevers } from '../../shared/balance/levers/solveLevers';
import type { Target } from '../../shared/balance/levers/target';
import type { Bench } from '../../shared/balance/levers/targetRuns';
import { failed } from '../../shared/base/result';
import { currentLawBench, lever, marginAfter } from '../support/balanceBench';
import { unwrapped } from '../support/bundled';

describe('the least change under lines', () => {
  const open = { low: [-1, -1], high: [1, 1], weights: [1, 1] };

  test('of one line is its foot of the perpendicular', () => {
    // 3a + 4b ≥ 1: the nearest point to nought is (3, 4) / 25.
    const [a, b] = leastChange({ ...open, conditions: [{ slope: [3, 4], bound: 1 }] });
    expect(a).toBeCloseTo(3 / 25, 12);
    expect(b).toBeCloseTo(4 / 25, 12);
  });

  test('of two lines is their corner where neither alone is enough', () => {
    const conditions = [
      { slope: [1, 0], bound: 0.5 },
      { slope: [1, 1], bound: 0.8 },
    ];
    const [a, b] = leastChange({ ...open, conditions });
    expect(a).toBeCloseTo(0.5, 10);
    expect(b).toBeCloseTo(0.3, 10);
  });

  test('weights move it, and ends hold it', () => {
    // Minimise a² + 3b² with a + b ≥ 1: a = 3/4. With a no larger than 0.6, b takes the rest.
    const conditions = [{ slope: [1, 1], bound: 1 }];
    expect(leastChange({ ...open, weights: [1, 3], conditions })[0]).toBeCloseTo(0.75, 12);
    expect(leastChange({ ...open, high: [0.6, 1], weights: [1, 3], conditions })[1]).toBeCloseTo(0.4, 12);
  });
});

let bench: Bench;
beforeAll(async () => {
  const whole = await currentLawBench();
  bench = { ...whole, scenario: { ...whole.scenario, years: 40 } };
});

const ids = ['contribution.employerRate', 'retirement.furtherDelay', 'benefit.indexationWage'];
const stands = [0.16, 0, 0.5];
const solvent: Target = { kind: 'noExhaustion', until: 2060 };
const question = (more: Partial<LeversQuestion> = {}): LeversQuestion => ({
  levers: ids.map(lever),
  targets: [solvent],
  from: 2027,
  ramp: 0,
  aim: 'change',
  ...more,
});
const solved = (more: Partial<LeversQuestion> = {}): Extract<LeversSolution, { outcome: 'solved' }> => {
  const solution = unwrapped(solveLevers(bench, question(more)));
  if (solution.outcome !== 'solved') throw new Error(solution.outcome);
  return solution;
};

describe('several levers', () => {
  test('meet a target exactly, and miss it with a little less of each', () => {
    const { found, stepped, iterations } = solved();
    expect(found.margins[0]).toBeGreaterThanOrEqual(-1e-9);
    expect(found.margins[0]).toBeLessThan(1e-7);
    expect(marginAfter(bench, found.pulls, solvent)).toBe(found.margins[0]);
    const less = found.pulls.map((one, j) => ({
      ...one,
      value: (stands[j] ?? 0) + 0.99 * (one.value - (stands[j] ?? 0)),
    }));
    expect(marginAfter(bench, less, solvent)).toBeLessThan(0);
    expect(stepped?.margins[0]).toBeGreaterThanOrEqual(0);
    expect(iterations).toBeLessThan(60);
  });

  test('change less than where any one of them gives way to the other', () => {
    const least = solved({ levers: [lever('contribution.employerRate'), lever('benefit.indexationWage')] }).found;
    const rate = least.pulls[0]?.value ?? 0;
    for (const shifted of [rate - 0.01, rate + 0.01]) {
      const moved = { parameter: 'contribution.employerRate', value: shifted, from: 2027, ramp: 0 };
      const scenario = unwrapped(pull(bench.parameters, bench.scenario, [moved]));
      const other = { lever: lever('benefit.indexationWage'), target: solvent, from: 2027, ramp: 0 };
      const solution = unwrapped(solveLever({ ...bench, scenario }, other));
      if (solution.outcome !== 'solved') throw new Error(solution.outcome);
      // Over ranges of 0.2 and 1.
      expect(((shifted - 0.16) / 0.2) ** 2 + (solution.value - 0.5) ** 2).toBeGreaterThan(least.effort);
    }
  });

  test('meet several targets at once, of which the harder one binds', () => {
    const targets: readonly Target[] = [
      { kind: 'noExhaustion', until: 2050 },
      { kind: 'actuarialBalance', horizon: 40, value: 0 },
    ];
    const { found } = solved({ targets });
    expect(Math.min(...found.margins)).toBeGreaterThanOrEqual(-1e-9);
    expect(Math.min(...found.margins)).toBeLessThan(1e-7);
    for (const [k, target] of targets.entries()) expect(marginAfter(bench, found.pulls, target)).toBe(found.margins[k]);
  });

  test('that would do far too much at their ends are solved as well', () => {
    const far: Target = { kind: 'noExhaustion', until: 2063 };
    const { found } = solved({
      targets: [far],
      levers: [...ids, 'coverage.ofUrbanWorkforce', 'fund.subsidyShare'].map(lever),
    });
    expect(found.margins[0]).toBeGreaterThanOrEqual(-1e-9);
    expect(found.margins[0]).toBeLessThan(1e-7);
  });

  test('move what costs more by less where cost counts', () => {
    const levers = [lever('contribution.employerRate'), lever('benefit.indexationWage')];
    const [change, cost] = [solved({ levers }), solved({ levers, aim: 'cost' })].map(({ found }) =>
      found.pulls.map(({ value }) => value),
    );
    // Indexation weighs 3 and the rate 2.
    expect(cost?.[1]).toBeGreaterThan(change?.[1] ?? 1);
    expect(cost?.[0]).toBeGreaterThan(change?.[0] ?? 1);
  });

  test('say when the targets are met already, and which stay unmet when none of them is enough', () => {
    const met = solveLevers(bench, question({ targets: [{ kind: 'noExhaustion', until: 2040 }] }));
    expect(unwrapped(met)).toMatchObject({ outcome: 'already-met', iterations: 1 });
    const levers = [lever('contribution.baseCap'), lever('coverage.emigration')];
    const targets: readonly Target[] = [{ kind: 'noExhaustion', until: 2045 }, solvent];
    const none = unwrapped(solveLevers(bench, question({ levers, targets })));
    expect(none).toMatchObject({ outcome: 'no-solution', broken: [1] });
    if (none.outcome !== 'no-solution') throw new Error(none.outcome);
    expect(none.best.pulls.map(({ value }) => value)).toEqual([5, 0.005]);
  });

  test('stop where a run is cancelled', () => {
    let runs = 0;
    const run: Bench['run'] = (scenario) => (++runs > 6 ? failed({ code: 'cancelled' }) : bench.run(scenario));
    expect(solveLevers({ ...bench, run }, question())).toEqual(failed({ code: 'cancelled' }));
    expect(runs).toBe(7);
  });
});
