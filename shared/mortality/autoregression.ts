import { fitLine } from './leastSquares';
import type { Outlook } from './randomWalk';

/** y(t+1) = constant + slope·y(t) + ε, ε ~ N(0, sigma²). */
export interface Autoregression {
  readonly last: number;
  readonly constant: number;
  readonly slope: number;
  readonly sigma: number;
}

/**
 * By least squares of each value on the one before. A slope of 1 or more, or of −1 or less, would run away: then the
 * series is taken as a random walk without drift, which stays where it is on average.
 */
export function autoregressionOf(series: Float64Array): Autoregression {
  const before = Array.from(series.subarray(0, -1));
  const after = Array.from(series.subarray(1));
  const last = series[series.length - 1];
  if (before.every((value) => value === before[0])) return { last, constant: last, slope: 0, sigma: 0 };
  const line = fitLine({ x: before, y: after });
  const steady = Math.abs(line.slope) < 1;
  const [constant, slope] = steady ? [line.intercept, line.slope] : [0, 1];
  const squares = after.reduce((sum, value, t) => sum + (value - constant - slope * before[t]) ** 2, 0);
  return { last, constant, slope, sigma: Math.sqrt(squares / (after.length - (steady ? 2 : 0))) };
}

/** Whether the series returns to a mean; if not, it was taken as a random walk without drift. */
export const returnsToMean = ({ slope }: Autoregression): boolean => Math.abs(slope) < 1;

/**
 * Mean μ + slope^h·(y − μ) with μ = constant/(1 − slope); variance sigma²·(1 − slope^2h)/(1 − slope²). The constant and
 * the slope are taken as known.
 */
export function autoregressionAhead({ last, constant, slope, sigma }: Autoregression, h: number): Outlook {
  if (slope === 1) return { mean: last + h * constant, standardError: sigma * Math.sqrt(h) };
  const mean = constant / (1 - slope);
  const variance = (1 - slope ** (2 * h)) / (1 - slope ** 2);
  return { mean: mean + slope ** h * (last - mean), standardError: sigma * Math.sqrt(variance) };
}
