import { type Result, success } from '../base/result';
import { projectPopulation } from '../population/projectPopulation';
import { calibrate } from './calibrate';
import type { Calibration } from './calibration';
import { memberTables } from './memberTables';
import type { Wheel } from './memberWheel';
import type { Projection } from './projection';
import type { ProjectionInputs } from './projectionInputs';
import { type KernelName, simulate } from './simulate';

/** A scenario ready to run: its population, the tables of its members and the factors that meet the official accounts. */
export function calibratedWheel(inputs: ProjectionInputs): Result<Wheel> {
  const population = projectPopulation(inputs.population);
  const ground = { population, tables: memberTables(inputs, population) };
  const calibration = calibrate(inputs, ground);
  return calibration.ok ? success({ inputs, ground, calibration: calibration.value }) : calibration;
}

/**
 * The deterministic projection of one pool: population, members by group, the pool's and the accounts' ledgers.
 * Fails when no calibration reaches the official accounts. Source: model.md §4–§8.
 */
export function project(
  inputs: ProjectionInputs,
  kernel?: KernelName,
): Result<{ projection: Projection; calibration: Calibration }> {
  const wheel = calibratedWheel(inputs);
  if (!wheel.ok) return wheel;
  const { ground, calibration } = wheel.value;
  return success({ projection: simulate(inputs, ground, calibration, kernel), calibration });
}
