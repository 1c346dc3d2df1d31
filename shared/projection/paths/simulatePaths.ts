import { kernelPaths } from '../kernel/kernelPaths';
import type { KernelName } from '../simulate';
import type { PathDrivers, PathGround, PathOutcomes } from './pathDrivers';
import { plainPaths } from './plainPaths';

/** Paths of a run, from the first on. */
export interface PathRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Paths `from` to `to` − 1 of the national fund under given drivers. Whoever computes a path, and beside which others,
 * it is the same bit for bit. Source: model.md §10.
 */
export const simulatePaths = (
  ground: PathGround,
  drivers: PathDrivers,
  { from, to }: PathRange,
  kernel: KernelName = 'wasm',
): PathOutcomes => (kernel === 'wasm' ? kernelPaths : plainPaths)(ground, drivers, from, to);
