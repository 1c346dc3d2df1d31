import { numberBytes, pairBytes } from './lanes';
import { Part, pathYears, placeOf } from './memory';
import { ages, groups, Law, rateBytes, turnToLaw } from './places';

/** Totals of the insured of an age on many paths; a pair each, one beside the other. */
export enum Insured {
  persons,
  paused,
  years,
  deemedYears,
  indexYears,
  balance,
  count,
}

/** The same of those wholly unable to work who are not near the statutory age. */
export enum Unable {
  persons,
  years,
  deemedYears,
  indexYears,
  balance,
  allowance,
  count,
}

/** The same of those who draw a pension, or an allowance of its amount before the statutory age. */
export enum Drawing {
  persons,
  early,
  years,
  drawnYears,
  /** Pensions from the pool and from the account, yuan a year. */
  fromPool,
  account,
  accountLeft,
  count,
}

/** The three states, in the order in which they lie in memory. */
export enum State {
  insured,
  unable,
  drawing,
  count,
}

/** Rates of a group in a year by age when it begins, of those alive at the year's end; one number each. */
export enum PathRate {
  /** Chance to stay insured, to retire, to become unable near the statutory age and far from it. */
  staying,
  retiring,
  near,
  far,
  /** The last three together. */
  leaving,
  /** Insured that the coverage path calls for, over people. */
  path,
  /** Share that pays, and pays once pauses and resumptions are even. */
  payingShare,
  baseIndex,
  /** Account pension of a year over the account: 12 over the divisor. */
  perBalance,
  /** Share of those unable to work far from the statutory age who lack years. */
  lacking,
  /** Chance of those unable to work to come near the statutory age. */
  nearing,
  /** Chance of those below the statutory age to reach it. */
  retirement,
  count,
}

export const insuredBytes: usize = <usize>Insured.count * pairBytes;
export const unableBytes: usize = <usize>Unable.count * pairBytes;
export const drawingBytes: usize = <usize>Drawing.count * pairBytes;
/** Bytes of all totals of an age. */
export const memberBytes: usize = insuredBytes + unableBytes + drawingBytes;
export const pathRateBytes: usize = <usize>PathRate.count * rateBytes;
/** Bytes of the youngest and the oldest age of each state. */
export const spanBytes: usize = <usize>State.count * 2 * numberBytes;

/** Places of age 0 of one group of one pair in one year. */
let insured: usize = 0;
let unable: usize = 0;
let drawing: usize = 0;
let rates: usize = 0;
let spans: usize = 0;

/** A group of a pair when year `t` begins. A cohort stays in its place, as in memory.ts. */
export function turnToMembers(t: usize, pair: usize, group: usize): void {
  const cohorts = ages + pathYears;
  const from = placeOf(Part.pathMembers) + (pair * groups + group) * cohorts * memberBytes;
  const born = pathYears - t;
  insured = from + born * insuredBytes;
  unable = from + cohorts * insuredBytes + born * unableBytes;
  drawing = from + cohorts * (insuredBytes + unableBytes) + born * drawingBytes;
}

/** Law and rates of a group in year `t`. */
export function turnToYear(t: usize, group: usize): void {
  const ofYear = t * groups + group;
  rates = placeOf(Part.pathRates) + ofYear * pathRateBytes;
  spans = placeOf(Part.pathSpans) + ofYear * spanBytes;
  turnToLaw(placeOf(Part.pathLaws) + ofYear * <usize>Law.count * numberBytes);
}

export function insuredAt(age: usize): usize {
  return insured + age * insuredBytes;
}

export function unableAt(age: usize): usize {
  return unable + age * unableBytes;
}

export function drawingAt(age: usize): usize {
  return drawing + age * drawingBytes;
}

export function pathRateAt(age: usize): usize {
  return rates + age * numberBytes;
}

/** One number of an age that all paths share. */
export function plainRate(place: usize, name: i32): f64 {
  return load<f64>(place + <usize>name * rateBytes);
}

/** Between these ages there may be anyone in a state, whatever the path. */
export function youngest(state: i32): usize {
  return <usize>load<f64>(spans + <usize>state * 2 * numberBytes);
}

export function oldest(state: i32): usize {
  return <usize>load<f64>(spans + (<usize>state * 2 + 1) * numberBytes);
}
