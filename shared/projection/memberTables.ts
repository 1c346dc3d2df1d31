import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { agesIn, type Grid, grid } from '../base/grid';
import { insuredOnPath } from '../pension/coverage';
import { isFlexible, isInstitution, type MemberGroup, memberGroups, type Sex, sexOf } from '../pension/memberGroups';
import type { PopulationProjection } from '../population/populationProjection';
import { groupShare } from './groupShares';
import type { ProjectionInputs } from './projectionInputs';
import { yearEndPopulation } from './yearEndPopulation';

type TableName =
  | 'survival'
  | 'disabledSurvival'
  | 'path'
  | 'retirement'
  | 'divisor'
  | 'disability'
  | 'near'
  | 'nearing'
  | 'lacking'
  | 'payingShare';

/**
 * Rates of one group, a row a year from the year before the first, by age at the year's end. `path` holds the insured
 * that the coverage path calls for while its calibration factor is 1, persons; the others are as in `GroupYear`.
 */
export type GroupTables = Readonly<Record<TableName, Grid>>;

export type MemberTables = Readonly<Record<MemberGroup, GroupTables>>;

/** Series year `index` is year `firstYear − 1 + index`. */
interface Place {
  readonly inputs: ProjectionInputs;
  readonly group: MemberGroup;
  readonly index: number;
  readonly year: number;
  readonly shortage: Shortage;
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
function sharesBelow(creditedYears: Float64Array, dispersion: number, minimum: number): Float64Array {
  return creditedYears.map((mean) => {
    const deviation = mean * dispersion;
    if (deviation > 0) return normalCdf(minimum, mean, deviation);
    return mean < minimum ? 1 : 0;
  });
}

/** Shares below a minimum by age, with the dispersion of a series year; worked out once for all years that agree. */
type Shortage = (group: MemberGroup, index: number, minimum: number) => Float64Array;

function shortageOf(inputs: ProjectionInputs): Shortage {
  const known = new Map<string, Float64Array>();
  return (group, index, minimum) => {
    const dispersion = inputs.series['retirement.yearsDispersion'][index];
    const key = `${isInstitution(group)} ${dispersion} ${minimum}`;
    const shares = known.get(key) ?? sharesBelow(creditedYearsOf(inputs, group), dispersion, minimum);
    known.set(key, shares);
    return shares;
  };
}

/**
 * Members who had the minimum years under the law of the opening but lack those of year `index`, as a share of the
 * former: (Φ(z_t) − Φ(z_0)) / (1 − Φ(z_0)), years around the profile normal. They stay insured and pay on.
 */
function lackingSinceOpening({ inputs, group, index, shortage }: Place): (x: number) => number {
  const minimum = inputs.series['retirement.minimumYears'];
  if (minimum[index] <= minimum[0] || inputs.series['retirement.yearsDispersion'][index] === 0) return () => 0;
  const before = shortage(group, index, minimum[0]);
  const now = shortage(group, index, minimum[index]);
  return (x) => (before[x] < 1 ? (now[x] - before[x]) / (1 - before[x]) : 0);
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
  const lacking = lackingSinceOpening(place);
  for (let x = 0; x < into.length; x++) {
    if (x >= oldestAtWork) into[x] = 1;
    else if (remaining[x] < 1e-9) into[x] = afterCalendar;
    else if (share[x] > 0) into[x] = Math.min(1, share[x] / remaining[x]) * (1 - lacking(x));
  }
}

/** Those whom the calendar does not place retire in the middle of their year of age. */
function fillDivisor({ inputs, group, index, year }: Place, into: Float64Array): void {
  const months = agesIn(inputs.calendars[group].ageInMonths, year);
  const factor = inputs.series['account.divisorFactor'][index];
  for (let x = 0; x < into.length; x++) {
    into[x] = factor * inputs.divisorByMonth[months[x] > 0 ? Math.round(months[x]) : x * 12 + 6];
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
  const short = place.shortage(group, index, series['retirement.minimumYears'][index]);
  for (let x = 1; x < near.length; x++) {
    disability[x] = Math.min(1, incidence[x] * inForce);
    const far = 1 - before[x - 1];
    nearing[x] = far > 0 ? Math.max(0, near[x] - before[x - 1]) / far : 1;
    if (disability[x] > 0) lacking[x] = short[x];
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
export type Rows = Readonly<Record<TableName, Float64Array>>;

/** Views of one year of a group's tables; a literal, so that all have the same shape. */
export const rowsIn = (tables: GroupTables, year: number): Rows => ({
  survival: agesIn(tables.survival, year),
  disabledSurvival: agesIn(tables.disabledSurvival, year),
  path: agesIn(tables.path, year),
  retirement: agesIn(tables.retirement, year),
  divisor: agesIn(tables.divisor, year),
  disability: agesIn(tables.disability, year),
  near: agesIn(tables.near, year),
  nearing: agesIn(tables.nearing, year),
  lacking: agesIn(tables.lacking, year),
  payingShare: agesIn(tables.payingShare, year),
});

/** Groups of one sex share its survival, which the first of them in `memberGroups` works out. */
const firstOf: Readonly<Record<Sex, MemberGroup>> = { male: 'menEmployed', female: 'womenWorker' };

function emptyTables({ firstYear, years, ages }: ProjectionInputs): MemberTables {
  const surface = () => grid(firstYear - 1, years + 1, ages);
  const survivals = () => ({ survival: surface(), disabledSurvival: surface() });
  const bySex = { male: survivals(), female: survivals() };
  const tables = memberGroups.map((group): [MemberGroup, GroupTables] => [
    group,
    {
      ...bySex[sexOf(group)],
      path: surface(),
      retirement: surface(),
      divisor: surface(),
      disability: surface(),
      near: surface(),
      nearing: surface(),
      lacking: surface(),
      payingShare: surface(),
    },
  ]);
  return Object.fromEntries(tables) as MemberTables;
}

/** Everything about members that does not depend on the calibration, tabulated once for all runs of a scenario. */
export function memberTables(inputs: ProjectionInputs, population: PopulationProjection): MemberTables {
  const { firstYear, years } = inputs;
  const tables = emptyTables(inputs);
  const shortage = shortageOf(inputs);
  for (let index = 0; index <= years; index++) {
    const year = firstYear - 1 + index;
    const persons = {
      male: yearEndPopulation(inputs, population, 'male', index - 1),
      female: yearEndPopulation(inputs, population, 'female', index - 1),
    };
    for (const group of memberGroups) {
      const place = { inputs, group, index, year, shortage };
      const rows = rowsIn(tables[group], year);
      if (group === firstOf[sexOf(group)]) fillSurvival(place, rows.survival, rows.disabledSurvival);
      fillPath(place, persons[sexOf(group)], rows.path);
      fillRetirement(place, rows.retirement);
      fillDivisor(place, rows.divisor);
      fillDisability(place, rows);
      fillPaying(place, agesIn(tables[group].path, firstYear - 1), rows.payingShare);
    }
  }
  return tables;
}
