import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { agesIn } from '../base/grid';
import { insuredOnPath } from '../pension/coverage';
import type { GroupYear } from '../pension/groupYear';
import { isFlexible, type MemberGroup, sexOf } from '../pension/memberGroups';
import type { PopulationProjection } from '../population/populationProjection';
import type { Calibration } from './calibration';
import { groupShare } from './groupShares';
import type { ProjectionInputs } from './projectionInputs';
import { yearEndPopulation } from './yearEndPopulation';

/** Insured by age at the end of projection year `t` (−1: the opening) that the coverage path gives a group. */
export function pathOf(
  inputs: ProjectionInputs,
  population: PopulationProjection,
  group: MemberGroup,
  { t, coverage }: { readonly t: number; readonly coverage: number },
): Float64Array {
  const { series, calendars, profiles, firstYear } = inputs;
  const sex = sexOf(group);
  const persons = yearEndPopulation(inputs, population, sex, t);
  const participation = sex === 'male' ? profiles.participationMen : profiles.participationWomen;
  const share = agesIn(calendars[group].share, firstYear + t);
  const remaining = agesIn(calendars[group].remaining, firstYear + t);
  const factors = {
    urbanShare: series['economy.urbanShare'][t + 1],
    employment: series['coverage.employment'][t + 1],
    coverage: series['coverage.ofUrbanWorkforce'][t + 1] * coverage,
    groupShare: groupShare(inputs, group, t + 1),
  };
  return persons.map((count, x) =>
    insuredOnPath(count, participation[x], Math.max(0, remaining[x] - share[x]), factors),
  );
}

/**
 * Members who had the minimum years under the law of the opening but lack those of year `t`, as a share of the former:
 * (Φ(z_t) − Φ(z_0)) / (1 − Φ(z_0)), years around the profile normal. They stay insured and pay on.
 */
function lackingYears({ series, profiles }: ProjectionInputs, x: number, index: number): number {
  const mean = profiles.creditedYears[x];
  const deviation = mean * series['retirement.yearsDispersion'][index];
  if (deviation === 0) return 0;
  const below = (minimum: number) => normalCdf(minimum, mean, deviation);
  const before = below(series['retirement.minimumYears'][0]);
  return Math.max(0, (below(series['retirement.minimumYears'][index]) - before) / (1 - before));
}

/** Probability that a survivor of each age retires in the year: the calendar's hazard, less those who lack years. */
function retirementOf(inputs: ProjectionInputs, group: MemberGroup, t: number): Float64Array {
  const { series, calendars, firstYear } = inputs;
  const share = agesIn(calendars[group].share, firstYear + t);
  const remaining = agesIn(calendars[group].remaining, firstYear + t);
  const minimum = series['retirement.minimumYears'];
  // Who lacks years lacks half of the rise on average, and pays that much longer.
  const afterCalendar = 1 / (1 + Math.max(0, minimum[t + 1] - minimum[0]) / 2);
  return share.map((retiring, x) => {
    if (remaining[x] < 1e-9) return afterCalendar;
    if (retiring === 0) return 0;
    const hazard = Math.min(1, retiring / remaining[x]);
    return hazard * (1 - lackingYears(inputs, x, t + 1));
  });
}

/** Those whom the calendar does not place retire in the middle of their year of age. */
function divisorsOf({ calendars, divisorByMonth, firstYear }: ProjectionInputs, group: MemberGroup, t: number) {
  const months = agesIn(calendars[group].ageInMonths, firstYear + t);
  return months.map((age, x) => divisorByMonth[age > 0 ? Math.round(age) : x * 12 + 6]);
}

function ratesOf({ series }: ProjectionInputs, group: MemberGroup, index: number) {
  if (isFlexible(group)) {
    const accountRate = series['contribution.flexibleAccountRate'][index];
    return { accountRate, poolRate: series['contribution.flexibleRate'][index] - accountRate };
  }
  const relief = series['contribution.employerRelief'][index];
  const poolRate = series['contribution.employerRate'][index] * (1 - relief);
  return { accountRate: series['contribution.employeeRate'][index], poolRate };
}

/** Law and economy of projection year `t` as one group meets them. */
export function groupYear(
  inputs: ProjectionInputs,
  population: PopulationProjection,
  group: MemberGroup,
  { t, calibration }: { readonly t: number; readonly calibration: Calibration },
): GroupYear {
  const { series, firstYear, survivorship, averageWage } = inputs;
  const index = t + 1;
  const value = (id: keyof typeof series) => series[id][index];
  const dying = agesIn(survivorship[sexOf(group)], firstYear + t);
  const paying = isFlexible(group) ? 'contribution.payingShareFlexible' : 'contribution.payingShareEmployed';
  return {
    survival: dying.map((rate) => 1 - Math.min(1, rate * value('mortality.memberFactor'))),
    insuredOnPath: pathOf(inputs, population, group, { t, coverage: calibration.coverage }),
    retirement: retirementOf(inputs, group, t),
    divisor: divisorsOf(inputs, group, t),
    baseIndex: inputs.baseIndex[group][index],
    payingShare: value(paying),
    averageWage: averageWage[index],
    collected: calibration.collected * value('contribution.compliance'),
    ...ratesOf(inputs, group, index),
    notionalRate: inputs.notionalRate[index],
    benefitBase: (averageWage[index] * value('benefit.baseToAverageWage')) / 12,
    accrualRate: value('benefit.accrualRate'),
    transitionCoefficient: value('benefit.transitionCoefficient'),
    adjustment: inputs.adjustment[index],
    disposableIncome: (averageWage[index] * value('survivor.incomeToAverageWage')) / 12,
    grants: {
      funeralMonths: value('survivor.funeralMonths'),
      minimumMonths: value('survivor.minimumMonths'),
      maximumMonths: value('survivor.maximumMonths'),
    },
  };
}
