import { div, get, mul, numberBytes, one, pairBytes, put, shared, twelve } from './lanes';
import { Part, pathYears, placeOf } from './memory';
import { Level, turnToPair } from './places';

/** Numbers of a year that all paths share, in the order of the part `pathYears`. */
export enum PathYear {
  memberFactor,
  disabledFactor,
  sexRatio,
  collected,
  benefitBase,
  disposableIncome,
  /** Youngest age at which there may be members. */
  youngest,
  count,
}

/** Pairs of a year of a path, in the order of the part `pathDrivers`. */
export enum PathDriver {
  averageWage,
  notionalRate,
  adjustment,
  fertility,
  mortality,
  count,
}

export const pathYearBytes: usize = <usize>PathYear.count * numberBytes;
export const driverBytes: usize = <usize>PathDriver.count * pairBytes;

/** The levels of the pool that is being worked out. */
const levels = memory.data(<i32>Level.count * 16, 16);

export function sharedIn(t: usize, name: i32): v128 {
  return shared(placeOf(Part.pathYears) + t * pathYearBytes + <usize>name * numberBytes);
}

export function driver(t: usize, pair: usize, name: i32): v128 {
  return get(placeOf(Part.pathDrivers) + (pair * pathYears + t) * driverBytes + <usize>name * pairBytes);
}

export function youngestIn(t: usize): usize {
  return <usize>f64x2.extract_lane(sharedIn(t, PathYear.youngest), 0);
}

function setLevel(name: i32, value: v128): void {
  put(levels + <usize>name * pairBytes, value);
}

/** What the country meets in year `t` on a pair of paths. */
export function setLevels(t: usize, pair: usize): void {
  const wage = driver(t, pair, PathDriver.averageWage);
  setLevel(Level.averageWage, wage);
  setLevel(Level.collected, sharedIn(t, PathYear.collected));
  setLevel(Level.benefitBase, div(mul(wage, sharedIn(t, PathYear.benefitBase)), twelve()));
  setLevel(Level.disposableIncome, div(mul(wage, sharedIn(t, PathYear.disposableIncome)), twelve()));
  setLevel(Level.notionalRate, driver(t, pair, PathDriver.notionalRate));
  setLevel(Level.adjustment, driver(t, pair, PathDriver.adjustment));
  setLevel(Level.people, one());
}

/** A level of a province over the country's. */
export function scaleLevel(name: i32, factor: v128): void {
  setLevel(name, mul(get(levels + <usize>name * pairBytes), factor));
}

export function turnToLevels(): void {
  turnToPair(levels);
}
