import { agesIn } from '../base/grid';
import { indexation } from '../pension/adjustment';
import { type PathDrivers, steadyDrivers } from '../projection/paths/pathDrivers';
import type { ProjectionInputs } from '../projection/projectionInputs';
import type { DrawOptions } from './draws';
import type { Driver } from './driver';
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

/** Levels of the drivers on one path, by year of the run; mortality's is the deviation of its index. */
type DriverLevels = Readonly<Record<Driver, Float64Array>>;

/** Levels of a path by its deviations, within the bounds; the first year is the scenario's. */
function driverLevels(
  { series, averageWage, years }: ProjectionInputs,
  { bounds }: DriverModel,
  path: DriverPath,
  fertility: Float64Array,
): DriverLevels {
  const over = (first: number, level: (t: number, ahead: number) => number): Float64Array =>
    Float64Array.from({ length: years }, (_, t) => (t < firstUncertain ? first : level(t, t - firstUncertain)));
  const growth = (t: number): number => averageWage[t + 1] / averageWage[t] - 1;
  const [cpi, fundReturn] = [series['economy.cpi'], series['economy.fundReturn']];
  return {
    mortality: over(0, (_, ahead) => path.mortality[ahead]),
    fertility: over(fertility[0], (t, ahead) =>
      within(bounds.totalFertility, fertility[t] * Math.exp(path.fertility[ahead])),
    ),
    wageGrowth: over(growth(0), (t, ahead) => within(bounds.wageGrowth, growth(t) + path.wageGrowth[ahead])),
    cpi: over(cpi[1], (t, ahead) => within(bounds.cpi, cpi[t + 1] + path.cpi[ahead])),
    fundReturn: over(fundReturn[1], (t, ahead) =>
      within(bounds.fundReturn, fundReturn[t + 1] + path.fundReturn[ahead]),
    ),
  };
}

/** Announced wages and increases stay; others follow the formula with the path's wages and prices. */
function setDrivers(drivers: PathDrivers, at: number, inputs: ProjectionInputs, levels: DriverLevels): void {
  const { series, adjustment } = inputs;
  for (let t = firstUncertain; t < inputs.years; t++) {
    const own = t + 1;
    const [alpha, beta] = [series['benefit.indexationCpi'][own], series['benefit.indexationWage'][own]];
    const stated = indexation(series['economy.cpi'][own], series['economy.wageGrowth'][own], alpha, beta);
    const [cpi, growth] = [levels.cpi[t], levels.wageGrowth[t]];
    drivers.averageWage[at + t] = drivers.averageWage[at + t - 1] * (1 + growth);
    if (adjustment[own] === stated) drivers.adjustment[at + t] = indexation(cpi, growth, alpha, beta);
    drivers.fundReturn[at + t] = levels.fundReturn[t];
    drivers.mortality[at + t] = levels.mortality[t];
  }
}

/** What sets paths `from` to `to` − 1 apart from the scenario, within the bounds; the known past is on every path. */
export function drawnDrivers(
  inputs: ProjectionInputs,
  model: DriverModel,
  options: DrawOptions,
  { from, to }: { readonly from: number; readonly to: number },
): PathDrivers {
  const drivers = steadyDrivers(inputs, to - from);
  const fertility = totalFertility(inputs);
  const pathOf = driverPaths(model, inputs.years, options);
  for (let n = from; n < to; n++) {
    const at = (n - from) * inputs.years;
    const levels = driverLevels(inputs, model, pathOf(n), fertility);
    setDrivers(drivers, at, inputs, levels);
    for (let t = firstUncertain; t < inputs.years; t++) drivers.fertility[at + t] = levels.fertility[t] / fertility[t];
  }
  return drivers;
}
