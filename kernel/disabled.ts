import { basicPension, Career, career, careerIndex, setCareer, startEarlyPension } from './awards';
import { Fixed, fixed } from './constants';
import { memberGrantMonths } from './grants';
import { add, div, get, greater, halved, isAny, isPositive, lesser, mul, one, sub, twelve, where, zero } from './lanes';
import {
  addFlow,
  addTotal,
  ages,
  closeLastAge,
  Flow,
  Kind,
  Law,
  Level,
  level,
  noteYoungest,
  Rate,
  rate,
  rateAt,
  rowBytes,
  rule,
  setTotal,
  slotAfter,
  slotAt,
  survivalAt,
  Total,
  total,
} from './places';

/** Moves those who are wholly unable to work on by a year, each age in its place, as advanceDisabled.ts does. */
export function advanceDisabled(first: usize): void {
  for (let x = first; x < ages; x++) {
    const slot = slotAt(x);
    if (!isAny(f64x2.ne(total(slot, Total.disabled), zero))) continue;
    const survival = get(survivalAt(x) + rowBytes);
    const rates = rateAt(x);
    payAllowance(slot, survival, rate(rates, Rate.nearing));
    const turning = mul(survival, rate(rates, Rate.nearing));
    if (isAny(isPositive(turning))) {
      beginCareer(slot, turning);
      startEarlyPension(slotAfter(x), rates);
    }
    keepDisabled(slot, survival, rate(rates, Rate.nearing));
  }
  closeLastAge(Total.disabled, Total.allowance);
}

/** The allowance of a year; accounts and grants of those who die. */
function payAllowance(slot: usize, survival: v128, nearing: v128): void {
  const raised = fixed(Fixed.raised);
  const persons = total(slot, Total.disabled);
  const staying = mul(survival, sub(one(), nearing));
  const died = sub(one(), survival);
  const held = total(slot, Total.disabledBalance);
  const earned = mul(held, level(Level.notionalRate));
  const months = memberGrantMonths(div(total(slot, Total.disabledYears), persons));
  const grants = mul(mul(mul(persons, died), months), level(Level.disposableIncome));
  addFlow(Flow.disability, halved(mul(mul(total(slot, Total.allowance), raised), add(one(), staying))));
  addFlow(Flow.accountInterest, add(mul(earned, staying), mul(halved(earned), sub(one(), staying))));
  addFlow(Flow.accountRefunds, mul(died, add(held, halved(earned))));
  addFlow(Flow.survivors, where(f64x2.ne(persons, zero), grants));
}

function keepDisabled(slot: usize, survival: v128, nearing: v128): void {
  const raised = fixed(Fixed.raised);
  const credited = add(one(), level(Level.notionalRate));
  const staying = sub(survival, mul(survival, nearing));
  setTotal(slot, Total.allowance, mul(mul(total(slot, Total.allowance), raised), staying));
  setTotal(slot, Total.disabled, mul(total(slot, Total.disabled), staying));
  setTotal(slot, Total.disabledBegunBefore, mul(total(slot, Total.disabledBegunBefore), staying));
  setTotal(slot, Total.disabledYears, mul(total(slot, Total.disabledYears), staying));
  setTotal(slot, Total.disabledDeemedYears, mul(total(slot, Total.disabledDeemedYears), staying));
  setTotal(slot, Total.disabledIndexYears, mul(total(slot, Total.disabledIndexYears), staying));
  setTotal(slot, Total.disabledBalance, mul(mul(total(slot, Total.disabledBalance), credited), staying));
}

/** Those who come within five years of the statutory age. */
function beginCareer(slot: usize, turning: v128): void {
  const persons = total(slot, Total.disabled);
  setCareer(Career.persons, mul(persons, turning));
  setCareer(Career.begunBefore, div(total(slot, Total.disabledBegunBefore), persons));
  setCareer(Career.years, div(total(slot, Total.disabledYears), persons));
  setCareer(Career.deemedYears, div(total(slot, Total.disabledDeemedYears), persons));
  setCareer(Career.indexYears, div(total(slot, Total.disabledIndexYears), persons));
  setCareer(Career.balance, div(mul(total(slot, Total.disabledBalance), fixed(Fixed.halfYear)), persons));
}

/** Months for which an allowance is paid where the minimum years are not met. */
function shortAllowanceMonths(years: v128): v128 {
  const further = greater(zero, sub(years, rule(Law.shortYears)));
  return add(rule(Law.shortMonths), mul(rule(Law.furtherMonths), further));
}

/** Those further than five years from the statutory age: the basic part, for some months only where years are lacking. */
function beginAllowance(slot: usize, rates: usize): void {
  const persons = career(Career.persons);
  const anybody = isPositive(persons);
  const years = career(Career.years);
  const lacking = mul(persons, rate(rates, Rate.lacking));
  const index = careerIndex();
  const monthly = mul(mul(sub(persons, lacking), twelve()), basicPension(index, years));
  const allowance = where(anybody, monthly);
  addTotal(slot, Total.allowance, allowance);
  addFlow(Flow.disability, halved(allowance));
  const isLacking = isPositive(lacking);
  if (isAny(isLacking)) {
    const paidFor = lesser(years, rule(Law.minimumYears));
    const short = mul(mul(lacking, basicPension(index, paidFor)), shortAllowanceMonths(paidFor));
    addFlow(Flow.disability, where(isLacking, short));
  }
  noteYoungest(Kind.disabled, slot);
  addTotal(slot, Total.disabled, persons);
  keep(slot, Total.disabledBegunBefore, Career.begunBefore, anybody);
  keep(slot, Total.disabledYears, Career.years, anybody);
  keep(slot, Total.disabledDeemedYears, Career.deemedYears, anybody);
  keep(slot, Total.disabledIndexYears, Career.indexYears, anybody);
  keep(slot, Total.disabledBalance, Career.balance, anybody);
}

function keep(slot: usize, name: i32, quantity: i32, anybody: v128): void {
  const kept = mul(career(Career.persons), career(quantity));
  addTotal(slot, name, where(anybody, kept));
}

/** The career is that of members found wholly unable to work at mid-year, as disabilityOnset.ts has it. */
export function beginDisability(slot: usize, rates: usize): void {
  const persons = career(Career.persons);
  const near = mul(persons, rate(rates, Rate.near));
  addFlow(Flow.newlyDisabled, persons);
  setCareer(Career.persons, near);
  if (isAny(isPositive(near))) startEarlyPension(slot, rates);
  const far = sub(persons, near);
  setCareer(Career.persons, far);
  if (isAny(isPositive(far))) beginAllowance(slot, rates);
}
