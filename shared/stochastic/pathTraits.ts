import type { DriverPath } from './driverPath';

/** What sets a path apart from its scenario, as far as one year. */
export interface PathTraits {
  readonly path: number;
  /** Deviation of the mortality index in the year: above 0 more die. */
  readonly mortality: number;
  /** Births per woman in the year over those of the scenario, less 1. */
  readonly fertility: number;
  /** Mean deviations of rates a year, from the first uncertain year to this one. */
  readonly wageGrowth: number;
  readonly cpi: number;
  readonly fundReturn: number;
}

/** As drawn, before any bound that a path may not leave. In the first year nothing sets a path apart. */
export function pathTraits(path: number, drawn: DriverPath, firstYear: number, year: number): PathTraits {
  // The first year is known: a driver's path begins with the second.
  const count = year - firstYear;
  const mean = (values: Float64Array): number =>
    count === 0 ? 0 : values.subarray(0, count).reduce((sum, value) => sum + value, 0) / count;
  const last = (values: Float64Array): number => (count === 0 ? 0 : values[count - 1]);
  return {
    path,
    mortality: last(drawn.mortality),
    fertility: Math.expm1(last(drawn.fertility)),
    wageGrowth: mean(drawn.wageGrowth),
    cpi: mean(drawn.cpi),
    fundReturn: mean(drawn.fundReturn),
  };
}
