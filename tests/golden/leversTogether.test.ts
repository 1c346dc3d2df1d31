import { beforeAll, describe, expect, test } from 'vitest';
import { leastChange } from '../../shared/balance/levers/leastChange';
import { solveLever } from '../../shared/balance/levers/solveLever';
import { type LeversQuestion, type LeversSolution, solveLevers } from '../../shared/balance/levers/solveLevers';
import type { Target } from '../../shared/balance/levers/target';
import type { Bench } from '../../shared/balance/levers/targetRuns';
import { currentLawBench, lever, marginAfter } from '../support/balanceBench';
import { pull } from '../../shared/balance/levers/pull';
import type { Pull } from '../../shared/balance/levers/pull';
import { unwrapped } from '../support/bundled';
const pulledScenario = (one: Pull) => unwrapped(pull(bench.parameters, bench.scenario, [one]));

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
  bench = await currentLawBench();
});

const ids = ['contribution.employerRate', 'retirement.furtherDelay', 'benefit.indexationWage'];
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
    const standing = [0.16, 0, 0.5];
    const less = found.pulls.map((pull, j) => ({ ...pull, value: standing[j] + 0.99 * (pull.value - standing[j]) }));
    expect(marginAfter(bench, less, solvent)).toBeLessThan(0);
    expect(stepped?.margins[0]).toBeGreaterThanOrEqual(0);
    expect(iterations).toBeLessThan(60);
  });

  test('change less than where any one of them gives way to the other', () => {
    const pair = [lever('contribution.employerRate'), lever('benefit.indexationWage')];
    const least = solved({ levers: pair }).found;
    const [rate] = least.pulls.map(({ value }) => value);
    for (const shifted of [rate - 0.01, rate + 0.01]) {
      const moved = { parameter: 'contribution.employerRate', value: shifted, from: 2027, ramp: 0 };
      const other = unwrapped(
        solveLever(
          { ...bench, scenario: pulledScenario(moved) },
          { lever: lever('benefit.indexationWage'), target: solvent, from: 2027, ramp: 0 },
        ),
      );
      if (other.outcome !== 'solved') throw new Error(other.outcome);
      const effort = ((shifted - 0.16) / 0.2) ** 2 + (other.value - 0.5) ** 2;
      expect(effort).toBeGreaterThan(least.effort);
    }
  });
});
