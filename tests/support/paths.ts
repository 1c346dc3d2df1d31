import { RandomStream } from '../../shared/base/randomStream';
import { projectPopulation } from '../../shared/population/projectPopulation';
import { calibrate } from '../../shared/projection/calibrate';
import { memberTables } from '../../shared/projection/memberTables';
import { type PathDrivers, type PathGround, steadyDrivers } from '../../shared/projection/paths/pathDrivers';
import type { ProjectionInputs } from '../../shared/projection/projectionInputs';
import { unwrapped } from './bundled';

/** A scenario fitted, every age answering to the mortality index, the oldest most. */
export function pathGroundOf(inputs: ProjectionInputs): PathGround {
  const population = projectPopulation(inputs.population);
  const ground = { population, tables: memberTables(inputs, population) };
  const loadings = Float64Array.from({ length: inputs.ages }, (_, x) => 0.01 + 0.0003 * x);
  return { inputs, ground, calibration: unwrapped(calibrate(inputs, ground)), loadings };
}

/** Paths that wander in every driver from the second year on, wide enough to empty the fund early or never; made up. */
export function wanderingDrivers(inputs: ProjectionInputs, paths: number, seed: number): PathDrivers {
  const drivers = steadyDrivers(inputs, paths);
  const { years } = inputs;
  for (let n = 0; n < paths; n++) {
    const stream = new RandomStream(seed, n, 1);
    let [mortality, fertility] = [0, 0];
    for (let t = 1; t < years; t++) {
      const k = n * years + t;
      mortality += stream.normal();
      fertility = 0.9 * fertility + 0.05 * stream.normal();
      drivers.mortality[k] = mortality;
      drivers.fertility[k] = Math.exp(fertility);
      drivers.averageWage[k] = drivers.averageWage[k - 1] * (1.04 + 0.02 * stream.normal());
      drivers.adjustment[k] = Math.max(0, drivers.adjustment[k] + 0.01 * stream.normal());
      drivers.notionalRate[k] = Math.max(0, drivers.notionalRate[k] + 0.01 * stream.normal());
      drivers.fundReturn[k] += 0.03 * stream.normal();
    }
  }
  return drivers;
}
