import { add, addTo, get, mul, one, pairBytes, put, zero } from './lanes';
import { Part, pathYears, placeOf } from './memory';
import { fixPathYear } from './pathFixed';
import { clearFlows, PathFlow, pathFlow } from './pathFlows';
import { advanceMembers } from './pathMembers';
import { advancePensionerPaths } from './pathPensioners';
import {
  drawingAt,
  drawingBytes,
  insuredAt,
  insuredBytes,
  memberBytes,
  turnToMembers,
  unableAt,
  unableBytes,
} from './pathPlaces';
import { ages, groups, isInForce, Law, Level, level, rule } from './places';

/** Pairs of a year of a pool, in the order of the part `pathOutcomes`. */
export enum Outcome {
  contributions,
  benefits,
  payroll,
  contributors,
  pensioners,
  workingAge,
  aged,
  /** Accounts and pooled money of members who move away: nothing in the country's only pool. */
  balanceOut,
  pooledOut,
  count,
}

export const outcomeBytes: usize = <usize>Outcome.count * pairBytes;
/** Bytes of the members that a pool opens with. */
export const openingBytes: usize = groups * ages * memberBytes;

/** The members that a pool opens with, the same on every path. */
export function openMembers(pool: usize, opening: usize): void {
  let from = placeOf(Part.pathOpeningMembers) + opening * openingBytes;
  for (let group: usize = 0; group < groups; group++) {
    turnToMembers(0, pool, group);
    from = copyAges(insuredAt(0), from, insuredBytes);
    from = copyAges(unableAt(0), from, unableBytes);
    from = copyAges(drawingAt(0), from, drawingBytes);
  }
}

/** Gives where the next stand. */
function copyAges(into: usize, from: usize, bytes: usize): usize {
  memory.copy(into, from, ages * bytes);
  return from + ages * bytes;
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

/** Units that join bring members of all kinds in proportion to those already in, on the last day of the year. */
function join(t: usize, pool: usize, group: usize): void {
  const factor = add(one(), rule(Law.joining));
  turnToMembers(t + 1, pool, group);
  multiply(insuredAt(0), insuredBytes, factor);
  multiply(unableAt(0), unableBytes, factor);
  multiply(drawingAt(0), drawingBytes, factor);
  turnToMembers(t, pool, group);
}

function multiply(from: usize, bytes: usize, factor: v128): void {
  for (let place = from; place < from + ages * bytes; place += pairBytes) put(place, mul(get(place), factor));
}

/**
 * A group of a pool from one 31 December to the next, in the order of advanceGroup.ts; adds it to the year's outcomes.
 * Its members, year, levels and sex have been turned to.
 */
export function advanceGroupOfPool(t: usize, pool: usize, group: usize): void {
  clearBorn();
  fixPathYear();
  clearFlows();
  advancePensionerPaths();
  advanceMembers();
  let grown = one();
  if (isInForce(Law.joining)) {
    join(t, pool, group);
    grown = add(grown, rule(Law.joining));
  }
  keepGroup(t, pool, grown);
}

function keepGroup(t: usize, pool: usize, grown: v128): void {
  const wage = mul(level(Level.averageWage), level(Level.collected));
  const payroll = mul(pathFlow(PathFlow.indexYears), wage);
  const contributed = mul(payroll, add(rule(Law.poolRate), rule(Law.accountRate)));
  const outcomes = outcomesOf(t, pool);
  keep(outcomes, Outcome.contributions, contributed);
  keep(outcomes, Outcome.benefits, pathFlow(PathFlow.benefits));
  keep(outcomes, Outcome.payroll, payroll);
  keep(outcomes, Outcome.contributors, mul(pathFlow(PathFlow.contributors), grown));
  keep(outcomes, Outcome.pensioners, mul(pathFlow(PathFlow.pensioners), grown));
}

export function outcomesOf(t: usize, pool: usize): usize {
  return placeOf(Part.pathOutcomes) + (pool * pathYears + t) * outcomeBytes;
}

export function keep(outcomes: usize, name: i32, value: v128): void {
  addTo(outcomes + <usize>name * pairBytes, value);
}
