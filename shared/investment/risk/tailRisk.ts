import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { quantile } from '../../base/quantile';
import { type Figure, figureOf, quotient } from '../figure';
import { kurtosis, mean, populationDeviation, skewness } from '../statistics/moments';

export const tailMethods = ['historical', 'normal', 'cornish-fisher'] as const;
export type TailMethod = (typeof tailMethods)[number];

const rising = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** φ(z). */
const normalDensity = (z: number): number => Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);

/** The standard normal quantile bent by skewness S and excess kurtosis K. Source: Cornish & Fisher (1938). */
function cornishFisher(z: number, S: number, K: number): number {
  return z + ((z ** 2 - 1) * S) / 6 + ((z ** 3 - 3 * z) * K) / 24 - ((2 * z ** 3 - 5 * z) * S ** 2) / 36;
}

/**
 * Value at risk as a return of one period, a loss being negative: the return that is undercut with the chance `tail`.
 * Historical: the quantile of the sample (type 7). Normal: x̄ + z·s with the population deviation. Cornish–Fisher: the
 * same with z bent by the sample's skewness and kurtosis.
 */
export function valueAtRisk(returns: readonly number[], tail: number, method: TailMethod): Figure {
  if (method === 'historical') {
    return figureOf(returns.length === 0 ? Number.NaN : quantile(rising(returns), tail), 'too-few-observations');
  }
  const z = normalQuantile(tail, 0, 1);
  const spread = populationDeviation(returns);
  if (spread === 0) return figureOf(mean(returns), 'too-few-observations');
  const bent = method === 'normal' ? z : cornishFisher(z, skewness(returns), kurtosis(returns) - 3);
  return figureOf(mean(returns) + bent * spread, 'too-few-observations');
}

/** Mean of the returns at or below the historical value at risk. */
export function historicalShortfall(returns: readonly number[], tail: number): Figure {
  const limit = valueAtRisk(returns, tail, 'historical');
  return limit.value === null
    ? limit
    : figureOf(mean(returns.filter((value) => value <= limit.value)), 'no-such-periods');
}

/** x̄ − s·φ(z)/tail: the mean of a normal distribution's returns below its value at risk. */
export const normalShortfall = (returns: readonly number[], tail: number): Figure =>
  figureOf(
    mean(returns) - (populationDeviation(returns) * normalDensity(normalQuantile(tail, 0, 1))) / tail,
    'too-few-observations',
  );

/**
 * Mean below the Cornish–Fisher value at risk: the bent quantile averaged over the tail,
 * x̄ + s·(1/tail)·∫₀^tail z_CF(u) du, where the integral of the bent normal quantile is closed:
 * −φ(z)·(1 + z·S/6 + (z² − 1)·K/24 − (2z² − 1)·S²/36).
 */
export function cornishFisherShortfall(returns: readonly number[], tail: number): Figure {
  const spread = populationDeviation(returns);
  if (spread === 0) return figureOf(mean(returns), 'too-few-observations');
  const [S, K, z] = [skewness(returns), kurtosis(returns) - 3, normalQuantile(tail, 0, 1)];
  const bent = 1 + (z * S) / 6 + ((z ** 2 - 1) * K) / 24 - ((2 * z ** 2 - 1) * S ** 2) / 36;
  return figureOf(mean(returns) - (spread * normalDensity(z) * bent) / tail, 'too-few-observations');
}

/** |95th percentile| / |5th percentile|. */
export function tailRatio(returns: readonly number[]): Figure {
  if (returns.length === 0) return figureOf(Number.NaN, 'too-few-observations');
  const sorted = rising(returns);
  return quotient(Math.abs(quantile(sorted, 0.95)), Math.abs(quantile(sorted, 0.05)), 'no-loss');
}
