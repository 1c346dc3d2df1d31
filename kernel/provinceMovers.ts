import {
  add,
  addTo,
  div,
  get,
  greater,
  isPositive,
  mul,
  numberBytes,
  one,
  pairBytes,
  put,
  shared,
  sub,
  where,
  zero,
} from './lanes';
import { isWomen, Part, pathYears, placeOf, provinces } from './memory';
import { driver, PathDriver } from './pathDrivers';
import { Insured, insuredAt, insuredBytes, oldest, Span, turnToMembers, youngest } from './pathPlaces';
import { keep, Outcome, outcomesOf } from './pathPools';
import { ages, total } from './places';
import { MoveRate, moveRates, Province, province } from './provinces';

/** Numbers of the part `provinceRules`; after them the rate of pooled money by year. */
enum Rule {
  /** Years of wages that count and were over when the run began. */
  pastYears,
  count,
}

export const ruleBytes: usize = <usize>Rule.count * numberBytes;

/** What is on the way of each total of an age, each part over the weight of all others; a pair each. */
const ways = memory.data(106 * <i32>Insured.count * 16, 16);

function pastYears(): f64 {
  return load<f64>(placeOf(Part.provinceRules) + <usize>Rule.pastYears * numberBytes);
}

/** Wages that count, added up to the end of each year, after those of none; of the run's years on a pair's own paths. */
export function addUpWages(pair: usize): void {
  let place = placeOf(Part.provinceWages) + <usize>pastYears() * pairBytes;
  for (let t: usize = 0; t < pathYears; t++) {
    put(place + pairBytes, add(get(place), driver(t, pair, PathDriver.averageWage)));
    place += pairBytes;
  }
}

/** Wages of all years before a moment, straight within a year; the moment in years since wages count. */
function wagesUpTo(moment: v128): v128 {
  const whole = f64x2.floor(moment);
  const years = i32x4.trunc_sat_f64x2_u_zero(whole);
  const sums = placeOf(Part.provinceWages);
  const first = sums + <usize>i32x4.extract_lane(years, 0) * pairBytes;
  const second = sums + <usize>i32x4.extract_lane(years, 1) * pairBytes + numberBytes;
  const before = v128.load_lane<f64>(second, v128.load_zero<f64>(first), 1);
  const next = v128.load_lane<f64>(second, v128.load_zero<f64>(first, pairBytes), 1, pairBytes);
  return add(before, mul(sub(next, before), sub(moment, whole)));
}

/** What members of all ages move by in a year, and what goes with them. */
let chances: usize = 0;
let pooledRate: v128 = zero;
let moveMoment: v128 = zero;
let wagesSoFar: v128 = zero;

export function turnToMoves(t: usize): void {
  pooledRate = shared(placeOf(Part.provinceRules) + ruleBytes + t * numberBytes);
  moveMoment = f64x2.splat(pastYears() + <f64>t);
  wagesSoFar = wagesUpTo(moveMoment);
}

/** Pooled money that all of an age would take along at a wage level of 1, as pooledMoney.ts has it. */
function pooledMoney(slot: usize): v128 {
  const persons = total(slot, Insured.persons);
  const paidYears = sub(total(slot, Insured.years), total(slot, Insured.deemedYears));
  const isSome = v128.and(isPositive(persons), isPositive(paidYears));
  const since = greater(zero, sub(moveMoment, div(paidYears, persons)));
  const index = mul(total(slot, Insured.indexYears), div(persons, paidYears));
  return where(isSome, mul(mul(pooledRate, index), sub(wagesSoFar, wagesUpTo(since))));
}

/** All totals of members of a province, on the way by its weight. */
function gather(r: usize): void {
  const weight = province(r, Province.weight);
  const last = oldest(Span.members);
  for (let x = youngest(Span.members); x <= last; x++) {
    const slot = insuredAt(x);
    const way = ways + x * insuredBytes;
    for (let k: usize = 0; k < insuredBytes; k += pairBytes) addTo(way + k, mul(get(slot + k), weight));
  }
}

/** All of a group who are on the way, by age. */
export function gatherGroup(t: usize, group: usize): void {
  memory.fill(ways, 0, ages * insuredBytes);
  chances = moveRates(t, MoveRate.men + <i32>isWomen(group));
  for (let r: usize = 0; r < provinces; r++) {
    turnToMembers(t, r, group);
    gather(r);
  }
}

/**
 * Members leave a province and others reach it: what stays is 1 − c·w of them, what arrives the province's part of all
 * who are on the way, as provincePeople.ts has it. Those who leave take accounts and pooled money along.
 */
export function moveGroup(t: usize, r: usize): void {
  const last = oldest(Span.members);
  const weight = province(r, Province.weight);
  const attraction = province(r, Province.attraction);
  let balance = zero;
  let pooled = zero;
  for (let x = youngest(Span.members); x <= last; x++) {
    const chance = shared(chances + x * numberBytes);
    const slot = insuredAt(x);
    balance = add(balance, mul(chance, total(slot, Insured.balance)));
    pooled = add(pooled, mul(chance, pooledMoney(slot)));
    cross(x, sub(one(), mul(chance, weight)), mul(chance, attraction));
  }
  keep(outcomesOf(t, r), Outcome.balanceOut, balance);
  keep(outcomesOf(t, r), Outcome.pooledOut, mul(pooled, province(r, Province.wage)));
}

function cross(x: usize, staying: v128, arriving: v128): void {
  const slot = insuredAt(x);
  const way = ways + x * insuredBytes;
  for (let k: usize = 0; k < insuredBytes; k += pairBytes) {
    put(slot + k, add(mul(get(slot + k), staying), mul(get(way + k), arriving)));
  }
}
