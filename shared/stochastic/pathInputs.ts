import { agesIn, type Grid } from '../base/grid';
import { indexation } from '../pension/adjustment';
import type { ProjectionInputs } from '../projection/projectionInputs';
import type { DriverModel, MortalityDriver } from './driverModel';
import type { DriverPath } from './driverPath';

/** Series begin with the year before the first; the year after the first is the first that is uncertain. */
const firstUncertain = 2;

const within = ([low, high]: readonly [number, number], value: number): number => Math.min(high, Math.max(low, value));

/** b of every age: that of the youngest and oldest fitted stands for those below and above. */
function loadings({ youngest, b }: MortalityDriver, ages: number): Float64Array {
  return Float64Array.from({ length: ages }, (_, x) => b[Math.min(b.length - 1, Math.max(0, x - youngest))]);
}

/** m·exp(b·d) is S^exp(b·d): rows of the years from `from` on, of a surface of 1 − S. */
function shiftedMortality(surface: Grid, from: number, shifts: Float64Array, b: Float64Array): Grid {
  const moved = { ...surface, data: surface.data.slice() };
  for (let year = Math.max(from, surface.firstYear); year < surface.firstYear + surface.years; year++) {
    const shift = shifts[Math.min(shifts.length - 1, year - from)];
    const row = agesIn(moved, year);
    for (let x = 0; x < row.length; x++) row[x] = 1 - (1 - row[x]) ** Math.exp(b[x] * shift);
  }
  return moved;
}

function shiftedFertility(
  surface: Grid,
  from: number,
  { fertility }: DriverPath,
  bounds: readonly [number, number],
): Grid {
  const moved = { ...surface, data: surface.data.slice() };
  for (let year = Math.max(from, surface.firstYear); year < surface.firstYear + surface.years; year++) {
    const row = agesIn(moved, year);
    const total = row.reduce((sum, rate) => sum + rate, 0);
    const target = within(bounds, total * Math.exp(fertility[Math.min(fertility.length - 1, year - from)]));
    for (let x = 0; x < row.length; x++) row[x] *= target / total;
  }
  return moved;
}

interface Economy {
  readonly averageWage: Float64Array;
  readonly adjustment: Float64Array;
  readonly fundReturn: Float64Array;
}

/** Announced increases stay; others follow the formula with the path's wages and prices. */
function shiftedEconomy(inputs: ProjectionInputs, { bounds }: DriverModel, path: DriverPath): Economy {
  const { series, averageWage, adjustment } = inputs;
  const wages = averageWage.slice();
  const increases = adjustment.slice();
  const returns = series['economy.fundReturn'].slice();
  for (let t = firstUncertain; t < wages.length; t++) {
    const ahead = t - firstUncertain;
    const growth = within(bounds.wageGrowth, averageWage[t] / averageWage[t - 1] - 1 + path.wageGrowth[ahead]);
    const cpi = within(bounds.cpi, series['economy.cpi'][t] + path.cpi[ahead]);
    const [alpha, beta] = [series['benefit.indexationCpi'][t], series['benefit.indexationWage'][t]];
    wages[t] = wages[t - 1] * (1 + growth);
    const stated = indexation(series['economy.cpi'][t], series['economy.wageGrowth'][t], alpha, beta);
    if (adjustment[t] === stated) increases[t] = indexation(cpi, growth, alpha, beta);
    returns[t] = within(bounds.fundReturn, returns[t] + path.fundReturn[ahead]);
  }
  return { averageWage: wages, adjustment: increases, fundReturn: returns };
}

/** What a projection computes with when its drivers take a path. Shapes, units and the known past stay as they are. */
export function pathInputs(inputs: ProjectionInputs, model: DriverModel, path: DriverPath): ProjectionInputs {
  const from = inputs.firstYear + 1;
  const b = loadings(model.mortality, inputs.ages);
  const mortalityOf = (surface: Grid): Grid => shiftedMortality(surface, from, path.mortality, b);
  const { population, survivorship } = inputs;
  const { averageWage, adjustment, fundReturn } = shiftedEconomy(inputs, model, path);
  return {
    ...inputs,
    averageWage,
    adjustment,
    series: { ...inputs.series, 'economy.fundReturn': fundReturn },
    survivorship: { male: mortalityOf(survivorship.male), female: mortalityOf(survivorship.female) },
    population: {
      ...population,
      survivorship: {
        male: mortalityOf(population.survivorship.male),
        female: mortalityOf(population.survivorship.female),
      },
      fertility: shiftedFertility(population.fertility, from, path, model.bounds.totalFertility),
    },
  };
}
