import { div, get, mul, numberBytes, one, pairBytes, put, shared, twelve } from './lanes';
import { Part, placeOf, stateOf, years } from './memory';
import { advancePeople, bendMortality, meetMembers, openPeople, peopleBetween, turnPeople } from './pathPeople';
import { ages, Flow, groups, Level, slotBytes } from './places';
import { Sum } from './records';
import { advancePair, countPair, openStates } from './run';

/** Numbers of a year that all paths share, in the order of the part `pathYears`. */
export enum PathYear {
  memberFactor,
  disabledFactor,
  sexRatio,
  collected,
  benefitBase,
  disposableIncome,
  coverage,
  count,
}

/** Pairs of a year of a path, in the order of the part `pathDrivers`. */
export enum PathDriver {
  averageWage,
  notionalRate,
  adjustment,
  fertility,
  mortality,
  count,
}

/** Pairs of a year of a path, in the order of the part `pathOutcomes`: the flows, then these. */
enum Outcome {
  contributors = 15,
  pensioners,
  workingAge,
  aged,
  count,
}

export const outcomeCount: usize = <usize>Outcome.count;

function sharedIn(t: usize, name: i32): v128 {
  return shared(placeOf(Part.pathYears) + (t * <usize>PathYear.count + <usize>name) * numberBytes);
}

function driver(t: usize, name: i32): v128 {
  return get(placeOf(Part.pathDrivers) + (t * <usize>PathDriver.count + <usize>name) * pairBytes);
}

function setLevel(name: i32, value: v128): void {
  put(placeOf(Part.levels) + <usize>name * pairBytes, value);
}

function setLevels(t: usize): void {
  const wage = driver(t, PathDriver.averageWage);
  setLevel(Level.averageWage, wage);
  setLevel(Level.collected, sharedIn(t, PathYear.collected));
  setLevel(Level.benefitBase, div(mul(wage, sharedIn(t, PathYear.benefitBase)), twelve()));
  setLevel(Level.disposableIncome, div(mul(wage, sharedIn(t, PathYear.disposableIncome)), twelve()));
  setLevel(Level.notionalRate, driver(t, PathDriver.notionalRate));
  setLevel(Level.adjustment, driver(t, PathDriver.adjustment));
  setLevel(Level.coverage, sharedIn(t, PathYear.coverage));
  setLevel(Level.people, one());
}

function keepOutcomes(t: usize): void {
  const into = placeOf(Part.pathOutcomes) + t * outcomeCount * pairBytes;
  memory.copy(into, placeOf(Part.flows), <usize>Flow.count * pairBytes);
  const sums = placeOf(Part.sums);
  put(into + <usize>Outcome.contributors * pairBytes, get(sums + <usize>Sum.contributors * pairBytes));
  put(into + <usize>Outcome.pensioners * pairBytes, get(sums + <usize>Sum.pensioners * pairBytes));
  put(into + <usize>Outcome.workingAge * pairBytes, peopleBetween(16, 59));
  put(into + <usize>Outcome.aged * pairBytes, peopleBetween(65, ages - 1));
}

/** The opening state, written for the first of a pair, is kept for every path to begin with. */
export function keepOpening(): void {
  for (let group: usize = 0; group < groups; group++) {
    const into = placeOf(Part.openingStates) + group * ages * slotBytes;
    memory.copy(into, stateOf(0, 0, group), ages * slotBytes);
    for (let place = into; place < into + ages * slotBytes; place += pairBytes) put(place, shared(place));
  }
}

function restoreOpening(): void {
  const from = placeOf(Part.states);
  memory.fill(from, 0, placeOf(Part.count) - from);
  for (let group: usize = 0; group < groups; group++) {
    memory.copy(stateOf(0, 0, group), placeOf(Part.openingStates) + group * ages * slotBytes, ages * slotBytes);
  }
  openStates();
}

/** Two paths through all years: people, members, what they pay and draw; the drivers stand in their part. */
export function runPaths(): void {
  restoreOpening();
  openPeople();
  for (let t: usize = 0; t < years; t++) {
    bendMortality(driver(t, PathDriver.mortality));
    advancePeople(t, driver(t, PathDriver.fertility), sharedIn(t, PathYear.sexRatio));
    meetMembers(t, sharedIn(t, PathYear.memberFactor), sharedIn(t, PathYear.disabledFactor));
    setLevels(t);
    advancePair(t, 0);
    countPair(t + 1, 0);
    keepOutcomes(t);
    turnPeople();
  }
}
