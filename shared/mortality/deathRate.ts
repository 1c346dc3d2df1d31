/** q = n·m / (1 + (n − a)·m): chance to die in an interval of n years, from the central rate. Source: model.md §2. */
export const deathProbability = (m: number, a: number, width = 1): number =>
  Math.min(1, (width * m) / (1 + (width - a) * m));

/** m = q / (n − (n − a)·q): central rate, from the chance to die in an interval of n years. */
export const deathRate = (q: number, a: number, width = 1): number => q / (width - (width - a) * q);
