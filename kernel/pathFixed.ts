import { add, get, halved, mul, one, pairBytes, put, sub, twelve } from './lanes';
import { Law, Level, level, rule } from './places';

/** What is the same for all ages of a group in a year; a pair each. */
export enum PathFixed {
  /** 1 + increase of pensions. */
  raised,
  /** 1 + the crediting rate, and 1 + half of it. */
  credited,
  halfYear,
  /** What a year's full payment at index 1 adds to an account. */
  toAccount,
  /** Share of the difference to the settled paused share that stays. */
  unsettled,
  /** Share of survivors who do not settle abroad. */
  here,
  /** Basic pension of a year for a person-year at an index of 0, which an index of 1 doubles: W/2 · rate · 12. */
  basic,
  /** The same of a month. */
  basicMonth,
  /** Transitional pension of a year for a deemed year at an index of 1. */
  transitional,
  /** Last base of a year at an index of 1, under the method before 2014. */
  oldBase,
  /** Grants of a death, months: with the funeral's, below 5 and 10 credited years and at 15; what may come on top. */
  grantBelow5,
  grantBelow10,
  leastGrant,
  grantRise,
  /** What a month of grants is worth. */
  grantMonth,
  count,
}

const values = memory.data(<i32>PathFixed.count * 16, 16);

export function pathFixed(name: i32): v128 {
  return get(values + <usize>name * pairBytes);
}

function fix(name: i32, value: v128): void {
  put(values + <usize>name * pairBytes, value);
}

/** After levels and law have been turned to. */
export function fixPathYear(): void {
  const wage = level(Level.averageWage);
  const credit = level(Level.notionalRate);
  const month = level(Level.benefitBase);
  const base = mul(month, twelve());
  fix(PathFixed.raised, add(one(), level(Level.adjustment)));
  fix(PathFixed.credited, add(one(), credit));
  fix(PathFixed.halfYear, add(one(), halved(credit)));
  fix(PathFixed.toAccount, mul(mul(wage, level(Level.collected)), rule(Law.accountRate)));
  fix(PathFixed.unsettled, sub(one(), rule(Law.pauseTurnover)));
  fix(PathFixed.here, sub(one(), rule(Law.emigration)));
  fix(PathFixed.basic, halved(mul(base, rule(Law.accrualRate))));
  fix(PathFixed.basicMonth, halved(mul(month, rule(Law.accrualRate))));
  fix(PathFixed.transitional, mul(base, rule(Law.transitionCoefficient)));
  fix(PathFixed.oldBase, mul(wage, rule(Law.oldWageShare)));
  fixGrants(rule(Law.funeralMonths), rule(Law.minimumMonths));
}

function fixGrants(funeral: v128, minimum: v128): void {
  fix(PathFixed.grantBelow5, add(funeral, mul(minimum, f64x2.splat(1 / 3))));
  fix(PathFixed.grantBelow10, add(funeral, mul(minimum, f64x2.splat(2 / 3))));
  fix(PathFixed.leastGrant, add(funeral, minimum));
  fix(PathFixed.grantRise, sub(rule(Law.maximumMonths), minimum));
  fix(PathFixed.grantMonth, level(Level.disposableIncome));
}
