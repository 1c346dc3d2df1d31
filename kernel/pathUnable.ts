import { add, get, halved, mul, one, sub } from './lanes';
import { award, Means, mean, measuredYears, setMean, shortAllowance } from './pathAwards';
import { PathFixed, pathFixed } from './pathFixed';
import { addPathFlow, PathFlow } from './pathFlows';
import { grantsOfMembers } from './pathGrants';
import { heldByMiddle, paidByMiddle } from './pathInsured';
import { Drawing, drawingAt, Insured, isSome, PathRate, pathRate, Unable, unableAt } from './pathPlaces';
import { addTotal, moveOn, rowBytes, setTotal, survivalAt, total } from './places';

/** Those wholly unable to work who come near the statutory age, as advanceDisabled.ts has it. */
function comeNear(x: usize, rates: usize, survival: v128): void {
  const slot = unableAt(x);
  setMean(Means.persons, total(slot, Unable.persons));
  setMean(Means.years, total(slot, Unable.years));
  setMean(Means.deemedYears, total(slot, Unable.deemedYears));
  setMean(Means.indexYears, total(slot, Unable.indexYears));
  setMean(Means.balance, mul(total(slot, Unable.balance), pathFixed(PathFixed.halfYear)));
  const share = mul(survival, pathRate(rates, PathRate.nearing));
  award(drawingAt(x), rates, share);
  addTotal(drawingAt(x), Drawing.early, mul(share, mean(Means.persons)));
}

/**
 * Pays what those unable to work draw, all of them until mid-year and those who stay after it, the accounts of those who
 * die and what their deaths are worth; gives the allowances of those who stay.
 */
function payUnable(slot: usize, survival: v128, staying: v128): v128 {
  const dying = sub(one(), survival);
  const raised = mul(total(slot, Unable.allowance), pathFixed(PathFixed.raised));
  const held = mul(total(slot, Unable.balance), pathFixed(PathFixed.halfYear));
  const months = grantsOfMembers(total(slot, Unable.persons), total(slot, Unable.years));
  const grants = mul(months, pathFixed(PathFixed.grantMonth));
  addPathFlow(PathFlow.benefits, add(halved(mul(raised, add(one(), staying))), mul(dying, add(held, grants))));
  return mul(raised, staying);
}

/**
 * Those who stay unable to work, and a share of the insured who become so far from the statutory age: they draw the basic
 * part, for some months where years are lacking.
 */
function becomeUnable(x: usize, slot: usize, rates: usize, staying: v128): void {
  const into = unableAt(x);
  const survival = get(survivalAt(x));
  const share = mul(survival, pathRate(rates, PathRate.far));
  const persons = total(slot, Insured.persons);
  const paid = paidByMiddle(slot);
  const paidOver = mul(paid, pathRate(rates, PathRate.baseIndex));
  const years = add(total(slot, Insured.years), paid);
  const indexYears = add(total(slot, Insured.indexYears), paidOver);
  const held = heldByMiddle(slot, paidOver);
  let measure = add(years, indexYears);
  if (isSome(rates, PathRate.hasDeemed)) {
    const deemed = total(slot, Insured.deemedYears);
    measure = measuredYears(years, deemed, indexYears);
    moveOn(into, Unable.deemedYears, staying, mul(share, deemed));
  }
  const begun = mul(mul(survival, pathRate(rates, PathRate.allowed)), mul(pathFixed(PathFixed.basic), measure));
  const lacking = mul(survival, pathRate(rates, PathRate.lacking));
  addPathFlow(PathFlow.benefits, add(halved(begun), mul(lacking, shortAllowance(persons, years, measure))));
  moveOn(into, Unable.persons, staying, mul(share, persons));
  moveOn(into, Unable.years, staying, mul(share, years));
  moveOn(into, Unable.indexYears, staying, mul(share, indexYears));
  moveOn(into, Unable.balance, mul(staying, pathFixed(PathFixed.credited)), mul(share, held));
  addTotal(into, Unable.allowance, begun);
}

/** Members unable to work, and insured who become so, at an age when the year begins. */
export function advanceUnable(x: usize, slot: usize, rates: usize): void {
  const surviving = get(survivalAt(x) + rowBytes);
  const staying = mul(surviving, pathRate(rates, PathRate.stayingUnable));
  if (isSome(rates, PathRate.nearing)) comeNear(x, rates, surviving);
  setTotal(unableAt(x), Unable.allowance, payUnable(unableAt(x), surviving, staying));
  becomeUnable(x, slot, rates, staying);
}
