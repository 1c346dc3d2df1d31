import { type Grid, grid } from '../base/grid';
import type { BySex } from '../data/baseData';
import type { PopulationProjection } from './populationProjection';
import { pathOf, type RegionalInputs, type RegionPaths, regionPaths } from './regionalInputs';

/** Persons of each region on 1 July of each year: a year × age grid a region, one after another in `data`. */
export interface RegionalGrid {
  readonly firstYear: number;
  readonly years: number;
  readonly regions: number;
  readonly ages: number;
  readonly data: Float64Array;
}

/** As `PopulationProjection`, for each region; moves are between regions, `netMigration` is with abroad. */
export interface RegionalProjection {
  readonly firstYear: number;
  readonly years: number;
  readonly regions: number;
  readonly persons: { readonly male: RegionalGrid; readonly female: RegionalGrid };
  readonly births: RegionPaths;
  readonly deaths: RegionPaths;
  readonly netMigration: RegionPaths;
  readonly leaving: RegionPaths;
  readonly arriving: RegionPaths;
}

/** Room for a projection, which many runs may use one after another. */
export function emptyRegionalProjection({ national, regions }: RegionalInputs): RegionalProjection {
  const { firstYear, years, ages } = national;
  const persons = () => ({ firstYear, years, regions, ages, data: new Float64Array(regions * years * ages) });
  const flows = () => regionPaths(firstYear, years - 1, regions);
  return {
    firstYear,
    years,
    regions,
    persons: { male: persons(), female: persons() },
    births: flows(),
    deaths: flows(),
    netMigration: flows(),
    leaving: flows(),
    arriving: flows(),
  };
}

/** The year × age grid of one region, sharing memory. */
function gridOf({ firstYear, years, ages, data }: RegionalGrid, region: number): Grid {
  const size = years * ages;
  return { firstYear, years, ages, data: data.subarray(region * size, (region + 1) * size) };
}

const netMoves = (arriving: Float64Array, leaving: Float64Array): Float64Array =>
  arriving.map((count, t) => count - leaving[t]);

/** One region as a population of its own; its net migration is that with abroad and with the other regions. */
export function regionOf(projection: RegionalProjection, region: number): PopulationProjection {
  const { firstYear, years, persons, births, deaths, netMigration, arriving, leaving } = projection;
  const within = netMoves(pathOf(arriving, region), pathOf(leaving, region));
  return {
    firstYear,
    years,
    persons: { male: gridOf(persons.male, region), female: gridOf(persons.female, region) },
    births: pathOf(births, region),
    deaths: pathOf(deaths, region),
    netMigration: pathOf(netMigration, region).map((count, t) => count + within[t]),
  };
}

function overRegions({ regions, years, data }: RegionPaths): Float64Array {
  const total = new Float64Array(years);
  for (let r = 0; r < regions; r++) for (let t = 0; t < years; t++) total[t] += data[r * years + t];
  return total;
}

/** All regions together; their moves within the country cancel. */
export function wholeOf({ firstYear, years, persons, ...flows }: RegionalProjection): PopulationProjection {
  const summed = (surface: RegionalGrid): Grid => {
    const whole = grid(firstYear, years, surface.ages);
    for (const [k, count] of surface.data.entries()) whole.data[k % whole.data.length] += count;
    return whole;
  };
  const both: BySex = { male: summed(persons.male), female: summed(persons.female) };
  return {
    firstYear,
    years,
    persons: both,
    births: overRegions(flows.births),
    deaths: overRegions(flows.deaths),
    netMigration: overRegions(flows.netMigration),
  };
}

/** Moves in the year from 1 July of `year` on, row = origin, column = destination. */
export function movesBetween(
  { regions, leaving, firstYear }: RegionalProjection,
  destinations: Float64Array,
  year: number,
): Float64Array {
  const t = year - firstYear;
  return destinations.map((share, cell) => share * leaving.data[Math.floor(cell / regions) * leaving.years + t]);
}
