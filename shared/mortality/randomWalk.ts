import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/** y(t+1) = y(t) + drift + ε, ε ~ N(0, sigma²). Source: model.md §2. */
export interface RandomWalk {
  readonly last: number;
  readonly drift: number;
  readonly sigma: number;
  /** Steps that drift and sigma were estimated from. */
  readonly steps: number;
}

/** drift = (y(T) − y(1))/(T − 1); sigma² = Σ(Δy − drift)²/(T − 2). Needs three values. */
export function randomWalkOf(series: ArrayLike<number>): RandomWalk {
  const values = Array.from(series);
  const differences = values.slice(1).map((value, t) => value - values[t]);
  const steps = differences.length;
  const last = values[steps];
  const drift = (last - values[0]) / steps;
  const squares = differences.reduce((sum, difference) => sum + (difference - drift) ** 2, 0);
  return { last, drift, sigma: Math.sqrt(squares / (steps - 1)), steps };
}

/** A value to come as a normal variable. */
export interface Outlook {
  readonly mean: number;
  readonly standardError: number;
}

/** Mean y + h·drift; variance sigma²·(h + h²/steps), whose second part is that the drift itself is estimated. */
export const walkAhead = ({ last, drift, sigma, steps }: RandomWalk, h: number): Outlook => ({
  mean: last + h * drift,
  standardError: sigma * Math.sqrt(h + (h * h) / steps),
});

/** The value that is not exceeded with the given chance. */
export const quantileOf = ({ mean, standardError }: Outlook, chance: number): number =>
  standardError === 0 ? mean : normalQuantile(chance, mean, standardError);
