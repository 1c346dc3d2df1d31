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

/** What is kept of path `n` of the outcomes in year `t`; `at` is their common index. */
function valuesAt(
  outcomes: PathOutcomes,
  { averageWage }: PathDrivers,
  { at, opening }: { readonly at: number; readonly opening: number },
): Readonly<Record<PathMeasure, number>> {
  const [income, expenditure] = [outcomes.income[at], outcomes.expenditure[at]];
  return {
    closing: outcomes.closing[at],
    balance: income - expenditure,
    income,
    expenditure,
    fundRatio: opening / expenditure,
    costRate: expenditure / outcomes.payroll[at],
    contributors: outcomes.contributors[at],
    pensioners: outcomes.pensioners[at],
    systemDependency: outcomes.pensioners[at] / outcomes.contributors[at],
    dependency: outcomes.aged[at] / outcomes.workingAge[at],
    averageWage: averageWage[at],
  };
}

/** Paths `from` to `to` − 1. Whoever computes a path, it is the same bit for bit. Source: model.md §10. */
export function simulatePaths(
  { ground, model }: StochasticGround,
  options: DrawOptions,
  { from, to }: PathRange,
  kernel: KernelName = 'wasm',
): PathResults {
  const { firstYear, years, opening: official } = ground.inputs;
  const drivers = drawnDrivers(ground.inputs, model, options, { from, to });
  const outcomes = projectPaths(ground, drivers, { from: 0, to: to - from }, kernel);
  const data = new Float64Array((to - from) * pathMeasures.length * years);
  for (let n = 0; n < to - from; n++) {
    for (let t = 0; t < years; t++) {
      const at = n * years + t;
      const opening = t === 0 ? official.closing : outcomes.closing[at - 1];
      const values = valuesAt(outcomes, drivers, { at, opening });
      for (const [measure, name] of pathMeasures.entries()) {
        data[(n * pathMeasures.length + measure) * years + t] = values[name];
      }
    }
  }
  return { from, paths: to - from, firstYear, years, data };
}
