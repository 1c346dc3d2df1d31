import { type Result, success } from '../base/result';
import { projectPopulation } from '../population/projectPopulation';
import { calibrate } from '../projection/calibrate';
import type { Calibration } from '../projection/calibration';
import { memberTables } from '../projection/memberTables';
import type { Projection } from '../projection/projection';
import type { ProjectionInputs } from '../projection/projectionInputs';
import { simulate } from '../projection/simulate';
import type { DriverModel } from './driverModel';
import { type DrawOptions, driverPath } from './driverPath';
import { pathInputs } from './pathInputs';

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

/** A scenario ready for many paths: its inputs, fitted once to the official accounts, and how its drivers move. */
export interface PathGround {
  readonly inputs: ProjectionInputs;
  readonly calibration: Calibration;
  readonly model: DriverModel;
}

/** The fit rests on the first year alone, which no path touches. */
export function pathGround(inputs: ProjectionInputs, model: DriverModel): Result<PathGround> {
  const population = projectPopulation(inputs.population);
  const calibration = calibrate(inputs, { population, tables: memberTables(inputs, population) });
  return calibration.ok ? success({ inputs, calibration: calibration.value, model }) : calibration;
}

function projectionOf(inputs: ProjectionInputs, calibration: Calibration): Projection {
  const population = projectPopulation(inputs.population);
  return simulate(inputs, { population, tables: memberTables(inputs, population) }, calibration);
}

function valuesOf({ fund, ...projection }: Projection, t: number): Readonly<Record<PathMeasure, number>> {
  const [income, expenditure] = [fund.totalIncome[t], fund.totalExpenditure[t]];
  return {
    closing: fund.closing[t],
    balance: income - expenditure,
    income,
    expenditure,
    fundRatio: fund.opening[t] / expenditure,
    costRate: expenditure / projection.contributoryPayroll[t],
    contributors: projection.contributors[t],
    pensioners: projection.pensioners[t],
    systemDependency: projection.pensioners[t] / projection.contributors[t],
    averageWage: projection.averageWage[t],
  };
}

/** One path by its number: the projection whole, such as for a look behind a band of a fan chart. */
export function projectPath(ground: PathGround, n: number, options: DrawOptions): Projection {
  const { inputs, calibration, model } = ground;
  return projectionOf(pathInputs(inputs, model, driverPath(model, n, inputs.years, options)), calibration);
}

/** Paths `from` to `to` − 1. Whoever computes a path, it is the same bit for bit. Source: model.md §10. */
export function simulatePaths(ground: PathGround, options: DrawOptions, from: number, to: number): PathResults {
  const { firstYear, years } = ground.inputs;
  const data = new Float64Array((to - from) * pathMeasures.length * years);
  for (let n = from; n < to; n++) {
    const projection = projectPath(ground, n, options);
    for (let t = 0; t < years; t++) {
      const values = valuesOf(projection, t);
      for (const [at, measure] of pathMeasures.entries()) {
        data[((n - from) * pathMeasures.length + at) * years + t] = values[measure];
      }
    }
  }
  return { from, paths: to - from, firstYear, years, data };
}
