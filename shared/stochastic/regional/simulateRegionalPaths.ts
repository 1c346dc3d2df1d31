import type { RegionalResults } from '../../projection/paths/regionPaths';
import type { PathRange } from '../../projection/paths/simulatePaths';
import { simulateRegionPaths } from '../../projection/paths/simulateRegionPaths';
import type { KernelName } from '../../projection/simulate';
import type { DrawOptions } from '../draws';
import { drawnDrivers } from '../pathDrivers';
import type { RegionalGround } from './regionalGround';

/** Paths `from` to `to` − 1 of the national drivers, each through the funds of all provinces. */
export function simulateRegionalPaths(
  { ground, model }: RegionalGround,
  options: DrawOptions,
  range: PathRange,
  kernel?: KernelName,
): RegionalResults {
  const drivers = drawnDrivers(ground.path.inputs, model, options, range);
  const results = simulateRegionPaths(ground, drivers, { from: 0, to: range.to - range.from }, kernel);
  return { ...results, from: range.from };
}
