import { agesIn } from '../base/grid';
import type { GroupState } from '../pension/groupState';
import { isInstitution, type MemberGroup, memberGroups, type Sex, sexOf } from '../pension/memberGroups';
import { creditedYearsOf } from './memberTables';
import type { MemberState } from './opening';
import { begunBeforeShare, careerIndex, yearsOfAccounts } from './openingInsured';
import type { ProjectionInputs } from './projectionInputs';

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

const enterpriseGroups = memberGroups.filter((group) => !isInstitution(group));
const institutionGroups = memberGroups.filter(isInstitution);
const fallbackGroup = { male: 'menEmployed', female: 'womenWorker' } as const;

/** Share of a group's cohort of each age that its calendar has retired by the opening. */
function retiredShare({ calendars, firstYear }: ProjectionInputs, group: MemberGroup): Float64Array {
  const share = agesIn(calendars[group].share, firstYear - 1);
  return agesIn(calendars[group].remaining, firstYear - 1).map((left, x) => 1 - Math.max(0, left - share[x]));
}

/** Pensioners of one sex by age: population × share drawing a pension. */
function pensionersOf(inputs: ProjectionInputs, persons: Float64Array, sex: Sex): Float64Array {
  const { pensionerShareMen, pensionerShareWomen } = inputs.profiles;
  const profile = sex === 'male' ? pensionerShareMen : pensionerShareWomen;
  return persons.map((people, x) => people * profile[x]);
}

/** Splits one sex between enterprise groups: by who of the cohort the calendar has retired. */
function splitEnterprises(state: MemberState, inputs: ProjectionInputs, sex: Sex, pensioners: Float64Array): void {
  const groups = enterpriseGroups.filter((group) => sexOf(group) === sex);
  const retired = groups.map((group) => {
    const insured = sum(state[group].insured);
    return retiredShare(inputs, group).map((share) => share * insured);
  });
  for (let x = 0; x < pensioners.length; x++) {
    const total = retired.reduce((all, of) => all + of[x], 0);
    for (const [at, group] of groups.entries()) {
      const ofGroup = total > 1e-9 ? retired[at][x] / total : Number(group === fallbackGroup[sex]);
      state[group].pensioners[x] = pensioners[x] * ofGroup;
    }
  }
}

/** Institutions get their share of all pensioners, spread over the ages that their calendar has retired. */
function splitGroups(state: MemberState, inputs: ProjectionInputs, bySex: Readonly<Record<Sex, Float64Array>>): void {
  const { series } = inputs;
  const women = series['coverage.institutionWomenShare'][0];
  const wanted = series['coverage.institutionPensionerShare'][0] * (sum(bySex.male) + sum(bySex.female));
  for (const group of institutionGroups) {
    const sex = sexOf(group);
    const retired = retiredShare(inputs, group).map((share, x) => share * bySex[sex][x]);
    const level = (wanted * (sex === 'male' ? 1 - women : women)) / sum(retired);
    state[group].pensioners.set(retired.map((persons) => persons * level));
    splitEnterprises(
      state,
      inputs,
      sex,
      bySex[sex].map((persons, x) => persons - state[group].pensioners[x]),
    );
  }
}

const awardAgeId = {
  menEmployed: 'retirement.menAge',
  menFlexible: 'retirement.menAge',
  womenWorker: 'retirement.womenWorkerAge',
  womenCadre: 'retirement.womenCadreAge',
  womenFlexible: 'retirement.womenFlexibleAge',
  menInstitution: 'retirement.menAge',
  womenInstitution: 'retirement.womenCadreAge',
} as const;

interface PensionLevel {
  /** Yuan a year. */
  readonly pension: number;
  readonly awardAge: number;
}

/** Years, parts and kinds of those who draw a pension; who retired before accounts began has no account part. */
function openPensions(state: GroupState, group: MemberGroup, inputs: ProjectionInputs, level: PensionLevel): void {
  const { series, divisorByMonth } = inputs;
  const { pension, awardAge } = level;
  const creditedYears = creditedYearsOf(inputs, group);
  const begunBefore = begunBeforeShare(inputs, group);
  const since = yearsOfAccounts(inputs, group);
  const accountId = isInstitution(group) ? 'benefit.institutionStockAccountShare' : 'benefit.stockAccountShare';
  for (let x = 0; x < state.pensioners.length; x++) {
    const persons = state.pensioners[x];
    const drawn = Math.max(0.5, x - awardAge);
    const old = persons * Math.min(1, Math.max(0, drawn + 0.5 - since));
    const middle = (persons - old) * begunBefore[x];
    state.pensionerYears[x] = persons * creditedYears[Math.min(x, awardAge)];
    state.drawnYears[x] = persons * drawn;
    state.account[x] = (persons - old) * pension * series[accountId][0];
    state.transitional[x] = middle * pension * series['benefit.stockTransitionalShare'][0];
    state.basic[x] = persons * pension - state.account[x] - state.transitional[x];
    state.accountLeft[x] = (state.account[x] / 12) * Math.max(0, divisorByMonth[awardAge * 12] - 12 * drawn);
    state.oldPensioners[x] = old;
    state.oldPension[x] = old * pension;
    state.middlePensioners[x] = middle;
    state.middlePension[x] = middle * pension;
  }
}

/** Pension of each group relative to others: (1 + Z)/2 · Y at the statutory age; institutions by their ratio to the mean. */
function relativeLevels(state: MemberState, inputs: ProjectionInputs): Map<MemberGroup, number> {
  const levels = new Map<MemberGroup, number>();
  let heads = 0;
  let weighed = 0;
  for (const group of enterpriseGroups) {
    const creditedYears = creditedYearsOf(inputs, group);
    const index = careerIndex(inputs.baseIndex[group][0], creditedYears);
    const awardAge = Math.round(inputs.series[awardAgeId[group]][0]);
    const level = ((1 + index[awardAge]) / 2) * creditedYears[awardAge];
    levels.set(group, level);
    heads += sum(state[group].pensioners);
    weighed += sum(state[group].pensioners) * level;
  }
  const institutions = (weighed / heads) * inputs.series['benefit.institutionStockRatio'][0];
  for (const group of institutionGroups) levels.set(group, institutions);
  return levels;
}

/**
 * Pensioners on 31 December before the first year by age profiles, groups and kinds, their mean pension one yuan a year.
 */
export function openPensioners(
  state: MemberState,
  inputs: ProjectionInputs,
  persons: Readonly<Record<Sex, Float64Array>>,
): void {
  splitGroups(state, inputs, {
    male: pensionersOf(inputs, persons.male, 'male'),
    female: pensionersOf(inputs, persons.female, 'female'),
  });
  const levels = relativeLevels(state, inputs);
  const levelOf = (group: MemberGroup) => levels.get(group) ?? 0;
  const heads = memberGroups.map((group) => sum(state[group].pensioners));
  const mean =
    memberGroups.reduce((total, group, at) => total + heads[at] * levelOf(group), 0) /
    heads.reduce((total, value) => total + value, 0);
  for (const group of memberGroups) {
    openPensions(state[group], group, inputs, {
      pension: levelOf(group) / mean,
      awardAge: Math.round(inputs.series[awardAgeId[group]][0]),
    });
  }
}
