import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import gammaCdf from '@stdlib/stats-base-dists-gamma-cdf';
import { brent } from './brent';

/** Root of a rising distribution function from a point that is below it on, doubling the reach until it is above. */
function quantileAbove(chance: (x: number) => number, probability: number, start: number): number {
  let reach = start;
  while (chance(reach) < probability) reach *= 2;
  return brent((x) => chance(x) - probability, 0, reach) ?? reach;
}

/** x with P(X ≤ x) = probability, X gamma of this shape and scale 1; the Poisson limits of an audit are of this kind. */
export const gammaQuantile = (probability: number, shape: number): number =>
  probability <= 0 ? 0 : quantileAbove((x) => gammaCdf(x, shape, 1), probability, shape + 1);

/** P(χ² > x): how often chance alone departs at least so far. */
export const chiSquareTail = (x: number, freedom: number): number => 1 - gammaCdf(x / 2, freedom / 2, 1);

export const chiSquareQuantile = (probability: number, freedom: number): number =>
  2 * gammaQuantile(probability, freedom / 2);

/** x with P(X ≤ x) = probability, X beta (a, b). */
export function betaQuantile(probability: number, a: number, b: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return 1;
  return brent((x) => betaCdf(x, a, b) - probability, 0, 1) ?? 1;
}

/** t with P(T ≤ t) = probability, T Student of this freedom: T² / (freedom + T²) is beta (½, freedom / 2). */
export function studentQuantile(probability: number, freedom: number): number {
  const share = betaQuantile(Math.abs(2 * probability - 1), 0.5, freedom / 2);
  return Math.sign(probability - 0.5) * Math.sqrt((freedom * share) / (1 - share));
}

/** P(|T| > |t|), T Student of this freedom: freedom / (freedom + T²) is beta (freedom / 2, ½). */
export const studentTails = (t: number, freedom: number): number =>
  betaCdf(freedom / (freedom + t ** 2), freedom / 2, 0.5);

/** The standard normal quantile of 0.975: an estimate and so many standard errors either way hold with 95 %. */
export const normal95 = 1.959963984540054;
