import type { Calibration } from '../calibration';
import type { Ground } from '../opening';
import type { ProjectionInputs } from '../projectionInputs';

/** What sets a path apart from its scenario, by path and year: `[path · years + t]`, year `t` being `firstYear + t`. */
export interface PathDrivers {
  readonly paths: number;
  /** Yuan a year. */
  readonly averageWage: Float64Array;
  readonly notionalRate: Float64Array;
  /** Increase of pensions. */
  readonly adjustment: Float64Array;
  readonly fundReturn: Float64Array;
  /** Births over those that the scenario's fertility gives. */
  readonly fertility: Float64Array;
  /** Deviation d of the mortality index: who would live with chance S does with S^(e^(b·d)). */
  readonly mortality: Float64Array;
}

/** A scenario with its tables and its fit, and by how much each age answers to the mortality index (b). */
export interface PathGround {
  readonly inputs: ProjectionInputs;
  readonly ground: Ground;
  readonly calibration: Calibration;
  readonly loadings: Float64Array;
}

/** The scenario's own path so many times over. */
export function steadyDrivers(
  { years, averageWage, notionalRate, adjustment, series }: ProjectionInputs,
  paths: number,
): PathDrivers {
  const over = (values: Float64Array) => {
    const repeated = new Float64Array(paths * years);
    for (let n = 0; n < paths; n++) repeated.set(values.subarray(1, years + 1), n * years);
    return repeated;
  };
  return {
    paths,
    averageWage: over(averageWage),
    notionalRate: over(notionalRate),
    adjustment: over(adjustment),
    fundReturn: over(series['economy.fundReturn']),
    fertility: new Float64Array(paths * years).fill(1),
    mortality: new Float64Array(paths * years),
  };
}

/** What is kept of every path, a value a year: persons at its end, yuan, people on 1 July. */
export const pathSeries = [
  'contributors',
  'pensioners',
  'payroll',
  'income',
  'expenditure',
  'closing',
  'workingAge',
  'aged',
] as const;
export type PathSeries = (typeof pathSeries)[number];

/** Paths from `from` on; each series by path and year as the drivers. */
export interface PathOutcomes extends Readonly<Record<PathSeries, Float64Array>> {
  readonly from: number;
  readonly paths: number;
  readonly years: number;
}

export function emptyOutcomes(from: number, paths: number, years: number): PathOutcomes {
  const series = () => new Float64Array(paths * years);
  return {
    from,
    paths,
    years,
    contributors: series(),
    pensioners: series(),
    payroll: series(),
    income: series(),
    expenditure: series(),
    closing: series(),
    workingAge: series(),
    aged: series(),
  };
}
