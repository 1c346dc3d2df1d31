import { RandomStream } from '../base/randomStream';
import type { Driver } from './driver';
import type { DriverModel } from './driverModel';

/**
 * How shocks are drawn: normal, Student's t of five degrees of freedom with the same variance, or for the economy blocks
 * of three years of what history left unexplained. Source: model.md §10.
 */
export const shockKinds = ['normal', 'student', 'bootstrap'] as const;
export type ShockKind = (typeof shockKinds)[number];

export interface DrawOptions {
  readonly seed: number;
  readonly shocks: ShockKind;
  /** Paths 2j and 2j + 1 take the same draws with opposite signs. */
  readonly antithetic: boolean;
  /** Drivers that stay on the scenario's own path. */
  readonly still: ReadonlySet<Driver>;
}

/**
 * Deviations from the scenario, by years ahead: `[0]` is the first year that is uncertain. Mortality's is of k, that of
 * fertility of ln of births per woman, the others of rates a year.
 */
export type DriverPath = Readonly<Record<Driver, Float64Array>>;

const studentFreedom = 5;
const blockLength = 3;
/** Each driver draws from streams of its own, so that holding one still leaves the others as they are. */
const purposes: Readonly<Record<'mortality' | 'fertility' | 'economy', number>> = {
  mortality: 41,
  fertility: 42,
  economy: 43,
};

/** Shocks of mean 0 and variance 1. */
class Shocks {
  readonly #stream: RandomStream;
  readonly #sign: number;
  readonly #isStudent: boolean;

  constructor({ seed, shocks, antithetic }: DrawOptions, path: number, purpose: number) {
    this.#stream = new RandomStream(seed, antithetic ? Math.floor(path / 2) : path, purpose);
    this.#sign = antithetic && path % 2 === 1 ? -1 : 1;
    this.#isStudent = shocks === 'student';
  }

  next(): number {
    return this.#sign * this.#stream.normal() * (this.#isStudent ? this.#tail() : 1);
  }

  /** √((ν − 2)/χ²(ν)): a normal of this spread is Student's t with variance 1. */
  #tail(): number {
    let squares = 0;
    for (let at = 0; at < studentFreedom; at++) squares += this.#stream.normal() ** 2;
    return Math.sqrt((studentFreedom - 2) / squares);
  }

  index(length: number): number {
    return this.#stream.integer(0, length - 1);
  }
}

/** k's random walk about its drift, the drift itself being known with the error sigma/√steps only. */
function mortalityPath({ mortality }: DriverModel, years: number, shocks: Shocks): Float64Array {
  const { sigma, steps } = mortality.walk;
  const drift = (sigma / Math.sqrt(steps)) * shocks.next();
  let level = 0;
  return Float64Array.from({ length: years }, () => (level += drift + sigma * shocks.next()));
}

function fertilityPath({ fertility }: DriverModel, years: number, shocks: Shocks): Float64Array {
  let level = 0;
  return Float64Array.from(
    { length: years },
    () => (level = fertility.slope * level + fertility.sigma * shocks.next()),
  );
}

function economyShocks(model: DriverModel, years: number, { shocks: kind }: DrawOptions, shocks: Shocks): number[][] {
  if (kind !== 'bootstrap') {
    return Array.from({ length: years }, () => {
      const z = model.shocks.map(() => shocks.next());
      return model.shocks.map((row) => row.reduce((sum, weight, at) => sum + weight * (z[at] ?? 0), 0));
    });
  }
  const { residuals } = model.economy;
  let at = 0;
  return Array.from({ length: years }, (_, t) => {
    at = t % blockLength === 0 ? shocks.index(residuals.length) : (at + 1) % residuals.length;
    return [...residuals[at]];
  });
}

function economyPaths(model: DriverModel, years: number, options: DrawOptions, shocks: Shocks) {
  const paths = [0, 1, 2].map(() => new Float64Array(years));
  let state = [0, 0, 0];
  for (const [t, shock] of economyShocks(model, years, options, shocks).entries()) {
    const before = state;
    state = model.economy.coefficients.map((row, i) =>
      row.reduce((sum, weight, j) => sum + weight * before[j], shock[i] ?? 0),
    );
    for (const [driver, path] of paths.entries()) path[t] = state[driver];
  }
  const [wageGrowth, cpi, reserveReturn] = paths;
  return { wageGrowth, cpi, fundReturn: reserveReturn.map((value) => model.fundLoading * value) };
}

/**
 * Path `n` of the drivers over that many years. It depends on the seed and on `n` alone, not on how many paths there are
 * or who draws them.
 */
export function driverPath(model: DriverModel, n: number, years: number, options: DrawOptions): DriverPath {
  const shocksOf = (purpose: number): Shocks => new Shocks(options, n, purpose);
  const drawn: DriverPath = {
    mortality: mortalityPath(model, years, shocksOf(purposes.mortality)),
    fertility: fertilityPath(model, years, shocksOf(purposes.fertility)),
    ...economyPaths(model, years, options, shocksOf(purposes.economy)),
  };
  const moving = (driver: Driver): Float64Array =>
    options.still.has(driver) ? new Float64Array(years) : drawn[driver];
  return {
    mortality: moving('mortality'),
    fertility: moving('fertility'),
    wageGrowth: moving('wageGrowth'),
    cpi: moving('cpi'),
    fundReturn: moving('fundReturn'),
  };
}
