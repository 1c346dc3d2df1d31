import { beforeAll, describe, expect, test } from 'vitest';
import { LiabilitiesBench } from '../../renderer/engine/investment/liabilitiesBench';
import type { PathsPool } from '../../renderer/engine/pathsPool';
import { readIndicatorSettings } from '../../shared/balance/indicators/settings';
import { success } from '../../shared/base/result';
import type { LiabilitiesQuestion } from '../../shared/investment/liabilities/answer';
import { readLiabilitySettings } from '../../shared/investment/liabilities/settings';
import { standardDraws } from '../../shared/stochastic/draws';
import { scenarioGround } from '../../shared/stochastic/scenarioGround';
import { type PathResults, simulatePaths } from '../../shared/stochastic/simulatePaths';
import { readStochasticSettings } from '../../shared/stochastic/stochasticSettings';
import { datasetFile } from '../support/balanceBench';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';

const paths = 8;
const scenario = { ...bundledScenario('current-law'), years: 40 };
const lastYear = scenario.firstYear + 39;
const parameters = bundledParameters();
const settings = unwrapped(readStochasticSettings(datasetFile('stochastic.yaml')));
const defaults = {
  own: unwrapped(readLiabilitySettings(datasetFile('liabilities.yaml'))),
  indicators: unwrapped(readIndicatorSettings(datasetFile('indicators-settings.yaml'))),
};
const question: LiabilitiesQuestion = {
  ...{ horizon: null, until: null, chances: [0.5], rule: 'level-share', size: null, from: null, drawnUntil: null },
  ...{ share: null, dividendYield: null, growth: null },
};

let bench: LiabilitiesBench;
let projected = 0;
beforeAll(async () => {
  const base = await bundledBase();
  const stochastic = unwrapped(scenarioGround(base, settings, parameters, scenario));
  const block = (from: number, to: number): PathResults => {
    projected += to - from;
    return simulatePaths(stochastic, standardDraws, { from, to });
  };
  // Two workers whose halves come in the wrong order.
  const pool = {
    prepare: async () => success([]),
    project: async (_: unknown, { keep }: { keep: (one: PathResults) => void }) => {
      keep(block(paths / 2, paths));
      keep(block(0, paths / 2));
    },
  };
  // Only what the bench asks of its pool.
  bench = new LiabilitiesBench(pool as unknown as PathsPool, { base, settings, parameters, defaults });
});

const answered = async (change: Partial<LiabilitiesQuestion>) => {
  const work = { scenario, paths, draws: standardDraws, question: { ...question, ...change } };
  return unwrapped(await bench.answer(work, () => undefined));
};

describe('the fund against its net outgo, as the window asks', () => {
  test('takes from the data what is left open', async () => {
    const { asked } = await answered({});
    expect(asked.horizon).toBe(defaults.own.horizon.value);
    expect(asked.reserve.size).toBe(defaults.own.reserveSize.value);
    expect(asked.reserve.until - asked.reserve.from).toBeLessThanOrEqual(defaults.own.drawYears.value - 1);
    expect(asked.until).toBe(asked.reserve.until);
    expect(asked.equity.dividendYield).toBe(defaults.indicators.equityYieldHigh.value);
  });

  test('brings years beyond the projection into it', async () => {
    const { asked, surplus } = await answered({ horizon: 90, until: 2300, from: 1990, drawnUntil: 1980 });
    expect(asked).toMatchObject({ horizon: 39, until: lastYear });
    expect(asked.reserve).toMatchObject({ from: scenario.firstYear + 1, until: scenario.firstYear + 1 });
    expect(surplus.years.map(({ year }) => year)).toEqual([scenario.firstYear]);
  });

  test('answers another question about the same paths without projecting them again', async () => {
    await answered({ share: 0 });
    const before = projected;
    const { equity } = await answered({ share: 0, horizon: 10 });
    expect(projected).toBe(before);
    expect(equity.balance.with).toBe(equity.balance.without);
    expect(equity.empty.with).toEqual(equity.empty.without);
  });
});
