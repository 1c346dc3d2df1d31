import { add, addTo, div, get, mul, numberBytes, one, pairBytes, put, shared, twelve, zero } from './lanes';
import { isWomen, Part, pathPairs, pathYears, placeOf } from './memory';
import { fixPathYear } from './pathFixed';
import { clearFlows, PathFlow, pathFlow } from './pathFlows';
import { advanceMembers } from './pathMembers';
import { advancePensionerPaths } from './pathPensioners';
import {
  advancePeople,
  bendMortality,
  livingOf,
  meetMembers,
  openPeople,
  peopleAtEnd,
  peopleBetween,
  turnPeople,
  turnToPeople,
} from './pathPeople';
import {
  drawingAt,
  drawingBytes,
  insuredAt,
  insuredBytes,
  turnToMembers,
  turnToYear,
  unableAt,
  unableBytes,
} from './pathPlaces';
import { ages, groups, isInForce, Law, Level, level, rule, turnToPair, turnToSex } from './places';

/** Numbers of a year that all paths share, in the order of the part `pathYears`. */
enum PathYear {
  memberFactor,
  disabledFactor,
  sexRatio,
  collected,
  benefitBase,
  disposableIncome,
  /** Youngest age at which there may be members. */
  youngest,
  count,
}

/** Pairs of a year of a path, in the order of the part `pathDrivers`. */
enum PathDriver {
  averageWage,
  notionalRate,
  adjustment,
  fertility,
  mortality,
  count,
}

/** Pairs of a year of a path, in the order of the part `pathOutcomes`. */
enum Outcome {
  contributions,
  benefits,
  payroll,
  contributors,
  pensioners,
  workingAge,
  aged,
  count,
}

export const pathYearBytes: usize = <usize>PathYear.count * numberBytes;
export const driverBytes: usize = <usize>PathDriver.count * pairBytes;
export const outcomeBytes: usize = <usize>Outcome.count * pairBytes;

/** The levels of the pair that is being worked out. */
const levels = memory.data(<i32>Level.count * 16, 16);

function sharedIn(t: usize, name: i32): v128 {
  return shared(placeOf(Part.pathYears) + t * pathYearBytes + <usize>name * numberBytes);
}

function driver(t: usize, pair: usize, name: i32): v128 {
  return get(placeOf(Part.pathDrivers) + (pair * pathYears + t) * driverBytes + <usize>name * pairBytes);
}

function setLevel(name: i32, value: v128): void {
  put(levels + <usize>name * pairBytes, value);
}

function setLevels(t: usize, pair: usize): void {
  const wage = driver(t, pair, PathDriver.averageWage);
  setLevel(Level.averageWage, wage);
  setLevel(Level.collected, sharedIn(t, PathYear.collected));
  setLevel(Level.benefitBase, div(mul(wage, sharedIn(t, PathYear.benefitBase)), twelve()));
  setLevel(Level.disposableIncome, div(mul(wage, sharedIn(t, PathYear.disposableIncome)), twelve()));
  setLevel(Level.notionalRate, driver(t, pair, PathDriver.notionalRate));
  setLevel(Level.adjustment, driver(t, pair, PathDriver.adjustment));
  setLevel(Level.people, one());
  turnToPair(levels);
}

/** People of a pair through the year, and how they live and die meanwhile. */
function meetPeople(t: usize, pair: usize): void {
  turnToPeople(t, pair);
  bendMortality(driver(t, pair, PathDriver.mortality));
  advancePeople(driver(t, pair, PathDriver.fertility), sharedIn(t, PathYear.sexRatio));
  const youngest = <usize>f64x2.extract_lane(sharedIn(t, PathYear.youngest), 0);
  meetMembers(youngest, sharedIn(t, PathYear.memberFactor), sharedIn(t, PathYear.disabledFactor));
}

/** Every path begins with the same members. */
function openMembers(pair: usize): void {
  let from = placeOf(Part.pathOpeningMembers);
  for (let group: usize = 0; group < groups; group++) {
    turnToMembers(0, pair, group);
    from = copyAges(insuredAt(0), from, insuredBytes);
    from = copyAges(unableAt(0), from, unableBytes);
    from = copyAges(drawingAt(0), from, drawingBytes);
  }
}

/** Nobody stands where those born in the year will. */
function clearBorn(): void {
  clearTotals(insuredAt(0) - insuredBytes, insuredBytes);
  clearTotals(unableAt(0) - unableBytes, unableBytes);
  clearTotals(drawingAt(0) - drawingBytes, drawingBytes);
}

function clearTotals(from: usize, bytes: usize): void {
  for (let place = from; place < from + bytes; place += pairBytes) put(place, zero);
}

/** Gives where the next stand. */
function copyAges(into: usize, from: usize, bytes: usize): usize {
  memory.copy(into, from, ages * bytes);
  return from + ages * bytes;
}

/** Units that join bring members of all kinds in proportion to those already in, on the last day of the year. */
function join(t: usize, pair: usize, group: usize): void {
  const factor = add(one(), rule(Law.joining));
  turnToMembers(t + 1, pair, group);
  multiply(insuredAt(0), insuredBytes, factor);
  multiply(unableAt(0), unableBytes, factor);
  multiply(drawingAt(0), drawingBytes, factor);
  turnToMembers(t, pair, group);
}

function multiply(from: usize, bytes: usize, factor: v128): void {
  for (let place = from; place < from + ages * bytes; place += pairBytes) put(place, mul(get(place), factor));
}

/** A group of a pair from one 31 December to the next, in the order of advanceGroup.ts; adds it to the year's outcomes. */
function advanceGroupOfPaths(t: usize, pair: usize, group: usize): void {
  setLevels(t, pair);
  turnToPeople(t, pair);
  turnToMembers(t, pair, group);
  const sex = isWomen(group);
  turnToSex(livingOf(sex), peopleAtEnd(sex));
  clearBorn();
  fixPathYear();
  clearFlows();
  advancePensionerPaths();
  advanceMembers();
  let grown = one();
  if (isInForce(Law.joining)) {
    join(t, pair, group);
    grown = add(grown, rule(Law.joining));
  }
  keepGroup(outcomesOf(t, pair), grown);
}

function outcomesOf(t: usize, pair: usize): usize {
  return placeOf(Part.pathOutcomes) + (pair * pathYears + t) * outcomeBytes;
}

function keepGroup(outcomes: usize, grown: v128): void {
  const wage = mul(level(Level.averageWage), level(Level.collected));
  const payroll = mul(pathFlow(PathFlow.indexYears), wage);
  const contributed = mul(payroll, add(rule(Law.poolRate), rule(Law.accountRate)));
  const grants = mul(pathFlow(PathFlow.grants), level(Level.disposableIncome));
  keep(outcomes, Outcome.contributions, contributed);
  keep(outcomes, Outcome.benefits, add(pathFlow(PathFlow.benefits), grants));
  keep(outcomes, Outcome.payroll, payroll);
  keep(outcomes, Outcome.contributors, mul(pathFlow(PathFlow.contributors), grown));
  keep(outcomes, Outcome.pensioners, mul(pathFlow(PathFlow.pensioners), grown));
}

function keep(outcomes: usize, name: i32, value: v128): void {
  addTo(outcomes + <usize>name * pairBytes, value);
}

/** The people that there were on 1 July, before those of the next take their place. */
function keepPeople(t: usize, pair: usize): void {
  turnToPeople(t, pair);
  keep(outcomesOf(t, pair), Outcome.workingAge, peopleBetween(16, 59));
  keep(outcomesOf(t, pair), Outcome.aged, peopleBetween(65, ages - 1));
  turnPeople();
}

/** So many pairs through year `t`, one group after the other, so that its law and rates are read once for all pairs. */
function advancePaths(t: usize, count: usize): void {
  for (let pair: usize = 0; pair < count; pair++) meetPeople(t, pair);
  for (let group: usize = 0; group < groups; group++) {
    turnToYear(t, group);
    for (let pair: usize = 0; pair < count; pair++) advanceGroupOfPaths(t, pair, group);
  }
  for (let pair: usize = 0; pair < count; pair++) keepPeople(t, pair);
}

/** So many pairs of paths through all years: people, members, what they pay and draw; the drivers stand in their part. */
export function runPaths(count: usize): void {
  memory.fill(placeOf(Part.pathOutcomes), 0, pathPairs * pathYears * outcomeBytes);
  for (let pair: usize = 0; pair < count; pair++) {
    openMembers(pair);
    turnToPeople(0, pair);
    openPeople();
  }
  for (let t: usize = 0; t < pathYears; t++) advancePaths(t, count);
}
