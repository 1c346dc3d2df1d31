import { beforeAll, expect, test } from 'vitest';
import { PathThreads } from '../../electron/cli/simulating/pathThreads';
import { inputsOnPath } from '../../shared/projection/paths/plainPaths';
import { regionalSeries, seriesOf } from '../../shared/projection/paths/regionPaths';
import { poolGround } from '../../shared/projection/regions/projectPools';
import { simulateRegions } from '../../shared/projection/regions/simulateRegions';
import type { DrawOptions } from '../../shared/stochastic/draws';
import { drivers as allDrivers } from '../../shared/stochastic/driver';
import { drawnDrivers } from '../../shared/stochastic/pathDrivers';
import { regionalChances } from '../../shared/stochastic/regional/regionalChances';
import { type RegionalGround, regionalGround } from '../../shared/stochastic/regional/regionalGround';
import { simulateRegionalPaths } from '../../shared/stochastic/regional/simulateRegionalPaths';
import { scenarioGround } from '../../shared/stochastic/scenarioGround';
import { readStochasticSettings } from '../../shared/stochastic/stochasticSettings';
import { datasetFile } from '../support/balanceBench';
import { bundledParameters, bundledScenario, unwrapped } from '../support/bundled';
import { bundleScript } from '../support/bundleScript';
import { bundledRegions, type RegionData } from '../support/regions';

const draws: DrawOptions = { seed: 5, shocks: 'normal', points: 'random', still: new Set(), redrawn: new Set() };

let data: RegionData;
let ground: RegionalGround;
beforeAll(async () => {
  data = await bundledRegions();
  const scenario = bundledScenario('current-law');
  const country = unwrapped(
    scenarioGround(
      data.base,
      unwrapped(readStochasticSettings(datasetFile('stochastic.yaml'))),
      bundledParameters(),
      scenario,
    ),
  );
  ground = unwrapped(regionalGround(country, { ...data, regime: 'national' }));
});

test('a path is what a run of the provinces on its inputs gives', () => {
  const { path, regime } = ground.ground;
  const results = simulateRegionalPaths(ground, draws, { from: 3, to: 4 });
  const drivers = drawnDrivers(path.inputs, ground.model, draws, { from: 3, to: 4 });
  // Everything anew, the fit and the openings of the provinces too, and the members in plain TypeScript.
  const inputs = inputsOnPath(path, drivers, 0);
  const own = unwrapped(poolGround(data.base, data.figures, inputs)).ground;
  for (const [r, { fund }] of simulateRegions(own, regime, 'plain').regions.entries()) {
    const scale = Math.max(...fund.totalIncome, ...fund.totalExpenditure, ...fund.closing.map(Math.abs));
    const expected = { closing: fund.closing, income: fund.totalIncome, expenditure: fund.totalExpenditure };
    const series = seriesOf(results, 0, r);
    for (const name of ['closing', 'income', 'expenditure'] as const) {
      expected[name].forEach((value, t) => {
        expect(Math.abs(series[name][t] - value) / scale).toBeLessThan(1e-11);
      });
    }
  }
});

test('without any deviation every path is the run of the scenario, and chances are certain', () => {
  const still = { ...draws, still: new Set(allDrivers) };
  const results = simulateRegionalPaths(ground, still, { from: 0, to: 2 });
  const run = simulateRegions(ground.ground.regions, ground.ground.regime).regions;
  for (const [r, { fund }] of run.entries()) {
    for (const n of [0, 1]) {
      const { closing } = seriesOf(results, n, r);
      const scale = Math.max(...fund.closing.map(Math.abs));
      fund.closing.forEach((value, t) => {
        expect(Math.abs(closing[t] - value) / scale).toBeLessThan(1e-11);
      });
    }
  }
  for (const { exhaustion, deficit } of regionalChances([results], 'random')) {
    for (const { value, standardError } of [...exhaustion, ...deficit]) {
      expect([0, 1]).toContain(value);
      expect(standardError).toBe(0);
    }
  }
});

test('a path is the same bit for bit alone and among others; its provinces differ from those of the next', () => {
  const whole = simulateRegionalPaths(ground, draws, { from: 0, to: 3 });
  const part = simulateRegionalPaths(ground, draws, { from: 1, to: 2 });
  const size = part.data.length;
  expect(part.data).toEqual(whole.data.subarray(size, 2 * size));
  expect(part.data).not.toEqual(whole.data.subarray(0, size));
  expect(size).toBe(31 * regionalSeries.length * whole.years);
});

test.each([1, 2])('on %i threads the paths are those of one, bit for bit', async (count) => {
  const range = { from: 0, to: 13 };
  const { folder } = await bundleScript('pathThread');
  const threads = new PathThreads(ground, { program: folder, count });
  const blocks = unwrapped(await threads.project(draws, range)).toSorted((a, b) => a.from - b.from);
  await threads.close();
  const whole = simulateRegionalPaths(ground, draws, range);
  expect(blocks.map(({ from, paths }) => [from, paths])).toEqual([
    [0, 10],
    [10, 3],
  ]);
  const size = whole.data.length / 13;
  for (const { from, paths, data: own } of blocks) {
    expect(own).toEqual(whole.data.subarray(from * size, (from + paths) * size));
  }
});

test('chances are the shares of the paths that run short', () => {
  const years = 3;
  const regions = ['a'];
  const path = (closing: number[], balance: number[]) => [...closing, ...balance, 0, 0, 0, 1, 1, 1];
  const rows = [path([5, -1, 2], [1, -1, 1]), path([5, 4, -3], [-1, -1, -1])];
  const block = (from: number) => ({
    from,
    paths: 1,
    regions,
    firstYear: 2030,
    years,
    data: Float64Array.from(rows[from]),
  });
  const [chances] = regionalChances([block(1), block(0)], 'random');
  expect(chances.exhaustion.map(({ value }) => value)).toEqual([0, 0.5, 1]);
  expect(chances.deficit.map(({ value }) => value)).toEqual([0.5, 1, 0.5]);
  expect(chances.deficit[0].standardError).toBeCloseTo(Math.sqrt(0.25 / 2), 12);
});
