import { type Result, success } from '../base/result';
import { projectPopulation } from '../population/projectPopulation';
import { calibrate } from '../projection/calibrate';
import { memberTables } from '../projection/memberTables';
import type { PathDrivers, PathOutcomes, PathGround as ProjectionGround } from '../projection/paths/pathDrivers';
import { type PathRange, simulatePaths as projectPaths } from '../projection/paths/simulatePaths';
import type { ProjectionInputs } from '../projection/projectionInputs';
import type { KernelName } from '../projection/simulate';
import type { DrawOptions } from './draws';
import type { DriverModel } from './driverModel';
import { drawnDrivers, mortalityLoadings } from './pathDrivers';

/** What is kept of every path, a value a year. Persons, yuan, ratios. */
export const pathMeasures = [
  'closing',
  'balance',
  'income',
  'expenditure',
  'fundRatio',
  'costRate',
  'contributors',
  'pensioners',
  'systemDependency',
  'dependency',
  'averageWage',
] as const;
export type PathMeasure = (typeof pathMeasures)[number];

/** `data[(path · measures + measure) · years + t]`, paths from `from` on. */
export interface PathResults {
  readonly from: number;
  readonly paths: number;
  readonly firstYear: number;
  readonly years: number;
  readonly data: Float64Array;
}

/** A scenario ready for many paths: its inputs and tables, fitted once to the official accounts, and its drivers. */
export interface StochasticGround {
  readonly ground: ProjectionGround;
  readonly model: DriverModel;
}

/** The fit rests on the first year alone, which no path touches. */
export function stochasticGround(inputs: ProjectionInputs, model: DriverModel): Result<StochasticGround> {
  const population = projectPopulation(inputs.population);
  const ground = { population, tables: memberTables(inputs, population) };
  const calibration = calibrate(inputs, ground);
  if (!calibration.ok) return calibration;
  const loadings = mortalityLoadings(model.mortality, inputs.ages);
  return success({ ground: { inputs, ground, calibration: calibration.value, loadings }, model });
}

/** What is kept of a path in a year; `at` is the common index of outcomes and drivers, a path after the other. */
function measuresOf(outcomes: PathOutcomes, { averageWage }: PathDrivers, opening: number) {
  const { years, closing, income, expenditure, payroll, contributors, pensioners, aged, workingAge } = outcomes;
  const opened = (at: number): number => (at % years === 0 ? opening : closing[at - 1]);
  return {
    closing: (at) => closing[at],
    balance: (at) => income[at] - expenditure[at],
    income: (at) => income[at],
    expenditure: (at) => expenditure[at],
    fundRatio: (at) => opened(at) / expenditure[at],
    costRate: (at) => expenditure[at] / payroll[at],
    contributors: (at) => contributors[at],
    pensioners: (at) => pensioners[at],
    systemDependency: (at) => pensioners[at] / contributors[at],
    dependency: (at) => aged[at] / workingAge[at],
    averageWage: (at) => averageWage[at],
  } satisfies Record<PathMeasure, (at: number) => number>;
}

/** Paths `from` to `to` − 1. Whoever computes a path, it is the same bit for bit. Source: model.md §10. */
export function simulatePaths(
  { ground, model }: StochasticGround,
  options: DrawOptions,
  { from, to }: PathRange,
  kernel: KernelName = 'wasm',
): PathResults {
  const { firstYear, years, opening } = ground.inputs;
  const drivers = drawnDrivers(ground.inputs, model, options, { from, to });
  const outcomes = projectPaths(ground, drivers, { from: 0, to: to - from }, kernel);
  const values = measuresOf(outcomes, drivers, opening.closing);
  const data = new Float64Array((to - from) * pathMeasures.length * years);
  for (const [measure, name] of pathMeasures.entries()) {
    const value = values[name];
    for (let n = 0; n < to - from; n++) {
      const into = (n * pathMeasures.length + measure) * years;
      for (let t = 0; t < years; t++) data[into + t] = value(n * years + t);
    }
  }
  return { from, paths: to - from, firstYear, years, data };
}
