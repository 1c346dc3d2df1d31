import { add, div, get, halved, mul, one, pairBytes, put, sub, two } from './lanes';
import { Law, Level, level, rule } from './places';

/** What is the same for all ages of a group in a year; a pair each. */
export enum Fixed {
  /** 1 + increase of pensions. */
  raised,
  /** 1 + half of the crediting rate. */
  halfYear,
  /** Average wage on which contributions arrive, and what of it goes to the account. */
  wage,
  toAccount,
  /** Coverage that the path is multiplied by. */
  pathLevel,
  /** Share of the difference to the settled paused share that stays. */
  unsettled,
  /** Months of grants below 5 and below 10 credited years. */
  grantBelow5,
  grantBelow10,
  count,
}

const values = memory.data(<i32>Fixed.count * 16, 16);

export function fixed(name: i32): v128 {
  return get(values + <usize>name * pairBytes);
}

function fix(name: i32, value: v128): void {
  put(values + <usize>name * pairBytes, value);
}

export function fixYear(): void {
  const three = f64x2.splat(3);
  const minimum = rule(Law.minimumMonths);
  const wage = mul(level(Level.averageWage), level(Level.collected));
  fix(Fixed.raised, add(one(), level(Level.adjustment)));
  fix(Fixed.halfYear, add(one(), halved(level(Level.notionalRate))));
  fix(Fixed.wage, wage);
  fix(Fixed.toAccount, mul(wage, rule(Law.accountRate)));
  fix(Fixed.pathLevel, div(level(Level.coverage), add(one(), rule(Law.joining))));
  fix(Fixed.unsettled, sub(one(), rule(Law.pauseTurnover)));
  fix(Fixed.grantBelow5, div(minimum, three));
  fix(Fixed.grantBelow10, div(mul(minimum, two()), three));
}
