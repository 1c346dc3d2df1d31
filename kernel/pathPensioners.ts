import { add, addTo, get, greater, halved, isAny, mul, one, pairBytes, put, sub, zero } from './lanes';
import { PathFixed, pathFixed } from './pathFixed';
import { addPathFlow, PathFlow } from './pathFlows';
import { grantsOfPensioners } from './pathGrants';
import { Drawing, drawingAt, drawingBytes, oldest, PathRate, pathRateAt, State, youngest } from './pathPlaces';
import { ages, rate, setTotal, survivalAt, total } from './places';

/** Pensioners of a group one year on, as advancePensioners.ts has it. */
export function advancePensionerPaths(): void {
  let benefits = zero;
  let grants = zero;
  const last = oldest(State.drawing);
  for (let x = youngest(State.drawing); x <= last; x++) {
    const slot = drawingAt(x);
    const survival = get(survivalAt(x));
    benefits = add(benefits, pay(slot, survival));
    grants = add(grants, mul(sub(one(), survival), grantsOfAge(slot)));
    keepPersons(slot, survival);
    keepEarly(slot, pathRateAt(x), survival);
  }
  if (last === ages - 1) closeOpenAge();
  addPathFlow(PathFlow.benefits, benefits);
  addPathFlow(PathFlow.grants, grants);
}

/**
 * Pensions rise on 1 January, are paid to all until mid-year and to the survivors after it. An account pays its part
 * until it is used up, then the pool does; those who die leave the rest to their heirs. Gives all that is paid.
 */
function pay(slot: usize, survival: v128): v128 {
  const raised = pathFixed(PathFixed.raised);
  const kept = mul(raised, survival);
  const paidShare = halved(add(raised, kept));
  const fromPool = total(slot, Drawing.fromPool);
  const account = total(slot, Drawing.account);
  const held = total(slot, Drawing.accountLeft);
  const heldBySurvivors = mul(held, survival);
  const left = greater(zero, sub(heldBySurvivors, mul(account, paidShare)));
  const paid = mul(add(fromPool, account), paidShare);
  setTotal(slot, Drawing.fromPool, mul(fromPool, kept));
  setTotal(slot, Drawing.account, mul(account, kept));
  setTotal(slot, Drawing.accountLeft, mul(left, pathFixed(PathFixed.credited)));
  return add(paid, sub(held, heldBySurvivors));
}

/** Were all of an age to die. */
function grantsOfAge(slot: usize): v128 {
  const persons = total(slot, Drawing.persons);
  return grantsOfPensioners(persons, total(slot, Drawing.years), total(slot, Drawing.drawnYears));
}

function keepPersons(slot: usize, survival: v128): void {
  const persons = total(slot, Drawing.persons);
  setTotal(slot, Drawing.persons, mul(persons, survival));
  setTotal(slot, Drawing.years, mul(total(slot, Drawing.years), survival));
  setTotal(slot, Drawing.drawnYears, mul(add(total(slot, Drawing.drawnYears), persons), survival));
}

/** Whoever reaches the statutory age draws the same amount as a pension. */
function keepEarly(slot: usize, rates: usize, survival: v128): void {
  const early = total(slot, Drawing.early);
  if (!isAny(f64x2.ne(early, zero))) return;
  const stillEarly = mul(survival, sub(one(), rate(rates, PathRate.retirement)));
  setTotal(slot, Drawing.early, mul(early, stillEarly));
}

/** Those of the last age join the age below, which is the last age when the year ends. */
function closeOpenAge(): void {
  const from = drawingAt(ages - 1);
  for (let place: usize = 0; place < drawingBytes; place += pairBytes) {
    addTo(drawingAt(ages - 2) + place, get(from + place));
    put(from + place, zero);
  }
}

/** Pensioners and those on an allowance of a pension's amount, the latter taken out, at the year's end. */
export function countPensioners(): void {
  let sum = zero;
  for (let x = youngest(State.drawing); x <= oldest(State.drawing); x++) {
    const slot = drawingAt(x);
    sum = add(sum, sub(total(slot, Drawing.persons), total(slot, Drawing.early)));
  }
  addPathFlow(PathFlow.pensioners, sum);
}
