import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { failed, type Result, success } from '../base/result';
import { type Experience, sumsAlong } from './experience';
import { everyAgeAndYearWithDeaths } from './experienceChecks';
import { type GoodnessOfFit, poissonFit } from './goodnessOfFit';
import { fitLine } from './leastSquares';

/**
 * Age, period and cohort, model M3: ln m(x, t) = a(x) + k(t) + g(t − x) with Σk = 0, Σg = 0 and Σc·g = 0. Only the
 * rates are determined by the data; the three constraints choose one of the many sets of parameters that give them.
 * Source: model.md §2; A. J. G. Cairns et al., A quantitative comparison of stochastic mortality models, NAAJ 13 (2009).
 */
export interface AgePeriodCohort {
  readonly ages: readonly number[];
  readonly firstYear: number;
  readonly firstCohort: number;
  readonly a: Float64Array;
  readonly k: Float64Array;
  /** By year of birth. */
  readonly g: Float64Array;
}

export interface AgePeriodCohortFit {
  readonly model: AgePeriodCohort;
  readonly fit: GoodnessOfFit;
}

const mostSteps = 100;
const settled = 1e-12;

/** By Poisson maximum likelihood with Newton's method; ages must be single years, so that year less age is a cohort. */
export function agePeriodCohort(experience: Experience): Result<AgePeriodCohortFit> {
  const checked = everyAgeAndYearWithDeaths(experience);
  if (!checked.ok) return checked;
  const { ages, firstYear, years, deaths, exposure } = experience;
  const width = ages.length;
  if (ages.some((age, x) => age !== ages[0] + x)) {
    return failed({ code: 'mortality/not-single-ages', fromAge: ages[0], toAge: ages[width - 1] });
  }
  const cohorts = years + width - 1;
  const died = sumsAlong(deaths, width, 'age');
  const lived = sumsAlong(exposure, width, 'age');
  const effects: Effects = {
    a: died.map((count, x) => Math.log(count / lived[x])),
    k: new Float64Array(years),
    g: new Float64Array(cohorts),
  };
  let move = Number.POSITIVE_INFINITY;
  for (let step = 0; step < mostSteps && move > settled; step++) move = newtonStep(effects, experience);
  if (!(move <= settled)) {
    const [fromAge, toAge, toYear] = [ages[0], ages[width - 1], firstYear + years - 1];
    return failed({ code: 'mortality/no-fit', model: 'APC', fromAge, toAge, fromYear: firstYear, toYear });
  }
  const fitted = exposure.map((lives, cell) => lives * rateIn(effects, cell));
  return success({
    model: { ages, firstYear, firstCohort: firstYear - ages[width - 1], ...constrained(effects) },
    fit: poissonFit(deaths, fitted, width + years + cohorts - 3),
  });
}

interface Effects {
  readonly a: Float64Array;
  readonly k: Float64Array;
  readonly g: Float64Array;
}

/** Place of a cell's cohort, 0 for the oldest age in the first year. */
const cohortOf = (x: number, t: number, width: number): number => t - x + width - 1;

function rateIn({ a, k, g }: Effects, cell: number): number {
  const x = cell % a.length;
  const t = Math.floor(cell / a.length);
  return Math.exp(a[x] + k[t] + g[cohortOf(x, t, a.length)]);
}

/**
 * Solves (XᵀD̂X)·δ = Xᵀ(D − D̂) and adds δ; gives its longest part. The first k and the first and last g stay 0, which
 * makes the matrix regular.
 */
function newtonStep(effects: Effects, experience: Experience): number {
  const { a, k, g } = effects;
  const [width, years] = [a.length, k.length];
  const free = width + years - 1 + g.length - 2;
  const placeOfYear = (t: number) => (t === 0 ? -1 : width + t - 1);
  const placeOfCohort = (c: number) => (c === 0 || c === g.length - 1 ? -1 : width + years - 1 + c - 1);
  const curvature = Matrix.zeros(free, free);
  const excess = Matrix.zeros(free, 1);
  for (let cell = 0; cell < experience.deaths.length; cell++) {
    const x = cell % width;
    const t = Math.floor(cell / width);
    const fitted = experience.exposure[cell] * rateIn(effects, cell);
    const places = [x, placeOfYear(t), placeOfCohort(cohortOf(x, t, width))].filter((place) => place >= 0);
    for (const row of places) {
      excess.set(row, 0, excess.get(row, 0) + experience.deaths[cell] - fitted);
      for (const column of places) curvature.set(row, column, curvature.get(row, column) + fitted);
    }
  }
  const cholesky = new CholeskyDecomposition(curvature);
  if (!cholesky.isPositiveDefinite()) return Number.POSITIVE_INFINITY;
  const moves = cholesky.solve(excess).getColumn(0);
  for (let x = 0; x < width; x++) a[x] += moves[x];
  for (let t = 1; t < years; t++) k[t] += moves[placeOfYear(t)];
  for (let c = 1; c < g.length - 1; c++) g[c] += moves[placeOfCohort(c)];
  return moves.reduce((longest, value) => Math.max(longest, Math.abs(value)), 0);
}

/** Moves the straight line through g, which is one in t less one in x, into k and a; then the mean of k into a. */
function constrained({ a, k, g }: Effects): Effects {
  const { intercept, slope } = fitLine({ x: Array.from(g, (_, c) => c), y: Array.from(g) });
  const tilted = k.map((value, t) => value + slope * t);
  const mean = tilted.reduce((sum, value) => sum + value, 0) / k.length;
  return {
    a: a.map((value, x) => value + intercept + slope * (a.length - 1 - x) + mean),
    k: tilted.map((value) => value - mean),
    g: g.map((value, c) => value - intercept - slope * c),
  };
}
