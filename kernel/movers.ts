import { add, addTo, div, get, mul, numberBytes, pairBytes, put, shared, sub, where, zero } from './lanes';
import { isWomen, Part, pairs, placeOf, stateOf } from './memory';
import { ages, groups, setTotal, slotBytes, Total, total } from './places';

/** What is known of moves, in the order of the part `mobility`; then the wages added up from the first year on. */
enum Rule {
  /** Part of the bases that goes along, year of the moves, wages of all years before it. */
  rate,
  year,
  wagesSoFar,
  /** First year of the wages added up, and how many years there are. */
  firstYear,
  wageYears,
  wages,
}

/** Of each pair, in the order of the part `movers`. */
enum Mover {
  attraction,
  /** 1 over what others attract. */
  weight,
  wage,
  personsOut,
  personsIn,
  balanceOut,
  balanceIn,
  pooledOut,
  /** Sums of one group, in the order of the four above. */
  groupPersonsOut,
  groupPersonsIn,
  groupBalanceOut,
  groupBalanceIn,
  count,
}

export const moverBytes: usize = <usize>Mover.count * pairBytes;

function ruleOf(name: i32): f64 {
  return load<f64>(placeOf(Part.mobility) + <usize>name * numberBytes);
}

function moverAt(pair: usize, name: i32): usize {
  return placeOf(Part.movers) + pair * moverBytes + <usize>name * pairBytes;
}

/** What is known of moves this year, and where the wages added up begin. */
let pooledRate: v128 = zero;
let moveYear: v128 = zero;
let wagesSoFar: v128 = zero;
let firstYear: f64 = 0;
let wageYears: f64 = 0;
let wageSums: usize = 0;

function turnToRules(): void {
  pooledRate = f64x2.splat(ruleOf(Rule.rate));
  moveYear = f64x2.splat(ruleOf(Rule.year));
  wagesSoFar = f64x2.splat(ruleOf(Rule.wagesSoFar));
  firstYear = ruleOf(Rule.firstYear);
  wageYears = ruleOf(Rule.wageYears);
  wageSums = placeOf(Part.mobility) + <usize>Rule.wages * numberBytes;
}

/** Wages of all years before a moment in time, straight within a year. */
function wagesUpTo(time: f64): f64 {
  const position = time - firstYear;
  if (!(position > 0)) return 0;
  const whole = min(floor(position), wageYears);
  const place = wageSums + ((<usize>whole) << 3);
  const before = whole > 0 ? load<f64>(place - numberBytes) : 0;
  const next = whole < wageYears ? load<f64>(place) : before;
  return before + (next - before) * (position - whole);
}

/** Pooled money that all of an age would take along, as pooledMoney.ts has it. */
function pooledMoney(pair: usize, slot: usize): v128 {
  const persons = total(slot, Total.insured);
  const paidYears = sub(total(slot, Total.years), total(slot, Total.deemedYears));
  const isSome = v128.and(f64x2.gt(persons, zero), f64x2.gt(paidYears, zero));
  const index = div(total(slot, Total.indexYears), paidYears);
  const since = sub(moveYear, div(paidYears, persons));
  let before = f64x2.splat(wagesUpTo(f64x2.extract_lane(since, 0)));
  before = f64x2.replace_lane(before, 1, wagesUpTo(f64x2.extract_lane(since, 1)));
  const counted = sub(wagesSoFar, before);
  const bases = mul(mul(mul(persons, pooledRate), index), get(moverAt(pair, Mover.wage)));
  return where(isSome, mul(bases, counted));
}

/** What is on the way of each total of an age. */
const ways = memory.data(7 * 8, 16);

function wayOf(name: i32): usize {
  return ways + ((<usize>(name - Total.insured)) << 3);
}

/**
 * Adds up what leaves of all totals of an age, each part over the weight of all others, one by one. The sums grow side
 * by side: each is a chain of additions that wait for one another.
 */
function gather(firstSlot: usize, pairStride: usize, chance: v128): void {
  for (let name: i32 = Total.insured; name <= Total.balance; name++) store<f64>(wayOf(name), 0);
  for (let pair: usize = 0; pair < pairs; pair++) {
    const slot = firstSlot + pair * pairStride;
    const weight = get(moverAt(pair, Mover.weight));
    for (let name: i32 = Total.insured; name <= Total.balance; name++) {
      const leaving = mul(mul(total(slot, name), chance), weight);
      const way = load<f64>(wayOf(name)) + f64x2.extract_lane(leaving, 0);
      store<f64>(wayOf(name), way + f64x2.extract_lane(leaving, 1));
    }
  }
}

/** What of a total of an age reaches a pair. */
function arriving(pair: usize, name: i32, leaving: v128): v128 {
  const others = sub(shared(wayOf(name)), mul(leaving, get(moverAt(pair, Mover.weight))));
  return mul(get(moverAt(pair, Mover.attraction)), others);
}

/** All totals of an age of a pair: every unit that leaves reaches another. */
function cross(pair: usize, slot: usize, chance: v128): void {
  count(pair, slot, chance, Total.insured);
  count(pair, slot, chance, Total.balance);
  for (let name: i32 = Total.insured; name <= Total.balance; name++) {
    const own = total(slot, name);
    const leaving = mul(own, chance);
    setTotal(slot, name, add(own, sub(arriving(pair, name, leaving), leaving)));
  }
}

/** Persons and balances are added up on both sides. */
function count(pair: usize, slot: usize, chance: v128, name: i32): void {
  const leaving = mul(total(slot, name), chance);
  const out = name === Total.insured ? Mover.groupPersonsOut : Mover.groupBalanceOut;
  addTo(moverAt(pair, out), leaving);
  addTo(moverAt(pair, out + 1), arriving(pair, name, leaving));
}

function anyInsured(firstSlot: usize, pairStride: usize): bool {
  for (let pair: usize = 0; pair < pairs; pair++) {
    if (v128.any_true(f64x2.ne(total(firstSlot + pair * pairStride, Total.insured), zero))) return true;
  }
  return false;
}

function moveGroup(t: usize, group: usize, chances: usize): void {
  const pairStride = pairs > 1 ? stateOf(t, 1, group) - stateOf(t, 0, group) : 0;
  for (let x: usize = 0; x < ages; x++) {
    const chance = shared(chances + x * numberBytes);
    const firstSlot = stateOf(t, 0, group) + x * slotBytes;
    if (f64x2.extract_lane(chance, 0) === 0 || !anyInsured(firstSlot, pairStride)) continue;
    for (let pair: usize = 0; pair < pairs; pair++) {
      addTo(moverAt(pair, Mover.pooledOut), mul(chance, pooledMoney(pair, firstSlot + pair * pairStride)));
    }
    gather(firstSlot, pairStride, chance);
    for (let pair: usize = 0; pair < pairs; pair++) cross(pair, firstSlot + pair * pairStride, chance);
  }
  for (let pair: usize = 0; pair < pairs; pair++) addGroup(pair);
}

/** Adds the sums of a group to those of all. */
function addGroup(pair: usize): void {
  for (let k: i32 = 0; k < 4; k++) {
    const ofGroup = moverAt(pair, Mover.groupPersonsOut + k);
    addTo(moverAt(pair, Mover.personsOut + k), get(ofGroup));
    put(ofGroup, zero);
  }
}

/** Members change provinces on 1 January of year `t`, as regions/movers.ts has it. */
export function moveMembers(t: usize): void {
  turnToRules();
  for (let pair: usize = 0; pair < pairs; pair++) {
    for (let name: i32 = Mover.personsOut; name < Mover.count; name++) put(moverAt(pair, name), zero);
  }
  for (let group: usize = 0; group < groups; group++) {
    moveGroup(t, group, placeOf(Part.moveChances) + isWomen(group) * ages * numberBytes);
  }
}
