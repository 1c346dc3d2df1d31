import type { BaseData, YearlySeries } from '../data/baseData';
import { fitLine } from '../mortality/leastSquares';
import { publishedWage } from '../projection/resolveWages';

/** What history says of the economic drivers, as deviations from a straight line over its years. */
export interface EconomicHistory {
  readonly firstYear: number;
  /** One row a year: wage growth, prices, return of the national reserve fund. */
  readonly deviations: readonly (readonly number[])[];
}

const valueIn = ({ firstYear, values }: YearlySeries, year: number): number => values[year - firstYear] ?? Number.NaN;

/** What is left of values over consecutive years when their straight line is taken away. */
export function detrended(values: readonly number[]): number[] {
  const { intercept, slope } = fitLine({ x: values.map((_, t) => t), y: values });
  return values.map((value, t) => value - intercept - slope * t);
}

function wageGrowthIn(base: BaseData, year: number, nonPrivateWeight: number): number {
  const [before, now] = [publishedWage(base, year - 1, nonPrivateWeight), publishedWage(base, year, nonPrivateWeight)];
  return before === null || now === null ? Number.NaN : now / before - 1;
}

/**
 * Years up to the last one observed in which growth of wages, prices and the reserve fund's return are all known. Growth
 * has come down from 15 to 3 % a year, so that deviations are taken from a line, not from a mean.
 */
export function economicHistory(base: BaseData, nonPrivateWeight: number, lastObserved: number): EconomicHistory {
  const { cpi, nssfReturn } = base.economy;
  const years = Array.from(cpi.values, (_, t) => cpi.firstYear + t);
  const rows = years
    .map((year) => ({
      year,
      row: [wageGrowthIn(base, year, nonPrivateWeight), valueIn(cpi, year), valueIn(nssfReturn, year)],
    }))
    .filter(({ year, row }) => year <= lastObserved && row.every((value) => !Number.isNaN(value)));
  const columns = [0, 1, 2].map((column) => detrended(rows.map(({ row }) => row[column])));
  return {
    firstYear: rows[0].year,
    deviations: rows.map((_, t) => columns.map((column) => column[t])),
  };
}

/**
 * How far the return of entrusted pension money moves with that of the reserve fund: slope of the one on the other over
 * all years that have both, which are too few to leave any out.
 */
export function returnLoading({ economy }: BaseData): number {
  const { nssfReturn, entrustedReturn } = economy;
  const years = Array.from(entrustedReturn.values, (_, t) => entrustedReturn.firstYear + t).filter(
    (year) => !Number.isNaN(valueIn(entrustedReturn, year) + valueIn(nssfReturn, year)),
  );
  return fitLine({
    x: years.map((year) => valueIn(nssfReturn, year)),
    y: years.map((year) => valueIn(entrustedReturn, year)),
  }).slope;
}

/** ln of births per woman about its line, from a year on up to the last year that has been observed. */
export function fertilityDeviations({ demography }: BaseData, from: number, lastObserved: number): Float64Array {
  const { tfrMedium } = demography;
  const years = Array.from({ length: lastObserved - from + 1 }, (_, t) => from + t);
  return Float64Array.from(detrended(years.map((year) => Math.log(valueIn(tfrMedium, year)))));
}
