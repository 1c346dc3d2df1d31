import { exponential, growth } from './exponential';
import {
  add,
  get,
  halved,
  isAny,
  lesser,
  mul,
  numberBytes,
  one,
  pairBytes,
  put,
  shared,
  sub,
  two,
  zero,
} from './lanes';
import { Part, placeOf } from './memory';
import { ages, rateBytes, rowBytes } from './places';

/** Numbers of a year by age at its end, in the order of the part `pathPeople`. */
enum PeopleRate {
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

/** Rows of pairs of the part `pathRows`. */
enum Row {
  /** e^(b·d) by age: what the force of mortality is multiplied by. */
  force,
  /** Probabilities of living of the year under that force, in the order of their logarithms above. */
  survivalMen,
  survivalWomen,
  livingMen,
  livingWomen,
  menNow,
  womenNow,
  menNext,
  womenNext,
  /** People at the year's end and survival of members, of those unable to work after it; by age when the year begins. */
  menAtEnd,
  womenAtEnd,
  menSurviving,
  menSurvivingUnable,
  womenSurviving,
  womenSurvivingUnable,
  count,
}

export const peopleRateBytes: usize = <usize>PeopleRate.count * rateBytes;
export const pathRowBytes: usize = <usize>Row.count * rowBytes;

/** The pair and the year that are being worked out. */
let rows: usize = 0;
let rates: usize = 0;
/** Whether the force of mortality has more than doubled anywhere. */
let isFar: bool = false;

export function turnToPeople(t: usize, pair: usize): void {
  rows = placeOf(Part.pathRows) + pair * pathRowBytes;
  rates = placeOf(Part.pathPeople) + t * peopleRateBytes;
}

function rowAt(row: i32): usize {
  return rows + <usize>row * rowBytes;
}

function ratesOf(rate: i32): usize {
  return rates + <usize>rate * rateBytes;
}

/** Survival rows of members of a sex, and people at the year's end, where the functions of a group read them. */
export function livingOf(sex: usize): usize {
  return rowAt(Row.menSurviving) + 2 * sex * rowBytes;
}

export function peopleAtEnd(sex: usize): usize {
  return rowAt(Row.menAtEnd) + sex * rowBytes;
}

/** Everyone on 1 July of the first year, the same on both paths. */
export function openPeople(): void {
  const from = placeOf(Part.pathOpening);
  for (let k: usize = 0; k < 2 * ages; k++) put(rowAt(Row.menNow) + k * pairBytes, shared(from + k * numberBytes));
}

/** The chances to live of a year for deviations d of the mortality index. */
export function bendMortality(deviation: v128): void {
  bendForce(deviation);
  for (let table: usize = 0; table < 4; table++) {
    const from = ratesOf(PeopleRate.survivalMale) + table * rateBytes;
    const into = rowAt(Row.survivalMen) + table * rowBytes;
    for (let x: usize = 0; x < ages; x++) put(into + x * pairBytes, living(from + x * numberBytes, x));
  }
}

/** e^(b·d); many ages in a row have the same b. */
function bendForce(deviation: v128): void {
  const loadings = placeOf(Part.pathLoadings);
  let before: f64 = NaN;
  let force = zero;
  let most = zero;
  for (let x: usize = 0; x < ages; x++) {
    const loading = load<f64>(loadings + x * numberBytes);
    if (loading !== before) {
      force = exponential(mul(f64x2.splat(loading), deviation));
      most = f64x2.pmax(most, force);
      before = loading;
    }
    put(rowAt(Row.force) + x * pairBytes, force);
  }
  isFar = isAny(f64x2.gt(most, two()));
}

/** Probability of living at an age under the path's mortality: S^f = S · e^((f − 1)·ln S), f being the force. */
function living(place: usize, x: usize): v128 {
  const log = load<f64>(place + 4 * rateBytes);
  const force = get(rowAt(Row.force) + x * pairBytes);
  const near = mul(shared(place), growth(log, sub(force, one())));
  if (!isFar) return near;
  // The series of `growth` is for forces up to 2.
  const isBeyond = f64x2.gt(force, two());
  return isAny(isBeyond) ? v128.bitselect(exponential(mul(f64x2.splat(log), force)), near, isBeyond) : near;
}

/** One sex from 1 July to the next, but for births: half of the migrants at the start and surviving, half at the end. */
function advanceSex(sex: usize): void {
  const now = rowAt(Row.menNow) + sex * rowBytes;
  const next = rowAt(Row.menNext) + sex * rowBytes;
  const survival = rowAt(Row.survivalMen) + sex * rowBytes;
  const migration = ratesOf(PeopleRate.migrationMale) + sex * rateBytes;
  for (let x: usize = 1; x < ages; x++) {
    const below = get(now + (x - 1) * pairBytes);
    const from = x < ages - 1 ? below : add(below, get(now + x * pairBytes));
    const migrants = halved(shared(migration + x * numberBytes));
    put(next + x * pairBytes, add(mul(add(from, migrants), get(survival + x * pairBytes)), migrants));
  }
}

/** People from 1 July to the next, with births at `level` of the scenario's fertility. */
export function advancePeople(level: v128, sexRatio: v128): void {
  advanceSex(0);
  advanceSex(1);
  const now = rowAt(Row.womenNow);
  const next = rowAt(Row.womenNext);
  const fertility = ratesOf(PeopleRate.fertility);
  let births = zero;
  for (let x: usize = 0; x < ages; x++) {
    if (load<f64>(fertility + x * numberBytes) === 0) continue;
    const women = halved(add(get(now + x * pairBytes), get(next + x * pairBytes)));
    births = add(births, mul(shared(fertility + x * numberBytes), women));
  }
  births = f64x2.div(mul(births, level), add(one(), sexRatio));
  const boys = mul(mul(births, sexRatio), get(rowAt(Row.survivalMen)));
  const girls = mul(births, get(rowAt(Row.survivalWomen)));
  put(rowAt(Row.menNext), add(boys, shared(ratesOf(PeopleRate.migrationMale))));
  put(next, add(girls, shared(ratesOf(PeopleRate.migrationFemale))));
}

/** People at the end of a year and survival through it, by age when it begins, where the members' year reads them. */
export function meetMembers(youngest: usize, factor: v128, disabledFactor: v128): void {
  for (let sex: usize = 0; sex < 2; sex++) {
    const now = rowAt(Row.menNow) + sex * rowBytes;
    const next = rowAt(Row.menNext) + sex * rowBytes;
    const people = peopleAtEnd(sex);
    const living = rowAt(Row.livingMen) + sex * rowBytes;
    const survival = livingOf(sex);
    for (let x = youngest; x < ages; x++) {
      const to = x < ages - 1 ? x + 1 : x;
      const at = to * pairBytes;
      const dying = mul(sub(one(), get(living + at)), factor);
      put(people + x * pairBytes, halved(add(get(now + at), get(next + at))));
      put(survival + x * pairBytes, sub(one(), lesser(one(), dying)));
      put(survival + rowBytes + x * pairBytes, sub(one(), lesser(one(), mul(dying, disabledFactor))));
    }
  }
}

/** Persons of both sexes from one age to another on 1 July of the year. */
export function peopleBetween(first: usize, last: usize): v128 {
  let sum = zero;
  for (let x = first; x <= last; x++) {
    sum = add(sum, add(get(rowAt(Row.menNow) + x * pairBytes), get(rowAt(Row.womenNow) + x * pairBytes)));
  }
  return sum;
}

export function turnPeople(): void {
  memory.copy(rowAt(Row.menNow), rowAt(Row.menNext), 2 * rowBytes);
}
