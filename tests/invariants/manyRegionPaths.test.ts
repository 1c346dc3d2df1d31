import { beforeAll, describe, expect, test } from 'vitest';
import type { Scenario } from '../../shared/parameters/parameter';
import { readScenarios } from '../../shared/parameters/readScenario';
import type { PathDrivers } from '../../shared/projection/paths/pathDrivers';
import {
  type RegionalResults,
  type RegionPathGround,
  regionalSeries,
  seriesOf,
} from '../../shared/projection/paths/regionPaths';
import { type PathRange, simulatePaths } from '../../shared/projection/paths/simulatePaths';
import { simulateRegionPaths } from '../../shared/projection/paths/simulateRegionPaths';
import type { ProjectionInputs } from '../../shared/projection/projectionInputs';
import { type Regime, regimes } from '../../shared/projection/regions/pooling';
import { poolGround } from '../../shared/projection/regions/projectPools';
import { regionalPopulationInputs } from '../../shared/projection/regions/regionalPopulation';
import { resolve } from '../../shared/projection/resolve';
import { bundledParameters, bundledScenario, scenarioFiles, unwrapped } from '../support/bundled';
import { pathGroundOf, wanderingDrivers } from '../support/paths';
import { bundledRegions, type RegionData } from '../support/regions';

let data: RegionData;
beforeAll(async () => {
  data = await bundledRegions();
});

const inputsOf = (id: string, change: Partial<Scenario> = {}): ProjectionInputs =>
  unwrapped(resolve(data.base, bundledParameters(), { ...bundledScenario(id), ...change }));

function groundOf(inputs: ProjectionInputs, regime: Regime): RegionPathGround {
  const { base, figures } = data;
  const { ground } = unwrapped(poolGround(base, figures, inputs));
  const people = regionalPopulationInputs(inputs, figures);
  return { path: pathGroundOf(inputs), base, regions: ground, people, regime };
}

/** Largest distance of two results over the largest figure of the path's series in any province so far. */
function distance(a: RegionalResults, b: RegionalResults): number {
  let worst = 0;
  for (let n = 0; n < a.paths; n++) {
    for (const name of regionalSeries) {
      const pairs = a.regions.map((_, r) => [seriesOf(a, n, r)[name], seriesOf(b, n, r)[name]] as const);
      let scale = 0;
      for (let t = 0; t < a.years; t++) {
        for (const [ofA] of pairs) scale = Math.max(scale, Math.abs(ofA[t]));
        for (const [ofA, ofB] of pairs) worst = Math.max(worst, Math.abs(ofA[t] - ofB[t]) / scale);
      }
    }
  }
  return worst;
}

function expectSame(ground: RegionPathGround, drivers: PathDrivers): void {
  const range = { from: 0, to: drivers.paths };
  const plain = simulateRegionPaths(ground, drivers, range, 'plain');
  const fast = simulateRegionPaths(ground, drivers, range);
  expect(distance(plain, fast)).toBeLessThanOrEqual(1e-11);
  expect(fast.data.every(Number.isFinite)).toBe(true);
}

describe('a path through the provinces is what a run of its own gives', () => {
  const scenarios = unwrapped(readScenarios(scenarioFiles())).map(({ id }) => id);
  test.each(scenarios)('under %s', (id) => {
    const inputs = inputsOf(id, { years: 25 });
    expectSame(groundOf(inputs, 'own'), wanderingDrivers(inputs, 1, 7));
  });

  test.each(regimes)('pooling %s, beside another', (regime) => {
    const inputs = inputsOf('current-law');
    expectSame(groundOf(inputs, regime), wanderingDrivers(inputs, 2, 11));
  });

  test('where units join, everybody of some ages moves and nobody is born', () => {
    const inputs = inputsOf('current-law');
    const { series } = inputs;
    const changed = {
      ...series,
      'coverage.institutionJoining': series['coverage.institutionJoining'].map(() => 0.02),
      'mobility.memberMoves': series['mobility.memberMoves'].map(() => 200),
    };
    const drivers = wanderingDrivers(inputs, 1, 3);
    drivers.fertility.fill(0, 1);
    expectSame(groundOf({ ...inputs, series: changed }, 'national'), drivers);
  });

  test('in a plague that lasts, and where hardly anybody dies', () => {
    const inputs = inputsOf('current-law');
    const drivers = wanderingDrivers(inputs, 2, 5);
    drivers.mortality.fill(60, 1, inputs.years);
    drivers.mortality.fill(-200, inputs.years + 1);
    expectSame(groundOf(inputs, 'adjustment'), drivers);
  });
});

describe('a path through the provinces is the same bit for bit', () => {
  test('alone and beside any other, after a path of the country', () => {
    const inputs = inputsOf('current-law', { years: 25 });
    const ground = groundOf(inputs, 'national');
    const drivers = wanderingDrivers(inputs, 5, 3);
    const whole = simulateRegionPaths(ground, drivers, { from: 0, to: 5 });
    const size = whole.data.length / 5;
    const ranges: readonly PathRange[] = [
      { from: 1, to: 2 },
      { from: 1, to: 4 },
      { from: 4, to: 5 },
    ];
    for (const { from, to } of ranges) {
      simulatePaths(ground.path, drivers, { from: 0, to: 2 });
      const part = simulateRegionPaths(ground, drivers, { from, to });
      expect([part.from, part.paths]).toEqual([from, to - from]);
      expect(part.data).toEqual(whole.data.subarray(from * size, to * size));
    }
    expect(whole.data.subarray(0, size)).not.toEqual(whole.data.subarray(size, 2 * size));
  });
});
