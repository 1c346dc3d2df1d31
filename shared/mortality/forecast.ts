import { autoregressionAhead, autoregressionOf } from './autoregression';
import { type Cbd, logistic, logit } from './cbd';
import { deathProbability } from './deathRate';
import { type Experience, type Surface, surfaceOf, yearOf } from './experience';
import type { LeeCarter } from './leeCarter';
import type { LiLee } from './liLee';
import { type Outlook, quantileOf, randomWalkOf, walkAhead } from './randomWalk';
import { infantSeparation, type TableSex } from './separation';

/** Mortality after the last year of the data, as a normal variable for every age and every number of years ahead. */
export interface MortalityForecast {
  readonly ages: readonly number[];
  readonly lastYear: number;
  /** What the variable is: ln m or logit q. */
  readonly scale: 'log rate' | 'logit chance';
  /** h years ahead, age group x from 0; h = 0 is the fitted last year, without error. */
  outlook(h: number, x: number): Outlook;
}

/** ln m = a + b·k with k a random walk with drift. Source: model.md §2. */
export function leeCarterForecast({ ages, firstYear, a, b, k }: LeeCarter): MortalityForecast {
  const walk = randomWalkOf(k);
  return {
    ages,
    lastYear: firstYear + k.length - 1,
    scale: 'log rate',
    outlook: (h, x) => {
      const { mean, standardError } = walkAhead(walk, h);
      return { mean: a[x] + b[x] * mean, standardError: Math.abs(b[x]) * standardError };
    },
  };
}

/** logit q = k₁ + k₂·(x − x̄) is at every age itself a random walk with drift, with the covariance of k₁ and k₂ in it. */
export function cbdForecast({ ages, firstYear, meanAge, k1, k2 }: Cbd): MortalityForecast {
  const walks = ages.map((age) => randomWalkOf(k1.map((level, t) => level + k2[t] * (age - meanAge))));
  return {
    ages,
    lastYear: firstYear + k1.length - 1,
    scale: 'logit chance',
    outlook: (h, x) => walkAhead(walks[x], h),
  };
}

/** One forecast a population: K a random walk with drift, each k(i) an autoregression, taken as independent of K. */
export function liLeeForecasts({ ages, firstYear, common, populations }: LiLee): MortalityForecast[] {
  const walk = randomWalkOf(common.k);
  return populations.map(({ a, b, k }) => {
    const own = autoregressionOf(k);
    return {
      ages,
      lastYear: firstYear + k.length - 1,
      scale: 'log rate',
      outlook: (h, x) => {
        const shared = walkAhead(walk, h);
        const left = autoregressionAhead(own, h);
        return {
          mean: a[x] + common.b[x] * shared.mean + b[x] * left.mean,
          standardError: Math.hypot(common.b[x] * shared.standardError, b[x] * left.standardError),
        };
      },
    };
  });
}

/** The same change from year to year, but starting at what was observed last, so that the forecast has no step. */
export function startingAt(forecast: MortalityForecast, observed: ArrayLike<number>): MortalityForecast {
  const onScale = forecast.scale === 'log rate' ? Math.log : logit;
  const shifts = forecast.ages.map((_, x) => onScale(observed[x]) - forecast.outlook(0, x).mean);
  return {
    ...forecast,
    outlook: (h, x) => {
      const { mean, standardError } = forecast.outlook(h, x);
      return { mean: mean + shifts[x], standardError };
    },
  };
}

/** The same change, starting at the deaths of the last year of the data. */
export function startingAtLast(forecast: MortalityForecast, experience: Experience): MortalityForecast {
  const { ages, firstYear, years, deaths, exposure } = experience;
  const onLives = forecast.scale === 'logit chance';
  const observed = surfaceOf({ ages, firstYear, years }, (t, x) => {
    const cell = t * ages.length + x;
    return deaths[cell] / (onLives ? exposure[cell] + deaths[cell] / 2 : exposure[cell]);
  });
  return startingAt(forecast, yearOf(observed, firstYear + years - 1));
}

export interface ForecastChoices {
  readonly years: number;
  /** Chance that mortality is not higher than shown; ½, the median, unless given. */
  readonly chance?: number;
  /** Whose a₀ turns the rate of infants into a chance to die. */
  readonly sex?: TableSex;
}

/**
 * Chances to die for single ages in the years after the data: at each age the quantile of its own forecast, exact and
 * without simulation. Where all ages move together, as in Lee–Carter with b > 0, they are quantiles of the whole table.
 */
export function forecastChances(
  forecast: MortalityForecast,
  { years, chance = 0.5, sex = 'both' }: ForecastChoices,
): Surface {
  const { ages, lastYear, scale } = forecast;
  return surfaceOf({ ages, firstYear: lastYear + 1, years }, (t, x) => {
    const value = quantileOf(forecast.outlook(t + 1, x), chance);
    return scale === 'logit chance' ? logistic(value) : chanceFrom(Math.exp(value), ages[x], sex);
  });
}

const chanceFrom = (rate: number, age: number, sex: TableSex): number =>
  deathProbability(rate, age === 0 ? infantSeparation(rate, sex) : 0.5);

export interface ForecastRow {
  readonly year: number;
  readonly age: number;
  /** Chance to die at each of the chances asked for, in their order. */
  readonly qx: readonly number[];
}

/** Quantiles of the chances to die, one row a year and age. */
export function forecastRows(
  forecast: MortalityForecast,
  quantiles: readonly number[],
  choices: Omit<ForecastChoices, 'chance'>,
): ForecastRow[] {
  const surfaces = quantiles.map((chance) => forecastChances(forecast, { ...choices, chance }));
  return Array.from({ length: choices.years }, (_, h) => forecast.lastYear + 1 + h).flatMap((year) =>
    forecast.ages.map((age, x) => ({ year, age, qx: surfaces.map((surface) => yearOf(surface, year)[x]) })),
  );
}
