import { failed, type Result, success } from '../base/result';
import { type Experience, type Surface, sumsAlong, yearOf } from './experience';
import { everyAgeAndYearWithDeaths } from './experienceChecks';
import { binomialFit, type GoodnessOfFit } from './goodnessOfFit';
import { fitLine } from './leastSquares';

/**
 * Cairns, Blake and Dowd, model M5: logit q(x, t) = k₁(t) + k₂(t)·(x − x̄). For ages above 50 or so. Source: model.md §2;
 * A. J. G. Cairns, D. Blake and K. Dowd, A two-factor model for stochastic mortality, JRI 73 (2006).
 */
export interface Cbd {
  readonly ages: readonly number[];
  readonly firstYear: number;
  /** x̄ */
  readonly meanAge: number;
  readonly k1: Float64Array;
  readonly k2: Float64Array;
}

export interface CbdByLikelihood {
  readonly model: Cbd;
  readonly fit: GoodnessOfFit;
}

export const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
export const logit = (chance: number): number => Math.log(chance / (1 - chance));

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Binomial maximum likelihood, year by year, among the initial lives E + D/2. */
export function cbdByLikelihood(experience: Experience): Result<CbdByLikelihood> {
  const checked = everyAgeAndYearWithDeaths(experience);
  if (!checked.ok) return checked;
  const { ages, firstYear, years, deaths, exposure } = experience;
  const width = ages.length;
  const meanAge = meanOf(ages);
  const distances = ages.map((age) => age - meanAge);
  const initial = exposure.map((lived, cell) => lived + deaths[cell] / 2);
  const [k1, k2] = [new Float64Array(years), new Float64Array(years)];
  for (let t = 0; t < years; t++) {
    const row = [t * width, (t + 1) * width];
    const line = logisticLine(distances, deaths.subarray(...row), initial.subarray(...row));
    if (line === null) {
      const [fromAge, toAge] = [ages[0], ages[width - 1]];
      const year = firstYear + t;
      return failed({ code: 'mortality/no-fit', model: 'CBD', fromAge, toAge, fromYear: year, toYear: year });
    }
    [k1[t], k2[t]] = line;
  }
  const fitted = initial.map((lives, cell) => {
    const t = Math.floor(cell / width);
    return lives * logistic(k1[t] + k2[t] * distances[cell % width]);
  });
  return success({
    model: { ages, firstYear, meanAge, k1, k2 },
    fit: binomialFit({ deaths, initial }, fitted, 2 * years),
  });
}

const mostSteps = 100;
const settled = 1e-13;

/** Newton's method for logit q = u + w·z; null when it does not settle. */
function logisticLine(z: readonly number[], deaths: Float64Array, lives: Float64Array): [number, number] | null {
  let u = logit(sumsAlong(deaths, deaths.length, 'year')[0] / sumsAlong(lives, lives.length, 'year')[0]);
  let w = 0;
  for (let step = 0; step < mostSteps; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
    for (let x = 0; x < z.length; x++) {
      const q = logistic(u + w * z[x]);
      const excess = deaths[x] - lives[x] * q;
      const curvature = lives[x] * q * (1 - q);
      g0 += excess;
      g1 += excess * z[x];
      h00 += curvature;
      h01 += curvature * z[x];
      h11 += curvature * z[x] ** 2;
    }
    const determinant = h00 * h11 - h01 * h01;
    const moveU = (h11 * g0 - h01 * g1) / determinant;
    const moveW = (h00 * g1 - h01 * g0) / determinant;
    u += moveU;
    w += moveW;
    if (Math.abs(moveU) + Math.abs(moveW) < settled * (1 + Math.abs(u))) return [u, w];
  }
  return null;
}

/** From chances to die alone, as the authors did it: a straight line through logit q by least squares, year by year. */
export function cbdByLeastSquares(chances: Surface): Cbd {
  const { ages, firstYear, years } = chances;
  const meanAge = meanOf(ages);
  const x = ages.map((age) => age - meanAge);
  const lines = Array.from({ length: years }, (_, t) =>
    fitLine({ x, y: Array.from(yearOf(chances, firstYear + t), logit) }),
  );
  return {
    ages,
    firstYear,
    meanAge,
    k1: Float64Array.from(lines, ({ intercept }) => intercept),
    k2: Float64Array.from(lines, ({ slope }) => slope),
  };
}
