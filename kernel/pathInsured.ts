import { add, greater, halved, mul, one, sub, zero } from './lanes';
import { award, Means, setMean } from './pathAwards';
import { PathFixed, pathFixed } from './pathFixed';
import { addPathFlow, PathFlow } from './pathFlows';
import { grantsOfMembers } from './pathGrants';
import { Drawing, drawingAt, Insured, isSome, PathRate, pathRate } from './pathPlaces';
import { addTotal, moveOn, setTotal, total } from './places';

/** Half a year's payment of those who pay: what all have added to their years by mid-year. */
export function paidByMiddle(slot: usize): v128 {
  return halved(sub(total(slot, Insured.persons), total(slot, Insured.paused)));
}

/** Accounts of all at mid-year, the indices paid over since 1 January among them. */
export function heldByMiddle(slot: usize, indexYears: v128): v128 {
  const held = mul(total(slot, Insured.balance), pathFixed(PathFixed.halfYear));
  return add(held, mul(indexYears, pathFixed(PathFixed.toAccount)));
}

/** What all insured of an age have at mid-year. */
function setMeans(slot: usize, rates: usize): void {
  const paid = paidByMiddle(slot);
  const indexYears = mul(paid, pathRate(rates, PathRate.baseIndex));
  setMean(Means.persons, total(slot, Insured.persons));
  setMean(Means.years, add(total(slot, Insured.years), paid));
  setMean(Means.deemedYears, total(slot, Insured.deemedYears));
  setMean(Means.indexYears, add(total(slot, Insured.indexYears), indexYears));
  setMean(Means.balance, heldByMiddle(slot, indexYears));
}

/** Those who retire, or become unable to work near the statutory age and draw the same amount as an allowance. */
export function leaveWork(x: usize, slot: usize, rates: usize, survival: v128): void {
  const persons = mul(survival, total(slot, Insured.persons));
  setMeans(slot, rates);
  award(drawingAt(x), rates, mul(survival, pathRate(rates, PathRate.leaving)));
  addTotal(drawingAt(x), Drawing.early, mul(persons, pathRate(rates, PathRate.near)));
  addPathFlow(PathFlow.pensioners, mul(persons, pathRate(rates, PathRate.retiring)));
}

/**
 * Insured of an age one year on: those who stay and those who enter, who fill the places that are left. Paying and pausing
 * are two states with even odds of change: the paused share moves towards its level by the turnover. Totals are read once
 * and kept at hand, as engines read memory again after whatever is written.
 */
export function advanceInsured(slot: usize, rates: usize, survival: v128, places: v128): void {
  const base = pathRate(rates, PathRate.baseIndex);
  const perIndex = mul(base, pathFixed(PathFixed.toAccount));
  const kept = mul(survival, pathRate(rates, PathRate.staying));
  const persons = total(slot, Insured.persons);
  const balance = total(slot, Insured.balance);
  const paidBefore = halved(sub(persons, total(slot, Insured.paused)));
  const held = add(mul(balance, pathFixed(PathFixed.halfYear)), mul(paidBefore, perIndex));
  addPathFlow(PathFlow.benefits, paidOut(slot, persons, held, survival));
  const staying = mul(persons, kept);
  const entering = greater(zero, sub(places, staying));
  const pausedBefore = mul(total(slot, Insured.paused), kept);
  const pausing = mul(staying, pathRate(rates, PathRate.settling));
  const paused = add(mul(pausedBefore, pathFixed(PathFixed.unsettled)), pausing);
  const paidStaying = sub(staying, halved(add(pausedBefore, paused)));
  const paidEntering = mul(entering, pathRate(rates, PathRate.halfPaying));
  const paid = add(paidStaying, paidEntering);
  const credited = add(mul(paidStaying, pathFixed(PathFixed.halfYear)), paidEntering);
  const persisting = add(staying, entering);
  setTotal(slot, Insured.persons, persisting);
  setTotal(slot, Insured.paused, add(paused, mul(entering, pathRate(rates, PathRate.settled))));
  moveOn(slot, Insured.years, kept, paid);
  moveOn(slot, Insured.indexYears, kept, mul(paid, base));
  setTotal(slot, Insured.balance, add(mul(mul(balance, kept), pathFixed(PathFixed.credited)), mul(perIndex, credited)));
  if (isSome(rates, PathRate.hasDeemed)) moveOn(slot, Insured.deemedYears, kept, zero);
  addPathFlow(PathFlow.contributors, persisting);
  addPathFlow(PathFlow.indexYears, mul(base, add(paid, mul(sub(one(), kept), paidBefore))));
}

/** Those who die or settle abroad get their account; a death is worth grants by the years of the year before. */
function paidOut(slot: usize, persons: v128, held: v128, survival: v128): v128 {
  const leaving = sub(one(), mul(survival, pathFixed(PathFixed.here)));
  const dying = sub(one(), survival);
  const grants = grantsOfMembers(persons, total(slot, Insured.years));
  return add(mul(leaving, held), mul(mul(dying, pathFixed(PathFixed.grantMonth)), grants));
}
