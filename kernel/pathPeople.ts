import { add, div, get, halved, mul, numberBytes, one, pairBytes, put, shared, zero } from './lanes';
import { Part, placeOf } from './memory';
import { PeopleRate, ratesOf, survivalOf } from './pathChances';
import { ages, rateBytes, rowBytes } from './places';

/** Rows of pairs of the part `pathPersons`: people of a pool by age. */
enum Row {
  menNow,
  womenNow,
  menNext,
  womenNext,
  /** At the year's end, by age when the year begins. */
  menAtEnd,
  womenAtEnd,
  count,
}

export const pathPersonsBytes: usize = <usize>Row.count * rowBytes;

/** The pool that is being worked out; chances and year are those that pathChances.ts has turned to. */
let rows: usize = 0;

export function turnToPeople(pool: usize): void {
  rows = placeOf(Part.pathPersons) + pool * pathPersonsBytes;
}

function rowAt(row: i32): usize {
  return rows + <usize>row * rowBytes;
}

export function peopleNow(sex: usize): usize {
  return rowAt(Row.menNow) + sex * rowBytes;
}

export function peopleNext(sex: usize): usize {
  return rowAt(Row.menNext) + sex * rowBytes;
}

/** People of a sex at the year's end, where the functions of a group read them. */
export function peopleAtEnd(sex: usize): usize {
  return rowAt(Row.menAtEnd) + sex * rowBytes;
}

/** Everyone on 1 July of the first year, the same on both paths. */
export function openPeople(opening: usize): void {
  const from = placeOf(Part.pathOpening) + opening * 2 * rateBytes;
  for (let k: usize = 0; k < 2 * ages; k++) put(rowAt(Row.menNow) + k * pairBytes, shared(from + k * numberBytes));
}

/** Those of an age and sex a year ago, by age now; the last age takes in itself. */
export function fromBelow(now: usize, x: usize): v128 {
  const below = get(now + (x - 1) * pairBytes);
  return x < ages - 1 ? below : add(below, get(now + x * pairBytes));
}

/** One sex from 1 July to the next, but for births: half of the migrants at the start and surviving, half at the end. */
function advanceSex(sex: usize): void {
  const now = peopleNow(sex);
  const next = peopleNext(sex);
  const survival = survivalOf(sex);
  const migration = migrationOf(sex);
  for (let x: usize = 1; x < ages; x++) {
    const migrants = halved(shared(migration + x * numberBytes));
    const surviving = mul(add(fromBelow(now, x), migrants), get(survival + x * pairBytes));
    put(next + x * pairBytes, add(surviving, migrants));
  }
}

export function migrationOf(sex: usize): usize {
  return ratesOf(PeopleRate.migrationMale) + sex * rateBytes;
}

/** Girls born to the women of both 1 Julys, at `level` of the scenario's fertility. */
export function girlsBorn(level: v128, sexRatio: v128): v128 {
  const now = peopleNow(1);
  const next = peopleNext(1);
  const fertility = ratesOf(PeopleRate.fertility);
  let sum = zero;
  for (let x: usize = 0; x < ages; x++) {
    if (load<f64>(fertility + x * numberBytes) === 0) continue;
    const women = halved(add(get(now + x * pairBytes), get(next + x * pairBytes)));
    sum = add(sum, mul(shared(fertility + x * numberBytes), women));
  }
  return div(mul(sum, level), add(one(), sexRatio));
}

/** People from 1 July to the next, with births at `level` of the scenario's fertility. */
export function advancePeople(level: v128, sexRatio: v128): void {
  advanceSex(0);
  advanceSex(1);
  const girls = girlsBorn(level, sexRatio);
  bear(0, mul(girls, sexRatio));
  bear(1, girls);
}

/** The newborn of a sex, and migrants of their age. */
function bear(sex: usize, born: v128): void {
  put(peopleNext(sex), add(mul(born, get(survivalOf(sex))), shared(migrationOf(sex))));
}

/** People at the end of a year at a level of their number, by age when it begins, where the members' year reads them. */
export function endYear(youngest: usize, level: v128): void {
  const halfLevel = halved(level);
  for (let sex: usize = 0; sex < 2; sex++) {
    const now = peopleNow(sex);
    const next = peopleNext(sex);
    const people = peopleAtEnd(sex);
    for (let x = youngest; x < ages; x++) {
      const at = (x < ages - 1 ? x + 1 : x) * pairBytes;
      put(people + x * pairBytes, mul(halfLevel, add(get(now + at), get(next + at))));
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
