/**
 * Root of a monotone function by bisection: 80 halvings reach the precision of a double.
 * Gives null when `f` has the same sign at both ends.
 */
export function bisect(f: (x: number) => number, low: number, high: number): number | null {
  const signAtLow = Math.sign(f(low));
  if (signAtLow === 0) return low;
  if (Math.sign(f(high)) === signAtLow) return null;
  for (let halving = 0; halving < 80; halving++) {
    const middle = (low + high) / 2;
    if (Math.sign(f(middle)) === signAtLow) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
