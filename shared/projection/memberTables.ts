import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { agesIn, type Grid, grid } from '../base/grid';
import { insuredOnPath } from '../pension/coverage';
import { type MemberGroup, memberGroups, sexOf } from '../pension/memberGroups';
import type { PopulationProjection } from '../population/populationProjection';
import { groupShare } from './groupShares';
import type { ProjectionInputs } from './projectionInputs';
import { yearEndPopulation } from './yearEndPopulation';

/** Rates of one group, a row a year from the year before the first, by age at the year's end. */
export interface GroupTables {
  readonly survival: Grid;
  /** Insured that the coverage path calls for while its calibration factor is 1, persons. */
  readonly path: Grid;
  readonly retirement: Grid;
  readonly divisor: Grid;
}

export type MemberTables = Readonly<Record<MemberGroup, GroupTables>>;

/** Series year `index` is year `firstYear − 1 + index`. */
interface Place {
  readonly inputs: ProjectionInputs;
  readonly group: MemberGroup;
  readonly index: number;
  readonly year: number;
}

function fillSurvival({ inputs, group, index, year }: Place, into: Float64Array): void {
  const dying = agesIn(inputs.survivorship[sexOf(group)], year);
  const factor = inputs.series['mortality.memberFactor'][index];
  for (let x = 0; x < into.length; x++) into[x] = 1 - Math.min(1, dying[x] * factor);
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

/**
 * Members who had the minimum years under the law of the opening but lack those of year `index`, as a share of the
 * former: (Φ(z_t) − Φ(z_0)) / (1 − Φ(z_0)), years around the profile normal. They stay insured and pay on.
 */
function lackingYears({ inputs: { series, profiles }, index }: Place, x: number): number {
  const mean = profiles.creditedYears[x];
  const deviation = mean * series['retirement.yearsDispersion'][index];
  const minimum = series['retirement.minimumYears'];
  if (deviation === 0 || minimum[index] <= minimum[0]) return 0;
  const before = normalCdf(minimum[0], mean, deviation);
  return (normalCdf(minimum[index], mean, deviation) - before) / (1 - before);
}

/** Probability that a survivor retires in the year: the calendar's hazard, less those who lack years. */
function fillRetirement(place: Place, into: Float64Array): void {
  const { inputs, group, index, year } = place;
  const share = agesIn(inputs.calendars[group].share, year);
  const remaining = agesIn(inputs.calendars[group].remaining, year);
  const minimum = inputs.series['retirement.minimumYears'];
  // Who lacks years lacks half of the rise on average, and pays that much longer.
  const afterCalendar = 1 / (1 + Math.max(0, minimum[index] - minimum[0]) / 2);
  for (let x = 0; x < into.length; x++) {
    if (remaining[x] < 1e-9) into[x] = afterCalendar;
    else if (share[x] > 0) into[x] = Math.min(1, share[x] / remaining[x]) * (1 - lackingYears(place, x));
  }
}

/** Those whom the calendar does not place retire in the middle of their year of age. */
function fillDivisor({ inputs, group, year }: Place, into: Float64Array): void {
  const months = agesIn(inputs.calendars[group].ageInMonths, year);
  for (let x = 0; x < into.length; x++) {
    into[x] = inputs.divisorByMonth[months[x] > 0 ? Math.round(months[x]) : x * 12 + 6];
  }
}

/** Everything about members that does not depend on the calibration, tabulated once for all runs of a scenario. */
export function memberTables(inputs: ProjectionInputs, population: PopulationProjection): MemberTables {
  const { firstYear, years, ages } = inputs;
  const table = () => grid(firstYear - 1, years + 1, ages);
  const tables = Object.fromEntries(
    memberGroups.map((group) => [group, { survival: table(), path: table(), retirement: table(), divisor: table() }]),
  ) as MemberTables;
  for (let index = 0; index <= years; index++) {
    const year = firstYear - 1 + index;
    const persons = {
      male: yearEndPopulation(inputs, population, 'male', index - 1),
      female: yearEndPopulation(inputs, population, 'female', index - 1),
    };
    for (const group of memberGroups) {
      const place = { inputs, group, index, year };
      const { survival, path, retirement, divisor } = tables[group];
      fillSurvival(place, agesIn(survival, year));
      fillPath(place, persons[sexOf(group)], agesIn(path, year));
      fillRetirement(place, agesIn(retirement, year));
      fillDivisor(place, agesIn(divisor, year));
    }
  }
  return tables;
}
