import { type Result, success } from '../../base/result';
import type { BaseData } from '../../data/baseData';
import type { RegionFigures } from '../../data/regionFigures';
import type { RegionPathGround } from '../../projection/paths/regionPaths';
import type { Regime } from '../../projection/regions/pooling';
import { poolGround } from '../../projection/regions/projectPools';
import { regionalPopulationInputs } from '../../projection/regions/regionalPopulation';
import type { DriverModel } from '../driverModel';
import type { StochasticGround } from '../simulatePaths';

/** A scenario by province ready for many paths, and its drivers. */
export interface RegionalGround {
  readonly ground: RegionPathGround;
  readonly model: DriverModel;
}

/** Figures of the provinces and how they pool. */
export interface RegionalMaterial {
  readonly base: BaseData;
  readonly figures: readonly RegionFigures[];
  readonly regime: Regime;
}

export function regionalGround(
  { ground: path, model }: StochasticGround,
  { base, figures, regime }: RegionalMaterial,
): Result<RegionalGround> {
  const grounds = poolGround(base, figures, path.inputs);
  if (!grounds.ok) return grounds;
  const people = regionalPopulationInputs(path.inputs, figures);
  return success({ ground: { path, base, regions: grounds.value.ground, people, regime }, model });
}
