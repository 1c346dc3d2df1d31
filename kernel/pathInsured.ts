import { add, get, greater, halved, mul, one, sub, zero } from './lanes';
import { allow, award, awardEarly, Means, mean, setIndex, setMean } from './pathAwards';
import { PathFixed, pathFixed } from './pathFixed';
import { addPathFlow, PathFlow } from './pathFlows';
import { grantsOfMembers } from './pathGrants';
import {
  drawingAt,
  Insured,
  insuredAt,
  oldest,
  PathRate,
  pathRateAt,
  plainRate,
  State,
  Unable,
  unableAt,
  youngest,
} from './pathPlaces';
import { addTotal, Law, peopleAt, rate, rule, setTotal, survivalAt, total } from './places';

/**
 * The insured of a group one year on, as advanceInsured.ts has it: in totals of an age, so that shares of them need no
 * division. Nobody is insured at the last, open age: retirement is certain long before. Sums stay in variables: each
 * addition in memory would wait for the one before.
 */
export function advanceInsuredPaths(): void {
  let benefits = zero;
  let grants = zero;
  let indexYears = zero;
  let contributors = zero;
  const last = oldest(State.insured);
  for (let x = youngest(State.insured); x <= last; x++) {
    const slot = insuredAt(x);
    const rates = pathRateAt(x);
    const survival = get(survivalAt(x));
    const dying = sub(one(), survival);
    setMeans(slot, rates);
    // Those who die or settle abroad get their account; a death is worth grants by the years of the year before.
    const leaving = add(dying, mul(survival, rule(Law.emigration)));
    benefits = add(benefits, mul(leaving, mean(Means.balance)));
    grants = add(grants, mul(dying, grantsOfMembers(mean(Means.persons), total(slot, Insured.years))));
    if (plainRate(rates, PathRate.leaving) > 0) benefits = add(benefits, beginBenefits(x, rates, survival));
    indexYears = add(indexYears, stay(x, rates, survival));
    contributors = add(contributors, total(slot, Insured.persons));
  }
  addPathFlow(PathFlow.benefits, benefits);
  addPathFlow(PathFlow.grants, grants);
  addPathFlow(PathFlow.indexYears, indexYears);
  addPathFlow(PathFlow.contributors, contributors);
}

/** Half a year's payment of those who pay: what all have added by mid-year. */
function paidByMiddle(slot: usize): v128 {
  return halved(sub(total(slot, Insured.persons), total(slot, Insured.paused)));
}

/** What all of an age have at mid-year. */
function setMeans(slot: usize, rates: usize): void {
  const paid = paidByMiddle(slot);
  const indexYears = mul(paid, rate(rates, PathRate.baseIndex));
  const held = mul(total(slot, Insured.balance), pathFixed(PathFixed.halfYear));
  setMean(Means.persons, total(slot, Insured.persons));
  setMean(Means.years, add(total(slot, Insured.years), paid));
  setMean(Means.deemedYears, total(slot, Insured.deemedYears));
  setMean(Means.indexYears, add(total(slot, Insured.indexYears), indexYears));
  setMean(Means.balance, add(held, mul(indexYears, pathFixed(PathFixed.toAccount))));
}

/** Those who retire or become unable to work; gives what they draw in the half year left. */
function beginBenefits(x: usize, rates: usize, survival: v128): v128 {
  let drawn = zero;
  setIndex();
  if (plainRate(rates, PathRate.near) > 0) {
    drawn = awardEarly(drawingAt(x), rates, mul(survival, rate(rates, PathRate.near)));
  }
  if (plainRate(rates, PathRate.far) > 0) {
    drawn = add(drawn, allow(unableAt(x), rates, mul(survival, rate(rates, PathRate.far))));
  }
  if (plainRate(rates, PathRate.retiring) > 0) {
    drawn = add(drawn, award(drawingAt(x), rates, mul(survival, rate(rates, PathRate.retiring))));
  }
  return drawn;
}

/**
 * Those who stay and enter. Paying and pausing are two states with even odds of change: the paused share moves towards
 * its level by the turnover. Those unable to work keep their places on the coverage path. Gives the indices paid on.
 */
function stay(x: usize, rates: usize, survival: v128): v128 {
  const slot = insuredAt(x);
  const persons = total(slot, Insured.persons);
  const settled = sub(one(), rate(rates, PathRate.payingShare));
  const kept = mul(survival, rate(rates, PathRate.staying));
  const staying = mul(persons, kept);
  const path = mul(mul(rate(rates, PathRate.path), pathFixed(PathFixed.pathLevel)), get(peopleAt(x)));
  const entering = greater(zero, sub(sub(path, staying), total(unableAt(x), Unable.persons)));
  const towards = mul(mul(persons, settled), pathFixed(PathFixed.turnover));
  const pausedBefore = total(slot, Insured.paused);
  const paused = mul(kept, add(mul(pausedBefore, pathFixed(PathFixed.unsettled)), towards));
  const paidStaying = sub(staying, halved(add(mul(kept, pausedBefore), paused)));
  const paidEntering = halved(mul(entering, rate(rates, PathRate.payingShare)));
  const paidLeaving = mul(sub(one(), kept), paidByMiddle(slot));
  const paid = add(paidStaying, paidEntering);
  const credited = add(mul(paidStaying, pathFixed(PathFixed.halfYear)), paidEntering);
  setTotal(slot, Insured.persons, add(staying, entering));
  setTotal(slot, Insured.paused, add(paused, mul(entering, settled)));
  keepAccount(slot, rates, kept, paid);
  addTotal(slot, Insured.balance, mul(mul(rate(rates, PathRate.baseIndex), pathFixed(PathFixed.toAccount)), credited));
  return mul(rate(rates, PathRate.baseIndex), add(paid, paidLeaving));
}

/** Years, indices and account of those who stay, and the years and indices that the year adds. */
function keepAccount(slot: usize, rates: usize, kept: v128, paid: v128): void {
  const held = mul(mul(total(slot, Insured.balance), kept), pathFixed(PathFixed.credited));
  const indexYears = mul(paid, rate(rates, PathRate.baseIndex));
  setTotal(slot, Insured.years, add(mul(total(slot, Insured.years), kept), paid));
  setTotal(slot, Insured.deemedYears, mul(total(slot, Insured.deemedYears), kept));
  setTotal(slot, Insured.indexYears, add(mul(total(slot, Insured.indexYears), kept), indexYears));
  setTotal(slot, Insured.balance, held);
}
