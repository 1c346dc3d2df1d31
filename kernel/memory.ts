import { numberBytes, pairBytes } from './lanes';
import { moverBytes } from './movers';
import { pathChanceBytes, peopleRateBytes } from './pathChances';
import { driverBytes, pathYearBytes } from './pathDrivers';
import { pathPersonsBytes } from './pathPeople';
import { memberBytes, pathRateBytes, spanBytes } from './pathPlaces';
import { openingBytes, outcomeBytes } from './pathPools';
import { ages, Flow, groups, Kind, Law, Level, Rate, rateBytes, rowBytes, slotBytes } from './places';
import { mostWageYears, moveRateBytes, provinceBytes } from './provinces';
import { Sum, Surface } from './records';

/** Parts of the memory, in this order; dimensions from the outermost in. */
export enum Part {
  /** Number by year, group, rate, age when the year begins. */
  rates,
  /** Number by year, group, rule. */
  laws,
  /** Number by year, sex, healthy or unable to work, age when the year begins: probability of living to its end. */
  survivals,
  /** Number by group: 1 for women; then by group: 1 for institutions. */
  groups,
  /** Pair by sex, healthy or unable to work, age when the year begins. */
  survivalRows,
  /** Pair by pair, sex, age when the year begins. */
  people,
  /** Pair by pair, level. */
  levels,
  /** Pair by pair, flow. */
  flows,
  /** Pair by pair, sum. */
  sums,
  /** Number by sex, age: chance of a member to move on 1 January. */
  moveChances,
  /** What movers.ts names `Rule`, and the wages of up to 256 years. */
  mobility,
  /** Pair by pair, what movers.ts names `Mover`. */
  movers,
  /** Number by group, surface, year, age: what is kept of the first of the first pair. */
  surfaces,
  /** What many paths share: see pathPlaces.ts, pathChances.ts and pathDrivers.ts. By year, then by group if any. */
  pathRates,
  pathLaws,
  pathSpans,
  pathPeople,
  pathYears,
  pathLoadings,
  /** Number by province if any, sex, age: the people that every path begins with. */
  pathOpening,
  /** Pair by province if any, group, state, age, total: its members. */
  pathOpeningMembers,
  /** Of paths through provinces: see provinces.ts. */
  provinces,
  provinceMoves,
  /** Of pooled money that moves: number of years whose wages are known, rates by year; pairs of wages by year. */
  provincePooled,
  provinceWages,
  /** What sets paths apart: pairs by pair, year and name. */
  pathDrivers,
  /** Pair by pair, row of ages. */
  pathChances,
  /** What becomes of pools, each that of a pair of paths or of a province: pair by pool, year and name. */
  pathOutcomes,
  /** Pair by pool, row of ages. */
  pathPersons,
  /** Pair by pool, group, state, cohort from the last to be born, total. */
  pathMembers,
  /** Place by pair, group, kind. */
  youngest,
  /** Pair by pair, group, cohort from the last to be born, total. */
  states,
  count,
}

export let years: usize = 0;
export let pairs: usize = 0;
/** Years and pairs of many paths: none in a run that has none. */
export let pathYears: usize = 0;
export let pathPairs: usize = 0;
/** Provinces that a pair of paths goes through; none where paths are of the country. */
export let provinces: usize = 0;

const starts = memory.data(<i32>(Part.count + 1) * 8, 16);

/** Bytes of the totals of a group: those of each year of birth that enters. */
export function groupBytes(): usize {
  return (ages + years) * slotBytes;
}

function sizeOf(part: i32): usize {
  if (part === Part.rates) return years * groups * <usize>Rate.count * rateBytes;
  if (part === Part.laws) return years * groups * <usize>Law.count * numberBytes;
  if (part === Part.survivals) return years * 4 * rateBytes;
  if (part === Part.groups) return 2 * groups * numberBytes;
  if (part === Part.survivalRows) return 4 * rowBytes;
  if (part === Part.people) return pairs * 2 * rowBytes;
  if (part === Part.levels) return pairs * <usize>Level.count * pairBytes;
  if (part === Part.flows) return pairs * <usize>Flow.count * pairBytes;
  if (part === Part.sums) return pairs * <usize>Sum.count * pairBytes;
  if (part === Part.moveChances) return 2 * rateBytes;
  if (part === Part.mobility) return 264 * numberBytes;
  if (part === Part.movers) return pairs * moverBytes;
  if (part === Part.surfaces) return groups * <usize>Surface.count * years * rateBytes;
  if (part >= Part.pathRates && part <= Part.pathMembers) return sizeOfPaths(part);
  if (part === Part.youngest) return pairs * groups * <usize>Kind.count * 8;
  return pairs * groups * groupBytes();
}

function sizeOfPaths(part: i32): usize {
  const openings: usize = provinces > 0 ? provinces : 1;
  const pools = provinces > 0 ? provinces : pathPairs;
  if (part === Part.pathRates) return pathYears * groups * pathRateBytes;
  if (part === Part.pathLaws) return pathYears * groups * <usize>Law.count * numberBytes;
  if (part === Part.pathSpans) return pathYears * groups * spanBytes;
  if (part === Part.pathPeople) return pathYears * peopleRateBytes;
  if (part === Part.pathYears) return pathYears * pathYearBytes;
  if (part === Part.pathLoadings) return rateBytes;
  if (part === Part.pathOpening) return openings * 2 * rateBytes;
  if (part === Part.pathOpeningMembers) return pathYears > 0 ? openings * openingBytes : 0;
  if (part === Part.provinces) return provinces * provinceBytes;
  if (part === Part.provinceMoves) return provinces > 0 ? pathYears * moveRateBytes : 0;
  if (part === Part.provincePooled) return provinces > 0 ? (1 + pathYears) * numberBytes : 0;
  if (part === Part.provinceWages) return provinces > 0 ? mostWageYears * pairBytes : 0;
  if (part === Part.pathDrivers) return pathPairs * pathYears * driverBytes;
  if (part === Part.pathChances) return pathPairs * pathChanceBytes;
  if (part === Part.pathOutcomes) return pools * pathYears * outcomeBytes;
  if (part === Part.pathPersons) return pools * pathPersonsBytes;
  return pools * groups * (ages + pathYears) * memberBytes;
}

export function placeOf(part: i32): usize {
  return load<usize>(starts + ((<usize>part) << 3));
}

export function isWomen(group: usize): usize {
  return <usize>load<f64>(placeOf(Part.groups) + group * numberBytes);
}

/** Totals of age 0 of a group of a pair when year `t` begins. */
export function stateOf(t: usize, pair: usize, group: usize): usize {
  return placeOf(Part.states) + (pair * groups + group) * groupBytes() + (years - t) * slotBytes;
}

/** Makes room for a run of provinces; what stood there before is lost. */
export function reserve(yearCount: usize, pairCount: usize): void {
  years = yearCount;
  pairs = pairCount;
  pathYears = 0;
  pathPairs = 0;
  provinces = 0;
  placeParts();
  // Nothing of another run may stand where a pair has no second.
  memory.fill(placeOf(Part.survivalRows), 0, placeOf(Part.surfaces) - placeOf(Part.survivalRows));
}

/** The same for many paths, so many pairs at a time, each through so many provinces if any. */
export function reservePaths(yearCount: usize, pairCount: usize, provinceCount: usize): void {
  years = 0;
  pairs = 0;
  pathYears = yearCount;
  pathPairs = pairCount;
  provinces = provinceCount;
  placeParts();
}

function placeParts(): void {
  let place: usize = (__heap_base + 63) & ~63;
  for (let part: i32 = 0; part <= Part.count; part++) {
    store<usize>(starts + ((<usize>part) << 3), place);
    if (part < Part.count) place = (place + sizeOf(part) + 63) & ~63;
  }
  const missing = <i32>((place + 0xffff) >>> 16) - memory.size();
  if (missing > 0) memory.grow(missing);
}

/** Forgets everyone, before an opening is written. */
export function clearStates(): void {
  const from = placeOf(Part.surfaces);
  memory.fill(from, 0, placeOf(Part.count) - from);
}
