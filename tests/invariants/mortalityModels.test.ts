import { describe, expect, test } from 'vitest';
import { agePeriodCohort } from '../../shared/mortality/agePeriodCohort';
import { type Cbd, cbdByLeastSquares, cbdByLikelihood, logistic } from '../../shared/mortality/cbd';
import { type Experience, surfaceOf } from '../../shared/mortality/experience';
import { leeCarterBySvd, normalised } from '../../shared/mortality/leeCarter';
import { fittedDeaths, leeCarterByLikelihood } from '../../shared/mortality/leeCarterPoisson';
import { refittedToDeaths } from '../../shared/mortality/leeCarterRefit';
import { unwrapped } from '../support/bundled';
import fc from '../support/fastCheck';
import {
  ages,
  axes,
  experienceOf,
  exposures,
  firstYear,
  leeCarters,
  list,
  near,
  sum,
  width,
  within,
  years,
} from '../support/mortalitySurfaces';

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

  test('does so with fewer years than ages, too', () => {
    fc.assert(
      fc.property(leeCarters, exposures, (model, exposure) => {
        const few = { ...experienceOf(model, exposure), years: 5 };
        const cells = 5 * width;
        const cut = { ...few, deaths: few.deaths.slice(0, cells), exposure: few.exposure.slice(0, cells) };
        const known = normalised({ ...model, k: model.k.slice(0, 5) });
        for (const found of [unwrapped(leeCarterBySvd(cut)).model, unwrapped(leeCarterByLikelihood(cut)).model]) {
          near(found.a, known.a);
          near(found.b, known.b);
          near(found.k, known.k);
        }
      }),
      { numRuns: 30 },
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
