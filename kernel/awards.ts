import {
  add,
  choose,
  div,
  get,
  greater,
  halved,
  isAny,
  isPositive,
  lesser,
  mul,
  one,
  put,
  sub,
  twelve,
  where,
  zero,
} from './lanes';
import {
  addFlow,
  addTotal,
  Flow,
  isInForce,
  Kind,
  Law,
  Level,
  level,
  noteYoungest,
  Rate,
  rate,
  rule,
  Total,
} from './places';

/** Persons who leave work at mid-year, and their means on that day. */
export enum Career {
  persons,
  begunBefore,
  years,
  deemedYears,
  indexYears,
  balance,
  count,
}

const careers = memory.data(<i32>Career.count * 16, 16);

export function career(name: i32): v128 {
  return get(careers + ((<usize>name) << 4));
}

export function setCareer(name: i32, value: v128): void {
  put(careers + ((<usize>name) << 4), value);
}

/** Pensions that begin, yuan a month before `toPersons`, then yuan a year of all. */
let basic: v128 = zero;
let account: v128 = zero;
let transitional: v128 = zero;

/** Basic pension, yuan a month, at an index Z and credited years Y: (W + W·Z)/2 · Y · rate. */
export function basicPension(index: v128, years: v128): v128 {
  const base = level(Level.benefitBase);
  return mul(mul(halved(add(base, mul(base, index))), years), rule(Law.accrualRate));
}

/** Mean contribution index over the years paid. */
export function careerIndex(): v128 {
  const paid = sub(career(Career.years), career(Career.deemedYears));
  return where(isPositive(paid), div(career(Career.indexYears), paid));
}

/** What `years` would have drawn under the old method, as a share of the last base. */
function oldRatio(years: v128): v128 {
  const from10 = where(f64x2.ge(years, f64x2.splat(10)), rule(Law.ratioFrom10));
  const from20 = choose(f64x2.ge(years, f64x2.splat(20)), rule(Law.ratioFrom20), from10);
  const from30 = choose(f64x2.ge(years, f64x2.splat(30)), rule(Law.ratioFrom30), from20);
  return choose(f64x2.ge(years, f64x2.splat(35)), rule(Law.ratioFrom35), from30);
}

/** The guard of institution staff, as institutionGuard.ts has it. */
function guard(rates: usize): void {
  const lastBase = div(mul(rate(rates, Rate.baseIndex), level(Level.averageWage)), twelve());
  const ratio = oldRatio(career(Career.years));
  const old = mul(mul(ratio, rule(Law.oldWageShare)), lastBase);
  const whole = add(add(basic, account), transitional);
  const excess = sub(whole, old);
  const above = add(old, mul(rule(Law.excessShare), excess));
  const guarded = choose(f64x2.le(excess, zero), old, above);
  const total = add(whole, mul(rule(Law.guarded), sub(guarded, whole)));
  account = lesser(account, total);
  basic = lesser(basic, sub(total, account));
  transitional = greater(zero, sub(sub(total, account), basic));
}

function awardPensions(rates: usize): void {
  const index = careerIndex();
  const base = level(Level.benefitBase);
  basic = basicPension(index, career(Career.years));
  account = div(career(Career.balance), rate(rates, Rate.divisor));
  const deemed = mul(mul(base, index), career(Career.deemedYears));
  transitional = mul(deemed, rule(Law.transitionCoefficient));
  if (isInForce(Law.isGuarded)) guard(rates);
  const persons = career(Career.persons);
  const anybody = isPositive(persons);
  const months = mul(persons, twelve());
  basic = where(anybody, mul(months, basic));
  account = where(anybody, mul(months, account));
  transitional = where(anybody, mul(months, transitional));
}

function addPensions(slot: usize): void {
  const persons = career(Career.persons);
  const anybody = isPositive(persons);
  const held = where(anybody, mul(persons, career(Career.balance)));
  noteYoungest(Kind.pensioners, slot);
  addTotal(slot, Total.pensioners, persons);
  addTotal(slot, Total.pensionerYears, where(anybody, mul(persons, career(Career.years))));
  addTotal(slot, Total.drawnYears, halved(persons));
  addTotal(slot, Total.basic, basic);
  addTotal(slot, Total.account, account);
  addTotal(slot, Total.transitional, transitional);
  addTotal(slot, Total.accountLeft, sub(held, halved(account)));
}

/** Those of them who began to work before accounts did. */
function addMiddle(slot: usize): void {
  const persons = career(Career.persons);
  const begunBefore = career(Career.begunBefore);
  const middle = where(isPositive(persons), mul(persons, begunBefore));
  const isSome = f64x2.ne(middle, zero);
  if (!isAny(isSome)) return;
  const paidYears = sub(career(Career.years), career(Career.deemedYears));
  const ofNew = mul(mul(sub(persons, middle), twelve()), basicPension(careerIndex(), paidYears));
  const accountOfNew = mul(account, sub(one(), begunBefore));
  const pension = sub(sub(add(add(basic, account), transitional), ofNew), accountOfNew);
  addTotal(slot, Total.middlePensioners, middle);
  addTotal(slot, Total.middlePension, where(isSome, greater(zero, pension)));
}

/** Awards pensions of the career that begin at mid-year, and pays the first half year. */
export function startPension(slot: usize, rates: usize): void {
  awardPensions(rates);
  addPensions(slot);
  addMiddle(slot);
  addFlow(Flow.accountFromAccounts, halved(account));
  addFlow(Flow.basic, halved(basic));
  addFlow(Flow.transitional, halved(transitional));
  addFlow(Flow.newPensioners, career(Career.persons));
  addFlow(Flow.awarded, add(add(basic, account), transitional));
}

/** The same below the statutory age: a disability allowance of the pension's amount. */
export function startEarlyPension(slot: usize, rates: usize): void {
  awardPensions(rates);
  addPensions(slot);
  addMiddle(slot);
  addFlow(Flow.accountFromAccounts, halved(account));
  addFlow(Flow.disability, halved(add(basic, transitional)));
  addTotal(slot, Total.early, career(Career.persons));
  addTotal(slot, Total.earlyBasic, basic);
  addTotal(slot, Total.earlyTransitional, transitional);
}
