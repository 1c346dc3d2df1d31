import { type QuantileYear, shownQuantiles } from '../../shared/stochastic/summarise';

const chances: readonly number[] = shownQuantiles;

/** The quantile of a chance in a year and its standard error; undefined where it is not among those shown. */
export function quantileIn(row: QuantileYear | undefined, chance: number) {
  const at = chances.indexOf(chance);
  const [value, error] = [row?.quantiles[at], row?.errors[at]];
  return value === undefined || error === undefined ? undefined : { value, error };
}
