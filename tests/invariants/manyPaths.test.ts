import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PathOutcomes, pathSeries, steadyDrivers } from '../../shared/projection/paths/pathDrivers';
import { type PathRange, simulatePaths } from '../../shared/projection/paths/simulatePaths';
import type { ProjectionInputs } from '../../shared/projection/projectionInputs';
import { resolve } from '../../shared/projection/resolve';
import { simulate } from '../../shared/projection/simulate';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';
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

describe.each(['current-law', 'cass-2019', 'mortality-li-lee'])('many paths of %s', (id) => {
  test('are each what a projection of its own gives', () => {
    const inputs = inputsOf(id);
    const ground = pathGroundOf(inputs);
    const drivers = wanderingDrivers(inputs, 5, 7);
    const plain = simulatePaths(ground, drivers, { from: 0, to: 5 }, 'plain');
    const fast = simulatePaths(ground, drivers, { from: 0, to: 5 });
    expect(distance(plain, fast)).toBeLessThanOrEqual(1e-11);
    // They differ from one another by far more than that.
    expect(new Set(fast.closing.filter((_, k) => k % inputs.years === inputs.years - 1)).size).toBe(5);
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
