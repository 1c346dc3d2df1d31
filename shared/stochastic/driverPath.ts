import type { DrawOptions } from './draws';
import type { Driver } from './driver';
import type { DriverModel } from './driverModel';
import { drawing, type GroupShocks } from './shocks';

/**
 * Deviations from the scenario, by years ahead: `[0]` is the first year that is uncertain. Mortality's is of k, that of
 * fertility of ln of births per woman, the others of rates a year.
 */
export type DriverPath = Readonly<Record<Driver, Float64Array>>;

const blockLength = 3;

/** k's random walk about its drift, the drift itself being known with the error sigma/√steps only. */
function mortalityPath({ mortality }: DriverModel, { ahead, series: [shocks] }: GroupShocks): Float64Array {
  const { sigma, steps } = mortality.walk;
  const drift = (sigma / Math.sqrt(steps)) * ahead;
  let level = 0;
  return shocks.map((shock) => (level += drift + sigma * shock));
}

function fertilityPath({ fertility }: DriverModel, { series: [shocks] }: GroupShocks): Float64Array {
  let level = 0;
  return shocks.map((shock) => (level = fertility.slope * level + fertility.sigma * shock));
}

/** A year's shocks to the economy: L·z, or what history left unexplained in a year of a block. */
function* economyShocks(
  model: DriverModel,
  { series, stream }: GroupShocks,
  isBootstrap: boolean,
): Generator<readonly number[]> {
  const { residuals } = model.economy;
  let at = 0;
  for (let t = 0; t < series[0].length; t++) {
    if (isBootstrap) {
      at = t % blockLength === 0 ? stream.integer(0, residuals.length - 1) : (at + 1) % residuals.length;
      yield residuals[at];
    } else yield model.shocks.map((row) => row.reduce((sum, weight, j) => sum + weight * (series[j]?.[t] ?? 0), 0));
  }
}

function economyPaths(model: DriverModel, years: number, shocks: Iterable<readonly number[]>) {
  const paths = [0, 1, 2].map(() => new Float64Array(years));
  let state = [0, 0, 0];
  let t = 0;
  for (const shock of shocks) {
    const before = state;
    state = model.economy.coefficients.map((row, i) =>
      row.reduce((sum, weight, j) => sum + weight * before[j], shock[i] ?? 0),
    );
    for (const [driver, path] of paths.entries()) path[t] = state[driver];
    t += 1;
  }
  const [wageGrowth, cpi, reserveReturn] = paths;
  return { wageGrowth, cpi, fundReturn: reserveReturn.map((value) => model.fundLoading * value) };
}

/**
 * The drivers over that many years, by number of the path. A path depends on the options and on its number alone, not on
 * how many paths there are or who draws them.
 */
export function driverPaths(model: DriverModel, years: number, options: DrawOptions): (path: number) => DriverPath {
  const drawn = drawing(options, years);
  const isBootstrap = options.shocks === 'bootstrap';
  const moving = (driver: Driver, values: Float64Array): Float64Array =>
    options.still.has(driver) ? new Float64Array(years) : values;
  return (path) => {
    const economy = economyPaths(model, years, economyShocks(model, drawn('economy', path), isBootstrap));
    return {
      mortality: moving('mortality', mortalityPath(model, drawn('mortality', path))),
      fertility: moving('fertility', fertilityPath(model, drawn('fertility', path))),
      wageGrowth: moving('wageGrowth', economy.wageGrowth),
      cpi: moving('cpi', economy.cpi),
      fundReturn: moving('fundReturn', economy.fundReturn),
    };
  };
}
