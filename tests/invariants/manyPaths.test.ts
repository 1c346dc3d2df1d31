import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readScenarios } from '../../shared/parameters/readScenario';
import {
  type PathDrivers,
  type PathOutcomes,
  pathSeries,
  steadyDrivers,
} from '../../shared/projection/paths/pathDrivers';
import { type PathRange, simulatePaths } from '../../shared/projection/paths/simulatePaths';
import type { ProjectionInputs } from '../../shared/projection/projectionInputs';
import { resolve } from '../../shared/projection/resolve';
import { simulate } from '../../shared/projection/simulate';
import { bundledBase, bundledParameters, bundledScenario, scenarioFiles, unwrapped } from '../support/bundled';
import { bundleScript } from '../support/bundleScript';
import { pathGroundOf, wanderingDrivers } from '../support/paths';

let inputsOf: (id: string) => ProjectionInputs;
beforeAll(async () => {
  const base = await bundledBase();
  inputsOf = (id) => unwrapped(resolve(base, bundledParameters(), bundledScenario(id)));
});

/** Largest distance of two results over the largest figure of the path's series so far. */
function distance(a: PathOutcomes, b: PathOutcomes): number {
  let worst = 0;
  for (const name of pathSeries) {
    for (let n = 0; n < a.paths; n++) {
      let scale = 0;
      for (let k = n * a.years; k < (n + 1) * a.years; k++) {
        scale = Math.max(scale, Math.abs(a[name][k]));
        worst = Math.max(worst, Math.abs(a[name][k] - b[name][k]) / scale);
      }
    }
  }
  return worst;
}

const scenarios = unwrapped(readScenarios(scenarioFiles())).map(({ id }) => id);

describe.each(scenarios)('many paths of %s', (id) => {
  test('are each what a projection of its own gives', () => {
    const inputs = inputsOf(id);
    const ground = pathGroundOf(inputs);
    const drivers = wanderingDrivers(inputs, 3, 7);
    const plain = simulatePaths(ground, drivers, { from: 0, to: 3 }, 'plain');
    const fast = simulatePaths(ground, drivers, { from: 0, to: 3 });
    expect(distance(plain, fast)).toBeLessThanOrEqual(1e-11);
    // They differ from one another by far more than that.
    expect(new Set(fast.closing.filter((_, k) => k % inputs.years === inputs.years - 1)).size).toBe(3);
  });

  test('without any deviation are the projection itself', () => {
    const inputs = inputsOf(id);
    const ground = pathGroundOf(inputs);
    const { fund, ...projection } = simulate(inputs, ground.ground, ground.calibration);
    const still = simulatePaths(ground, steadyDrivers(inputs, 2), { from: 1, to: 2 });
    const expected = { contributors: projection.contributors, pensioners: projection.pensioners };
    const money = { income: fund.totalIncome, expenditure: fund.totalExpenditure, closing: fund.closing };
    const people = { workingAge: projection.workingAge, aged: projection.aged };
    const own = { ...still, payroll: projection.contributoryPayroll, ...expected, ...money, ...people };
    expect(distance(own, still)).toBeLessThanOrEqual(1e-11);
  });
});

/** Made up: what no history has seen, one driver at a time, from the second year to the last. */
const extremes: readonly (readonly [string, (drivers: PathDrivers, years: number) => void])[] = [
  ['a plague that lasts', ({ mortality }, years) => mortality.fill(60, 1, years)],
  ['hardly any death', ({ mortality }, years) => mortality.fill(-200, 1, years)],
  ['no births', ({ fertility }, years) => fertility.fill(0, 1, years)],
  ['accounts that grow faster than they are drawn', ({ notionalRate }, years) => notionalRate.fill(0.15, 1, years)],
  ['pensions cut by half a year', ({ adjustment }, years) => adjustment.fill(-0.5, 1, years)],
  ['wages cut to nothing', ({ averageWage }, years) => averageWage.fill(1, 1, years)],
];

describe('beside an ordinary path', () => {
  test.each(extremes)('%s is what a projection of its own gives, and leaves the other as it is', (_, change) => {
    const inputs = inputsOf('current-law');
    const ground = pathGroundOf(inputs);
    const [drivers, ordinary] = [wanderingDrivers(inputs, 2, 7), wanderingDrivers(inputs, 2, 7)];
    change(drivers, inputs.years);
    const plain = simulatePaths(ground, drivers, { from: 0, to: 2 }, 'plain');
    const fast = simulatePaths(ground, drivers, { from: 0, to: 2 });
    const beside = simulatePaths(ground, ordinary, { from: 0, to: 2 });
    expect(distance(plain, fast)).toBeLessThanOrEqual(1e-11);
    for (const name of pathSeries) {
      expect(fast[name].subarray(inputs.years)).toEqual(beside[name].subarray(inputs.years));
      expect(fast[name].every(Number.isFinite)).toBe(true);
    }
  });
});

test('a law under which units join in every year is followed by both', () => {
  const inputs = inputsOf('current-law');
  const series = {
    ...inputs.series,
    'coverage.institutionJoining': inputs.series['coverage.institutionJoining'].map(() => 0.02),
  };
  const ground = pathGroundOf({ ...inputs, series });
  const drivers = wanderingDrivers(inputs, 2, 11);
  const plain = simulatePaths(ground, drivers, { from: 0, to: 2 }, 'plain');
  expect(distance(plain, simulatePaths(ground, drivers, { from: 0, to: 2 }))).toBeLessThanOrEqual(1e-11);
});

describe('a path is the same bit for bit', () => {
  const paths = 13;
  const threads: Worker[] = [];
  afterAll(async () => {
    await Promise.all(threads.map((thread) => thread.terminate()));
  });

  test('alone and beside any other, after a run of provinces or another scenario', () => {
    const inputs = inputsOf('current-law');
    const ground = pathGroundOf(inputs);
    const drivers = wanderingDrivers(inputs, paths, 3);
    const whole = simulatePaths(ground, drivers, { from: 0, to: paths });
    for (const [from, to] of [
      [4, 5],
      [3, 9],
      [12, 13],
    ]) {
      simulate(inputs, ground.ground, ground.calibration);
      const part = simulatePaths(ground, drivers, { from, to });
      for (const name of pathSeries) {
        expect(part[name]).toEqual(whole[name].subarray(from * inputs.years, to * inputs.years));
      }
    }
  });

  test.each([1, 2, 4])('on %i threads', async (count) => {
    const inputs = inputsOf('current-law');
    const ground = pathGroundOf(inputs);
    const drivers = wanderingDrivers(inputs, paths, 3);
    const { program } = await bundleScript('pathsThread');
    const own = Array.from({ length: count }, () => new Worker(program, { workerData: { ground, drivers } }));
    threads.push(...own);
    const ranges = own.map((_, k): PathRange => {
      const from = Math.floor((k * paths) / count);
      return { from, to: Math.floor(((k + 1) * paths) / count) };
    });
    const parts = await Promise.all(own.map((thread, k) => answerOf(thread, ranges[k])));
    const whole = simulatePaths(ground, drivers, { from: 0, to: paths });
    for (const name of pathSeries) {
      expect(parts.flatMap((part) => [...part[name]])).toEqual([...whole[name]]);
    }
  });
});

const answerOf = (thread: Worker, range: PathRange): Promise<PathOutcomes> =>
  new Promise((settle, reject) => {
    thread.once('message', settle);
    thread.once('error', reject);
    thread.postMessage(range);
  });
