import { add, addTo, get, greater, halved, hasSome, mul, one, pairBytes, put, sub, zero } from './lanes';
import { PathFixed, pathFixed } from './pathFixed';
import { addPathFlow, PathFlow } from './pathFlows';
import { grantsOfPensioners } from './pathGrants';
import { Drawing, drawingAt, drawingBytes, oldest, PathRate, pathRate, pathRateAt, Span, youngest } from './pathPlaces';
import { ages, setTotal, survivalAt, total } from './places';

/** Pensioners of a group one year on, as advancePensioners.ts has it. */
export function advancePensionerPaths(): void {
  const last = oldest(Span.drawing);
  const slots = drawingAt(0);
  const survivals = survivalAt(0);
  let benefits = zero;
  let pensioners = zero;
  for (let x = youngest(Span.drawing); x <= last; x++) {
    const slot = slots + x * drawingBytes;
    const survival = get(survivals + x * pairBytes);
    benefits = add(benefits, add(payPensions(slot, survival), payGrants(slot, survival)));
    pensioners = add(pensioners, keepPersons(slot, survival));
    const early = total(slot, Drawing.early);
    if (hasSome(early)) pensioners = sub(pensioners, keepEarly(slot, pathRateAt(x), survival));
  }
  addPathFlow(PathFlow.benefits, benefits);
  addPathFlow(PathFlow.pensioners, pensioners);
  if (last === ages - 1) closeOpenAge();
}

/**
 * Pensions rise on 1 January, are paid to all until mid-year and to the survivors after it. An account pays its part
 * until it is used up, then the pool does; those who die leave the rest to their heirs. Gives all that is paid.
 */
function payPensions(slot: usize, survival: v128): v128 {
  const raised = pathFixed(PathFixed.raised);
  const kept = mul(raised, survival);
  const paidShare = halved(add(raised, kept));
  const pension = total(slot, Drawing.pension);
  const account = total(slot, Drawing.account);
  const held = total(slot, Drawing.accountLeft);
  const paid = mul(pension, paidShare);
  setTotal(slot, Drawing.pension, mul(pension, kept));
  setTotal(slot, Drawing.account, mul(account, kept));
  if (!hasSome(held)) return paid;
  const heldBySurvivors = mul(held, survival);
  const left = greater(zero, sub(heldBySurvivors, mul(account, paidShare)));
  setTotal(slot, Drawing.accountLeft, mul(left, pathFixed(PathFixed.credited)));
  return add(paid, sub(held, heldBySurvivors));
}

/** Grants for those who die. */
function payGrants(slot: usize, survival: v128): v128 {
  const months = grantsOfPensioners(
    total(slot, Drawing.persons),
    total(slot, Drawing.years),
    total(slot, Drawing.drawnYears),
  );
  return mul(mul(sub(one(), survival), pathFixed(PathFixed.grantMonth)), months);
}

/** Gives those who draw at the year's end. */
function keepPersons(slot: usize, survival: v128): v128 {
  const persons = total(slot, Drawing.persons);
  const staying = mul(persons, survival);
  setTotal(slot, Drawing.drawnYears, mul(add(total(slot, Drawing.drawnYears), persons), survival));
  setTotal(slot, Drawing.years, mul(total(slot, Drawing.years), survival));
  setTotal(slot, Drawing.persons, staying);
  return staying;
}

/** Whoever reaches the statutory age draws the same amount as a pension; gives those who do not, who are no pensioners. */
function keepEarly(slot: usize, rates: usize, survival: v128): v128 {
  const stillEarly = mul(total(slot, Drawing.early), mul(survival, pathRate(rates, PathRate.stayingEarly)));
  setTotal(slot, Drawing.early, stillEarly);
  return stillEarly;
}

/** Those of the last age join the age below, which is the last age when the year ends. */
function closeOpenAge(): void {
  const from = drawingAt(ages - 1);
  for (let place: usize = 0; place < drawingBytes; place += pairBytes) {
    addTo(drawingAt(ages - 2) + place, get(from + place));
    put(from + place, zero);
  }
}
