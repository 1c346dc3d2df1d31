import { agesIn } from '../base/grid';
import { indexation } from '../pension/adjustment';
import { type PathDrivers, steadyDrivers } from '../projection/paths/pathDrivers';
import type { ProjectionInputs } from '../projection/projectionInputs';
import type { DrawOptions } from './draws';
import type { DriverModel, MortalityDriver } from './driverModel';
import { type DriverPath, driverPaths } from './driverPath';

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

/** Where a path's values are kept among those of all. */
interface Place {
  readonly inputs: ProjectionInputs;
  readonly model: DriverModel;
  readonly drivers: PathDrivers;
  /** Index of the path's first year. */
  readonly at: number;
}

/** Announced wages and increases stay; others follow the formula with the path's wages and prices. */
function setEconomy({ inputs, model, drivers, at }: Place, path: DriverPath): void {
  const { bounds } = model;
  const { series, averageWage, adjustment } = inputs;
  for (let t = firstUncertain; t < inputs.years; t++) {
    const [own, ahead] = [t + 1, t - firstUncertain];
    const growth = within(bounds.wageGrowth, averageWage[own] / averageWage[own - 1] - 1 + path.wageGrowth[ahead]);
    const cpi = within(bounds.cpi, series['economy.cpi'][own] + path.cpi[ahead]);
    const [alpha, beta] = [series['benefit.indexationCpi'][own], series['benefit.indexationWage'][own]];
    const stated = indexation(series['economy.cpi'][own], series['economy.wageGrowth'][own], alpha, beta);
    drivers.averageWage[at + t] = drivers.averageWage[at + t - 1] * (1 + growth);
    if (adjustment[own] === stated) drivers.adjustment[at + t] = indexation(cpi, growth, alpha, beta);
    drivers.fundReturn[at + t] = within(bounds.fundReturn, drivers.fundReturn[at + t] + path.fundReturn[ahead]);
  }
}

function setPeople({ inputs, model, drivers, at }: Place, path: DriverPath, fertility: Float64Array): void {
  for (let t = firstUncertain; t < inputs.years; t++) {
    const target = within(model.bounds.totalFertility, fertility[t] * Math.exp(path.fertility[t - firstUncertain]));
    drivers.fertility[at + t] = target / fertility[t];
    drivers.mortality[at + t] = path.mortality[t - firstUncertain];
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
    const place: Place = { inputs, model, drivers, at: (n - from) * inputs.years };
    const path = pathOf(n);
    setEconomy(place, path);
    setPeople(place, path, fertility);
  }
  return drivers;
}
