import { arrivals } from '../regions/movers';
import type { AdjustedRegion } from '../regions/pooling';
import {
  type RegionsMoney,
  type Settlement,
  settle,
  settlementRule,
  type Transfers,
  wholeMoves,
} from '../regions/settlement';
import { fundRates } from '../simulate';
import type { PathDrivers } from './pathDrivers';
import {
  type RegionalResults,
  type RegionalSeries,
  type RegionPathGround,
  regionalSeries,
  seriesOf,
} from './regionPaths';

/** What the members of all regions pay, draw and take along in a year of a path, by region; persons at its end. */
export interface RegionPathYear {
  readonly contributions: Float64Array;
  readonly benefits: Float64Array;
  readonly balanceOut: Float64Array;
  readonly pooledOut: Float64Array;
  readonly contributors: Float64Array;
  readonly pensioners: Float64Array;
}

/** A path, by its number among the drivers and among the results, and its years. */
export interface RegionPath {
  readonly drivers: PathDrivers;
  readonly driver: number;
  readonly n: number;
  yearOf(t: number): RegionPathYear;
}

const wholeTransfers = (out: Float64Array, attraction: Float64Array): Transfers => {
  const into = new Float64Array(out.length);
  arrivals(out, attraction, into);
  return wholeMoves({ out, into });
};

function transfersOf({ balanceOut, pooledOut }: RegionPathYear, attraction: Float64Array): Transfers {
  const balance = wholeTransfers(balanceOut, attraction);
  const pooled = wholeTransfers(pooledOut, attraction);
  return {
    out: balance.out.map((amount, r) => amount + pooled.out[r]),
    into: balance.into.map((amount, r) => amount + pooled.into[r]),
  };
}

/** How a year begins: what the funds hold, and what the year before was. */
interface Before {
  readonly opening: Float64Array;
  readonly regions: readonly AdjustedRegion[];
}

function moneyOf({ regions }: RegionPathGround, year: RegionPathYear, t: number, before: Before): RegionsMoney {
  const { contributions, benefits } = year;
  const rates = fundRates(regions.inputs, t);
  const spent = benefits.map((amount) => amount * (1 + rates.otherExpenditureShare));
  return {
    opening: before.opening,
    contributions,
    other: contributions.map((amount) => amount * rates.otherIncomeShare),
    spent,
    transfers: transfersOf(year, regions.attraction),
    subsidy: spent.reduce((sum, amount) => sum + amount * rates.subsidyShare, 0),
    before: before.regions,
  };
}

/** A year of each series, by region. */
function figuresOf(money: RegionsMoney, settled: Settlement): Readonly<Record<RegionalSeries, Float64Array>> {
  const { opening, contributions, other, spent, transfers } = money;
  const { subsidy, interest, received, paid } = settled;
  const income = contributions.map(
    (amount, r) => amount + other[r] + subsidy[r] + interest[r] + transfers.into[r] + received[r],
  );
  const expenditure = spent.map((amount, r) => amount + transfers.out[r] + paid[r]);
  const closing = opening.map((amount, r) => amount + income[r] - expenditure[r]);
  return { closing, income, expenditure, benefits: spent };
}

/** Books the funds of all regions on a path as bookRegions.ts does, but keeps no ledgers. */
export function bookRegionPath(ground: RegionPathGround, path: RegionPath, results: RegionalResults): void {
  const { starts, inputs } = ground.regions;
  const { averageWage, fundReturn } = path.drivers;
  const kept = starts.map((_, r) => seriesOf(results, path.n, r));
  let opening: Float64Array = Float64Array.from(starts, ({ closing }) => closing);
  let before = starts.map(
    ({ wage, contributors, pensioners }): AdjustedRegion => ({
      wage: inputs.averageWage[0] * wage,
      contributors,
      pensioners,
    }),
  );
  for (let t = 0; t < inputs.years; t++) {
    const at = path.driver * inputs.years + t;
    const year = path.yearOf(t);
    const money = moneyOf(ground, year, t, { opening, regions: before });
    const rule = { ...settlementRule(inputs, ground.regime, t), fundReturn: fundReturn[at] };
    const figures = figuresOf(money, settle(money, rule));
    for (const [r, series] of kept.entries()) {
      for (const name of regionalSeries) series[name][t] = figures[name][r];
    }
    opening = figures.closing;
    before = starts.map(({ wage }, r) => ({
      wage: averageWage[at] * wage,
      contributors: year.contributors[r],
      pensioners: year.pensioners[r],
    }));
  }
}
