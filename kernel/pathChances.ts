import { exponential, growth } from './exponential';
import { choose, get, isAny, lesser, mul, numberBytes, one, pairBytes, put, shared, sub, zero } from './lanes';
import { Part, placeOf } from './memory';
import { ages, rateBytes, rowBytes } from './places';

/** Numbers of a year by age at its end, in the order of the part `pathPeople`. */
export enum PeopleRate {
  /** Probability of living from one 1 July to the next, and over the calendar year. */
  survivalMale,
  survivalFemale,
  livingMale,
  livingFemale,
  /** Their logarithms, in the same order. */
  logSurvivalMale,
  logSurvivalFemale,
  logLivingMale,
  logLivingFemale,
  migrationMale,
  migrationFemale,
  fertility,
  count,
}

/** Rows of pairs of the part `pathChances`. */
enum Row {
  /** e^(b·d) − 1 by age: by what share the force of mortality is higher. */
  excess,
  /** Probabilities of living of the year under that force, in the order of their logarithms above. */
  survivalMen,
  survivalWomen,
  livingMen,
  livingWomen,
  /** Survival of members, of those unable to work after it; by age when the year begins. */
  menSurviving,
  menSurvivingUnable,
  womenSurviving,
  womenSurvivingUnable,
  count,
}

export const peopleRateBytes: usize = <usize>PeopleRate.count * rateBytes;
export const pathChanceBytes: usize = <usize>Row.count * rowBytes;

/** The pair and the year that are being worked out. */
let rows: usize = 0;
let rates: usize = 0;
/** Whether the force of mortality has more than doubled anywhere. */
let isFar: bool = false;

export function turnToChances(t: usize, pair: usize): void {
  rows = placeOf(Part.pathChances) + pair * pathChanceBytes;
  rates = placeOf(Part.pathPeople) + t * peopleRateBytes;
}

function rowAt(row: i32): usize {
  return rows + <usize>row * rowBytes;
}

export function ratesOf(rate: i32): usize {
  return rates + <usize>rate * rateBytes;
}

/** Probability of living from one 1 July to the next, of a sex. */
export function survivalOf(sex: usize): usize {
  return rowAt(Row.survivalMen) + sex * rowBytes;
}

/** Survival rows of members of a sex, where the functions of a group read them. */
export function survivingOf(sex: usize): usize {
  return rowAt(Row.menSurviving) + 2 * sex * rowBytes;
}

/** The chances to live of a year for deviations d of the mortality index; over the calendar year, of members alone. */
export function bendMortality(deviation: v128, youngest: usize): void {
  bendForce(deviation);
  for (let table: usize = 0; table < 4; table++) {
    const from = ratesOf(PeopleRate.survivalMale) + table * rateBytes;
    const into = rowAt(Row.survivalMen) + table * rowBytes;
    const excess = rowAt(Row.excess);
    for (let x: usize = table < 2 ? 0 : youngest; x < ages; x++) {
      put(into + x * pairBytes, living(from + x * numberBytes, get(excess + x * pairBytes)));
    }
  }
}

/** e^(b·d) − 1; many ages in a row have the same b. */
function bendForce(deviation: v128): void {
  const loadings = placeOf(Part.pathLoadings);
  const into = rowAt(Row.excess);
  let before: f64 = NaN;
  let excess = zero;
  let most = zero;
  for (let x: usize = 0; x < ages; x++) {
    const loading = load<f64>(loadings + x * numberBytes);
    if (loading !== before) {
      excess = sub(exponential(mul(f64x2.splat(loading), deviation)), one());
      most = f64x2.pmax(most, excess);
      before = loading;
    }
    put(into + x * pairBytes, excess);
  }
  isFar = isAny(f64x2.gt(most, one()));
}

/** Probability of living at an age under the path's mortality: S^f = S · e^((f − 1)·ln S), f being the force. */
function living(place: usize, excess: v128): v128 {
  const log = load<f64>(place + 4 * rateBytes);
  const near = mul(shared(place), growth(log, excess));
  if (!isFar) return near;
  // The series of `growth` is for forces up to 2.
  const isBeyond = f64x2.gt(excess, one());
  if (!isAny(isBeyond)) return near;
  return choose(isBeyond, mul(shared(place), exponential(mul(f64x2.splat(log), excess))), near);
}

/** Survival of members through a year, by age when it begins, where their year reads it. */
export function surviveMembers(youngest: usize, factor: v128, disabledFactor: v128): void {
  for (let sex: usize = 0; sex < 2; sex++) {
    const living = rowAt(Row.livingMen) + sex * rowBytes;
    const surviving = survivingOf(sex);
    for (let x = youngest; x < ages; x++) {
      const to = x < ages - 1 ? x + 1 : x;
      const dying = mul(sub(one(), get(living + to * pairBytes)), factor);
      put(surviving + x * pairBytes, sub(one(), lesser(one(), dying)));
      put(surviving + rowBytes + x * pairBytes, sub(one(), lesser(one(), mul(dying, disabledFactor))));
    }
  }
}
