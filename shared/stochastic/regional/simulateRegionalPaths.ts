import { emptyRegionalProjection } from '../../population/regionalProjection';
import type { PathRange } from '../../projection/paths/simulatePaths';
import type { RegionPool } from '../../projection/regions/poolProjection';
import { simulateRegions } from '../../projection/regions/simulateRegions';
import type { KernelName } from '../../projection/simulate';
import type { DrawOptions } from '../draws';
import { drawnDrivers } from '../pathDrivers';
import { type RegionalGround, regionsOnPath } from './regionalGround';

/** What is kept of every path and region, yuan by year; benefits are without what members take along and regions pay. */
export const regionalSeries = ['closing', 'income', 'expenditure', 'benefits'] as const;
export type RegionalSeries = (typeof regionalSeries)[number];

/** `data[((path · regions + region) · series + series) · years + t]`, paths from `from` on, regions in their order. */
export interface RegionalResults {
  readonly from: number;
  readonly paths: number;
  readonly regions: readonly string[];
  readonly firstYear: number;
  readonly years: number;
  readonly data: Float64Array;
}

function benefitsOf({ fund }: RegionPool): Float64Array {
  const { transfersOut, poolingPaid } = fund.expenditure;
  return fund.totalExpenditure.map((spent, t) => spent - transfersOut[t] - poolingPaid[t]);
}

const seriesOf = (pool: RegionPool): Readonly<Record<RegionalSeries, Float64Array>> => ({
  closing: pool.fund.closing,
  income: pool.fund.totalIncome,
  expenditure: pool.fund.totalExpenditure,
  benefits: benefitsOf(pool),
});

/** Where a series of a region of a path of the results begins. */
export const regionalPlace = (
  { regions, years }: Pick<RegionalResults, 'regions' | 'years'>,
  path: number,
  region: number,
  series: RegionalSeries,
): number => ((path * regions.length + region) * regionalSeries.length + regionalSeries.indexOf(series)) * years;

/**
 * Paths `from` to `to` − 1 of the national drivers, each through the funds of all provinces: people who move, members,
 * pooling. A path depends neither on those beside it nor on who computes it. Source: model.md §8, §10.
 */
export function simulateRegionalPaths(
  ground: RegionalGround,
  options: DrawOptions,
  { from, to }: PathRange,
  kernel?: KernelName,
): RegionalResults {
  const { inputs } = ground.country.ground;
  const { firstYear, years } = inputs;
  const drivers = drawnDrivers(inputs, ground.country.model, options, { from, to });
  const regions = ground.regions.starts.map(({ region }) => region);
  const size = (to - from) * regions.length * regionalSeries.length * years;
  const results = { from, paths: to - from, regions, firstYear, years, data: new Float64Array(size) };
  const room = emptyRegionalProjection(ground.people);
  for (let n = 0; n < to - from; n++) {
    const pools = simulateRegions(regionsOnPath(ground, drivers, n, room), ground.regime, kernel).regions;
    for (const [r, pool] of pools.entries()) {
      const own = seriesOf(pool);
      for (const series of regionalSeries) results.data.set(own[series], regionalPlace(results, n, r, series));
    }
  }
  return results;
}
