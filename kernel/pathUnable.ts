import { add, get, halved, mul, one, sub, zero } from './lanes';
import { awardEarly, Means, mean, setIndex, setMean } from './pathAwards';
import { PathFixed, pathFixed } from './pathFixed';
import { addPathFlow, PathFlow } from './pathFlows';
import { grantsOfMembers } from './pathGrants';
import { drawingAt, oldest, PathRate, pathRateAt, plainRate, State, Unable, unableAt, youngest } from './pathPlaces';
import { rate, rowBytes, setTotal, survivalAt, total } from './places';

/** Those wholly unable to work one year on, as advanceDisabled.ts has it. */
export function advanceUnablePaths(): void {
  let benefits = zero;
  let grants = zero;
  const last = oldest(State.unable);
  for (let x = youngest(State.unable); x <= last; x++) {
    const slot = unableAt(x);
    const rates = pathRateAt(x);
    const survival = get(survivalAt(x) + rowBytes);
    const dying = sub(one(), survival);
    const turning = mul(survival, rate(rates, PathRate.nearing));
    grants = add(grants, mul(dying, grantsOfMembers(total(slot, Unable.persons), total(slot, Unable.years))));
    setMeans(slot);
    benefits = add(benefits, mul(dying, mean(Means.balance)));
    if (plainRate(rates, PathRate.nearing) > 0) {
      setIndex();
      benefits = add(benefits, awardEarly(drawingAt(x), rates, turning));
    }
    benefits = add(benefits, keepUnable(slot, sub(survival, turning)));
  }
  addPathFlow(PathFlow.benefits, benefits);
  addPathFlow(PathFlow.grants, grants);
}

/** What they have at mid-year: only the account has grown. */
function setMeans(slot: usize): void {
  setMean(Means.persons, total(slot, Unable.persons));
  setMean(Means.years, total(slot, Unable.years));
  setMean(Means.deemedYears, total(slot, Unable.deemedYears));
  setMean(Means.indexYears, total(slot, Unable.indexYears));
  setMean(Means.balance, mul(total(slot, Unable.balance), pathFixed(PathFixed.halfYear)));
}

/** Who stays, with the allowance, which is paid to all until mid-year and to those who stay after it; gives its sum. */
function keepUnable(slot: usize, staying: v128): v128 {
  const allowance = mul(total(slot, Unable.allowance), pathFixed(PathFixed.raised));
  const credited = mul(total(slot, Unable.balance), pathFixed(PathFixed.credited));
  setTotal(slot, Unable.persons, mul(total(slot, Unable.persons), staying));
  setTotal(slot, Unable.years, mul(total(slot, Unable.years), staying));
  setTotal(slot, Unable.deemedYears, mul(total(slot, Unable.deemedYears), staying));
  setTotal(slot, Unable.indexYears, mul(total(slot, Unable.indexYears), staying));
  setTotal(slot, Unable.balance, mul(credited, staying));
  setTotal(slot, Unable.allowance, mul(allowance, staying));
  return halved(mul(allowance, add(one(), staying)));
}
