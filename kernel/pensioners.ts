import { Fixed, fixed } from './constants';
import { pensionerGrantMonths } from './grants';
import { add, addTo, div, get, halved, isAny, lesser, mul, one, put, sub, where, zero } from './lanes';
import {
  addFlow,
  ages,
  closeLastAge,
  Flow,
  Level,
  level,
  Rate,
  rate,
  rateAt,
  setTotal,
  slotAt,
  survivalAt,
  Total,
  total,
} from './places';

/** What adds up over the ages of a group; a pair each. */
enum Paid {
  basic,
  transitional,
  dueFromAccounts,
  fromAccounts,
  interest,
  inherited,
  grants,
  count,
}

const sums = memory.data(<i32>Paid.count * 16, 16);

function addPaid(name: i32, value: v128): void {
  addTo(sums + ((<usize>name) << 4), value);
}

function paid(name: i32): v128 {
  return get(sums + ((<usize>name) << 4));
}

/** Moves pensioners from age `first` on by a year, each age in its place, as advancePensioners.ts does. */
export function advancePensioners(first: usize): void {
  for (let k: usize = 0; k < <usize>Paid.count; k++) put(sums + (k << 4), zero);
  for (let x = first; x < ages; x++) {
    const slot = slotAt(x);
    const survival = get(survivalAt(x));
    payFromPool(slot, survival);
    payFromAccount(slot, survival);
    moveOn(slot, survival);
  }
  addFlow(Flow.basic, halved(paid(Paid.basic)));
  addFlow(Flow.transitional, halved(paid(Paid.transitional)));
  addFlow(Flow.accountFromAccounts, paid(Paid.fromAccounts));
  addFlow(Flow.accountFromPool, sub(paid(Paid.dueFromAccounts), paid(Paid.fromAccounts)));
  addFlow(Flow.accountInterest, paid(Paid.interest));
  addFlow(Flow.accountRefunds, paid(Paid.inherited));
  addFlow(Flow.survivors, mul(paid(Paid.grants), level(Level.disposableIncome)));
  for (let x = first; x < ages; x++) payEarly(slotAt(x), get(survivalAt(x)), rate(rateAt(x), Rate.retirement));
  closeLastAge(Total.pensioners, Total.earlyTransitional);
}

/** Pensions rise on 1 January, are paid to all until mid-year and to the survivors after it. */
function payFromPool(slot: usize, survival: v128): void {
  const raised = fixed(Fixed.raised);
  const kept = mul(raised, survival);
  const paidShare = add(raised, kept);
  const basic = total(slot, Total.basic);
  const transitional = total(slot, Total.transitional);
  addPaid(Paid.basic, mul(basic, paidShare));
  addPaid(Paid.transitional, mul(transitional, paidShare));
  setTotal(slot, Total.basic, mul(basic, kept));
  setTotal(slot, Total.transitional, mul(transitional, kept));
  setTotal(slot, Total.oldPension, mul(total(slot, Total.oldPension), kept));
  setTotal(slot, Total.middlePension, mul(total(slot, Total.middlePension), kept));
}

/** An account pays until it is used up, then the pool does; those who die leave the rest to their heirs. */
function payFromAccount(slot: usize, survival: v128): void {
  const raised = mul(total(slot, Total.account), fixed(Fixed.raised));
  const held = total(slot, Total.accountLeft);
  const due = halved(mul(raised, add(one(), survival)));
  const heldBySurvivors = mul(held, survival);
  const fromAccount = lesser(heldBySurvivors, due);
  const unpaid = sub(heldBySurvivors, fromAccount);
  const earned = mul(unpaid, level(Level.notionalRate));
  addPaid(Paid.dueFromAccounts, due);
  addPaid(Paid.fromAccounts, fromAccount);
  addPaid(Paid.interest, earned);
  addPaid(Paid.inherited, sub(held, heldBySurvivors));
  setTotal(slot, Total.account, mul(raised, survival));
  setTotal(slot, Total.accountLeft, add(unpaid, earned));
}

/** Persons and their years; a death is worth the grants of those years. */
function moveOn(slot: usize, survival: v128): void {
  const persons = total(slot, Total.pensioners);
  const years = total(slot, Total.pensionerYears);
  const drawn = total(slot, Total.drawnYears);
  const months = pensionerGrantMonths(div(years, persons), div(drawn, persons));
  const grants = mul(mul(persons, sub(one(), survival)), months);
  addPaid(Paid.grants, where(f64x2.ne(persons, zero), grants));
  setTotal(slot, Total.pensioners, mul(persons, survival));
  setTotal(slot, Total.pensionerYears, mul(years, survival));
  setTotal(slot, Total.drawnYears, mul(add(drawn, persons), survival));
  setTotal(slot, Total.oldPensioners, mul(total(slot, Total.oldPensioners), survival));
  setTotal(slot, Total.middlePensioners, mul(total(slot, Total.middlePensioners), survival));
}

/** Below the statutory age it is an allowance; whoever reaches that age goes on with the same amount, as a pension. */
function payEarly(slot: usize, survival: v128, retirement: v128): void {
  const early = total(slot, Total.early);
  if (!isAny(f64x2.ne(early, zero))) return;
  const raised = fixed(Fixed.raised);
  const stillEarly = mul(survival, sub(one(), retirement));
  const paidShare = halved(mul(raised, add(one(), survival)));
  const basic = total(slot, Total.earlyBasic);
  const transitional = total(slot, Total.earlyTransitional);
  addFlow(Flow.basic, f64x2.neg(mul(basic, paidShare)));
  addFlow(Flow.transitional, f64x2.neg(mul(transitional, paidShare)));
  addFlow(Flow.disability, mul(add(basic, transitional), paidShare));
  setTotal(slot, Total.early, mul(early, stillEarly));
  setTotal(slot, Total.earlyBasic, mul(mul(basic, raised), stillEarly));
  setTotal(slot, Total.earlyTransitional, mul(mul(transitional, raised), stillEarly));
}
