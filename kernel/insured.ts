import { Career, setCareer, startPension } from './awards';
import { Fixed, fixed } from './constants';
import { beginDisability } from './disabled';
import { memberGrantMonths } from './grants';
import {
  add,
  addTo,
  choose,
  div,
  get,
  greater,
  halved,
  isAny,
  isPositive,
  mul,
  one,
  put,
  sub,
  where,
  zero,
} from './lanes';
import {
  addFlow,
  ages,
  closeLastAge,
  Flow,
  Law,
  Level,
  level,
  peopleAt,
  Rate,
  rate,
  rateAt,
  rule,
  setTotal,
  slotAfter,
  slotAt,
  survivalAt,
  Total,
  total,
} from './places';

/** The insured of an age on their way through the year; a pair each. */
enum Move {
  /** Unable to work already and not near the statutory age. */
  unable,
  died,
  emigrated,
  disabled,
  retired,
  stayed,
  entered,
  pausedAtEnd,
  paidStaying,
  paidLeaving,
  /** Credited years and balance of each who leaves. */
  credited,
  held,
  count,
}

const moves = memory.data(<i32>Move.count * 16, 16);

function moved(name: i32): v128 {
  return get(moves + ((<usize>name) << 4));
}

function setMoved(name: i32, value: v128): void {
  put(moves + ((<usize>name) << 4), value);
}

/** What adds up over the ages of a group; a pair each. */
enum Booked {
  payroll,
  interest,
  refunds,
  grants,
  count,
}

const sums = memory.data(<i32>Booked.count * 16, 16);

function book(name: i32, value: v128): void {
  addTo(sums + ((<usize>name) << 4), value);
}

function booked(name: i32): v128 {
  return get(sums + ((<usize>name) << 4));
}

/**
 * Moves the insured from age `first` on by a year, each age in its place, and books what they pay and are awarded, as
 * advanceInsured.ts does.
 */
export function advanceInsured(first: usize): void {
  for (let k: usize = 0; k < <usize>Booked.count; k++) put(sums + (k << 4), zero);
  const unableAtLast = total(slotAfter(ages - 1), Total.disabled);
  for (let x = first; x < ages; x++) {
    const slot = slotAt(x);
    const rates = rateAt(x);
    const insured = total(slot, Total.insured);
    if (!isAny(f64x2.ne(add(insured, rate(rates, Rate.path)), zero))) continue;
    setMoved(Move.unable, x < ages - 1 ? total(slot, Total.disabled) : unableAtLast);
    move(slot, rates, get(survivalAt(x)), get(peopleAt(x)));
    sharePaid(slot, rates);
    bookLeavers(slot, rates);
    if (isAny(isPositive(add(moved(Move.disabled), moved(Move.retired))))) beginBenefits(slot, slotAfter(x), rates);
    bookAccount(slot, rates);
    keepMembers(slot, rates);
  }
  closeLastAge(Total.insured, Total.balance);
  addFlow(Flow.payroll, booked(Booked.payroll));
  addFlow(Flow.poolContributions, mul(booked(Booked.payroll), rule(Law.poolRate)));
  addFlow(Flow.accountContributions, mul(booked(Booked.payroll), rule(Law.accountRate)));
  addFlow(Flow.accountInterest, booked(Booked.interest));
  addFlow(Flow.accountRefunds, booked(Booked.refunds));
  addFlow(Flow.survivors, mul(booked(Booked.grants), level(Level.disposableIncome)));
}

/** Persons by what becomes of them; those unable to work keep their places on the coverage path. */
function move(slot: usize, rates: usize, survival: v128, people: v128): void {
  const insured = total(slot, Total.insured);
  const survivors = mul(insured, survival);
  const abroad = mul(survivors, rule(Law.emigration));
  const unable = mul(sub(survivors, abroad), rate(rates, Rate.disability));
  const able = sub(sub(survivors, abroad), unable);
  const retiring = mul(able, rate(rates, Rate.retirement));
  const staying = sub(able, retiring);
  const far = mul(unable, sub(one(), rate(rates, Rate.near)));
  const unableInAll = add(moved(Move.unable), far);
  const path = mul(mul(rate(rates, Rate.path), people), level(Level.people));
  setMoved(Move.died, sub(insured, survivors));
  setMoved(Move.emigrated, abroad);
  setMoved(Move.disabled, unable);
  setMoved(Move.retired, retiring);
  setMoved(Move.stayed, staying);
  setMoved(Move.entered, greater(zero, sub(sub(mul(path, fixed(Fixed.pathLevel)), staying), unableInAll)));
}

/** Paying and pausing are two states with even odds of change: the paused share moves towards its level by the turnover. */
function sharePaid(slot: usize, rates: usize): void {
  const insured = total(slot, Total.insured);
  const settled = sub(one(), rate(rates, Rate.payingShare));
  const before = choose(isPositive(insured), div(total(slot, Total.paused), insured), settled);
  const atEnd = add(settled, mul(sub(before, settled), fixed(Fixed.unsettled)));
  setMoved(Move.pausedAtEnd, atEnd);
  setMoved(Move.paidStaying, sub(one(), halved(add(before, atEnd))));
  setMoved(Move.paidLeaving, halved(sub(one(), before)));
}

/** What becomes of those who leave at mid-year, each with what had been built up by then. */
function bookLeavers(slot: usize, rates: usize): void {
  const paidIn = mul(fixed(Fixed.toAccount), rate(rates, Rate.baseIndex));
  const insured = total(slot, Total.insured);
  const anybody = isPositive(insured);
  const paid = moved(Move.paidLeaving);
  const credited = div(total(slot, Total.years), insured);
  const held = add(mul(div(total(slot, Total.balance), insured), fixed(Fixed.halfYear)), mul(paidIn, paid));
  const died = moved(Move.died);
  book(Booked.refunds, where(anybody, mul(add(died, moved(Move.emigrated)), held)));
  book(Booked.grants, where(anybody, mul(died, memberGrantMonths(credited))));
  setMoved(Move.credited, credited);
  setMoved(Move.held, held);
}

/** Those who become unable to work or retire. */
function beginBenefits(slot: usize, after: usize, rates: usize): void {
  const insured = total(slot, Total.insured);
  const paid = moved(Move.paidLeaving);
  const indexYears = div(total(slot, Total.indexYears), insured);
  setCareer(Career.begunBefore, div(total(slot, Total.begunBefore), insured));
  setCareer(Career.years, add(moved(Move.credited), paid));
  setCareer(Career.deemedYears, div(total(slot, Total.deemedYears), insured));
  setCareer(Career.indexYears, add(indexYears, mul(paid, rate(rates, Rate.baseIndex))));
  setCareer(Career.balance, moved(Move.held));
  if (isAny(isPositive(moved(Move.disabled)))) {
    setCareer(Career.persons, moved(Move.disabled));
    beginDisability(after, rates);
  }
  if (isAny(isPositive(moved(Move.retired)))) {
    setCareer(Career.persons, moved(Move.retired));
    startPension(after, rates);
  }
}

/** Contributions of the year and the accounts of those who stay or enter. */
function bookAccount(slot: usize, rates: usize): void {
  const base = mul(rate(rates, Rate.baseIndex), fixed(Fixed.wage));
  const accountRate = rule(Law.accountRate);
  const credit = level(Level.notionalRate);
  const insured = total(slot, Total.insured);
  const stayed = moved(Move.stayed);
  const opening = total(slot, Total.balance);
  const staying = mul(mul(base, stayed), moved(Move.paidStaying));
  const entering = halved(mul(mul(base, moved(Move.entered)), rate(rates, Rate.payingShare)));
  const leaving = mul(mul(base, sub(insured, stayed)), moved(Move.paidLeaving));
  const held = where(isPositive(insured), div(mul(opening, stayed), insured));
  const earned = add(mul(held, credit), halved(mul(mul(staying, accountRate), credit)));
  book(Booked.payroll, add(add(staying, leaving), entering));
  book(Booked.interest, add(earned, halved(mul(sub(opening, held), credit))));
  setTotal(slot, Total.balance, add(add(held, earned), mul(add(staying, entering), accountRate)));
}

/** Persons, years and contribution indices of those insured at the year's end. */
function keepMembers(slot: usize, rates: usize): void {
  const insured = total(slot, Total.insured);
  const stayed = moved(Move.stayed);
  const entered = moved(Move.entered);
  const settled = sub(one(), rate(rates, Rate.payingShare));
  const kept = where(isPositive(insured), div(stayed, insured));
  const paidEntering = halved(mul(entered, sub(one(), settled)));
  const paidYears = add(mul(stayed, moved(Move.paidStaying)), paidEntering);
  const indexYears = mul(paidYears, rate(rates, Rate.baseIndex));
  setTotal(slot, Total.insured, add(stayed, entered));
  setTotal(slot, Total.paused, add(mul(stayed, moved(Move.pausedAtEnd)), mul(entered, settled)));
  setTotal(slot, Total.begunBefore, mul(total(slot, Total.begunBefore), kept));
  setTotal(slot, Total.years, add(mul(total(slot, Total.years), kept), paidYears));
  setTotal(slot, Total.deemedYears, mul(total(slot, Total.deemedYears), kept));
  setTotal(slot, Total.indexYears, add(mul(total(slot, Total.indexYears), kept), indexYears));
}
