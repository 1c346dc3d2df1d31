import { agesIn } from '../base/grid';
import { indexation } from '../pension/adjustment';
import { type PathDrivers, steadyDrivers } from '../projection/paths/pathDrivers';
import type { ProjectionInputs } from '../projection/projectionInputs';
import type { DrawOptions } from './draws';
import type { DriverModel } from './driverModel';
import { type DriverPath, driverPaths } from './driverPath';
import type { MortalityDriver } from './mortalityDriver';

/** The first year is known; the one after it is the first that is uncertain. */
const firstUncertain = 1;

const within = ([low, high]: readonly [number, number], value: number): number => Math.min(high, Math.max(low, value));

/** b of every age: that of the youngest and oldest fitted stands for those below and above. */
export const mortalityLoadings = ({ youngest, b }: MortalityDriver, ages: number): Float64Array =>
  Float64Array.from({ length: ages }, (_, x) => b[Math.min(b.length - 1, Math.max(0, x - youngest))]);

/** Births per woman of the scenario, by year of the run. */
function totalFertility({ population, firstYear, years }: ProjectionInputs): Float64Array {
  return Float64Array.from({ length: years }, (_, t) =>
    agesIn(population.fertility, firstYear + t).reduce((sum, rate) => sum + rate, 0),
  );
}

/** The scenario's own course, by year of the run: what paths deviate from. */
interface Course {
  readonly fertility: Float64Array;
  readonly wageGrowth: Float64Array;
  readonly cpi: Float64Array;
  readonly fundReturn: Float64Array;
  /** What pensions rise by for prices and for wages; null where the increase is announced. */
  readonly formula: readonly (readonly [alpha: number, beta: number] | null)[];
}

function courseOf(inputs: ProjectionInputs): Course {
  const { series, averageWage, adjustment, years } = inputs;
  const ofRun = (values: Float64Array): Float64Array => values.subarray(1, years + 1);
  return {
    fertility: totalFertility(inputs),
    wageGrowth: ofRun(averageWage).map((wage, t) => wage / averageWage[t] - 1),
    cpi: ofRun(series['economy.cpi']),
    fundReturn: ofRun(series['economy.fundReturn']),
    formula: Array.from({ length: years }, (_, t) => {
      const own = t + 1;
      const [alpha, beta] = [series['benefit.indexationCpi'][own], series['benefit.indexationWage'][own]];
      const stated = indexation(series['economy.cpi'][own], series['economy.wageGrowth'][own], alpha, beta);
      return adjustment[own] === stated ? [alpha, beta] : null;
    }),
  };
}

/**
 * Levels of a path by its deviations, within the bounds; the first year is the scenario's. Announced increases stay,
 * others follow the formula with the path's wages and prices.
 */
function setDrivers(drivers: PathDrivers, at: number, path: DriverPath, { course, bounds }: Bounded): void {
  for (let t = firstUncertain; t < course.cpi.length; t++) {
    const ahead = t - firstUncertain;
    const growth = within(bounds.wageGrowth, course.wageGrowth[t] + path.wageGrowth[ahead]);
    const births = within(bounds.totalFertility, course.fertility[t] * Math.exp(path.fertility[ahead]));
    const formula = course.formula[t];
    if (formula !== null) {
      const cpi = within(bounds.cpi, course.cpi[t] + path.cpi[ahead]);
      drivers.adjustment[at + t] = indexation(cpi, growth, formula[0], formula[1]);
    }
    drivers.averageWage[at + t] = drivers.averageWage[at + t - 1] * (1 + growth);
    drivers.fundReturn[at + t] = within(bounds.fundReturn, course.fundReturn[t] + path.fundReturn[ahead]);
    drivers.mortality[at + t] = path.mortality[ahead];
    drivers.fertility[at + t] = births / course.fertility[t];
  }
}

interface Bounded {
  readonly course: Course;
  readonly bounds: DriverModel['bounds'];
}

/** What sets paths `from` to `to` − 1 apart from the scenario, within the bounds; the known past is on every path. */
export function drawnDrivers(
  inputs: ProjectionInputs,
  model: DriverModel,
  options: DrawOptions,
  { from, to }: { readonly from: number; readonly to: number },
): PathDrivers {
  const drivers = steadyDrivers(inputs, to - from);
  const bounded: Bounded = { course: courseOf(inputs), bounds: model.bounds };
  const pathOf = driverPaths(model, inputs.years, options);
  for (let n = from; n < to; n++) setDrivers(drivers, (n - from) * inputs.years, pathOf(n), bounded);
  return drivers;
}
