import type { PopulationInputs } from './populationInputs';

/** A yearly series for each region; `data` holds the whole path of one region after that of another. */
export interface RegionPaths {
  readonly firstYear: number;
  readonly years: number;
  readonly regions: number;
  readonly data: Float64Array;
}

export const regionPaths = (firstYear: number, years: number, regions: number): RegionPaths => ({
  firstYear,
  years,
  regions,
  data: new Float64Array(regions * years),
});

/** A level for each region that holds in all years. */
export function levelPaths(firstYear: number, years: number, levels: ArrayLike<number>): RegionPaths {
  const paths = regionPaths(firstYear, years, levels.length);
  for (let r = 0; r < levels.length; r++) pathOf(paths, r).fill(levels[r]);
  return paths;
}

/** The years of one region, sharing memory with the paths. */
export const pathOf = ({ years, data }: RegionPaths, region: number): Float64Array =>
  data.subarray(region * years, (region + 1) * years);

/** Persons by region and single age: all ages of one region after those of another. */
export interface RegionalPersons {
  readonly male: Float64Array;
  readonly female: Float64Array;
}

/**
 * What the multi-regional projection needs: the rates of the whole country and what sets each region apart. Paths have
 * one element an interval from 1 July to 1 July.
 */
export interface RegionalInputs {
  readonly regions: number;
  readonly national: Omit<PopulationInputs, 'base'>;
  /** Persons on 1 July of the first year. */
  readonly base: RegionalPersons;
  /** Multiplies 1 − S(x), at most to 1. */
  readonly mortalityFactor: RegionPaths;
  /** Multiplies the births of the women of the region. */
  readonly fertilityFactor: RegionPaths;
  /** Share of each region in the net migrants from abroad; the shares add up to 1. */
  readonly migrantShare: Float64Array;
  /** Moves out of the region in a life without deaths (gross migraproduction). */
  readonly moves: RegionPaths;
  /** Age pattern of the moves by age at the end of the interval, see `overCohortYears`. */
  readonly schedule: { readonly male: Float64Array; readonly female: Float64Array };
  /** Row = origin, column = destination; each row adds up to 1 with 0 on the diagonal, see destinationShares.ts. */
  readonly destinations: Float64Array;
  /** Where the destinations are `sharesByAttraction` of weights that add up to 1, each below 1: these. Saves the matrix. */
  readonly attraction?: Float64Array;
  /** Brings deaths by age and sex, and births, to what the national rates give for all regions together. */
  readonly keepNational: boolean;
}
