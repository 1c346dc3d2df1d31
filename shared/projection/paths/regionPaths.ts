import type { BaseData } from '../../data/baseData';
import type { RegionalInputs } from '../../population/regionalInputs';
import type { Regime } from '../regions/pooling';
import type { RegionGround } from '../regions/regionGround';
import type { PathGround } from './pathDrivers';
import type { PathRange } from './simulatePaths';

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
  { from, to }: PathRange,
): RegionalResults {
  const { firstYear, years } = inputs;
  const paths = to - from;
  const data = new Float64Array(paths * starts.length * regionalSeries.length * years);
  return { from, paths, regions: starts.map(({ region }) => region), firstYear, years, data };
}

/** The series of a region on a path of the results, `path` counted from the first of them; what is written there stays. */
export function seriesOf(
  { regions, years, data }: Pick<RegionalResults, 'regions' | 'years' | 'data'>,
  path: number,
  region: number,
): Readonly<Record<RegionalSeries, Float64Array>> {
  const series = (name: RegionalSeries) => {
    const place = (path * regions.length + region) * regionalSeries.length + regionalSeries.indexOf(name);
    return data.subarray(place * years, (place + 1) * years);
  };
  return {
    closing: series('closing'),
    income: series('income'),
    expenditure: series('expenditure'),
    benefits: series('benefits'),
  };
}
