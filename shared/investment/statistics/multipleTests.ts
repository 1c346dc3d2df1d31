/** Order of the chances from the smallest on. */
const order = (chances: readonly number[]): number[] =>
  chances.map((_, k) => k).sort((a, b) => chances[a] - chances[b]);

/**
 * Holm's correction: the chance of even one false finding stays below a level. The k-th smallest of m is multiplied by
 * m − k + 1; none is smaller than the one before. Source: S. Holm (1979).
 */
export function holm(chances: readonly number[]): number[] {
  const adjusted = [...chances];
  let last = 0;
  for (const [k, at] of order(chances).entries()) {
    last = Math.max(last, Math.min(1, (chances.length - k) * chances[at]));
    adjusted[at] = last;
  }
  return adjusted;
}

/**
 * Benjamini and Hochberg's correction: the share of false findings among all stays below a level. The k-th smallest of m
 * is multiplied by m / k; none is larger than the one after. Source: Benjamini & Hochberg (1995).
 */
export function benjaminiHochberg(chances: readonly number[]): number[] {
  const adjusted = [...chances];
  let last = 1;
  for (const [k, at] of [...order(chances).entries()].reverse()) {
    last = Math.min(last, (chances.length / (k + 1)) * chances[at]);
    adjusted[at] = last;
  }
  return adjusted;
}
