import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { quantile } from '../../shared/base/quantile';
import { project } from '../../shared/projection/project';
import type { ProjectionInputs } from '../../shared/projection/projectionInputs';
import { resolve } from '../../shared/projection/resolve';
import { jarqueBera, ljungBox } from '../../shared/stochastic/diagnostics';
import { type DrawOptions, type PointKind, replicates, shockKinds, standardDraws } from '../../shared/stochastic/draws';
import { drivers } from '../../shared/stochastic/driver';
import { type DriverModel, fitDrivers } from '../../shared/stochastic/driverModel';
import { driverPaths } from '../../shared/stochastic/driverPath';
import { drawnDrivers } from '../../shared/stochastic/pathDrivers';
import {
  pathMeasures,
  type StochasticGround,
  simulatePaths,
  stochasticGround,
} from '../../shared/stochastic/simulatePaths';
import { readStochasticSettings } from '../../shared/stochastic/stochasticSettings';
import { summarise } from '../../shared/stochastic/summarise';
import { vectorAutoregression } from '../../shared/stochastic/vectorAutoregression';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';

const text = readFileSync(path.join(import.meta.dirname, '../../datasets/stochastic.yaml'), 'utf8');
const settings = unwrapped(readStochasticSettings({ name: 'stochastic.yaml', text }));
const plain: DrawOptions = { ...standardDraws, seed: 7 };
const years = 40;

let inputs: ProjectionInputs;
let model: DriverModel;
let ground: StochasticGround;
beforeAll(async () => {
  const base = await bundledBase();
  const scenario = { ...bundledScenario('current-law'), years };
  inputs = unwrapped(resolve(base, bundledParameters(), scenario));
  model = unwrapped(fitDrivers(base, settings, { nonPrivateWeight: 0.6, lastObserved: 2025, mortality: 'un-medium' }));
  ground = unwrapped(stochasticGround(inputs, model));
});

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const spread = (values: readonly number[]): number =>
  Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));

describe('fitting', () => {
  test('finds a known autoregression again', () => {
    // y(t) = A·y(t−1) exactly, without shocks: least squares must give A back.
    const a = [
      [0.5, 0.2],
      [-0.3, 0.4],
    ];
    const rows = [[1, 2]];
    for (let t = 0; t < 12; t++) {
      const [x = 0, y = 0] = rows[t] ?? [];
      rows.push(a.map(([left = 0, right = 0]) => left * x + right * y));
    }
    const { coefficients, residuals } = vectorAutoregression(rows);
    for (const [i, row] of coefficients.entries()) {
      for (const [j, value] of row.entries()) expect(value).toBeCloseTo(a[i]?.[j] ?? 0, 9);
    }
    expect(Math.max(...residuals.flat().map(Math.abs))).toBeLessThan(1e-12);
  });

  test('a series that runs away is brought back within the largest radius', () => {
    const rows = Array.from({ length: 20 }, (_, t) => [1.2 ** t, (-0.5) ** t]);
    expect(vectorAutoregression(rows).radius).toBeCloseTo(0.95, 12);
  });

  test('shocks have the covariance that was fitted: L·L′ = Σ', () => {
    for (const [i, row] of model.economy.covariance.entries()) {
      for (const [j, value] of row.entries()) {
        const product = model.shocks[i].reduce((sum, left, k) => sum + left * model.shocks[j][k], 0);
        expect(product).toBeCloseTo(value, 12);
      }
    }
  });

  test('tests of residuals give textbook values', () => {
    // r(1) = −5/6 · … of −1, 1 in turns: computed by hand for n = 4, r₁ = −3/4: Q = 4·6·(9/16)/3 = 4.5.
    expect(ljungBox([-1, 1, -1, 1], 1).statistic).toBeCloseTo(4.5, 12);
    // −1, 0, 1: S = 0, K = (2/3)/(2/3)² = 1.5, so JB = 3/6·(1.5²/4) = 0.28125; tail of χ²(2) is exp(−x/2).
    expect(jarqueBera([-1, 0, 1]).statistic).toBeCloseTo(0.28125, 12);
    expect(jarqueBera([-1, 0, 1]).chance).toBeCloseTo(Math.exp(-0.28125 / 2), 12);
  });

  test('settings with bounds the wrong way round are refused', () => {
    const wrong = readStochasticSettings({ name: 's.yaml', text: text.replace('[0.5, 3.4]', '[3.4, 0.5]') });
    expect(wrong).toMatchObject({ ok: false, failure: { file: 's.yaml' } });
  });
});

describe('paths of drivers', () => {
  test('depend on the seed and their number alone', () => {
    const one = driverPaths(model, years, plain)(5);
    driverPaths(model, years, plain)(4);
    expect(driverPaths(model, years, plain)(5)).toEqual(one);
    expect(driverPaths(model, years, plain)(6).cpi).not.toEqual(one.cpi);
    expect(driverPaths(model, years, { ...plain, seed: 8 })(5).cpi).not.toEqual(one.cpi);
    // A longer path begins with the shorter one.
    expect(driverPaths(model, years + 10, plain)(5).mortality.slice(0, years)).toEqual(one.mortality);
  });

  test('a driver held still leaves the others as they are', () => {
    const all = driverPaths(model, years, plain)(3);
    const without = driverPaths(model, years, { ...plain, still: new Set(['fertility']) })(3);
    expect(Math.max(...without.fertility.map(Math.abs))).toBe(0);
    expect({ ...without, fertility: all.fertility }).toEqual(all);
  });

  test('antithetic pairs cancel out', () => {
    const options = { ...plain, points: 'antithetic' as const };
    const [one, other] = [driverPaths(model, years, options)(8), driverPaths(model, years, options)(9)];
    for (const driver of drivers) {
      for (const [t, value] of one[driver].entries())
        expect(value + (other[driver][t] ?? Number.NaN)).toBeCloseTo(0, 14);
    }
  });

  test.each(shockKinds)('%s shocks have the spread of the fitted ones', (shocks) => {
    const pathOf = driverPaths(model, 1, { ...plain, shocks });
    const first = Array.from({ length: 4000 }, (_, n) => pathOf(n).wageGrowth[0] ?? 0);
    const residuals = model.economy.residuals.map((row) => row[0] ?? 0);
    const fitted = shocks === 'bootstrap' ? spread(residuals) : Math.sqrt(model.economy.covariance[0]?.[0] ?? 0);
    // Three standard errors of a spread from 4,000 draws; Student's heavier tails make it twice as uncertain.
    expect(spread(first) / fitted).toBeCloseTo(1, 1);
    expect(Math.abs(mean(first))).toBeLessThan((4 * fitted) / Math.sqrt(4000) + Math.abs(mean(residuals)));
  });

  test('the mortality index spreads as its walk and the doubt about its drift say', () => {
    const { sigma, steps } = model.mortality.walk;
    const h = 30;
    const ends = Array.from({ length: 3000 }, (_, n) => driverPaths(model, h, plain)(n).mortality[h - 1] ?? 0);
    expect(spread(ends) / (sigma * Math.sqrt(h + (h * h) / steps))).toBeCloseTo(1, 1);
  });
});

const still: DrawOptions = { ...plain, still: new Set(drivers) };
const measured = (
  { data }: { data: Float64Array },
  measure: (typeof pathMeasures)[number],
  n: number,
  t: number,
): number => data[(n * pathMeasures.length + pathMeasures.indexOf(measure)) * years + t];

describe('projected paths', () => {
  test('without movement a path is the projection itself', () => {
    const results = simulatePaths(ground, still, { from: 1, to: 2 });
    const { projection } = unwrapped(project(inputs));
    for (let t = 0; t < years; t++) {
      expect(measured(results, 'closing', 0, t) / projection.fund.closing[t]).toBeCloseTo(1, 9);
      expect(measured(results, 'pensioners', 0, t) / projection.pensioners[t]).toBeCloseTo(1, 12);
    }
  });

  test('the kernel gives what the plain reference gives', () => {
    const range = { from: 0, to: 3 };
    const [fast, reference] = [simulatePaths(ground, plain, range), simulatePaths(ground, plain, range, 'plain')];
    for (const [at, value] of reference.data.entries())
      expect(Math.abs(fast.data[at] - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value));
  });

  test('the known past is on every path', () => {
    const range = { from: 2, to: 4 };
    const [moved, steady] = [drawnDrivers(inputs, model, plain, range), drawnDrivers(inputs, model, still, range)];
    for (const driver of ['averageWage', 'adjustment', 'fundReturn', 'fertility', 'mortality'] as const) {
      expect(moved[driver][0]).toBe(steady[driver][0]);
      expect(moved[driver][years]).toBe(steady[driver][years]);
      expect(moved[driver][5]).not.toBe(steady[driver][5]);
    }
    expect(moved.notionalRate).toEqual(steady.notionalRate);
  });

  test('no path leaves the bounds', () => {
    const paths = 200;
    const { averageWage, fundReturn } = drawnDrivers(
      inputs,
      model,
      { ...plain, shocks: 'student' },
      { from: 0, to: paths },
    );
    for (let at = 0; at < paths * years; at++) {
      const growth = at % years === 0 ? 0 : averageWage[at] / averageWage[at - 1] - 1;
      expect(growth).toBeGreaterThanOrEqual(settings.bounds.wageGrowth[0] - 1e-12);
      expect(growth).toBeLessThanOrEqual(settings.bounds.wageGrowth[1] + 1e-12);
      expect(fundReturn[at]).toBeGreaterThanOrEqual(settings.bounds.fundReturn[0]);
      expect(fundReturn[at]).toBeLessThanOrEqual(settings.bounds.fundReturn[1]);
    }
  });

  test('are the same bit for bit however they are shared out', () => {
    const of = (from: number, to: number) => simulatePaths(ground, plain, { from, to });
    const whole = of(0, 6);
    const parts = [of(4, 6), of(0, 1), of(1, 4)];
    expect(summarise(parts)).toEqual(summarise([whole]));
    const size = pathMeasures.length * years;
    expect(parts[2]?.data.slice(0, size)).toEqual(whole.data.slice(size, 2 * size));
  });

  test('money balances on every path', () => {
    const results = simulatePaths(ground, plain, { from: 0, to: 5 });
    for (let n = 0; n < 5; n++) {
      for (let t = 1; t < years; t++) {
        const [opening, closing] = [measured(results, 'closing', n, t - 1), measured(results, 'closing', n, t)];
        expect(closing - opening).toBeCloseTo(measured(results, 'balance', n, t), -2);
        expect(measured(results, 'fundRatio', n, t) * measured(results, 'expenditure', n, t)).toBeCloseTo(opening, -2);
      }
    }
  });
});

describe('Sobol points', () => {
  test.each(shockKinds)(
    'with %s shocks give paths that depend on their number alone, with the spread of random ones',
    (shocks) => {
      const options: DrawOptions = { ...plain, shocks, points: 'sobol' };
      const [of, again] = [driverPaths(model, years, options), driverPaths(model, years, options)];
      const late = again(77);
      expect(of(77)).toEqual(late);
      const ends = (options: DrawOptions) => {
        const pathOf = driverPaths(model, years, options);
        return Array.from({ length: 2048 }, (_, n) => pathOf(n).mortality[years - 1] ?? 0);
      };
      expect(spread(ends(options)) / spread(ends({ ...plain, shocks }))).toBeCloseTo(1, 1);
    },
  );

  test('tell the mean fund with a fraction of the error, which falls faster as paths are added', () => {
    const most = 64;
    const last = (points: PointKind) => {
      const results = simulatePaths(ground, { ...plain, points }, { from: 0, to: most * replicates });
      return Array.from({ length: most * replicates }, (_, n) => measured(results, 'closing', n, years - 1));
    };
    const deviation = spread(last('random'));
    const values = last('sobol');
    /** Spread of the means of the replicates' first paths, over what it would be of independent ones. */
    const error = (size: number) => {
      const means = Array.from({ length: replicates }, (_, r) =>
        mean(values.filter((_, n) => n % replicates === r && n < size * replicates)),
      );
      return spread(means) / (deviation / Math.sqrt(size));
    };
    expect(error(64)).toBeLessThan(0.4);
    expect(error(64)).toBeLessThan(0.9 * error(8));
  });
});

describe('a second set of draws', () => {
  test('moves its group and leaves the others as they are', () => {
    for (const points of ['random', 'sobol'] as const) {
      const first = driverPaths(model, years, { ...plain, points })(6);
      const second = driverPaths(model, years, { ...plain, points, redrawn: new Set(['fertility']) })(6);
      expect(second.fertility).not.toEqual(first.fertility);
      expect({ ...second, fertility: first.fertility }).toEqual(first);
    }
  });
});

describe('summaries', () => {
  test('quantiles lie between order statistics as type 7 has it', () => {
    // R: quantile(c(1, 2, 4, 8), c(0.1, 0.5, 0.9)) is 1.3, 3, 6.8.
    const sorted = Float64Array.of(1, 2, 4, 8);
    expect([0.1, 0.5, 0.9].map((chance) => quantile(sorted, chance))).toEqual(
      [1.3, 3, 6.8].map((value) => expect.closeTo(value, 12)),
    );
  });

  test('a fund once exhausted counts as exhausted from then on', () => {
    const data = new Float64Array(2 * pathMeasures.length * 3);
    // Path 0: 5, −1, 3; path 1 stays above zero.
    data.set([5, -1, 3], 0);
    data.set([5, 4, 3], pathMeasures.length * 3);
    const { exhaustionProbability, exhaustionYears } = summarise([
      { from: 0, paths: 2, firstYear: 2030, years: 3, data },
    ]);
    expect(exhaustionProbability.map(({ value }) => value)).toEqual([0, 0.5, 0.5]);
    expect(exhaustionProbability[1]?.standardError).toBeCloseTo(Math.sqrt(0.25 / 2), 15);
    expect(exhaustionYears[0]).toBe(2031);
    expect(exhaustionYears.at(-1)).toBeNull();
  });
});
