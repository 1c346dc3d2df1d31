import { beforeAll, describe, expect, test } from 'vitest';
import { RandomStream } from '../../shared/base/randomStream';
import { diagnoseDrivers } from '../../shared/stochastic/diagnoseDrivers';
import { dickeyFuller } from '../../shared/stochastic/diagnostics';
import { drivers } from '../../shared/stochastic/driver';
import { scenarioGround } from '../../shared/stochastic/scenarioGround';
import type { StochasticGround } from '../../shared/stochastic/simulatePaths';
import { readStochasticSettings } from '../../shared/stochastic/stochasticSettings';
import { datasetFile } from '../support/balanceBench';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';

describe('the test of Dickey and Fuller', () => {
  // numpy 2.4: lstsq of diff(y) on 1, 0…7 and y[:8], its t from r'r/5·(X'X)⁻¹.
  test('gives the t of a regression on the line and the year before', () => {
    expect(dickeyFuller([0, 1, 0.5, 2, 1.5, 3, 2, 4, 3.5]).statistic).toBeCloseTo(-11.141294927802402, 9);
  });

  const share = (slope: number): number => {
    const found = Array.from({ length: 400 }, (_, n) => {
      const stream = new RandomStream(5, n);
      const series = [0];
      for (let t = 1; t < 50; t++) series.push(slope * series[t - 1] + stream.normal());
      return dickeyFuller(series);
    });
    return found.filter(({ statistic, critical }) => statistic < critical).length / found.length;
  };

  test('takes one random walk in twenty for a series that comes back, and sees most that do', () => {
    // Three standard errors of a share of 0.05 from 400.
    expect(Math.abs(share(1) - 0.05)).toBeLessThan(3 * Math.sqrt((0.05 * 0.95) / 400));
    expect(share(0.2)).toBeGreaterThan(0.9);
  });
});

describe('drivers as history has them', () => {
  const settings = unwrapped(readStochasticSettings(datasetFile('stochastic.yaml')));
  let now: StochasticGround;
  let then: StochasticGround;
  let cbd: StochasticGround;
  beforeAll(async () => {
    const base = await bundledBase();
    const groundOf = (id: string, mortality?: 'cbd') => {
      const scenario = { ...bundledScenario(id), ...(mortality && { mortality }) };
      return unwrapped(scenarioGround(base, settings, bundledParameters(), scenario));
    };
    now = groundOf('current-law');
    then = groundOf('backtest-2018');
    cbd = groundOf('current-law', 'cbd');
  });

  test('are each diagnosed on all years that they were fitted to', () => {
    const found = diagnoseDrivers(now.model);
    expect(found.map(({ driver }) => driver)).toEqual([...drivers]);
    expect(found.map(({ firstYear, observations }) => [firstYear, observations])).toEqual([
      [1990, 34],
      [1992, 33],
      [2001, 24],
      [2001, 24],
      [2001, 24],
    ]);
  });

  test('know nothing of what came after the first year of the run', () => {
    // Years to 2018 in the economy and in births; cohorts between 1 July 1990 and 1 July 2018.
    expect(diagnoseDrivers(then.model).map(({ observations }) => observations)).toEqual([28, 27, 18, 18, 18]);
  });

  test('let CBD and the factor of both sexes spread mortality by about as much at the same age', () => {
    const spreadAt = ({ model: { mortality } }: StochasticGround, age: number) =>
      mortality.b[age - mortality.youngest] * mortality.walk.sigma;
    for (const age of [60, 70, 80, 90]) {
      const ratio = spreadAt(cbd, age) / spreadAt(now, age);
      expect(ratio).toBeGreaterThan(0.7);
      expect(ratio).toBeLessThan(1.3);
    }
  });
});
