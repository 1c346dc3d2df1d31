import { type Result, success } from '../base/result';
import { projectPopulation } from '../population/projectPopulation';
import { calibrate } from './calibrate';
import type { Calibration } from './calibration';
import { memberTables } from './memberTables';
import type { Projection } from './projection';
import type { ProjectionInputs } from './projectionInputs';
import { type KernelName, simulate } from './simulate';

/**
 * The deterministic projection of one pool: population, members by group, the pool's and the accounts' ledgers.
 * Fails when no calibration reaches the official accounts. Source: model.md §4–§8.
 */
export function project(
  inputs: ProjectionInputs,
  kernel?: KernelName,
): Result<{ projection: Projection; calibration: Calibration }> {
  const population = projectPopulation(inputs.population);
  const ground = { population, tables: memberTables(inputs, population) };
  const calibration = calibrate(inputs, ground);
  if (!calibration.ok) return calibration;
  const projection = simulate(inputs, ground, calibration.value, kernel);
  return success({ projection, calibration: calibration.value });
}
