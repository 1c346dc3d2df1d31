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

/** Wages of all years before a moment in time, straight within a year. */
function wagesUpTo(time: f64): f64 {
  const position = time - ruleOf(Rule.firstYear);
  if (!(position > 0)) return 0;
  const whole = min(floor(position), ruleOf(Rule.wageYears));
  const sums = placeOf(Part.mobility) + <usize>Rule.wages * numberBytes;
  const before = whole > 0 ? load<f64>(sums + ((<usize>whole - 1) << 3)) : 0;
  const next = whole < ruleOf(Rule.wageYears) ? load<f64>(sums + ((<usize>whole) << 3)) : before;
  return before + (next - before) * (position - whole);
}

/** Pooled money that all of an age would take along, as pooledMoney.ts has it. */
function pooledMoney(pair: usize, slot: usize): v128 {
  const persons = total(slot, Total.insured);
  const paidYears = sub(total(slot, Total.years), total(slot, Total.deemedYears));
  const isSome = v128.and(f64x2.gt(persons, zero), f64x2.gt(paidYears, zero));
  const index = div(total(slot, Total.indexYears), paidYears);
  const since = sub(f64x2.splat(ruleOf(Rule.year)), div(paidYears, persons));
  let before = f64x2.splat(wagesUpTo(f64x2.extract_lane(since, 0)));
  before = f64x2.replace_lane(before, 1, wagesUpTo(f64x2.extract_lane(since, 1)));
  const counted = sub(f64x2.splat(ruleOf(Rule.wagesSoFar)), before);
  const bases = mul(mul(mul(persons, f64x2.splat(ruleOf(Rule.rate))), index), get(moverAt(pair, Mover.wage)));
  return where(isSome, mul(bases, counted));
}

/** What is on the way of a total of an age: all that leaves, each part over the weight of all others, one by one. */
function onTheWay(firstSlot: usize, pairStride: usize, name: i32, chance: v128): f64 {
  let way: f64 = 0;
  for (let pair: usize = 0; pair < pairs; pair++) {
    const leaving = mul(mul(total(firstSlot + pair * pairStride, name), chance), get(moverAt(pair, Mover.weight)));
    way += f64x2.extract_lane(leaving, 0);
    way += f64x2.extract_lane(leaving, 1);
  }
  return way;
}

/** One total of an age: every unit that leaves reaches another. */
function cross(firstSlot: usize, pairStride: usize, name: i32, chance: v128): void {
  const way = f64x2.splat(onTheWay(firstSlot, pairStride, name, chance));
  for (let pair: usize = 0; pair < pairs; pair++) {
    const slot = firstSlot + pair * pairStride;
    const own = total(slot, name);
    const leaving = mul(own, chance);
    const others = sub(way, mul(leaving, get(moverAt(pair, Mover.weight))));
    const arriving = mul(get(moverAt(pair, Mover.attraction)), others);
    setTotal(slot, name, add(own, sub(arriving, leaving)));
    if (name === Total.insured) {
      addTo(moverAt(pair, Mover.groupPersonsOut), leaving);
      addTo(moverAt(pair, Mover.groupPersonsIn), arriving);
    } else if (name === Total.balance) {
      addTo(moverAt(pair, Mover.groupBalanceOut), leaving);
      addTo(moverAt(pair, Mover.groupBalanceIn), arriving);
    }
  }
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
    for (let name: i32 = Total.insured; name <= Total.balance; name++) cross(firstSlot, pairStride, name, chance);
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
  for (let pair: usize = 0; pair < pairs; pair++) {
    for (let name: i32 = Mover.personsOut; name < Mover.count; name++) put(moverAt(pair, name), zero);
  }
  for (let group: usize = 0; group < groups; group++) {
    moveGroup(t, group, placeOf(Part.moveChances) + isWomen(group) * ages * numberBytes);
  }
}
