import { add, addTo, get, greater, halved, isAny, mul, one, pairBytes, put, sub, zero } from './lanes';
import { PathFixed, pathFixed } from './pathFixed';
import { addPathFlow, PathFlow } from './pathFlows';
import { grantsOfPensioners } from './pathGrants';
import { Drawing, drawingAt, drawingBytes, oldest, PathRate, pathRate, pathRateAt, Span, youngest } from './pathPlaces';
import { ages, setTotal, survivalAt, total } from './places';

/** Pensioners of a group one year on, as advancePensioners.ts has it. */
export function advancePensionerPaths(): void {
  const last = oldest(Span.drawing);
  for (let x = youngest(Span.drawing); x <= last; x++) {
    const slot = drawingAt(x);
    const survival = get(survivalAt(x));
    payPensions(slot, survival);
    keepPersons(slot, survival);
    keepEarly(slot, pathRateAt(x), survival);
  }
  if (last === ages - 1) closeOpenAge();
}

/**
 * Pensions rise on 1 January, are paid to all until mid-year and to the survivors after it. An account pays its part
 * until it is used up, then the pool does; those who die leave the rest to their heirs.
 */
function payPensions(slot: usize, survival: v128): void {
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
  addPathFlow(PathFlow.benefits, add(paid, sub(held, heldBySurvivors)));
}

function keepPersons(slot: usize, survival: v128): void {
  const persons = total(slot, Drawing.persons);
  const years = total(slot, Drawing.years);
  const drawnYears = total(slot, Drawing.drawnYears);
  const staying = mul(persons, survival);
  addPathFlow(PathFlow.grants, mul(sub(one(), survival), grantsOfPensioners(persons, years, drawnYears)));
  addPathFlow(PathFlow.pensioners, staying);
  setTotal(slot, Drawing.persons, staying);
  setTotal(slot, Drawing.years, mul(years, survival));
  setTotal(slot, Drawing.drawnYears, mul(add(drawnYears, persons), survival));
}

/** Whoever reaches the statutory age draws the same amount as a pension; who does not is no pensioner. */
function keepEarly(slot: usize, rates: usize, survival: v128): void {
  const early = total(slot, Drawing.early);
  if (!isAny(f64x2.ne(early, zero))) return;
  const stillEarly = mul(early, mul(survival, pathRate(rates, PathRate.stayingEarly)));
  addPathFlow(PathFlow.pensioners, f64x2.neg(stillEarly));
  setTotal(slot, Drawing.early, stillEarly);
}

/** Those of the last age join the age below, which is the last age when the year ends. */
function closeOpenAge(): void {
  const from = drawingAt(ages - 1);
  for (let place: usize = 0; place < drawingBytes; place += pairBytes) {
    addTo(drawingAt(ages - 2) + place, get(from + place));
    put(from + place, zero);
  }
}
