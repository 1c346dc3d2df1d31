import logGamma from '@stdlib/math-base-special-gammaln';
import { brent } from '../base/brent';

/** P(N ≤ n), N Poisson with this mean: the tail away from the mean, summed from its largest term. */
function chanceAtMost(n: number, mean: number): number {
  if (mean === 0) return 1;
  const below = mean > n + 1;
  const first = below ? n : n + 1;
  let term = Math.exp(first * Math.log(mean) - mean - logGamma(first + 1));
  let sum = 0;
  for (let k = first; k >= 0 && term > sum * Number.EPSILON; k += below ? -1 : 1) {
    sum += term;
    term *= below ? k / mean : mean / (k + 1);
  }
  return below ? sum : 1 - sum;
}

/**
 * Exact two-sided interval of a Poisson mean from one count: P(N ≥ n | lower) = P(N ≤ n | upper) = (1 − confidence) / 2.
 * Source: F. Garwood, Fiducial limits for the Poisson distribution, Biometrika 28 (1936).
 */
export function poissonInterval(count: number, confidence: number): readonly [number, number] {
  const outside = (1 - confidence) / 2;
  const reach = count + 40 + 12 * Math.sqrt(count + 1);
  const lower = count === 0 ? 0 : brent((mean) => 1 - chanceAtMost(count - 1, mean) - outside, 0, count);
  const upper = brent((mean) => chanceAtMost(count, mean) - outside, count, reach);
  return [lower ?? 0, upper ?? Number.POSITIVE_INFINITY];
}
