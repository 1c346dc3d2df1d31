import { beforeAll, describe, expect, test } from 'vitest';
import { type Dial, leverDial, packageDial } from '../../shared/balance/levers/dial';
import { pull } from '../../shared/balance/levers/pull';
import { type PathBench, type ReserveGoal, solveChance } from '../../shared/balance/levers/solveChance';
import { success } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import type { Scenario } from '../../shared/parameters/parameter';
import { standardDraws } from '../../shared/stochastic/draws';
import { lowestReserves } from '../../shared/stochastic/lowestReserves';
import { scenarioGround } from '../../shared/stochastic/scenarioGround';
import { simulatePaths } from '../../shared/stochastic/simulatePaths';
import { readStochasticSettings } from '../../shared/stochastic/stochasticSettings';
import { datasetFile, lever, reformPackage } from '../support/balanceBench';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';

const parameters = bundledParameters();
const settings = unwrapped(readStochasticSettings(datasetFile('stochastic.yaml')));
const scenario = bundledScenario('current-law');
const ground = { parameters, scenario };
const now = { from: 2026, ramp: 0 };

let base: BaseData;
beforeAll(async () => {
  base = await bundledBase();
});

function reserves(of: Scenario, until: number, { paths, seed }: { readonly paths: number; readonly seed: number }) {
  const short = { ...of, years: until - of.firstYear + 1 };
  const ready = unwrapped(scenarioGround(base, settings, parameters, short));
  return lowestReserves([simulatePaths(ready, { ...standardDraws, seed }, { from: 0, to: paths })], until);
}

const bench = (paths: number, seed = 1): PathBench => ({
  lowestReserves: async (of, until) => success(reserves(of, until, { paths, seed })),
  tell: () => undefined,
});
const solved = async (goal: ReserveGoal, dial: Dial, paths = 300, seed = 1) => {
  const solution = unwrapped(await solveChance(bench(paths, seed), dial, goal));
  if (solution.outcome !== 'solved') throw new Error(solution.outcome);
  return solution;
};
const rate = () => unwrapped(leverDial(ground, lever('contribution.employerRate'), now));
const goal: ReserveGoal = { months: 3, until: 2049, chance: 0.9 };

describe('the lowest reserve of a path', () => {
  test('is what its closing funds and expenditures come to', () => {
    const short = { ...scenario, years: 8 };
    const ready = unwrapped(scenarioGround(base, settings, parameters, short));
    const half = (from: number) => simulatePaths(ready, standardDraws, { from, to: from + 3 });
    const together = lowestReserves([half(3), half(0)], 2029);
    expect([...together]).toEqual([...lowestReserves([half(0), half(3)], 2029)]);
    expect([...together]).toEqual([...reserves(scenario, 2029, { paths: 6, seed: 1 })]);
    expect(Math.max(...lowestReserves([half(0)], 2030))).toBeLessThanOrEqual(Math.max(...together));
  });
});

describe('a chance', () => {
  test('is kept from the first step on that meets it, recounted apart from the solver', async () => {
    const { found, before, paths } = await solved(goal, rate());
    expect(found.step - before.step).toBe(1);
    expect(paths).toBe(300);
    for (const [trial, isMet] of [
      [found, true],
      [before, false],
    ] as const) {
      const pulls = [{ parameter: 'contribution.employerRate', value: trial.value, ...now }];
      const again = trial.step === 0 ? scenario : unwrapped(pull(parameters, scenario, pulls));
      const share =
        reserves(again, goal.until, { paths: 300, seed: 1 }).filter((months) => months >= goal.months).length / 300;
      expect(trial.chance).toBe(share);
      expect(trial.standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / 300), 12);
      expect(share >= goal.chance).toBe(isMet);
    }
    expect(((found.value / 0.005) % 1).toFixed(6)).toMatch(/^[01]\.0/);
  });

  test('is the same for the same seed, and near it for four times the paths of another', async () => {
    const first = await solved(goal, rate());
    expect(await solved(goal, rate())).toEqual(first);
    const pulls = [{ parameter: 'contribution.employerRate', value: first.found.value, ...now }];
    const other = reserves(unwrapped(pull(parameters, scenario, pulls)), goal.until, { paths: 1200, seed: 77 });
    const share = other.filter((months) => months >= goal.months).length / 1200;
    const error = Math.hypot(first.found.standardError, Math.sqrt((share * (1 - share)) / 1200));
    expect(Math.abs(share - first.found.chance)).toBeLessThan(3 * error);
  });

  test('that is higher asks for no less', async () => {
    const steps: number[] = [];
    for (const chance of [0.8, 0.9, 0.99]) steps.push((await solved({ ...goal, chance }, rate())).found.step);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  test('is met by part of a package, and all of it is the package', async () => {
    const dial = packageDial(ground, reformPackage('lower-rate-full-collection'));
    const whole = unwrapped(dial.scenarioAt(100)).reforms.at(-1)?.changes;
    const { pulls } = reformPackage('lower-rate-full-collection');
    expect(whole).toEqual(unwrapped(pull(parameters, scenario, pulls)).reforms.at(-1)?.changes);
    expect(unwrapped(dial.scenarioAt(0))).toEqual(scenario);
  });

  test('that is met already, or out of reach, is said to be', async () => {
    const easy = unwrapped(await solveChance(bench(100), rate(), { ...goal, until: 2040 }));
    expect(easy).toMatchObject({ outcome: 'already-met', rounds: 1, standard: { step: 0, value: 0.16 } });
    const cap = unwrapped(leverDial(ground, lever('contribution.baseCap'), now));
    const far = unwrapped(await solveChance(bench(100), cap, { ...goal, months: 60 }));
    expect(far).toMatchObject({ outcome: 'no-solution', best: { value: 5 }, rounds: 2 });
  });
});

test('a dial goes from where the lever stands to its end in steps of an act, the way that eases the fund', () => {
  const dial = unwrapped(leverDial(ground, lever('benefit.indexationWage'), now));
  expect([dial.valueAt(0), dial.valueAt(1), dial.valueAt(dial.steps)]).toEqual([0.5, 0.45, 0]);
  const subsidy = unwrapped(leverDial(ground, lever('fund.subsidyShare'), now));
  expect(subsidy.valueAt(0)).toBeCloseTo(0.21, 9);
  expect([subsidy.valueAt(1), subsidy.valueAt(subsidy.steps)]).toEqual([0.215, 0.5]);
});
