import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { agesIn, type Grid, grid } from '../base/grid';
import { insuredOnPath } from '../pension/coverage';
import { isFlexible, isInstitution, type MemberGroup, memberGroups, sexOf } from '../pension/memberGroups';
import type { PopulationProjection } from '../population/populationProjection';
import { groupShare } from './groupShares';
import type { ProjectionInputs } from './projectionInputs';
import { yearEndPopulation } from './yearEndPopulation';

const tableNames = [
  'survival',
  'disabledSurvival',
  'path',
  'retirement',
  'divisor',
  'disability',
  'near',
  'nearing',
  'lacking',
  'payingShare',
] as const;

/**
 * Rates of one group, a row a year from the year before the first, by age at the year's end. `path` holds the insured
 * that the coverage path calls for while its calibration factor is 1, persons; the others are as in `GroupYear`.
 */
export type GroupTables = Readonly<Record<(typeof tableNames)[number], Grid>>;

export type MemberTables = Readonly<Record<MemberGroup, GroupTables>>;

/** Series year `index` is year `firstYear − 1 + index`. */
interface Place {
  readonly inputs: ProjectionInputs;
  readonly group: MemberGroup;
  readonly index: number;
  readonly year: number;
}

/** Credited years by age as the group's careers run. */
export const creditedYearsOf = ({ profiles }: ProjectionInputs, group: MemberGroup): Float64Array =>
  isInstitution(group) ? profiles.creditedYearsInstitution : profiles.creditedYears;

function fillSurvival({ inputs, group, index, year }: Place, into: Float64Array, disabled: Float64Array): void {
  const dying = agesIn(inputs.survivorship[sexOf(group)], year);
  const factor = inputs.series['mortality.memberFactor'][index];
  const disabledFactor = factor * inputs.series['disability.mortalityFactor'][index];
  for (let x = 0; x < into.length; x++) {
    into[x] = 1 - Math.min(1, dying[x] * factor);
    disabled[x] = 1 - Math.min(1, dying[x] * disabledFactor);
  }
}

function fillPath({ inputs, group, index, year }: Place, persons: Float64Array, into: Float64Array): void {
  const { series, calendars, profiles } = inputs;
  const participation = sexOf(group) === 'male' ? profiles.participationMen : profiles.participationWomen;
  const share = agesIn(calendars[group].share, year);
  const remaining = agesIn(calendars[group].remaining, year);
  const factors = {
    urbanShare: series['economy.urbanShare'][index],
    employment: series['coverage.employment'][index],
    coverage: series['coverage.ofUrbanWorkforce'][index],
    groupShare: groupShare(inputs, group, index),
  };
  for (let x = 0; x < into.length; x++) {
    into[x] = insuredOnPath(persons[x], participation[x], Math.max(0, remaining[x] - share[x]), factors);
  }
}

/** Share of an age whose credited years, normal around the profile, are below a minimum. */
function below({ inputs, group, index }: Place, x: number, minimum: number): number {
  const mean = creditedYearsOf(inputs, group)[x];
  const deviation = mean * inputs.series['retirement.yearsDispersion'][index];
  if (deviation > 0) return normalCdf(minimum, mean, deviation);
  return mean < minimum ? 1 : 0;
}

/**
 * Members who had the minimum years under the law of the opening but lack those of year `index`, as a share of the
 * former: (Φ(z_t) − Φ(z_0)) / (1 − Φ(z_0)), years around the profile normal. They stay insured and pay on.
 */
function lackingSinceOpening(place: Place, x: number): number {
  const minimum = place.inputs.series['retirement.minimumYears'];
  if (minimum[place.index] <= minimum[0] || place.inputs.series['retirement.yearsDispersion'][place.index] === 0)
    return 0;
  const before = below(place, x, minimum[0]);
  return before < 1 ? (below(place, x, minimum[place.index]) - before) / (1 - before) : 0;
}

/** Whoever still lacks years then draws what there is. */
const oldestAtWork = 75;

/** Probability that a survivor retires in the year: the calendar's hazard, less those who lack years. */
function fillRetirement(place: Place, into: Float64Array): void {
  const { inputs, group, index, year } = place;
  const share = agesIn(inputs.calendars[group].share, year);
  const remaining = agesIn(inputs.calendars[group].remaining, year);
  const minimum = inputs.series['retirement.minimumYears'];
  // Who lacks years lacks half of the rise on average, and pays that much longer.
  const afterCalendar = 1 / (1 + Math.max(0, minimum[index] - minimum[0]) / 2);
  for (let x = 0; x < into.length; x++) {
    if (x >= oldestAtWork) into[x] = 1;
    else if (remaining[x] < 1e-9) into[x] = afterCalendar;
    else if (share[x] > 0) into[x] = Math.min(1, share[x] / remaining[x]) * (1 - lackingSinceOpening(place, x));
  }
}

/** Those whom the calendar does not place retire in the middle of their year of age. */
function fillDivisor({ inputs, group, year }: Place, into: Float64Array): void {
  const months = agesIn(inputs.calendars[group].ageInMonths, year);
  for (let x = 0; x < into.length; x++) {
    into[x] = inputs.divisorByMonth[months[x] > 0 ? Math.round(months[x]) : x * 12 + 6];
  }
}

/** Nobody is found unable to work before the law provides for it, nor once the statutory age has been reached. */
function fillDisability(place: Place, { disability, near, nearing, lacking }: Rows): void {
  const { inputs, group, index, year } = place;
  const { series, profiles } = inputs;
  near.set(agesIn(inputs.near[group], year));
  const inForce = year >= series['disability.startYear'][index] ? series['disability.incidenceLevel'][index] : 0;
  const incidence = sexOf(group) === 'male' ? profiles.disabilityMen : profiles.disabilityWomen;
  const before = index > 0 ? agesIn(inputs.near[group], year - 1) : near;
  for (let x = 1; x < near.length; x++) {
    disability[x] = Math.min(1, incidence[x] * inForce);
    const far = 1 - before[x - 1];
    nearing[x] = far > 0 ? Math.max(0, near[x] - before[x - 1]) / far : 1;
    if (disability[x] > 0) lacking[x] = below(place, x, series['retirement.minimumYears'][index]);
  }
}

/** 1 − (1 − share) × tendency to pause at the age, so scaled that the group of the opening has the share as its mean. */
function fillPaying({ inputs, group, index }: Place, opening: Float64Array, into: Float64Array): void {
  const { series, profiles } = inputs;
  const share = series[isFlexible(group) ? 'contribution.payingShareFlexible' : 'contribution.payingShareEmployed'];
  const tilt = series['contribution.pauseAgeTilt'][index];
  const tendency = (x: number) => 1 + tilt * (profiles.pausing[x] - 1);
  let members = 0;
  let weighed = 0;
  for (let x = 0; x < into.length; x++) {
    members += opening[x];
    weighed += opening[x] * tendency(x);
  }
  const level = weighed > 0 ? ((1 - share[index]) * members) / weighed : 1 - share[index];
  for (let x = 0; x < into.length; x++) into[x] = 1 - Math.min(1, tendency(x) * level);
}

/** The rates of one year. */
export type Rows = Readonly<Record<(typeof tableNames)[number], Float64Array>>;

const emptyTables = ({ firstYear, years, ages }: ProjectionInputs): GroupTables =>
  Object.fromEntries(tableNames.map((name) => [name, grid(firstYear - 1, years + 1, ages)])) as GroupTables;

const rowsKnown = new WeakMap<GroupTables, Map<number, Rows>>();

/** Views of one year of a group's tables, made once. */
export function rowsIn(tables: GroupTables, year: number): Rows {
  const known = rowsKnown.get(tables) ?? new Map<number, Rows>();
  const rows =
    known.get(year) ?? (Object.fromEntries(tableNames.map((name) => [name, agesIn(tables[name], year)])) as Rows);
  rowsKnown.set(tables, known.set(year, rows));
  return rows;
}

/** Everything about members that does not depend on the calibration, tabulated once for all runs of a scenario. */
export function memberTables(inputs: ProjectionInputs, population: PopulationProjection): MemberTables {
  const { firstYear, years } = inputs;
  const tables = Object.fromEntries(memberGroups.map((group) => [group, emptyTables(inputs)])) as MemberTables;
  for (let index = 0; index <= years; index++) {
    const year = firstYear - 1 + index;
    const persons = {
      male: yearEndPopulation(inputs, population, 'male', index - 1),
      female: yearEndPopulation(inputs, population, 'female', index - 1),
    };
    for (const group of memberGroups) {
      const place = { inputs, group, index, year };
      const rows = rowsIn(tables[group], year);
      fillSurvival(place, rows.survival, rows.disabledSurvival);
      fillPath(place, persons[sexOf(group)], rows.path);
      fillRetirement(place, rows.retirement);
      fillDivisor(place, rows.divisor);
      fillDisability(place, rows);
      fillPaying(place, agesIn(tables[group].path, firstYear - 1), rows.payingShare);
    }
  }
  return tables;
}
