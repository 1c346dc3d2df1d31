import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/** A share with the interval that it lies in at a stated confidence. */
export interface ShareInterval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's interval of a share seen as `hits` of `tries`; null before the first try:
 * (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Source: Wilson, JASA 22 (1927), 209–212.
 */
export function wilsonInterval(hits: number, tries: number, confidence = 0.95): ShareInterval | null {
  if (tries === 0) return null;
  const z = normalQuantile(0.5 + confidence / 2, 0, 1);
  const value = hits / tries;
  const middle = value + (z * z) / (2 * tries);
  const reach = z * Math.sqrt((value * (1 - value)) / tries + (z * z) / (4 * tries * tries));
  const scale = 1 + (z * z) / tries;
  return { value, low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) };
}
