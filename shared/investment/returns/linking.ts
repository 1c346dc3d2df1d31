/** Π(1 + r) − 1: the return of consecutive periods taken together. */
export const linked = (returns: readonly number[]): number =>
  returns.reduce((wealth, each) => wealth * (1 + each), 1) - 1;

/** What 1 has grown to after each period. */
export function wealthPath(returns: readonly number[]): number[] {
  let wealth = 1;
  return returns.map((each) => (wealth *= 1 + each));
}

/** Returns between consecutive values of one unit, without flows. */
export const returnsBetween = (values: readonly number[]): number[] =>
  values.slice(1).map((value, k) => value / values[k] - 1);

/**
 * Π(1 + r)^(periods a year / n) − 1, per year; `count` is n where periods without a return count too. NaN where more
 * than everything was lost.
 */
export const annualized = (returns: readonly number[], periodsAYear: number, count = returns.length): number =>
  count === 0 ? Number.NaN : (1 + linked(returns)) ** (periodsAYear / count) - 1;

/** Π(1 + r)^(1/n) − 1, per period. */
export const geometricMean = (returns: readonly number[]): number => annualized(returns, 1);
