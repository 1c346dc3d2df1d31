import { exponential } from './exponential';
import { add, get, halved, lesser, mul, numberBytes, one, pairBytes, put, shared, sub, zero } from './lanes';
import { Part, placeOf } from './memory';
import { ages, rateBytes, rowBytes } from './places';

/** Numbers of a year by age at its end, in the order of the part `pathRates`. */
export enum PathRate {
  /** ln of the probability of living from one 1 July to the next. */
  logSurvivalMale,
  logSurvivalFemale,
  /** The same over the calendar year. */
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
  menNow,
  womenNow,
  menNext,
  womenNext,
  count,
}

export const pathRowBytes: usize = <usize>Row.count * rowBytes;

function rowAt(row: i32): usize {
  return placeOf(Part.pathRows) + <usize>row * rowBytes;
}

function ratesOf(t: usize, rate: i32): usize {
  return placeOf(Part.pathRates) + (t * <usize>PathRate.count + <usize>rate) * rateBytes;
}

/** Everyone on 1 July of the first year, the same on both paths. */
export function openPeople(): void {
  const from = placeOf(Part.pathOpening);
  for (let k: usize = 0; k < 2 * ages; k++) put(rowAt(Row.menNow) + k * pairBytes, shared(from + k * numberBytes));
}

/** e^(b·d) of a year for deviations d of the mortality index. */
export function bendMortality(deviation: v128): void {
  for (let x: usize = 0; x < ages; x++) {
    const loading = shared(placeOf(Part.pathLoadings) + x * numberBytes);
    put(rowAt(Row.force) + x * pairBytes, exponential(mul(loading, deviation)));
  }
}

/** Probability of living at an age under the path's mortality: S^(e^(b·d)). */
function living(logs: usize, x: usize): v128 {
  return exponential(mul(shared(logs + x * numberBytes), get(rowAt(Row.force) + x * pairBytes)));
}

/** One sex from 1 July to the next, but for births: half of the migrants at the start and surviving, half at the end. */
function advanceSex(t: usize, sex: usize): void {
  const now = rowAt(Row.menNow) + sex * rowBytes;
  const next = rowAt(Row.menNext) + sex * rowBytes;
  const logs = ratesOf(t, PathRate.logSurvivalMale) + sex * rateBytes;
  const migration = ratesOf(t, PathRate.migrationMale) + sex * rateBytes;
  for (let x: usize = 1; x < ages; x++) {
    const below = get(now + (x - 1) * pairBytes);
    const from = x < ages - 1 ? below : add(below, get(now + x * pairBytes));
    const migrants = halved(shared(migration + x * numberBytes));
    put(next + x * pairBytes, add(mul(add(from, migrants), living(logs, x)), migrants));
  }
}

/** People from 1 July of year `t` to the next, with births at `level` of the scenario's fertility. */
export function advancePeople(t: usize, level: v128, sexRatio: v128): void {
  advanceSex(t, 0);
  advanceSex(t, 1);
  const now = rowAt(Row.womenNow);
  const next = rowAt(Row.womenNext);
  const fertility = ratesOf(t, PathRate.fertility);
  let births = zero;
  for (let x: usize = 0; x < ages; x++) {
    if (load<f64>(fertility + x * numberBytes) === 0) continue;
    const women = halved(add(get(now + x * pairBytes), get(next + x * pairBytes)));
    births = add(births, mul(shared(fertility + x * numberBytes), women));
  }
  births = f64x2.div(mul(births, level), add(one(), sexRatio));
  const boys = mul(mul(births, sexRatio), living(ratesOf(t, PathRate.logSurvivalMale), 0));
  const girls = mul(births, living(ratesOf(t, PathRate.logSurvivalFemale), 0));
  put(rowAt(Row.menNext), add(boys, shared(ratesOf(t, PathRate.migrationMale))));
  put(next, add(girls, shared(ratesOf(t, PathRate.migrationFemale))));
}

/** People at the end of year `t` and survival through it, by age when it begins, where the members' year reads them. */
export function meetMembers(t: usize, factor: v128, disabledFactor: v128): void {
  for (let sex: usize = 0; sex < 2; sex++) {
    const now = rowAt(Row.menNow) + sex * rowBytes;
    const next = rowAt(Row.menNext) + sex * rowBytes;
    const logs = ratesOf(t, PathRate.logLivingMale) + sex * rateBytes;
    const people = placeOf(Part.people) + sex * rowBytes;
    const survival = placeOf(Part.survivalRows) + 2 * sex * rowBytes;
    for (let x: usize = 0; x < ages; x++) {
      const to = x < ages - 1 ? x + 1 : x;
      const at = to * pairBytes;
      const dying = mul(sub(one(), living(logs, to)), factor);
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
