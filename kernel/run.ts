import { isAny, numberBytes, pairBytes, put, shared, zero } from './lanes';
import { isWomen, Part, pairs, placeOf, stateOf, years } from './memory';
import {
  ages,
  Flow,
  groups,
  Kind,
  keepFlows,
  Law,
  Level,
  Rate,
  rateBytes,
  rowBytes,
  slotBytes,
  Total,
  total,
  turnToGroup,
  turnToPair,
  turnToSex,
} from './places';
import { addKinds, addMembers, keepAges, Sum, Surface, setSums } from './records';
import { advanceGroup } from './year';

/** The common survival of a year beside itself. */
export function spreadSurvival(t: usize): void {
  const from = placeOf(Part.survivals) + t * 4 * rateBytes;
  const into = placeOf(Part.survivalRows);
  for (let k: usize = 0; k < 4 * ages; k++) put(into + k * pairBytes, shared(from + k * numberBytes));
}

function clear(from: usize, values: usize): void {
  for (let k: usize = 0; k < values; k++) put(from + k * pairBytes, zero);
}

function isInstitution(group: usize): bool {
  return load<f64>(placeOf(Part.groups) + (groups + group) * numberBytes) > 0;
}

function youngestOf(pair: usize, group: usize): usize {
  return placeOf(Part.youngest) + (pair * groups + group) * ((<usize>Kind.count) << 3);
}

/** Everything that the functions of a group read and write, for one group of one pair in year `t`. */
function turnTo(t: usize, pair: usize, group: usize): void {
  const sex = isWomen(group);
  const ofYear = t * groups + group;
  turnToSex(placeOf(Part.survivalRows) + 2 * sex * rowBytes, placeOf(Part.people) + (pair * 2 + sex) * rowBytes);
  turnToGroup(
    stateOf(t, pair, group),
    youngestOf(pair, group),
    placeOf(Part.rates) + ofYear * <usize>Rate.count * rateBytes,
    placeOf(Part.laws) + ofYear * <usize>Law.count * numberBytes,
  );
}

function youngestWith(state: usize, name: i32): usize {
  let slot = state;
  const end = state + ages * slotBytes;
  while (slot < end && !isAny(f64x2.ne(total(slot, name), zero))) slot += slotBytes;
  return slot;
}

/** Notes who is there once an opening has been written. */
export function openStates(): void {
  for (let pair: usize = 0; pair < pairs; pair++) {
    for (let group: usize = 0; group < groups; group++) {
      const state = stateOf(0, pair, group);
      const youngest = youngestOf(pair, group);
      store<usize>(youngest + ((<usize>Kind.insured) << 3), youngestWith(state, Total.insured));
      store<usize>(youngest + ((<usize>Kind.disabled) << 3), youngestWith(state, Total.disabled));
      store<usize>(youngest + ((<usize>Kind.pensioners) << 3), youngestWith(state, Total.pensioners));
    }
  }
}

/** All groups of a pair one year on; what they pay and draw is in its flows. */
export function advancePair(t: usize, pair: usize): void {
  const flows = placeOf(Part.flows) + pair * <usize>Flow.count * pairBytes;
  turnToPair(placeOf(Part.levels) + pair * <usize>Level.count * pairBytes);
  for (let group: usize = 0; group < groups; group++) {
    turnTo(t, pair, group);
    advanceGroup();
  }
  keepFlows(flows);
}

/** Adds up the members of a pair when year `t` begins. */
export function countPair(t: usize, pair: usize): void {
  const sums = placeOf(Part.sums) + pair * <usize>Sum.count * pairBytes;
  clear(sums, Sum.count);
  setSums(sums);
  for (let group: usize = 0; group < groups; group++) {
    turnTo(t, pair, group);
    addMembers(isInstitution(group));
  }
}

/** A year of all pairs under the common survival, and their members at its end. */
export function advanceAll(t: usize): void {
  spreadSurvival(t);
  for (let pair: usize = 0; pair < pairs; pair++) {
    advancePair(t, pair);
    countPair(t + 1, pair);
  }
}

/** What a run of one pool keeps of year `t` besides: kinds of pensioners, and members by age. */
export function keepYear(t: usize): void {
  const stride = years * rateBytes;
  setSums(placeOf(Part.sums));
  for (let group: usize = 0; group < groups; group++) {
    turnTo(t + 1, 0, group);
    addKinds();
    keepAges(placeOf(Part.surfaces) + group * <usize>Surface.count * stride + t * rateBytes, stride);
  }
}
