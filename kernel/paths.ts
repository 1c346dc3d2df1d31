import { one } from './lanes';
import { isWomen, Part, pathPairs, pathYears, placeOf } from './memory';
import { bendMortality, surviveMembers, survivingOf, turnToChances } from './pathChances';
import { driver, PathDriver, PathYear, setLevels, sharedIn, turnToLevels, youngestIn } from './pathDrivers';
import { advancePeople, endYear, openPeople, peopleAtEnd, peopleBetween, turnPeople, turnToPeople } from './pathPeople';
import { turnToMembers, turnToYear } from './pathPlaces';
import { advanceGroupOfPool, keep, Outcome, openMembers, outcomeBytes, outcomesOf } from './pathPools';
import { ages, groups, turnToSex } from './places';

/** People of a pair through the year, and how they live and die meanwhile. */
function meetPeople(t: usize, pair: usize): void {
  turnToChances(t, pair);
  turnToPeople(pair);
  const youngest = youngestIn(t);
  bendMortality(driver(t, pair, PathDriver.mortality), youngest);
  advancePeople(driver(t, pair, PathDriver.fertility), sharedIn(t, PathYear.sexRatio));
  surviveMembers(youngest, sharedIn(t, PathYear.memberFactor), sharedIn(t, PathYear.disabledFactor));
  endYear(youngest, one());
}

function advanceGroupOfPaths(t: usize, pair: usize, group: usize): void {
  setLevels(t, pair);
  turnToLevels();
  turnToChances(t, pair);
  turnToPeople(pair);
  turnToMembers(t, pair, group);
  const sex = isWomen(group);
  turnToSex(survivingOf(sex), peopleAtEnd(sex));
  advanceGroupOfPool(t, pair, group);
}

/** The people that there were on 1 July, before those of the next take their place. */
function keepPeople(t: usize, pair: usize): void {
  turnToPeople(pair);
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
    openMembers(pair, 0);
    turnToPeople(pair);
    openPeople(0);
  }
  for (let t: usize = 0; t < pathYears; t++) advancePaths(t, count);
}
