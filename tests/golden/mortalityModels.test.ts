import { describe, expect, test } from 'vitest';
import { agePeriodCohort } from '../../shared/mortality/agePeriodCohort';
import { autoregressionAhead, autoregressionOf, returnsToMean } from '../../shared/mortality/autoregression';
import { cbdByLeastSquares, cbdByLikelihood } from '../../shared/mortality/cbd';
import { type Experience, surfaceOf, together, yearOf } from '../../shared/mortality/experience';
import { cbdForecast, forecastChances, leeCarterForecast, startingAt } from '../../shared/mortality/forecast';
import { binomialFit, poissonFit } from '../../shared/mortality/goodnessOfFit';
import { fittedRates, type LeeCarter, leeCarterBySvd, normalised } from '../../shared/mortality/leeCarter';
import { leeCarterByLikelihood } from '../../shared/mortality/leeCarterPoisson';
import { refittedToDeaths } from '../../shared/mortality/leeCarterRefit';
import { quantileOf, randomWalkOf, walkAhead } from '../../shared/mortality/randomWalk';
import { unwrapped } from '../support/bundled';

const column = (...values: number[]) => Float64Array.from(values);

/** Two ages, three years, given as ln m by year. */
function fromLogs(logs: readonly (readonly number[])[], exposure = 1000): Experience {
  const rates = logs.flat().map(Math.exp);
  const lived = column(...rates).fill(exposure);
  return {
    ages: logs[0].map((_, x) => 60 + x),
    firstYear: 2000,
    years: logs.length,
    deaths: lived.map((years, cell) => years * rates[cell]),
    exposure: lived,
  };
}

describe('Lee–Carter by singular values', () => {
  // ln m − a = (1, 0, −1)⊗(1, 1)·0.2 + (1, −2, 1)⊗(1, −1)·0.01: two products at right angles.
  // Squares 0.04·2·2 = 0.16 and 0.0001·6·2 = 0.0012, so the first explains 0.16/0.1612.
  const logs = [
    [-4 + 0.2 + 0.01, -3 + 0.2 - 0.01],
    [-4 - 0.02, -3 + 0.02],
    [-4 - 0.2 + 0.01, -3 - 0.2 - 0.01],
  ];
  const { model, explained, residuals } = unwrapped(leeCarterBySvd(fromLogs(logs)));

  test('a is the mean of ln m', () => {
    expect(model.a[0]).toBeCloseTo(-4, 12);
    expect(model.a[1]).toBeCloseTo(-3, 12);
  });

  test('b sums to 1 and k to 0: b = (½, ½), k = 0.2·2·(1, 0, −1)', () => {
    expect(model.b[0]).toBeCloseTo(0.5, 12);
    expect(model.b[1]).toBeCloseTo(0.5, 12);
    for (const [t, k] of [0.4, 0, -0.4].entries()) expect(model.k[t]).toBeCloseTo(k, 12);
  });

  test('what is left is the second product', () => {
    expect(explained).toBeCloseTo(0.16 / 0.1612, 12);
    for (const [cell, left] of [0.01, -0.01, -0.02, 0.02, 0.01, -0.01].entries()) {
      expect(residuals[cell]).toBeCloseTo(left, 12);
    }
  });

  test('a cell without deaths is named', () => {
    const experience = fromLogs(logs);
    const deaths = experience.deaths.map((count, cell) => (cell === 3 ? 0 : count));
    expect(leeCarterBySvd({ ...experience, deaths })).toEqual({
      ok: false,
      failure: { code: 'mortality/no-deaths', fromAge: 61, toAge: 61, fromYear: 2001, toYear: 2001 },
    });
  });
});

describe('k re-fitted to deaths', () => {
  // m = 0.01·exp(k/2) at two ages with 1000 lives each, so that D = 20·exp(k/2).
  const model: LeeCarter = {
    ages: [60, 61],
    firstYear: 2000,
    a: column(Math.log(0.01), Math.log(0.01)),
    b: column(0.5, 0.5),
    k: column(0, 0),
  };
  const experience: Experience = {
    ages: [60, 61],
    firstYear: 2000,
    years: 2,
    deaths: column(30, 10, 3, 7),
    exposure: column(1000, 1000, 1000, 1000),
  };

  test.each(['total', 'ages'] as const)('%s: 40 deaths are k = 2·ln 2, 10 are −2·ln 2', (refit) => {
    const { k } = unwrapped(refittedToDeaths(model, experience, refit));
    expect(k[0]).toBeCloseTo(2 * Math.LN2, 12);
    expect(k[1]).toBeCloseTo(-2 * Math.LN2, 12);
  });

  test('with unlike b the two differ: the total counts ages alike, the likelihood by b', () => {
    const uneven = { ...model, b: column(1, 0) };
    const even = { ...experience, deaths: column(30, 10, 5, 15) };
    // total: 10·e^k + 10 = 40 → k = ln 3; likelihood: 10·e^k = 30 as well, the second age having no say.
    expect(unwrapped(refittedToDeaths(uneven, even, 'total')).k[0]).toBeCloseTo(Math.log(3), 12);
    expect(unwrapped(refittedToDeaths(uneven, even, 'ages')).k[0]).toBeCloseTo(Math.log(3), 12);
    const three = { ...experience, deaths: column(30, 20, 5, 15) };
    // total: 10·e^k + 10 = 50 → k = ln 4; likelihood still ln 3.
    expect(unwrapped(refittedToDeaths(uneven, three, 'total')).k[0]).toBeCloseTo(Math.log(4), 12);
    expect(unwrapped(refittedToDeaths(uneven, three, 'ages')).k[0]).toBeCloseTo(Math.log(3), 12);
  });

  test('a year without deaths has no k', () => {
    const empty = { ...experience, deaths: column(30, 10, 0, 0) };
    expect(refittedToDeaths(model, empty, 'total')).toMatchObject({
      ok: false,
      failure: { code: 'mortality/no-fit', fromYear: 2001 },
    });
  });
});

test('Σb = 1 and Σk = 0 without a change of the rates', () => {
  const model = { ages: [60, 61], firstYear: 2000, a: column(-4, -3), b: column(1, 3), k: column(2, 4, 9) };
  const same = normalised(model);
  // mean k 5, Σb 4: k = 4·(−3, −1, 4), b = (¼, ¾), a = (−4 + 5, −3 + 15).
  expect([...same.k]).toEqual([-12, -4, 16]);
  expect([...same.b]).toEqual([0.25, 0.75]);
  expect([...same.a]).toEqual([1, 12]);
  const [before, after] = [fittedRates(model).data, fittedRates(same).data];
  for (const [cell, rate] of before.entries()) expect(after[cell] / rate).toBeCloseTo(1, 12);
});

test('likelihood fits where an age dies in some years only, and names an age that never does', () => {
  const experience: Experience = {
    ages: [60, 61, 62],
    firstYear: 2000,
    years: 4,
    deaths: column(3, 9, 15, 1, 8, 12, 0, 6, 11, 1, 5, 8),
    exposure: column(...Array.from({ length: 12 }, () => 100)),
  };
  const { model } = unwrapped(leeCarterByLikelihood(experience));
  const fitted = fittedRates(model).data.map((rate) => 100 * rate);
  // The likelihood equations of a: deaths of each age are met.
  for (const [x, deaths] of [5, 28, 46].entries()) {
    expect(fitted[x] + fitted[x + 3] + fitted[x + 6] + fitted[x + 9]).toBeCloseTo(deaths, 9);
  }
  expect(leeCarterByLikelihood({ ...experience, deaths: column(0, 9, 15, 0, 8, 12, 0, 6, 11, 0, 5, 8) })).toEqual({
    ok: false,
    failure: { code: 'mortality/no-deaths', fromAge: 60, toAge: 60, fromYear: 2000, toYear: 2003 },
  });
});

describe('how well counts fit', () => {
  test('Poisson, 3 deaths where 2 are fitted', () => {
    const fit = poissonFit(column(3), column(2), 1);
    expect(fit.deviance).toBeCloseTo(2 * (3 * Math.log(1.5) - 1), 12);
    expect(fit.logLikelihood).toBeCloseTo(3 * Math.log(2) - 2 - Math.log(6), 12);
    expect(fit.residuals[0]).toBeCloseTo(Math.sqrt(fit.deviance), 12);
    expect(fit.aic).toBeCloseTo(2 - 2 * fit.logLikelihood, 12);
    expect(fit.bic).toBeCloseTo(-2 * fit.logLikelihood, 12);
  });

  test('binomial, 3 of 10 where 2 are fitted: C(10, 3) = 120', () => {
    const fit = binomialFit({ deaths: column(3), initial: column(10) }, column(2), 1);
    expect(fit.logLikelihood).toBeCloseTo(Math.log(120) + 3 * Math.log(0.2) + 7 * Math.log(0.8), 12);
    expect(fit.deviance).toBeCloseTo(2 * (3 * Math.log(1.5) + 7 * Math.log(7 / 8)), 12);
  });

  test('no deaths leave a negative residual and no logarithm of 0; nobody there is no cell', () => {
    const fit = poissonFit(column(0, 0), column(2, 0), 1);
    expect(fit.deviance).toBeCloseTo(4, 12);
    expect(fit.logLikelihood).toBeCloseTo(-2, 12);
    expect([...fit.residuals]).toEqual([-2, 0]);
    expect(fit.cells).toBe(1);
  });
});

describe('random walk with drift', () => {
  // Differences −1, 0, −2: drift −1, squares 0 + 1 + 1 over 3 − 1 steps, so sigma = 1.
  const walk = randomWalkOf([0, -1, -1, -3]);

  test('drift and sigma', () => expect(walk).toEqual({ last: -3, drift: -1, sigma: 1, steps: 3 }));

  test('two years on: mean −3 − 2, variance 2 + 4/3, where 4/3 is the doubt about the drift', () => {
    const outlook = walkAhead(walk, 2);
    expect(outlook.mean).toBe(-5);
    expect(outlook.standardError ** 2).toBeCloseTo(10 / 3, 12);
    // z(97.5 %) = 1.959964.
    expect(quantileOf(outlook, 0.975)).toBeCloseTo(-5 + 1.959964 * Math.sqrt(10 / 3), 5);
    expect(quantileOf(outlook, 0.5)).toBeCloseTo(-5, 12);
  });
});

describe('autoregression', () => {
  // 8, 4, 2, 1 halve each year: constant 0, slope ½, no error.
  const halving = autoregressionOf(column(8, 4, 2, 1));

  test('finds the slope and returns to its mean', () => {
    expect(halving.slope).toBeCloseTo(0.5, 12);
    expect(halving.constant).toBeCloseTo(0, 12);
    expect(returnsToMean(halving)).toBe(true);
    expect(autoregressionAhead(halving, 3).mean).toBeCloseTo(0.125, 12);
  });

  test('variance of slope ½ and sigma 1: 1, 1 + ¼, … up to 4/3', () => {
    const unit = { last: 0, constant: 0, slope: 0.5, sigma: 1 };
    expect(autoregressionAhead(unit, 1).standardError).toBeCloseTo(1, 12);
    expect(autoregressionAhead(unit, 2).standardError ** 2).toBeCloseTo(1.25, 12);
    expect(autoregressionAhead(unit, 200).standardError ** 2).toBeCloseTo(4 / 3, 12);
  });

  test('a series that runs away stays at its last value on average', () => {
    const doubling = autoregressionOf(column(1, 2, 4, 8));
    expect(returnsToMean(doubling)).toBe(false);
    expect(autoregressionAhead(doubling, 50).mean).toBe(8);
    // Steps 1, 2 and 4: mean square (1 + 4 + 16)/3 = 7.
    expect(autoregressionAhead(doubling, 2).standardError ** 2).toBeCloseTo(14, 12);
  });
});

describe('Cairns, Blake and Dowd', () => {
  // logit q = −3, −2, −1 at ages 60, 61, 62: −2 at the mean age, 1 a year.
  const logits = [-3, -2, -1];
  const ages = [60, 61, 62];
  const chances = surfaceOf({ ages, firstYear: 2000, years: 1 }, (_, x) => 1 / (1 + Math.exp(-logits[x])));

  test('least squares through logits on a line', () => {
    const { k1, k2, meanAge } = cbdByLeastSquares(chances);
    expect(meanAge).toBe(61);
    expect(k1[0]).toBeCloseTo(-2, 12);
    expect(k2[0]).toBeCloseTo(1, 12);
  });

  test('likelihood among 1000 initial lives, exposure 1000 − D/2', () => {
    const deaths = chances.data.map((q) => 1000 * q);
    const exposure = deaths.map((count) => 1000 - count / 2);
    const { model, fit } = unwrapped(cbdByLikelihood({ ages, firstYear: 2000, years: 1, deaths, exposure }));
    expect(model.k1[0]).toBeCloseTo(-2, 10);
    expect(model.k2[0]).toBeCloseTo(1, 10);
    expect(fit.deviance).toBeCloseTo(0, 10);
  });
});

test('age groups of five years have no cohorts', () => {
  const grouped = {
    ...fromLogs([
      [-4, -3],
      [-4.1, -3.1],
    ]),
    ages: [60, 65],
  };
  expect(agePeriodCohort(grouped)).toEqual({
    ok: false,
    failure: { code: 'mortality/not-single-ages', fromAge: 60, toAge: 65 },
  });
});

describe('forecasts', () => {
  const a = column(Math.log(0.02), Math.log(0.004));
  const model: LeeCarter = { ages: [70, 71], firstYear: 2000, a, b: column(1.5, -0.5), k: column(0, -1, -1, -3) };
  const forecast = leeCarterForecast(model);

  test('the median follows the drift: k = −5 two years on', () => {
    const median = forecastChances(forecast, { years: 2 });
    const [young, old] = yearOf(median, 2005);
    // q = m/(1 + m/2).
    const chance = (m: number) => m / (1 + m / 2);
    expect(young).toBeCloseTo(chance(0.02 * Math.exp(1.5 * -5)), 12);
    expect(old).toBeCloseTo(chance(0.004 * Math.exp(-0.5 * -5)), 12);
  });

  test('the high quantile is high at both ages, though b differs in sign', () => {
    const high = yearOf(forecastChances(forecast, { years: 2, chance: 0.975 }), 2005);
    const error = 1.959964 * Math.sqrt(10 / 3);
    const chance = (m: number) => m / (1 + m / 2);
    expect(high[0]).toBeCloseTo(chance(0.02 * Math.exp(1.5 * (-5 + error))), 7);
    expect(high[1]).toBeCloseTo(chance(0.004 * Math.exp(-0.5 * (-5 - error))), 6);
  });

  test('starting at observed rates moves the level and keeps the change', () => {
    const fitted = [0, 1].map((x) => Math.exp(forecast.outlook(0, x).mean));
    const observed = [fitted[0] * 1.1, fitted[1] * 0.9];
    const moved = startingAt(forecast, observed);
    expect(Math.exp(moved.outlook(0, 0).mean)).toBeCloseTo(observed[0], 12);
    expect(moved.outlook(3, 0).mean - forecast.outlook(3, 0).mean).toBeCloseTo(Math.log(1.1), 12);
    expect(moved.outlook(3, 1).mean - forecast.outlook(3, 1).mean).toBeCloseTo(Math.log(0.9), 12);
    expect(moved.outlook(3, 1).standardError).toBe(forecast.outlook(3, 1).standardError);
  });

  test('infants live the share of the year that their rate says', () => {
    const infants = { ...model, ages: [0, 1], k: column(0, 0, 0) };
    const chances = forecastChances(leeCarterForecast(infants), { years: 1, sex: 'male' }).data;
    // a₀ = 0.045 + 2.684·0.02 = 0.09868; q = 0.02/(1 + 0.90132·0.02).
    expect(chances[0]).toBeCloseTo(0.02 / (1 + 0.90132 * 0.02), 12);
    expect(chances[1]).toBeCloseTo(0.004 / 1.002, 12);
  });

  test('logits of Cairns, Blake and Dowd walk at each age: k₁ + k₂·z', () => {
    // At z = 1 the sum is −2, −3, −3, −5, which is the walk above moved down by 2.
    const cbd = { ages: [60, 62], firstYear: 2000, meanAge: 61, k1: column(-2, -2, -2, -3), k2: column(0, -1, -1, -2) };
    const outlook = cbdForecast(cbd).outlook(2, 1);
    expect(outlook.mean).toBe(-7);
    expect(outlook.standardError ** 2).toBeCloseTo(10 / 3, 12);
    const median = forecastChances(cbdForecast(cbd), { years: 2 });
    expect(yearOf(median, 2005)[1]).toBeCloseTo(1 / (1 + Math.exp(7)), 12);
  });
});

test('populations together are deaths and years lived together', () => {
  const one = fromLogs([[-4, -3]], 100);
  const both = together([one, one, one]);
  expect(both.exposure[0]).toBeCloseTo(300, 12);
  expect(both.deaths[1]).toBeCloseTo(300 * Math.exp(-3), 12);
});
