import { describe, expect, test } from 'vitest';
import { type Experience, logRates, surfaceOf, yearOf } from '../../shared/mortality/experience';
import { forecastChances, leeCarterForecast, liLeeForecasts } from '../../shared/mortality/forecast';
import type { LeeCarter } from '../../shared/mortality/leeCarter';
import { lifeTable } from '../../shared/mortality/lifeTable';
import { type LiLee, liLee } from '../../shared/mortality/liLee';
import { unwrapped } from '../support/bundled';
import fc from '../support/fastCheck';
import {
  axes,
  experienceOf,
  exposures,
  firstYear,
  leeCarters,
  list,
  near,
  width,
  within,
  years,
} from '../support/mortalitySurfaces';

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
