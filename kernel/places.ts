import { numberBytes, pairBytes } from './lanes';

/** Single ages 0 to 105, the last one open. */
export const ages: usize = 106;
export const groups: usize = 7;

/** Totals of a group at an age, in the order of `TotalPlaces`; a pair each, one beside the other. */
export enum Total {
  insured,
  paused,
  begunBefore,
  years,
  deemedYears,
  indexYears,
  balance,
  disabled,
  disabledBegunBefore,
  disabledYears,
  disabledDeemedYears,
  disabledIndexYears,
  disabledBalance,
  allowance,
  pensioners,
  pensionerYears,
  drawnYears,
  basic,
  account,
  transitional,
  accountLeft,
  oldPensioners,
  oldPension,
  middlePensioners,
  middlePension,
  early,
  earlyBasic,
  earlyTransitional,
  count,
}

/** Rates of a group in a year, by age when it begins; one number each, all ages of one before those of the next. */
export enum Rate {
  path,
  retirement,
  divisor,
  disability,
  near,
  nearing,
  lacking,
  payingShare,
  baseIndex,
  count,
}

/** Law of a group in a year; one number each. */
export enum Law {
  emigration,
  joining,
  pauseTurnover,
  poolRate,
  accountRate,
  accrualRate,
  transitionCoefficient,
  funeralMonths,
  minimumMonths,
  maximumMonths,
  minimumYears,
  shortYears,
  shortMonths,
  furtherMonths,
  isGuarded,
  guarded,
  excessShare,
  ratioFrom35,
  ratioFrom30,
  ratioFrom20,
  ratioFrom10,
  oldWageShare,
  count,
}

/** What may differ between provinces or paths in a year; a pair each. */
export enum Level {
  averageWage,
  collected,
  benefitBase,
  disposableIncome,
  notionalRate,
  adjustment,
  coverage,
  people,
  count,
}

/** What a pair pays and draws in a year, in the order of `GroupFlows`; a pair each. */
export enum Flow {
  newPensioners,
  awarded,
  newlyDisabled,
  payroll,
  poolContributions,
  accountContributions,
  accountInterest,
  joinedAccounts,
  basic,
  accountFromAccounts,
  accountFromPool,
  transitional,
  disability,
  survivors,
  accountRefunds,
  count,
}

/** Who is looked for from the youngest on. */
export enum Kind {
  insured,
  disabled,
  pensioners,
  count,
}

/** Bytes of all totals of an age; of one rate of all ages; of a pair of all ages. */
export const slotBytes: usize = <usize>Total.count * pairBytes;
export const rateBytes: usize = ages * numberBytes;
export const rowBytes: usize = ages * pairBytes;

/** What is being worked out: one group of one pair in one year. Places of age 0. */
let state: usize = 0;
let rates: usize = 0;
let survival: usize = 0;
let people: usize = 0;

/** Places of the youngest of each kind: the totals of a cohort stay where they are. */
let youngest: usize = 0;

/** Law and levels in force and the flows that add up: always in the same place, which code reaches at once. */
const law = memory.data(<i32>Law.count * 16, 16);
const levels = memory.data(<i32>Level.count * 16, 16);
const flows = memory.data(<i32>Flow.count * 16, 16);

export function turnToPair(levelsAt: usize): void {
  memory.copy(levels, levelsAt, <usize>Level.count * pairBytes);
  memory.fill(flows, 0, <usize>Flow.count * pairBytes);
}

export function keepFlows(flowsAt: usize): void {
  memory.copy(flowsAt, flows, <usize>Flow.count * pairBytes);
}

/** Pairs of the group's sex by age when the year begins: survival, that of those unable to work after it; and people. */
export function turnToSex(survivalAt: usize, peopleAt: usize): void {
  survival = survivalAt;
  people = peopleAt;
}

export function turnToGroup(stateAt: usize, youngestAt: usize, ratesAt: usize, lawAt: usize): void {
  state = stateAt;
  youngest = youngestAt;
  rates = ratesAt;
  turnToLaw(lawAt);
}

/** Law of the group in force in the year. */
export function turnToLaw(lawAt: usize): void {
  for (let name: usize = 0; name < <usize>Law.count; name++) {
    v128.store(law + name * pairBytes, v128.load_splat<f64>(lawAt + name * numberBytes));
  }
}

/** Youngest age at which there may be any of a kind; whoever outgrew the last age is counted there. */
export function firstAge(kind: i32): usize {
  const place = load<usize>(youngest + ((<usize>kind) << 3));
  return place > state ? min((place - state) / slotBytes, ages - 1) : 0;
}

export function noteYoungest(kind: i32, slot: usize): void {
  const place = youngest + ((<usize>kind) << 3);
  if (slot < load<usize>(place)) store<usize>(place, slot);
}

/** Totals of an age: `total(slotAt(x), Total.basic)`. */
export function slotAt(age: usize): usize {
  return state + age * slotBytes;
}

/** Totals that an age has when the year ends: its own, but the last age takes in itself and is joined by the one below. */
export function slotAfter(age: usize): usize {
  return slotAt(age < ages - 1 ? age : ages - 2);
}

/** Those of the last age join the age below, which is the last age when the year ends. */
export function closeLastAge(first: i32, last: i32): void {
  const from = slotAt(ages - 1);
  const into = slotAt(ages - 2);
  for (let name = first; name <= last; name++) {
    addTotal(into, name, total(from, name));
    setTotal(from, name, f64x2.splat(0));
  }
}

/** Rates of an age: `rate(rateAt(x), Rate.near)`. */
export function rateAt(age: usize): usize {
  return rates + age * numberBytes;
}

export function survivalAt(age: usize): usize {
  return survival + age * pairBytes;
}

export function peopleAt(age: usize): usize {
  return people + age * pairBytes;
}

export function total(slot: usize, name: i32): v128 {
  return v128.load(slot + <usize>name * pairBytes);
}

export function setTotal(slot: usize, name: i32, value: v128): void {
  v128.store(slot + <usize>name * pairBytes, value);
}

export function addTotal(slot: usize, name: i32, value: v128): void {
  const place = slot + <usize>name * pairBytes;
  v128.store(place, f64x2.add(v128.load(place), value));
}

/** What is kept of a total, and what comes in. */
export function moveOn(slot: usize, name: i32, kept: v128, coming: v128): void {
  setTotal(slot, name, f64x2.add(f64x2.mul(total(slot, name), kept), coming));
}

export function rate(place: usize, name: i32): v128 {
  return v128.load_splat<f64>(place + <usize>name * rateBytes);
}

export function rule(name: i32): v128 {
  return v128.load(law + <usize>name * pairBytes);
}

/** A rule that is in force for all or for nobody. */
export function isInForce(name: i32): bool {
  return load<f64>(law + <usize>name * pairBytes) > 0;
}

export function level(name: i32): v128 {
  return v128.load(levels + <usize>name * pairBytes);
}

export function addFlow(name: i32, value: v128): void {
  const place = flows + <usize>name * pairBytes;
  v128.store(place, f64x2.add(v128.load(place), value));
}
