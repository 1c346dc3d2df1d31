import { type Result, success } from '../base/result';
import { type Experience, logRates, sumsAlong, together } from './experience';
import { everyCellWithDeaths } from './experienceChecks';
import { type Factor, firstFactor } from './firstFactor';
import { type LeeCarter, leeCarterBySvd, normalised } from './leeCarter';
import { refittedToDeaths } from './leeCarterRefit';

/**
 * Sexes or regions that move together: ln m(i, x, t) = a(i, x) + B(x)·K(t) + b(i, x)·k(i, t). Each k(i) returns to a
 * mean, so that the rates of two populations never drift apart for good. Source: model.md §2; N. Li and R. Lee,
 * Coherent mortality forecasts for a group of populations, Demography 42 (2005).
 */
export interface LiLee {
  readonly ages: readonly number[];
  readonly firstYear: number;
  /** B with ΣB = 1 and K with ΣK = 0, fitted to all populations as one. */
  readonly common: Pick<LeeCarter, 'b' | 'k'>;
  readonly populations: readonly LiLeePopulation[];
}

export interface LiLeePopulation {
  readonly a: Float64Array;
  /** What is its own, with Σb² = 1: b may change sign with age, and then Σb = 1 would be no measure. */
  readonly b: Float64Array;
  readonly k: Float64Array;
  /** Share of the variance of ln m explained by the common factor, and by both; a common share below 0 does harm. */
  readonly explainedByCommon: number;
  readonly explained: number;
}

type Common = Pick<LeeCarter, 'b' | 'k'>;

/** Lee–Carter of all populations as one, its k re-fitted to deaths, unless a common factor is given. */
export function liLee(populations: readonly Experience[], given?: Common): Result<LiLee> {
  for (const population of populations) {
    const checked = everyCellWithDeaths(population);
    if (!checked.ok) return checked;
  }
  const all = together(populations);
  const found = given === undefined ? commonFactor(all) : success(given);
  if (!found.ok) return found;
  const { b, k } = found.value;
  return success({
    ages: all.ages,
    firstYear: all.firstYear,
    common: { b, k },
    populations: populations.map((population) => ownFactor(population, { b, k })),
  });
}

function commonFactor(all: Experience): Result<Common> {
  const first = leeCarterBySvd(all);
  if (!first.ok) return first;
  const refitted = refittedToDeaths(first.value.model, all, 'total');
  return refitted.ok ? success(normalised(refitted.value)) : refitted;
}

const squaresOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value * value, 0);

function ownFactor(population: Experience, common: Common): LiLeePopulation {
  const width = population.ages.length;
  const logs = logRates(population);
  const a = sumsAlong(logs, width, 'age').map((sum) => sum / population.years);
  const centred = logs.map((log, cell) => log - a[cell % width]);
  const left = centred.map((value, cell) => value - common.b[cell % width] * common.k[Math.floor(cell / width)]);
  const { b, k, residuals }: Factor = firstFactor(left, width);
  const variance = squaresOf(centred);
  const explainedBut = (unexplained: Float64Array) => (variance > 0 ? 1 - squaresOf(unexplained) / variance : 1);
  return {
    a,
    b,
    k,
    explainedByCommon: explainedBut(left),
    explained: explainedBut(residuals),
  };
}
