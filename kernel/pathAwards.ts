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
import { Drawing, PathRate, pathRate } from './pathPlaces';
import { addTotal, isInForce, Law, rule } from './places';

/** All of an age who might leave work at mid-year, with their means on that day in total; a pair each. */
export enum Means {
  persons,
  years,
  deemedYears,
  indexYears,
  balance,
  /** Mean contribution index over the years paid. */
  index,
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

/** Works the index out once the others stand. */
export function setIndex(): void {
  const paid = sub(mean(Means.years), mean(Means.deemedYears));
  setMean(Means.index, where(isPositive(paid), div(mean(Means.indexYears), paid)));
}

/** Basic pension of all at one of the two amounts of a person-year: (W + W·Z)/2 · Y · rate. */
function basicPension(amount: i32, years: v128): v128 {
  return mul(mul(pathFixed(amount), years), add(one(), mean(Means.index)));
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
  const index = mean(Means.index);
  const transitional = mul(mul(pathFixed(PathFixed.transitional), index), mean(Means.deemedYears));
  let account = mul(mean(Means.balance), pathRate(rates, PathRate.perBalance));
  let whole = add(add(basicPension(PathFixed.basic, mean(Means.years)), transitional), account);
  if (isInForce(Law.isGuarded)) {
    whole = guard(rates, whole);
    account = lesser(account, whole);
  }
  const fromPool = mul(share, sub(whole, account));
  account = mul(share, account);
  const persons = mul(share, mean(Means.persons));
  addTotal(slot, Drawing.persons, persons);
  addTotal(slot, Drawing.years, mul(share, mean(Means.years)));
  addTotal(slot, Drawing.drawnYears, halved(persons));
  addTotal(slot, Drawing.fromPool, fromPool);
  addTotal(slot, Drawing.account, account);
  addTotal(slot, Drawing.accountLeft, sub(mul(share, mean(Means.balance)), halved(account)));
  addPathFlow(PathFlow.benefits, halved(add(fromPool, account)));
}

/** Months for which an allowance is paid to all who lack years, each for no more than the minimum; years times months. */
function shortYears(): v128 {
  const persons = mean(Means.persons);
  const paidFor = lesser(mean(Means.years), mul(rule(Law.minimumYears), persons));
  const further = greater(zero, sub(paidFor, mul(rule(Law.shortYears), persons)));
  const each = where(isPositive(persons), div(further, persons));
  return mul(paidFor, add(rule(Law.shortMonths), mul(rule(Law.furtherMonths), each)));
}

/** Allowance of a year were all those whose means stand to become unable to work far from the statutory age. */
export function allowance(): v128 {
  return basicPension(PathFixed.basic, mean(Means.years));
}

/** The same where years are lacking: paid once, for some months. */
export function shortAllowance(): v128 {
  return basicPension(PathFixed.basicMonth, shortYears());
}
