import { isWomen, Part, pathYears, placeOf, provinces } from './memory';
import { bendMortality, surviveMembers, survivingOf, turnToChances } from './pathChances';
import { driver, PathDriver, PathYear, scaleLevel, setLevels, sharedIn, turnToLevels, youngestIn } from './pathDrivers';
import { endYear, openPeople, peopleAtEnd, turnPeople, turnToPeople } from './pathPeople';
import { turnToMembers, turnToYear } from './pathPlaces';
import { advanceGroupOfPool, openMembers, outcomeBytes } from './pathPools';
import { groups, Level, turnToSex } from './places';
import { gatherNext, moveGroup, openWays, setWages, turnToMovers, turnToMoves } from './provinceMovers';
import { advanceProvincePeople } from './provincePeople';
import { Province, province } from './provinces';

/** The only pair of paths: its provinces take the places that the pairs of other paths have. */
const pair: usize = 0;

/** People of all provinces through the year; they live and die as the country does. */
function meetPeople(t: usize): void {
  turnToChances(t, pair);
  const youngest = youngestIn(t);
  bendMortality(driver(t, pair, PathDriver.mortality), youngest);
  advanceProvincePeople(t, driver(t, pair, PathDriver.fertility), sharedIn(t, PathYear.sexRatio));
  surviveMembers(youngest, sharedIn(t, PathYear.memberFactor), sharedIn(t, PathYear.disabledFactor));
  for (let r: usize = 0; r < provinces; r++) {
    turnToPeople(r);
    endYear(youngest, province(r, Province.insured));
    turnPeople();
  }
}

function turnToProvince(t: usize, r: usize): void {
  setLevels(t, pair);
  scaleLevel(Level.averageWage, province(r, Province.wage));
  scaleLevel(Level.disposableIncome, province(r, Province.wage));
  scaleLevel(Level.benefitBase, province(r, Province.benefitBase));
  scaleLevel(Level.collected, province(r, Province.collection));
  turnToLevels();
  turnToPeople(r);
}

/** Members of a group in all provinces: they move on 1 January, then live their year where they are. */
function advanceGroupOfProvinces(t: usize, group: usize): void {
  const sex = isWomen(group);
  turnToYear(t, group);
  turnToMovers(t, group);
  for (let r: usize = 0; r < provinces; r++) {
    turnToProvince(t, r);
    turnToMembers(t, r, group);
    turnToSex(survivingOf(sex), peopleAtEnd(sex));
    moveGroup(t, r);
    advanceGroupOfPool(t, r, group);
    gatherNext(r);
  }
}

/** One pair of paths through the provinces and all years; the drivers stand in their part. */
export function runProvinces(): void {
  memory.fill(placeOf(Part.pathOutcomes), 0, provinces * pathYears * outcomeBytes);
  for (let r: usize = 0; r < provinces; r++) {
    openMembers(r, r);
    turnToPeople(r);
    openPeople(r);
  }
  for (let group: usize = 0; group < groups; group++) {
    turnToYear(0, group);
    openWays(group);
  }
  setWages(pair);
  for (let t: usize = 0; t < pathYears; t++) {
    meetPeople(t);
    turnToMoves(t);
    for (let group: usize = 0; group < groups; group++) advanceGroupOfProvinces(t, group);
  }
}
