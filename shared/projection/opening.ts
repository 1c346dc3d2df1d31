import { agesIn } from '../base/grid';
import { emptyGroupState, type GroupState } from '../pension/groupState';
import { type MemberGroup, memberGroups, sexOf } from '../pension/memberGroups';
import type { PopulationProjection } from '../population/populationProjection';
import type { Calibration } from './calibration';
import type { MemberTables } from './memberTables';
import type { ProjectionInputs } from './projectionInputs';
import { yearEndPopulation } from './yearEndPopulation';

/** What a scenario's runs share: its population and the tables of its members. */
export interface Ground {
  readonly population: PopulationProjection;
  readonly tables: MemberTables;
}

export type MemberState = Readonly<Record<MemberGroup, GroupState>>;

/** Mean contribution index of a career up to each age, weighed by the years credited at each. */
function careerIndex(baseIndex: Float64Array, creditedYears: Float64Array): Float64Array {
  let indexYears = 0;
  return creditedYears.map((years, x) => {
    indexYears += (x === 0 ? 0 : years - creditedYears[x - 1]) * baseIndex[x];
    return years > 0 ? indexYears / years : baseIndex[x];
  });
}

function openInsured(state: GroupState, insured: Float64Array, index: Float64Array, inputs: ProjectionInputs): void {
  const { creditedYears } = inputs.profiles;
  const level = inputs.series['account.openingLevel'][0];
  const sinceStart = inputs.firstYear - 1 - inputs.series['account.startYear'][0];
  for (let x = 0; x < insured.length; x++) {
    const persons = insured[x];
    const deemed = creditedYears[Math.max(0, x - sinceStart)];
    state.insured[x] = persons;
    state.years[x] = persons * creditedYears[x];
    state.deemedYears[x] = persons * deemed;
    state.indexYears[x] = persons * (creditedYears[x] - deemed) * index[x];
    state.balance[x] = persons * inputs.openingBalance[x] * index[x] * level;
  }
}

const fallbackGroup = { male: 'menEmployed', female: 'womenWorker' } as const;

/** Share of a sex's pensioners of an age that belongs to each group: by who of the cohort the calendar has retired. */
function pensionerShares(
  inputs: ProjectionInputs,
  openingInsured: Record<MemberGroup, number>,
  sex: 'male' | 'female',
  x: number,
) {
  const groups = memberGroups.filter((group) => sexOf(group) === sex);
  const retired = groups.map((group) => {
    const { remaining, share } = inputs.calendars[group];
    const year = inputs.firstYear - 1;
    return openingInsured[group] * (1 - Math.max(0, agesIn(remaining, year)[x] - agesIn(share, year)[x]));
  });
  const total = retired.reduce((sum, value) => sum + value, 0);
  return groups.map((group, at) => {
    if (total > 1e-9) return { group, share: retired[at] / total };
    return { group, share: group === fallbackGroup[sex] ? 1 : 0 };
  });
}

interface PensionLevel {
  readonly yearlyPension: number;
  readonly awardAge: number;
  readonly accountShare: number;
  readonly transitionalShare: number;
}

function openPensions(state: GroupState, inputs: ProjectionInputs, level: PensionLevel): void {
  const { creditedYears } = inputs.profiles;
  const divisor = inputs.divisorByMonth[level.awardAge * 12];
  for (let x = 0; x < state.pensioners.length; x++) {
    const persons = state.pensioners[x];
    const drawn = Math.max(0.5, x - level.awardAge);
    const pension = persons * level.yearlyPension;
    state.pensionerYears[x] = persons * creditedYears[Math.min(x, level.awardAge)];
    state.drawnYears[x] = persons * drawn;
    state.account[x] = pension * level.accountShare;
    state.transitional[x] = pension * level.transitionalShare;
    state.basic[x] = pension - state.account[x] - state.transitional[x];
    state.accountLeft[x] = (state.account[x] / 12) * Math.max(0, divisor - 12 * drawn);
  }
}

const awardAgeId = {
  menEmployed: 'retirement.menAge',
  menFlexible: 'retirement.menAge',
  womenWorker: 'retirement.womenWorkerAge',
  womenCadre: 'retirement.womenCadreAge',
  womenFlexible: 'retirement.womenFlexibleAge',
} as const;

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/**
 * Members on 31 December before the first year: official totals spread by coverage path and age profiles, pensions
 * between groups in proportion to (1 + Z)/2 · Y at their statutory age. Source: model.md §5 and §7.
 */
export function openingState(
  inputs: ProjectionInputs,
  { tables, population }: Ground,
  calibration: Calibration,
): MemberState {
  const { profiles, series } = inputs;
  const state = Object.fromEntries(memberGroups.map((group) => [group, emptyGroupState(inputs.ages)])) as MemberState;
  const openingInsured = {} as Record<MemberGroup, number>;
  const relative = {} as Record<MemberGroup, { weight: number; awardAge: number }>;
  for (const group of memberGroups) {
    const index = careerIndex(inputs.baseIndex[group][0], profiles.creditedYears);
    const path = agesIn(tables[group].path, inputs.firstYear - 1).map(
      (persons) => persons * calibration.openingInsured,
    );
    openInsured(state[group], path, index, inputs);
    openingInsured[group] = total(path);
    const awardAge = Math.round(series[awardAgeId[group]][0]);
    relative[group] = { awardAge, weight: ((1 + index[awardAge]) / 2) * profiles.creditedYears[awardAge] };
  }
  for (const sex of ['male', 'female'] as const) {
    const persons = yearEndPopulation(inputs, population, sex, -1);
    const profile = sex === 'male' ? profiles.pensionerShareMen : profiles.pensionerShareWomen;
    for (let x = 0; x < inputs.ages; x++) {
      for (const { group, share } of pensionerShares(inputs, openingInsured, sex, x)) {
        state[group].pensioners[x] = persons[x] * profile[x] * share * calibration.openingPensioners;
      }
    }
  }
  const heads = memberGroups.map((group) => total(state[group].pensioners));
  const meanWeight =
    memberGroups.reduce((sum, group, at) => sum + heads[at] * relative[group].weight, 0) /
    heads.reduce((a, b) => a + b, 0);
  for (const group of memberGroups) {
    openPensions(state[group], inputs, {
      yearlyPension: (calibration.openingPension * relative[group].weight) / meanWeight,
      awardAge: relative[group].awardAge,
      accountShare: series['benefit.stockAccountShare'][0],
      transitionalShare: series['benefit.stockTransitionalShare'][0],
    });
  }
  return state;
}
