import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { mostListed, type PathsFound, type PathsWork } from '../../renderer/engine/pathsBench';
import { deskMethods } from '../../renderer/engine/pathsDeskMethods';
import { type PathsData, pathsMethods } from '../../renderer/engine/pathsMethods';
import { progressOf } from '../../renderer/state/paths';
import { standardDraws } from '../../shared/stochastic/draws';
import { driverPaths } from '../../shared/stochastic/driverPath';
import { exhaustionShares } from '../../shared/stochastic/exhaustionShares';
import { pathTraits } from '../../shared/stochastic/pathTraits';
import { scenarioGround } from '../../shared/stochastic/scenarioGround';
import { readStochasticSettings } from '../../shared/stochastic/stochasticSettings';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';
import { WorkerHere } from '../support/workerHere';

const years = 12;
const scenario = { ...bundledScenario('current-law'), years };
const text = readFileSync(path.join(import.meta.dirname, '../../datasets/stochastic.yaml'), 'utf8');

let data: PathsData;
beforeAll(async () => {
  data = {
    base: await bundledBase(),
    parameters: bundledParameters(),
    settings: unwrapped(readStochasticSettings({ name: 'stochastic.yaml', text })),
  };
});

const work = (paths: number): PathsWork => ({
  ...{ scenario, paths, watched: scenario.firstYear + years - 1, draws: { ...standardDraws, seed: 9 } },
  precision: { probability: null, quantile: null },
});

/** The desk with so many workers, all in this thread. */
async function openDesk(workers: number) {
  const desk = deskMethods(() => new WorkerHere(pathsMethods()));
  await desk.open({ ...data, workers });
  return desk;
}

async function found(workers: number, paths: number): Promise<PathsFound> {
  const desk = await openDesk(workers);
  return unwrapped(await desk.run(work(paths), () => undefined));
}

describe('many paths in the window', () => {
  test('come to the same figures whatever the number of workers', async () => {
    const one = await found(1, 70);
    expect(one.summary.paths).toBe(70);
    expect(await found(3, 70)).toEqual(one);
  });

  test('stopped early, are the first of them and no others', async () => {
    const desk = await openDesk(2);
    const stopped = unwrapped(
      await desk.run(work(400), (done) => {
        if (done >= 40) void desk.stop();
      }),
    );
    const { paths } = stopped.summary;
    expect(paths).toBeGreaterThanOrEqual(40);
    expect(paths).toBeLessThan(100);
    expect(stopped.summary.quantiles).toEqual((await found(1, paths)).summary.quantiles);
  });

  test('stopped before the first, are none', async () => {
    const desk = await openDesk(1);
    const running = desk.run(work(40), () => undefined);
    await desk.stop();
    expect(await running).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  });

  test('that lie in a band have their figure between its ends, and as many as the chances say', async () => {
    const desk = await openDesk(2);
    unwrapped(await desk.run(work(80), () => undefined));
    const band = { measure: 'closing', year: scenario.firstYear + 8, from: 0.25, to: 0.75 } as const;
    const { low, high, count, rows } = unwrapped(await desk.behind(band));
    expect(Math.abs(count - 40)).toBeLessThanOrEqual(1);
    expect(rows.length).toBe(Math.min(count, mostListed));
    for (const { value } of rows) {
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
    }
    const [first] = rows;
    const [listed] = unwrapped(await desk.years([first?.path ?? -1]));
    expect(listed?.map(({ year }) => year)).toEqual(Array.from({ length: years }, (_, t) => scenario.firstYear + t));
    expect(listed?.find(({ year }) => year === band.year)?.closing).toBe(first?.value);
  });

  test('leave the paths of the band as they were when other models have been asked', async () => {
    const desk = await openDesk(1);
    unwrapped(await desk.run(work(40), () => undefined));
    const band = { measure: 'costRate', year: scenario.firstYear + 5, from: 0.5, to: 0.9 } as const;
    const before = unwrapped(await desk.behind(band));
    const { watched, draws } = work(40);
    const models = unwrapped(await desk.models({ scenario, draws, paths: 20, watched }, () => undefined));
    expect(models.outcomes.length).toBe(9);
    expect(unwrapped(await desk.behind(band))).toEqual(before);
  });
});

describe('work at the desk', () => {
  test('is done one after the other: a band asked for while other models run has the paths of its own run', async () => {
    const desk = await openDesk(2);
    const { watched, draws } = work(40);
    unwrapped(await desk.run(work(40), () => undefined));
    const band = { measure: 'closing', year: scenario.firstYear + 6, from: 0.1, to: 0.9 } as const;
    const before = unwrapped(await desk.behind(band));
    const [models, during] = await Promise.all([
      desk.models({ scenario, draws, paths: 20, watched }, () => undefined),
      desk.behind(band),
    ]);
    expect(unwrapped(during)).toEqual(before);
    expect(models).toEqual(await desk.models({ scenario, draws, paths: 20, watched }, () => undefined));
  });

  test('a run that is stopped before its first path leaves those of the run before', async () => {
    const desk = await openDesk(1);
    unwrapped(await desk.run(work(40), () => undefined));
    const band = { measure: 'closing', year: scenario.firstYear + 6, from: 0.1, to: 0.9 } as const;
    const before = unwrapped(await desk.behind(band));
    const running = desk.run({ ...work(40), draws: { ...standardDraws, seed: 10 } }, () => undefined);
    await desk.stop();
    expect((await running).ok).toBe(false);
    expect(unwrapped(await desk.behind(band))).toEqual(before);
  });
});

describe('what sets a path apart', () => {
  test('is nothing where no driver moves, and in the first year, which is known', () => {
    const { model } = unwrapped(scenarioGround(data.base, data.settings, data.parameters, scenario));
    const still = new Set(['mortality', 'fertility', 'wageGrowth', 'cpi', 'fundReturn'] as const);
    const steady = driverPaths(model, years, { ...standardDraws, still })(3);
    const moving = driverPaths(model, years, standardDraws)(3);
    const nothing = { path: 3, mortality: 0, fertility: 0, wageGrowth: 0, cpi: 0, fundReturn: 0 };
    expect(pathTraits(3, steady, 2024, 2030)).toEqual(nothing);
    expect(pathTraits(3, moving, 2024, 2024)).toEqual(nothing);
  });

  test('is the level of people’s drivers in the year and the mean of rates up to it', () => {
    const rates = Float64Array.of(0.01, 0.03, -0.07);
    const drawn = {
      ...{ mortality: Float64Array.of(0.5, 0.25, 9), fertility: Float64Array.of(0, Math.log(1.2), 9) },
      ...{ wageGrowth: rates, cpi: rates.map((rate) => rate / 2), fundReturn: rates.map((rate) => -rate) },
    };
    const { mortality, fertility, wageGrowth, cpi, fundReturn } = pathTraits(1, drawn, 2024, 2026);
    expect(mortality).toBe(0.25);
    expect(fertility).toBeCloseTo(0.2, 12);
    expect([wageGrowth, cpi, fundReturn].map((mean) => Math.round(mean * 1e9) / 1e9)).toEqual([0.02, 0.01, -0.02]);
  });
});

test('shares by year of exhaustion add up to what is exhausted in the end', () => {
  const byYear = [0, 0.1, 0.1, 0.7].map((value, t) => ({ year: 2030 + t, value, standardError: 0 }));
  const shares = exhaustionShares(byYear);
  expect(shares.map(({ share }) => Math.round(share * 1e9) / 1e9)).toEqual([0, 0.1, 0, 0.6]);
});

test('the time left is that of the paths left at the rate so far', () => {
  expect(progressOf(0, 500, 0)).toEqual({ done: 0, perSecond: 0, secondsLeft: null });
  expect(progressOf(200, 500, 4)).toEqual({ done: 200, perSecond: 50, secondsLeft: 6 });
});
