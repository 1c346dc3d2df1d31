import { kernelRegionPaths } from '../kernel/kernelRegionPaths';
import type { KernelName } from '../simulate';
import type { PathDrivers } from './pathDrivers';
import { plainRegionPaths } from './plainRegionPaths';
import type { RegionalResults, RegionPathGround } from './regionPaths';
import type { PathRange } from './simulatePaths';

/**
 * Paths `from` to `to` − 1 of given drivers, each through the funds of all provinces: people who move, members, pooling.
 * Whoever computes a path, and beside which others, it is the same bit for bit. Source: model.md §8, §10.
 */
export const simulateRegionPaths = (
  ground: RegionPathGround,
  drivers: PathDrivers,
  range: PathRange,
  kernel: KernelName = 'wasm',
): RegionalResults => (kernel === 'wasm' ? kernelRegionPaths : plainRegionPaths)(ground, drivers, range);
