import {
  add,
  choose,
  div,
  get,
  greater,
  halved,
  isPositive,
  lesser,
  mul,
  one,
  put,
  shared,
  sub,
  where,
  zero,
} from './lanes';
import { PathFixed, pathFixed } from './pathFixed';
import { addPathFlow, PathFlow } from './pathFlows';
import { Drawing, isSome, PathRate, pathRate } from './pathPlaces';
import { addTotal, isInForce, Law, rule } from './places';

/** All of an age who might leave work at mid-year, with their means on that day in total; a pair each. */
export enum Means {
  persons,
  years,
  deemedYears,
  indexYears,
  balance,
  count,
}

const means = memory.data(<i32>Means.count * 16, 16);
/** Credited years at which the method before 2014 changes its share. */
const steps = memory.data<f64>([10, 20, 30, 35], 16);

export function mean(name: i32): v128 {
  return get(means + ((<usize>name) << 4));
}

export function setMean(name: i32, value: v128): void {
  put(means + ((<usize>name) << 4), value);
}

/** Mean contribution index over the years paid. */
function meanIndex(paidYears: v128, indexYears: v128): v128 {
  return where(isPositive(paidYears), div(indexYears, paidYears));
}

/** Years of all times 1 + their mean index: what a basic pension is measured by. Without deemed years it is `Y + Σ index`. */
export function measuredYears(years: v128, deemedYears: v128, indexYears: v128): v128 {
  return mul(years, add(one(), meanIndex(sub(years, deemedYears), indexYears)));
}

/** Basic and transitional pension of all whose means stand, a year. */
function poolPension(rates: usize): v128 {
  const years = mean(Means.years);
  const indexYears = mean(Means.indexYears);
  const basic = pathFixed(PathFixed.basic);
  if (!isSome(rates, PathRate.hasDeemed)) return mul(basic, add(years, indexYears));
  const deemed = mean(Means.deemedYears);
  const index = meanIndex(sub(years, deemed), indexYears);
  const transitional = mul(mul(pathFixed(PathFixed.transitional), index), deemed);
  return add(mul(basic, measuredYears(years, deemed, indexYears)), transitional);
}

/** Persons whose years reach a step draw the rule's share of their last base under the old method. */
function fromStep(step: usize, name: i32, below: v128): v128 {
  const reached = mul(shared(steps + (step << 3)), mean(Means.persons));
  return choose(f64x2.ge(mean(Means.years), reached), rule(name), below);
}

/** Pensions of all from the pool and the account after the guard of institution staff, as institutionGuard.ts has it. */
function guard(rates: usize, whole: v128): v128 {
  let ratio = fromStep(0, Law.ratioFrom10, zero);
  ratio = fromStep(1, Law.ratioFrom20, ratio);
  ratio = fromStep(2, Law.ratioFrom30, ratio);
  ratio = fromStep(3, Law.ratioFrom35, ratio);
  const base = mul(mul(pathRate(rates, PathRate.baseIndex), pathFixed(PathFixed.oldBase)), mean(Means.persons));
  const old = mul(ratio, base);
  const excess = sub(whole, old);
  const guarded = choose(f64x2.le(excess, zero), old, add(old, mul(rule(Law.excessShare), excess)));
  return add(whole, mul(rule(Law.guarded), sub(guarded, whole)));
}

/** A share of those whose means stand begins to draw at mid-year, half of a year's pension in this one. */
export function award(slot: usize, rates: usize, share: v128): void {
  let account = mul(mean(Means.balance), pathRate(rates, PathRate.perBalance));
  let whole = add(poolPension(rates), account);
  if (isInForce(Law.isGuarded)) {
    whole = guard(rates, whole);
    account = lesser(account, whole);
  }
  const pension = mul(share, whole);
  account = mul(share, account);
  const persons = mul(share, mean(Means.persons));
  addTotal(slot, Drawing.persons, persons);
  addTotal(slot, Drawing.years, mul(share, mean(Means.years)));
  addTotal(slot, Drawing.drawnYears, halved(persons));
  addTotal(slot, Drawing.pension, pension);
  addTotal(slot, Drawing.account, account);
  addTotal(slot, Drawing.accountLeft, sub(mul(share, mean(Means.balance)), halved(account)));
  addPathFlow(PathFlow.benefits, halved(pension));
}

/**
 * Allowances paid once to all of an age were they all to become unable to work and to lack years: for some months, and some
 * more for each year beyond the first, no year above the minimum counting. One division stands for two: by the persons,
 * whose mean years set the months, and by the years, of which the measure holds as many as count.
 */
export function shortAllowance(persons: v128, years: v128, measure: v128): v128 {
  const paidFor = lesser(years, mul(rule(Law.minimumYears), persons));
  const further = greater(zero, sub(paidFor, mul(rule(Law.shortYears), persons)));
  const months = add(mul(rule(Law.shortMonths), persons), mul(rule(Law.furtherMonths), further));
  const inAll = mul(persons, years);
  const each = where(isPositive(inAll), div(mul(paidFor, months), inAll));
  return mul(mul(pathFixed(PathFixed.basicMonth), measure), each);
}
