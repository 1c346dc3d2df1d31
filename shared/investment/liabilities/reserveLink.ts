import { economicDrivers } from '../../stochastic/driver';
import type { EconomicHistory } from '../../stochastic/driverHistory';
import type { DatedClassReturns } from '../allocation/readClassReturns';
import { correlation, sampleDeviation } from '../statistics/moments';

/** How a portfolio's years move with those of the reserve fund, which move with wages and prices as fitted. */
export interface ReserveLink {
  /** Of the portfolio with these weights. */
  correlationOf(weights: readonly number[]): number;
  /** Standard deviation a year of the reserve fund's return about its line. */
  readonly deviation: number;
  /** Whole years that the classes have in common with the history; empty where the correlation is assumed. */
  readonly years: readonly number[];
}

/** Fewer common years than this tell nothing of how two series move together: our choice. */
export const leastCommonYears = 5;

/** A year counts as whole with this share of its periods: days of trading differ from year to year. Our choice. */
const wholeShare = 0.9;

/** Returns of each class over the whole years of the file. */
function wholeYears({ dates, returns }: DatedClassReturns, periodsAYear: number) {
  const all = dates.map((date) => Number(date.slice(0, 4)));
  const isWhole = (year: number) => all.filter((each) => each === year).length >= wholeShare * periodsAYear;
  const years = [...new Set(all)].filter(isWhole);
  const compounded = (own: readonly number[], year: number): number =>
    own.reduce((grown, value, k) => (all[k] === year ? grown * (1 + value) : grown), 1) - 1;
  return years.map((year) => ({ year, returns: returns.map((own) => compounded(own, year)) }));
}

/**
 * Correlation of a portfolio, brought back to its weights every year, with the deviations of the reserve fund's return
 * over the years that both have; `assumed` where they have too few in common.
 */
export function reserveLink(
  given: DatedClassReturns,
  periodsAYear: number,
  { firstYear, deviations }: EconomicHistory,
  assumed: number,
): ReserveLink {
  const reserve = deviations.map((row) => row[economicDrivers.indexOf('fundReturn')]);
  const common = wholeYears(given, periodsAYear).filter(({ year }) => reserve[year - firstYear] !== undefined);
  const deviation = sampleDeviation(reserve);
  if (common.length < leastCommonYears) return { correlationOf: () => assumed, deviation, years: [] };
  const strayed = common.map(({ year }) => reserve[year - firstYear]);
  return {
    correlationOf: (weights) => {
      const own = common.map(({ returns }) => returns.reduce((sum, value, k) => sum + weights[k] * value, 0));
      return sampleDeviation(own) > 0 ? correlation(own, strayed) : 0;
    },
    deviation,
    years: common.map(({ year }) => year),
  };
}
