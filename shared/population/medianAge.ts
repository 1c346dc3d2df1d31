/** The age that half of the persons have not reached; within a single age persons are spread evenly. */
export function medianAge(men: Float64Array, women: Float64Array): number {
  let half = 0;
  for (let x = 0; x < men.length; x++) half += (men[x] + women[x]) / 2;
  let below = 0;
  for (let x = 0; x < men.length; x++) {
    const here = men[x] + women[x];
    if (here > 0 && below + here >= half) return x + (half - below) / here;
    below += here;
  }
  return Number.NaN;
}
