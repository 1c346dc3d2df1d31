import type { BaseData, YearlySeries } from '../data/baseData';

const known = ({ firstYear, values }: YearlySeries, year: number): number | null => {
  const value = values[year - firstYear];
  return value === undefined || Number.isNaN(value) ? null : value;
};

/** The announced figure of a year, else the one given. */
export const publishedOr = (series: YearlySeries, year: number, otherwise: number): number =>
  known(series, year) ?? otherwise;

/** Share of private wages in non-private ones in the first year that has both; used before it. */
function firstPrivateRatio({ economy }: BaseData): number {
  const { wagePrivate, wageNonPrivate } = economy;
  const at = wagePrivate.values.findIndex((value) => !Number.isNaN(value));
  const nonPrivate = known(wageNonPrivate, wagePrivate.firstYear + at);
  return at < 0 || nonPrivate === null ? 1 : wagePrivate.values[at] / nonPrivate;
}

/** All-unit average wage of a year with published wages, yuan a year: weighted mean of both kinds of unit. */
export function publishedWage(base: BaseData, year: number, nonPrivateWeight: number): number | null {
  const nonPrivate = known(base.economy.wageNonPrivate, year);
  if (nonPrivate === null) return null;
  const inPrivate = known(base.economy.wagePrivate, year) ?? nonPrivate * firstPrivateRatio(base);
  return nonPrivateWeight * nonPrivate + (1 - nonPrivateWeight) * inPrivate;
}

/** Published wages as far as they go, then grown by the assumption. `growth[t]` belongs to `firstYear + t`. */
export function averageWages(base: BaseData, firstYear: number, growth: Float64Array, weight: number): Float64Array {
  const wages = new Float64Array(growth.length);
  for (let t = 0; t < wages.length; t++) {
    const published = publishedWage(base, firstYear + t, weight);
    wages[t] = published ?? wages[t - 1] * (1 + growth[t]);
  }
  return wages;
}
