import normalCdf from '@stdlib/stats-base-dists-normal-cdf';

export interface BaseRule {
  /** Multiples of the average wage: 0.6 and 3. */
  readonly floor: number;
  readonly cap: number;
  /** Standard deviation of the logarithm of wages at one age; 0 means that all earn the mean. */
  readonly dispersion: number;
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

const phi = (z: number): number => normalCdf(z, 0, 1);

/**
 * Mean contribution base over the average wage where wages around `meanIndex` are lognormal:
 * E clamp(w, floor, cap) = floor·P(w<floor) + E[w; floor≤w≤cap] + cap·P(w>cap). Source: model.md §6.
 */
export function meanContributionBase(meanIndex: number, { floor, cap, dispersion }: BaseRule): number {
  if (meanIndex <= 0) return 0;
  if (dispersion === 0) return clamp(meanIndex, floor, cap);
  const location = Math.log(meanIndex) - dispersion ** 2 / 2;
  const low = (Math.log(floor) - location) / dispersion;
  const high = (Math.log(cap) - location) / dispersion;
  const between = meanIndex * (phi(high - dispersion) - phi(low - dispersion));
  return floor * phi(low) + between + cap * (1 - phi(high));
}
