import { add, get, greater, halved, mul, one, sub, zero } from './lanes';
import { award, Means, mean, setIndex, setMean } from './pathAwards';
import { PathFixed, pathFixed } from './pathFixed';
import { addPathFlow, PathFlow } from './pathFlows';
import { grantsOfMembers } from './pathGrants';
import { Drawing, drawingAt, Insured, insuredAt, isSome, PathRate, pathRate, Unable, unableAt } from './pathPlaces';
import { addTotal, moveOn, peopleAt, setTotal, survivalAt, total } from './places';

/** Half a year's payment of those who pay: what all have added by mid-year. */
function paidByMiddle(slot: usize): v128 {
  return halved(sub(total(slot, Insured.persons), total(slot, Insured.paused)));
}

/** What all insured of an age have at mid-year. */
export function meanInsured(x: usize, rates: usize): void {
  const slot = insuredAt(x);
  const paid = paidByMiddle(slot);
  const indexYears = mul(paid, pathRate(rates, PathRate.baseIndex));
  const held = mul(total(slot, Insured.balance), pathFixed(PathFixed.halfYear));
  setMean(Means.persons, total(slot, Insured.persons));
  setMean(Means.years, add(total(slot, Insured.years), paid));
  setMean(Means.deemedYears, total(slot, Insured.deemedYears));
  setMean(Means.indexYears, add(total(slot, Insured.indexYears), indexYears));
  setMean(Means.balance, add(held, mul(indexYears, pathFixed(PathFixed.toAccount))));
}

/** Those who die or settle abroad get their account; a death is worth grants by the years of the year before. */
export function payInsured(x: usize): void {
  const survival = get(survivalAt(x));
  const leaving = sub(one(), mul(survival, pathFixed(PathFixed.here)));
  const grants = grantsOfMembers(mean(Means.persons), total(insuredAt(x), Insured.years));
  addPathFlow(PathFlow.benefits, mul(leaving, mean(Means.balance)));
  addPathFlow(PathFlow.grants, mul(sub(one(), survival), grants));
}

/** Those who retire, or become unable to work near the statutory age and draw the same amount as an allowance. */
export function leaveWork(x: usize, rates: usize): void {
  const slot = drawingAt(x);
  const persons = mul(get(survivalAt(x)), mean(Means.persons));
  setIndex();
  award(slot, rates, mul(get(survivalAt(x)), pathRate(rates, PathRate.leaving)));
  addTotal(slot, Drawing.early, mul(persons, pathRate(rates, PathRate.near)));
  addPathFlow(PathFlow.pensioners, mul(persons, pathRate(rates, PathRate.retiring)));
}

/**
 * Those who stay and enter. Paying and pausing are two states with even odds of change: the paused share moves towards
 * its level by the turnover. Those unable to work keep their places on the coverage path.
 */
export function stayInsured(x: usize, rates: usize): void {
  const slot = insuredAt(x);
  const kept = mul(get(survivalAt(x)), pathRate(rates, PathRate.staying));
  const staying = mul(total(slot, Insured.persons), kept);
  const path = mul(pathRate(rates, PathRate.path), get(peopleAt(x)));
  const entering = greater(zero, sub(sub(path, staying), total(unableAt(x), Unable.persons)));
  const persons = add(staying, entering);
  const pausedBefore = mul(total(slot, Insured.paused), kept);
  const pausing = mul(staying, pathRate(rates, PathRate.settling));
  const paused = add(mul(pausedBefore, pathFixed(PathFixed.unsettled)), pausing);
  const paidStaying = sub(staying, halved(add(pausedBefore, paused)));
  const paidEntering = mul(entering, pathRate(rates, PathRate.halfPaying));
  const paidLeaving = mul(sub(one(), kept), paidByMiddle(slot));
  const paid = add(paidStaying, paidEntering);
  addPathFlow(PathFlow.indexYears, mul(pathRate(rates, PathRate.baseIndex), add(paid, paidLeaving)));
  addPathFlow(PathFlow.contributors, persons);
  setTotal(slot, Insured.persons, persons);
  setTotal(slot, Insured.paused, add(paused, mul(entering, pathRate(rates, PathRate.settled))));
  keepYears(slot, rates, kept, paid);
  const credited = add(mul(paidStaying, pathFixed(PathFixed.halfYear)), paidEntering);
  const paidIn = mul(mul(pathRate(rates, PathRate.baseIndex), pathFixed(PathFixed.toAccount)), credited);
  moveOn(slot, Insured.balance, mul(kept, pathFixed(PathFixed.credited)), paidIn);
}

/** Years and indices of those who stay, and what the year adds. */
function keepYears(slot: usize, rates: usize, kept: v128, paid: v128): void {
  moveOn(slot, Insured.years, kept, paid);
  moveOn(slot, Insured.indexYears, kept, mul(paid, pathRate(rates, PathRate.baseIndex)));
  if (isSome(rates, PathRate.hasDeemed))
    setTotal(slot, Insured.deemedYears, mul(kept, total(slot, Insured.deemedYears)));
}
