import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agePeriodCohort } from '../../shared/mortality/agePeriodCohort';
import { type Cbd, cbdByLeastSquares, cbdByLikelihood, logistic } from '../../shared/mortality/cbd';
import { type Experience, logRates, surfaceOf, yearOf } from '../../shared/mortality/experience';
import { forecastChances, leeCarterForecast, liLeeForecasts } from '../../shared/mortality/forecast';
import { type LeeCarter, leeCarterBySvd, normalised } from '../../shared/mortality/leeCarter';
import { fittedDeaths, leeCarterByLikelihood } from '../../shared/mortality/leeCarterPoisson';
import { refittedToDeaths } from '../../shared/mortality/leeCarterRefit';
import { lifeTable } from '../../shared/mortality/lifeTable';
import { type LiLee, liLee } from '../../shared/mortality/liLee';
import { unwrapped } from '../support/bundled';

const within = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
const list = (item: fc.Arbitrary<number>, length: number) => fc.array(item, { minLength: length, maxLength: length });
const [width, years] = [8, 12];
const ages = Array.from({ length: width }, (_, x) => 60 + x);
const firstYear = 1990;
const axes = { ages, firstYear, years };

/** A plausible Lee–Carter surface: a rises with age, b is positive, k falls with noise. */
const leeCarters: fc.Arbitrary<LeeCarter> = fc
  .tuple(list(within(0.05, 0.15), width), list(within(0.5, 1.5), width), list(within(-0.3, -0.1), years))
  .map(([rises, b, moves]) => {
    let level = -4.5;
    let k = 0;
    const a = Float64Array.from(rises, (rise) => (level += rise));
    return normalised({ ages, firstYear, a, b: Float64Array.from(b), k: Float64Array.from(moves, (m) => (k += m)) });
  });
const exposures = list(within(5_000, 500_000), width * years).map((lived) => Float64Array.from(lived));

const experienceOf = (model: Pick<LeeCarter, 'a' | 'b' | 'k'>, exposure: Float64Array): Experience => {
  const empty = { ...axes, deaths: new Float64Array(width * years), exposure };
  return { ...empty, deaths: fittedDeaths(model, empty) };
};

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

const near = (actual: Float64Array, expected: Float64Array, by = 1e-8) => {
  expect(actual.length).toBe(expected.length);
  for (const [n, value] of expected.entries()) expect(Math.abs(actual[n] - value)).toBeLessThan(by);
};

describe('a known Lee–Carter surface', () => {
  test('gives its parameters back by singular values, wholly explained', () => {
    fc.assert(
      fc.property(leeCarters, exposures, (model, exposure) => {
        const found = unwrapped(leeCarterBySvd(experienceOf(model, exposure)));
        near(found.model.a, model.a);
        near(found.model.b, model.b);
        near(found.model.k, model.k);
        expect(found.explained).toBeCloseTo(1, 10);
      }),
    );
  });

  test('gives its parameters back by likelihood, with no deviance', () => {
    fc.assert(
      fc.property(leeCarters, exposures, (model, exposure) => {
        const { model: found, fit } = unwrapped(leeCarterByLikelihood(experienceOf(model, exposure)));
        near(found.a, model.a);
        near(found.b, model.b);
        near(found.k, model.k);
        expect(Math.abs(fit.deviance)).toBeLessThan(1e-8);
      }),
      { numRuns: 30 },
    );
  });

  test('keeps its k when it is re-fitted to deaths', () => {
    fc.assert(
      fc.property(leeCarters, exposures, fc.constantFrom('total' as const, 'ages' as const), (model, exposure, how) => {
        near(unwrapped(refittedToDeaths(model, experienceOf(model, exposure), how)).k, model.k);
      }),
    );
  });
});

/** Deaths that follow no model: each cell up to a third above or below a surface. */
const noisy = fc
  .tuple(leeCarters, exposures, list(within(0.7, 1.3), width * years))
  .map(([model, exposure, noise]): Experience => {
    const exact = experienceOf(model, exposure);
    return { ...exact, deaths: exact.deaths.map((deaths, cell) => deaths * noise[cell]) };
  });

describe('any deaths', () => {
  test('the likelihood equations hold: deaths by age, by year weighted with b, by age weighted with k', () => {
    fc.assert(
      fc.property(noisy, (experience) => {
        const { model, fit } = unwrapped(leeCarterByLikelihood(experience));
        const fitted = fittedDeaths(model, experience);
        const total = sum(experience.deaths);
        const balance = (weight: (x: number, t: number) => number) =>
          fitted.reduce((left, deaths, cell) => {
            const [x, t] = [cell % width, Math.floor(cell / width)];
            return left + weight(x, t) * (experience.deaths[cell] - deaths);
          }, 0) / total;
        for (let n = 0; n < width; n++) {
          expect(balance((x) => (x === n ? 1 : 0))).toBeCloseTo(0, 9);
          expect(balance((x, t) => (x === n ? model.k[t] : 0))).toBeCloseTo(0, 8);
        }
        for (let n = 0; n < years; n++) expect(balance((x, t) => (t === n ? model.b[x] : 0))).toBeCloseTo(0, 9);
        expect(sum(model.b)).toBeCloseTo(1, 10);
        expect(sum(model.k)).toBeCloseTo(0, 8);
        expect(sum(fit.residuals.map((residual) => residual ** 2)) / fit.deviance).toBeCloseTo(1, 8);
      }),
      { numRuns: 20 },
    );
  });

  test('the likelihood is at least that of the singular values, and a cohort effect can only add to it', () => {
    fc.assert(
      fc.property(noisy, (experience) => {
        const { model } = unwrapped(leeCarterBySvd(experience));
        const bySvd = fittedDeaths(model, experience);
        const deviance = (fitted: Float64Array) =>
          2 *
          sum(
            fitted.map((d, n) => experience.deaths[n] * Math.log(experience.deaths[n] / d) + d - experience.deaths[n]),
          );
        expect(unwrapped(leeCarterByLikelihood(experience)).fit.deviance).toBeLessThanOrEqual(deviance(bySvd) + 1e-6);
        // Age and period alone are Lee–Carter with all b alike.
        const flat = { ...model, b: new Float64Array(width).fill(1 / width) };
        const refitted = unwrapped(refittedToDeaths(flat, experience, 'ages'));
        const agePeriod = deviance(fittedDeaths(refitted, experience));
        expect(unwrapped(agePeriodCohort(experience)).fit.deviance).toBeLessThanOrEqual(agePeriod + 1e-6);
      }),
      { numRuns: 20 },
    );
  });

  test('k re-fitted to the total meets the deaths of each year', () => {
    fc.assert(
      fc.property(noisy, (experience) => {
        const { model } = unwrapped(leeCarterBySvd(experience));
        const fitted = fittedDeaths(unwrapped(refittedToDeaths(model, experience, 'total')), experience);
        for (let t = 0; t < years; t++) {
          const row: [number, number] = [t * width, (t + 1) * width];
          expect(sum(fitted.subarray(...row)) / sum(experience.deaths.subarray(...row))).toBeCloseTo(1, 10);
        }
      }),
    );
  });
});

test('a known Cairns–Blake–Dowd surface gives its parameters back, by likelihood and by least squares', () => {
  const levels = list(within(-4, -2), years);
  const slopes = list(within(0.05, 0.15), years);
  fc.assert(
    fc.property(levels, slopes, exposures, (k1, k2, initial) => {
      const meanAge = 60 + (width - 1) / 2;
      const known: Cbd = { ages, firstYear, meanAge, k1: Float64Array.from(k1), k2: Float64Array.from(k2) };
      const chances = surfaceOf(axes, (t, x) => logistic(k1[t] + k2[t] * (ages[x] - meanAge)));
      const deaths = initial.map((lives, cell) => lives * chances.data[cell]);
      const exposure = initial.map((lives, cell) => lives - deaths[cell] / 2);
      for (const { k1: level, k2: slope } of [
        unwrapped(cbdByLikelihood({ ...axes, deaths, exposure })).model,
        cbdByLeastSquares(chances),
      ]) {
        near(level, known.k1);
        near(slope, known.k2);
      }
    }),
  );
});

test('a known age–period–cohort surface gives back the parameters that meet the constraints', () => {
  const cohorts = width + years - 1;
  const rises = list(within(0.05, 0.15), width);
  fc.assert(
    fc.property(rises, list(within(-0.3, 0.3), years), list(within(-0.3, 0.3), cohorts), (a, k, g) => {
      const logs = surfaceOf(axes, (t, x) => -4 + x * a[x] + k[t] + g[t - x + width - 1]);
      const exposure = new Float64Array(width * years).fill(20_000);
      const deaths = exposure.map((lived, cell) => lived * Math.exp(logs.data[cell]));
      const { model, fit } = unwrapped(agePeriodCohort({ ...axes, deaths, exposure }));
      expect(Math.abs(fit.deviance)).toBeLessThan(1e-7);
      expect(sum(model.k)).toBeCloseTo(0, 9);
      expect(sum(model.g)).toBeCloseTo(0, 9);
      expect(sum(model.g.map((value, c) => value * (model.firstCohort + c)))).toBeCloseTo(0, 5);
      const again = surfaceOf(axes, (t, x) => {
        const born = firstYear + t - ages[x];
        return model.a[x] + model.k[t] + model.g[born - model.firstCohort];
      });
      near(again.data, logs.data);
      // Bends do not depend on the constraints.
      const bend = (values: ArrayLike<number>, n: number) => values[n] - 2 * values[n + 1] + values[n + 2];
      for (let t = 0; t + 2 < years; t++) expect(bend(model.k, t)).toBeCloseTo(bend(k, t), 8);
      for (let c = 0; c + 2 < cohorts; c++) expect(bend(model.g, c)).toBeCloseTo(bend(g, c), 8);
    }),
    { numRuns: 30 },
  );
});

describe('populations that move together', () => {
  // Two populations, the second with deaths `gap` lower and a k of its own that dies away.
  const pairs = fc.tuple(leeCarters, exposures, list(within(-0.2, 0.2), width), within(0.3, 0.8));

  const two = ([model, exposure, gap, fade]: [LeeCarter, Float64Array, number[], number]): Experience[] =>
    [0, 1].map((which) => {
      const a = model.a.map((value, x) => value + which * gap[x]);
      const exact = experienceOf({ ...model, a }, exposure);
      const own = (t: number) => (which === 0 ? 1 : -1) * 0.3 * fade ** t;
      return { ...exact, deaths: exact.deaths.map((deaths, cell) => deaths * Math.exp(own(Math.floor(cell / width)))) };
    });

  test('with the common factor given, what is its own comes back', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const { b, k } = pair[0];
        const populations = two(pair);
        const { populations: found } = unwrapped(liLee(populations, { b, k }));
        for (const [i, { a, b: own, k: path, explained }] of found.entries()) {
          expect(explained).toBeCloseTo(1, 8);
          const logs = logRates(populations[i]);
          const again = surfaceOf(axes, (t, x) => a[x] + b[x] * k[t] + own[x] * path[t]);
          near(again.data, logs);
        }
      }),
    );
  });

  test('without a factor of their own the common one is found whole', () => {
    fc.assert(
      fc.property(
        leeCarters,
        list(within(5_000, 50_000), width),
        list(within(-0.3, 0.3), width),
        (model, lived, gap) => {
          const exposure = surfaceOf(axes, (_, x) => lived[x]).data;
          const second = { ...model, a: model.a.map((value, x) => value + gap[x]) };
          const { common, populations } = unwrapped(
            liLee([experienceOf(model, exposure), experienceOf(second, exposure)]),
          );
          near(common.b, model.b);
          near(common.k, model.k);
          for (const { explainedByCommon } of populations) expect(explainedByCommon).toBeCloseTo(1, 10);
        },
      ),
    );
  });

  test('the ratio of their death rates stays bounded, where two separate forecasts part for good', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const [one, other] = liLeeForecasts(unwrapped(liLee(two(pair))));
        const logRatio = (h: number, x: number) => one.outlook(h, x).mean - other.outlook(h, x).mean;
        for (let x = 0; x < width; x++) {
          const spread = [...Array(20).keys()].map((n) => Math.abs(logRatio(n * 50, x)));
          expect(Math.max(...spread)).toBeLessThan(3);
          expect(Math.abs(logRatio(1000, x) - logRatio(2000, x))).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 30 },
    );
    const apart = (drift: number): LeeCarter => ({
      ages: [60],
      firstYear,
      a: Float64Array.of(-4),
      b: Float64Array.of(1),
      k: Float64Array.from({ length: 10 }, (_, t) => -drift * t),
    });
    const [slow, fast] = [0.01, 0.02].map((drift) => leeCarterForecast(apart(drift)));
    expect(slow.outlook(1000, 0).mean - fast.outlook(1000, 0).mean).toBeCloseTo(10 + 0.09, 6);
  });

  test('a k of its own that runs away is held where it is', () => {
    const own = Float64Array.from({ length: years }, (_, t) => 0.01 * 1.5 ** t);
    const model: LiLee = {
      ages: [60],
      firstYear,
      common: { b: Float64Array.of(1), k: Float64Array.from({ length: years }, (_, t) => -t) },
      populations: [
        { a: Float64Array.of(-4), b: Float64Array.of(1), k: own, explainedByCommon: 1, explained: 1 },
        { a: Float64Array.of(-4), b: Float64Array.of(1), k: own.map(() => 0), explainedByCommon: 1, explained: 1 },
      ],
    };
    const [running, still] = liLeeForecasts(model);
    expect(running.outlook(100, 0).mean - still.outlook(100, 0).mean).toBeCloseTo(own[years - 1], 9);
  });
});

describe('quantiles of a forecast', () => {
  test('rise with the chance at every age and fan out with time; life expectancy falls as they rise', () => {
    fc.assert(
      fc.property(leeCarters, (model) => {
        const forecast = leeCarterForecast(model);
        const [low, middle, high] = [0.05, 0.5, 0.95].map((chance) => forecastChances(forecast, { years: 30, chance }));
        const width5 = (year: number, x: number) => Math.log(yearOf(high, year)[x] / yearOf(low, year)[x]);
        const first = firstYear + years;
        for (let cell = 0; cell < middle.data.length; cell++) {
          expect(low.data[cell]).toBeLessThan(middle.data[cell]);
          expect(middle.data[cell]).toBeLessThanOrEqual(high.data[cell]);
        }
        fc.pre(high.data.every((q) => q < 1));
        expect(forecast.outlook(30, 0).standardError).toBeGreaterThan(forecast.outlook(1, 0).standardError);
        expect(width5(first, 0)).toBeGreaterThan(0);
        const expectancy = (surface: typeof low) => lifeTable(yearOf(surface, first + 29), { firstAge: 60 }).ex[0];
        expect(expectancy(low)).toBeGreaterThan(expectancy(high));
      }),
    );
  });
});
