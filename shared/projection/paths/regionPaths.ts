import type { BaseData } from '../../data/baseData';
import type { RegionalInputs } from '../../population/regionalInputs';
import type { Regime } from '../regions/pooling';
import type { RegionGround } from '../regions/regionGround';
import type { PathGround } from './pathDrivers';

/** A scenario by province ready for many paths. */
export interface RegionPathGround {
  readonly path: PathGround;
  readonly base: BaseData;
  /** The scenario's own: openings, moves and fit rest on the first year, which no path touches. */
  readonly regions: RegionGround;
  /** What the people of the provinces were projected from: mortality and births are the country's everywhere. */
  readonly people: RegionalInputs;
  readonly regime: Regime;
}

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

export function emptyRegionalResults(
  { regions: { starts, inputs } }: RegionPathGround,
  paths: number,
): RegionalResults {
  const { firstYear, years } = inputs;
  const data = new Float64Array(paths * starts.length * regionalSeries.length * years);
  return { from: 0, paths, regions: starts.map(({ region }) => region), firstYear, years, data };
}

/** Where a series of a region of a path of the results begins. */
export const regionalPlace = (
  { regions, years }: Pick<RegionalResults, 'regions' | 'years'>,
  path: number,
  region: number,
  series: RegionalSeries,
): number => ((path * regions.length + region) * regionalSeries.length + regionalSeries.indexOf(series)) * years;
