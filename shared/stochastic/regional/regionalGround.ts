import { type Result, success } from '../../base/result';
import type { BaseData } from '../../data/baseData';
import type { RegionFigures } from '../../data/regionFigures';
import { projectPopulation } from '../../population/projectPopulation';
import { projectRegions } from '../../population/projectRegions';
import type { RegionalInputs } from '../../population/regionalInputs';
import type { RegionalProjection } from '../../population/regionalProjection';
import { memberTables } from '../../projection/memberTables';
import type { PathDrivers } from '../../projection/paths/pathDrivers';
import { inputsOnPath } from '../../projection/paths/plainPaths';
import { wageHistory } from '../../projection/regions/pooledMoney';
import type { Regime } from '../../projection/regions/pooling';
import { poolGround } from '../../projection/regions/projectPools';
import { regionalPopulationInputs } from '../../projection/regions/regionalPopulation';
import type { RegionGround } from '../../projection/regions/regionGround';
import type { StochasticGround } from '../simulatePaths';

/** A scenario by province ready for many paths. */
export interface RegionalGround {
  readonly country: StochasticGround;
  readonly base: BaseData;
  /** The scenario's own: openings, moves and fit rest on the first year, which no path touches. */
  readonly regions: RegionGround;
  readonly people: RegionalInputs;
  readonly regime: Regime;
}

/** Figures of the provinces and how they pool. */
export interface RegionalMaterial {
  readonly base: BaseData;
  readonly figures: readonly RegionFigures[];
  readonly regime: Regime;
}

export function regionalGround(
  country: StochasticGround,
  { base, figures, regime }: RegionalMaterial,
): Result<RegionalGround> {
  const { inputs } = country.ground;
  const grounds = poolGround(base, figures, inputs);
  if (!grounds.ok) return grounds;
  const people = regionalPopulationInputs(inputs, figures);
  return success({ country, base, regions: grounds.value.ground, people, regime });
}

/** What the wheel of the regions turns on for path `n` of the drivers, the people of its regions in the given room. */
export function regionsOnPath(
  { country, base, regions, people }: RegionalGround,
  drivers: PathDrivers,
  n: number,
  room: RegionalProjection,
): RegionGround {
  const inputs = inputsOnPath(country.ground, drivers, n);
  const population = projectPopulation(inputs.population);
  return {
    ...regions,
    inputs,
    national: { population, tables: memberTables(inputs, population) },
    people: projectRegions({ ...people, national: inputs.population }, room),
    wages: wageHistory(base, inputs),
  };
}
