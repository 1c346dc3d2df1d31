import { agesIn } from '../base/grid';
import type { GroupState } from '../pension/groupState';
import { isInstitution, type MemberGroup, sexOf } from '../pension/memberGroups';
import { creditedYearsOf, type MemberTables } from './memberTables';
import type { ProjectionInputs } from './projectionInputs';

/** Mean contribution index of a career up to each age, weighed by the years credited at each. */
export function careerIndex(baseIndex: Float64Array, creditedYears: Float64Array): Float64Array {
  let indexYears = 0;
  return creditedYears.map((years, x) => {
    indexYears += (x === 0 ? 0 : years - creditedYears[x - 1]) * baseIndex[x];
    return years > 0 ? indexYears / years : baseIndex[x];
  });
}

/** Whole years of accounts of a group on 31 December before the first year, the year in which they began left out. */
export function yearsOfAccounts({ series, firstYear }: ProjectionInputs, group: MemberGroup): number {
  const start = series[isInstitution(group) ? 'account.institutionStartYear' : 'account.startYear'][0];
  return firstYear - 1 - Math.floor(start);
}

/** A profile at an age that need not be whole. */
export function atAge(profile: Float64Array, age: number): number {
  if (age <= 0) return profile[0];
  const whole = Math.min(Math.floor(age), profile.length - 1);
  const next = Math.min(whole + 1, profile.length - 1);
  return profile[whole] + (profile[next] - profile[whole]) * (age - whole);
}

/**
 * Share of an age that had begun to work before the group's accounts: participation at the age they were then, over
 * its highest. Source: model.md §5; 国发〔1997〕26号.
 */
export function begunBeforeShare(inputs: ProjectionInputs, group: MemberGroup): Float64Array {
  const { participationMen, participationWomen } = inputs.profiles;
  const participation = sexOf(group) === 'male' ? participationMen : participationWomen;
  const peakAge = participation.indexOf(Math.max(...participation));
  const since = yearsOfAccounts(inputs, group);
  return participation.map((_, x) => atAge(participation, Math.min(x - since, peakAge)) / participation[peakAge]);
}

/** Members not yet retired on 31 December before the first year, as the coverage path has them. */
export function openInsured(
  state: GroupState,
  group: MemberGroup,
  inputs: ProjectionInputs,
  tables: MemberTables,
): void {
  const creditedYears = creditedYearsOf(inputs, group);
  const path = agesIn(tables[group].path, inputs.firstYear - 1);
  const paying = agesIn(tables[group].payingShare, inputs.firstYear - 1);
  const index = careerIndex(inputs.baseIndex[group][0], creditedYears);
  const begunBefore = begunBeforeShare(inputs, group);
  const balance = isInstitution(group) ? inputs.institutionBalance : inputs.openingBalance;
  const balanceLevel = inputs.series['account.openingLevel'][0];
  const since = yearsOfAccounts(inputs, group);
  for (let x = 0; x < path.length; x++) {
    const persons = path[x];
    const deemed = atAge(creditedYears, x - since);
    state.insured[x] = persons;
    state.paused[x] = persons * (1 - paying[x]);
    state.begunBefore[x] = persons * begunBefore[x];
    state.years[x] = persons * creditedYears[x];
    state.deemedYears[x] = persons * deemed;
    state.indexYears[x] = persons * (creditedYears[x] - deemed) * index[x];
    state.balance[x] = persons * balance[x] * index[x] * balanceLevel;
  }
}
