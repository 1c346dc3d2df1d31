import { add, get, halved, mul, one, sub } from './lanes';
import { allowance, award, Means, mean, setIndex, setMean, shortAllowance } from './pathAwards';
import { PathFixed, pathFixed } from './pathFixed';
import { addPathFlow, PathFlow } from './pathFlows';
import { grantsOfMembers } from './pathGrants';
import { Drawing, drawingAt, isSome, PathRate, pathRate, Unable, unableAt } from './pathPlaces';
import { addTotal, moveOn, rowBytes, setTotal, survivalAt, total } from './places';

/** Those wholly unable to work who come near the statutory age, as advanceDisabled.ts has it. */
function comeNear(x: usize, rates: usize): void {
  const slot = unableAt(x);
  setMean(Means.persons, total(slot, Unable.persons));
  setMean(Means.years, total(slot, Unable.years));
  setMean(Means.deemedYears, total(slot, Unable.deemedYears));
  setMean(Means.indexYears, total(slot, Unable.indexYears));
  setMean(Means.balance, mul(total(slot, Unable.balance), pathFixed(PathFixed.halfYear)));
  setIndex();
  const share = mul(get(survivalAt(x) + rowBytes), pathRate(rates, PathRate.nearing));
  award(drawingAt(x), rates, share);
  addTotal(drawingAt(x), Drawing.early, mul(share, mean(Means.persons)));
}

/** What those unable to work draw, all of them until mid-year and those who stay after it, and what deaths are worth. */
export function payUnable(x: usize, rates: usize): void {
  const slot = unableAt(x);
  if (isSome(rates, PathRate.nearing)) comeNear(x, rates);
  const survival = get(survivalAt(x) + rowBytes);
  const dying = sub(one(), survival);
  const staying = mul(survival, pathRate(rates, PathRate.stayingUnable));
  const raised = mul(total(slot, Unable.allowance), pathFixed(PathFixed.raised));
  const held = mul(total(slot, Unable.balance), pathFixed(PathFixed.halfYear));
  const grants = grantsOfMembers(total(slot, Unable.persons), total(slot, Unable.years));
  addPathFlow(PathFlow.benefits, add(halved(mul(raised, add(one(), staying))), mul(dying, held)));
  addPathFlow(PathFlow.grants, mul(dying, grants));
  setTotal(slot, Unable.allowance, mul(raised, staying));
}

/**
 * Those who stay unable to work, and a share of the insured, whose means stand, who become so far from the statutory age:
 * they draw the basic part, for some months where years are lacking.
 */
export function becomeUnable(x: usize, rates: usize): void {
  const slot = unableAt(x);
  const survival = get(survivalAt(x));
  const share = mul(survival, pathRate(rates, PathRate.far));
  const staying = mul(get(survivalAt(x) + rowBytes), pathRate(rates, PathRate.stayingUnable));
  setIndex();
  const begun = mul(mul(survival, pathRate(rates, PathRate.allowed)), allowance());
  addPathFlow(PathFlow.benefits, halved(begun));
  setTotal(slot, Unable.allowance, add(total(slot, Unable.allowance), begun));
  moveOn(slot, Unable.persons, staying, mul(share, mean(Means.persons)));
  moveOn(slot, Unable.years, staying, mul(share, mean(Means.years)));
  moveOn(slot, Unable.indexYears, staying, mul(share, mean(Means.indexYears)));
  moveOn(slot, Unable.balance, mul(staying, pathFixed(PathFixed.credited)), mul(share, mean(Means.balance)));
  if (isSome(rates, PathRate.hasDeemed)) {
    moveOn(slot, Unable.deemedYears, staying, mul(share, mean(Means.deemedYears)));
  }
  if (isSome(rates, PathRate.lacking)) {
    addPathFlow(PathFlow.benefits, mul(mul(survival, pathRate(rates, PathRate.lacking)), shortAllowance()));
  }
}
