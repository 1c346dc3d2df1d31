import { numberBytes, pairBytes, shared } from './lanes';
import { Part, pathYears, placeOf } from './memory';
import { ages, groups, Law, turnToLaw } from './places';

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
  /** Pensions, and what the account gives of them, yuan a year. */
  pension,
  account,
  accountLeft,
  count,
}

/** Spans of ages that are worked out: members who do not draw yet, insured or unable to work, and those who draw. */
export enum Span {
  members,
  drawing,
  count,
}

/** Rates of a group in a year by age when it begins, of those alive at the year's end; one number each, side by side. */
export enum PathRate {
  /** Chance to stay insured, to retire, to become unable to work near the statutory age, and either of the two. */
  staying,
  retiring,
  near,
  leaving,
  /** Chance to become unable far from that age, with the years for an allowance and without them. */
  far,
  allowed,
  lacking,
  /** Insured that the coverage path calls for, over people. */
  path,
  baseIndex,
  /** Share that pauses once pauses and resumptions are even, what of it comes in a year, and half of the share that pays. */
  settled,
  settling,
  halfPaying,
  /** Account pension of a year over the account: 12 over the divisor. */
  perBalance,
  /** Chance of those unable to work to come near the statutory age, and not to. */
  nearing,
  stayingUnable,
  /** Chance of those who draw before the statutory age not to reach it. */
  stayingEarly,
  /** 1 where anyone may be unable to work, or become so far from the statutory age; and where anyone may have deemed years. */
  hasUnable,
  hasDeemed,
  count,
}

export const insuredBytes: usize = <usize>Insured.count * pairBytes;
export const unableBytes: usize = <usize>Unable.count * pairBytes;
export const drawingBytes: usize = <usize>Drawing.count * pairBytes;
/** Bytes of all totals of an age. */
export const memberBytes: usize = insuredBytes + unableBytes + drawingBytes;
const ratesOfAge: usize = <usize>PathRate.count * numberBytes;
/** Bytes of all rates of a group in a year; of the youngest and the oldest age of each span. */
export const pathRateBytes: usize = ages * ratesOfAge;
export const spanBytes: usize = <usize>Span.count * 2 * numberBytes;

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
  return rates + age * ratesOfAge;
}

export function pathRate(place: usize, name: i32): v128 {
  return shared(place + <usize>name * numberBytes);
}

/** Whether a rate of an age, which all paths share, is more than nothing. */
export function isSome(place: usize, name: i32): bool {
  return load<f64>(place + <usize>name * numberBytes) > 0;
}

/** Between these ages there may be anyone, whatever the path. */
export function youngest(span: i32): usize {
  return <usize>load<f64>(spans + <usize>span * 2 * numberBytes);
}

export function oldest(span: i32): usize {
  return <usize>load<f64>(spans + (<usize>span * 2 + 1) * numberBytes);
}
