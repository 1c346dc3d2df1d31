import { type Result, success } from '../base/result';
import { type Experience, logRates, type Surface, sumsAlong, surfaceOf } from './experience';
import { everyCellWithDeaths } from './experienceChecks';
import { firstFactor } from './firstFactor';

/**
 * ln m(x, t) = a(x) + b(x)·k(t), Σb = 1 and, but for a k re-fitted to deaths, Σk = 0. Source: model.md §2;
 * R. D. Lee and L. R. Carter, Modeling and forecasting U.S. mortality, JASA 87 (1992).
 */
export interface LeeCarter {
  readonly ages: readonly number[];
  readonly firstYear: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly k: Float64Array;
}

export interface LeeCarterBySvd {
  readonly model: LeeCarter;
  /** Share of the variance of ln m about its means that b·k explains: s₁²/Σs². */
  readonly explained: number;
  /** ln m − a − b·k. */
  readonly residuals: Float64Array;
}

/** a = mean of ln m over years, b and k from the first singular vectors of what is left. */
export function leeCarterBySvd(experience: Experience): Result<LeeCarterBySvd> {
  const checked = everyCellWithDeaths(experience);
  if (!checked.ok) return checked;
  const { ages, firstYear, years } = experience;
  const width = ages.length;
  const logs = logRates(experience);
  const a = sumsAlong(logs, width, 'age').map((sum) => sum / years);
  const centred = logs.map((log, cell) => log - a[cell % width]);
  const { b, k, explained, residuals } = firstFactor(centred, width);
  return success({ model: scaled({ ages, firstYear, a, b, k }), explained, residuals });
}

/** The same rates with Σb = 1. */
function scaled(model: LeeCarter): LeeCarter {
  const scale = model.b.reduce((sum, value) => sum + value, 0);
  return { ...model, b: model.b.map((value) => value / scale), k: model.k.map((value) => value * scale) };
}

/** The same rates with Σb = 1 and Σk = 0. */
export function normalised(model: LeeCarter): LeeCarter {
  const mean = model.k.reduce((sum, value) => sum + value, 0) / model.k.length;
  const a = model.a.map((value, x) => value + model.b[x] * mean);
  return scaled({ ...model, a, k: model.k.map((value) => value - mean) });
}

/** m(x, t) of the years that the model was fitted to. */
export const fittedRates = ({ ages, firstYear, a, b, k }: LeeCarter): Surface =>
  surfaceOf({ ages, firstYear, years: k.length }, (t, x) => Math.exp(a[x] + b[x] * k[t]));
