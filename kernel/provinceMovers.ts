import {
  add,
  div,
  get,
  greater,
  isPositive,
  lesser,
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
import { addTotal, ages, groups, moveOn, total } from './places';
import { MoveRate, mostWageYears, moveRates, Province, province } from './provinces';

const groupBytes: usize = ages * insuredBytes;

/**
 * What is on the way of each total of an age of a group, each part over the weight of all others, a pair each: of a year
 * and of the next.
 */
const ways = memory.data(2 * <i32>groups * <i32>groupBytes, 16);

function waysOf(t: usize, group: usize): usize {
  return ways + ((t & 1) * groups + group) * groupBytes;
}

/** Years of wages that count and were over when the run began. */
function pastYears(): usize {
  return <usize>load<f64>(placeOf(Part.provincePooled));
}

/** Wages that count, by year; those of the run's years on a pair's own paths. */
export function setWages(pair: usize): void {
  const from = placeOf(Part.provinceWages) + pastYears() * pairBytes;
  for (let t: usize = 0; t < pathYears; t++) put(from + t * pairBytes, driver(t, pair, PathDriver.averageWage));
}

const sinceBytes: usize = 2 * pairBytes;

/**
 * Wages of the last n years before the moves of a year, and that of the year before them, beside each other for each of
 * the pair: what was earned since any moment lies on a straight line between two years.
 */
const wagesSince = memory.data((1 + <i32>mostWageYears) * <i32>sinceBytes, 16);

/** What members of all ages move by in a year, and what goes with them. */
let chances: usize = 0;
/** Ways of the year and of the next. */
let arriving: usize = 0;
let leaving: usize = 0;
let pooledRate: v128 = zero;
let countedYears: v128 = zero;

export function turnToMoves(t: usize): void {
  const years = pastYears() + t;
  pooledRate = shared(placeOf(Part.provincePooled) + (1 + t) * numberBytes);
  countedYears = f64x2.splat(<f64>years);
  let sum = zero;
  for (let n: usize = 0; n <= years; n++) {
    const wage = n < years ? get(placeOf(Part.provinceWages) + (years - 1 - n) * pairBytes) : zero;
    put(wagesSince + n * sinceBytes, v128.shuffle<f64>(sum, wage, 0, 2));
    put(wagesSince + n * sinceBytes + pairBytes, v128.shuffle<f64>(sum, wage, 1, 3));
    sum = add(sum, wage);
  }
}

/** A number that leaves a whole one in the lowest bits once added. */
const wholeBits: v128 = f64x2.splat(4503599627370496);

/** Wages of the last years, however many; none of before wages count. */
function wagesOf(years: v128): v128 {
  const counted = lesser(countedYears, greater(zero, years));
  const whole = f64x2.floor(counted);
  const bits = add(whole, wholeBits);
  const first = get(wagesSince + <usize>i32x4.extract_lane(bits, 0) * sinceBytes);
  const second = get(wagesSince + <usize>i32x4.extract_lane(bits, 2) * sinceBytes + pairBytes);
  const sums = v128.shuffle<f64>(first, second, 0, 2);
  const before = v128.shuffle<f64>(first, second, 1, 3);
  return add(sums, mul(before, sub(counted, whole)));
}

/** Pooled money that all of an age would take along at a wage level of 1, as pooledMoney.ts has it. */
function pooledMoney(slot: usize): v128 {
  const persons = total(slot, Insured.persons);
  const paidYears = sub(total(slot, Insured.years), total(slot, Insured.deemedYears));
  const isSome = v128.and(isPositive(persons), isPositive(paidYears));
  const index = mul(total(slot, Insured.indexYears), div(persons, paidYears));
  return where(isSome, mul(index, wagesOf(div(paidYears, persons))));
}

function leave(slot: usize, way: usize, name: i32, weight: v128): void {
  addTotal(way, name, mul(total(slot, name), weight));
}

/** All totals of the insured of a province, on the way by its weight; nobody is insured at the last age. */
function gather(r: usize, into: usize): void {
  const weight = province(r, Province.weight);
  const last = min(oldest(Span.members), ages - 2);
  for (let x = youngest(Span.members); x <= last; x++) {
    const slot = insuredAt(x);
    const way = into + x * insuredBytes;
    leave(slot, way, Insured.persons, weight);
    leave(slot, way, Insured.paused, weight);
    leave(slot, way, Insured.years, weight);
    leave(slot, way, Insured.deemedYears, weight);
    leave(slot, way, Insured.indexYears, weight);
    leave(slot, way, Insured.balance, weight);
  }
}

/** The members of a group whom the provinces open with. */
export function openWays(group: usize): void {
  memory.fill(waysOf(0, group), 0, groupBytes);
  for (let r: usize = 0; r < provinces; r++) {
    turnToMembers(0, r, group);
    gather(r, waysOf(0, group));
  }
}

export function turnToMovers(t: usize, group: usize): void {
  chances = moveRates(t, MoveRate.men + <i32>isWomen(group));
  arriving = waysOf(t, group);
  leaving = waysOf(t + 1, group);
  memory.fill(leaving, 0, groupBytes);
}

/** The insured of a province once their year is over, a year older. */
export function gatherNext(r: usize): void {
  gather(r, leaving + insuredBytes);
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
  keep(outcomesOf(t, r), Outcome.pooledOut, mul(pooled, mul(pooledRate, province(r, Province.wage))));
}

function cross(x: usize, stay: v128, share: v128): void {
  const slot = insuredAt(x);
  const way = arriving + x * insuredBytes;
  moveOn(slot, Insured.persons, stay, mul(total(way, Insured.persons), share));
  moveOn(slot, Insured.paused, stay, mul(total(way, Insured.paused), share));
  moveOn(slot, Insured.years, stay, mul(total(way, Insured.years), share));
  moveOn(slot, Insured.deemedYears, stay, mul(total(way, Insured.deemedYears), share));
  moveOn(slot, Insured.indexYears, stay, mul(total(way, Insured.indexYears), share));
  moveOn(slot, Insured.balance, stay, mul(total(way, Insured.balance), share));
}
