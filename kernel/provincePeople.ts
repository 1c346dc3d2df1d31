import { add, addTo, get, halved, mul, numberBytes, pairBytes, put, shared, sub } from './lanes';
import { provinces } from './memory';
import { survivalOf } from './pathChances';
import { fromBelow, girlsBorn, migrationOf, peopleNext, peopleNow, turnToPeople } from './pathPeople';
import { ages, rowBytes } from './places';
import { MoveRate, moveRates, Province, province } from './provinces';

/** What is on the way by age, each part over the weight of all others; a pair each. */
const ways = memory.data(<i32>rowBytes, 16);

/** Those of a sex in one province who live to the next 1 July, with half of the migrants. */
function survive(r: usize, sex: usize): void {
  const now = peopleNow(sex);
  const next = peopleNext(sex);
  const survival = survivalOf(sex);
  const migration = migrationOf(sex);
  const share = halved(province(r, Province.migrants));
  const weight = province(r, Province.weight);
  for (let x: usize = 1; x < ages; x++) {
    const at = x * pairBytes;
    const migrants = mul(shared(migration + x * numberBytes), share);
    const surviving = mul(add(fromBelow(now, x), migrants), get(survival + at));
    put(next + at, surviving);
    addTo(ways + at, mul(surviving, weight));
  }
}

/**
 * They move: what stays is 1 − c·w of them, what arrives the province's part of all who are on the way, those who left it
 * among them, so that both together are as population/regionalMoves.ts has it. The other half of the migrants arrives.
 */
function settle(r: usize, sex: usize, chances: usize): void {
  const next = peopleNext(sex);
  const migration = migrationOf(sex);
  const share = halved(province(r, Province.migrants));
  for (let x: usize = 1; x < ages; x++) {
    const migrants = mul(shared(migration + x * numberBytes), share);
    put(next + x * pairBytes, add(moved(r, next, x, chances), migrants));
  }
}

/** Those of an age of one province once all have moved. */
function moved(r: usize, next: usize, x: usize, chances: usize): v128 {
  const chance = shared(chances + x * numberBytes);
  const leaving = mul(chance, mul(get(next + x * pairBytes), province(r, Province.weight)));
  const arriving = mul(mul(chance, get(ways + x * pairBytes)), province(r, Province.attraction));
  return add(sub(get(next + x * pairBytes), leaving), arriving);
}

function clearWays(): void {
  memory.fill(ways, 0, rowBytes);
}

function advanceSex(t: usize, sex: usize): void {
  const chances = moveRates(t, MoveRate.boys + <i32>sex);
  clearWays();
  for (let r: usize = 0; r < provinces; r++) {
    turnToPeople(r);
    survive(r, sex);
  }
  for (let r: usize = 0; r < provinces; r++) {
    turnToPeople(r);
    settle(r, sex, chances);
  }
}

/** The newborn of both sexes of one province who live to the next 1 July. */
function bear(level: v128, sexRatio: v128): void {
  const girls = girlsBorn(level, sexRatio);
  put(peopleNext(0), mul(mul(girls, sexRatio), get(survivalOf(0))));
  put(peopleNext(1), mul(girls, get(survivalOf(1))));
}

/** They move as others do, and migrants of their age arrive. */
function settleNewborn(t: usize, sex: usize): void {
  clearWays();
  for (let r: usize = 0; r < provinces; r++) {
    turnToPeople(r);
    addTo(ways, mul(get(peopleNext(sex)), province(r, Province.weight)));
  }
  const chances = moveRates(t, MoveRate.boys + <i32>sex);
  for (let r: usize = 0; r < provinces; r++) {
    turnToPeople(r);
    const migrants = mul(shared(migrationOf(sex)), province(r, Province.migrants));
    put(peopleNext(sex), add(moved(r, peopleNext(sex), 0, chances), migrants));
  }
}

/** The people of all provinces from 1 July to the next, births at `level` of the scenario's fertility. */
export function advanceProvincePeople(t: usize, level: v128, sexRatio: v128): void {
  advanceSex(t, 0);
  advanceSex(t, 1);
  for (let r: usize = 0; r < provinces; r++) {
    turnToPeople(r);
    bear(level, sexRatio);
  }
  settleNewborn(t, 0);
  settleNewborn(t, 1);
}
