import { grid, rowOf } from '../base/grid';
import type { GroupState } from '../pension/groupState';
import type { GroupFlows } from '../pension/groupYear';
import { emptyLedger } from '../pension/ledger';
import { isInstitution, type MemberGroup, memberGroups } from '../pension/memberGroups';
import type { PopulationProjection } from '../population/populationProjection';
import type { MemberState } from './opening';
import type { GroupProjection, Projection } from './projection';
import type { ProjectionInputs } from './projectionInputs';

const emptyGroup = ({ firstYear, years, ages }: ProjectionInputs): GroupProjection => ({
  insured: grid(firstYear, years, ages),
  paying: grid(firstYear, years, ages),
  pensioners: grid(firstYear, years, ages),
  disabled: grid(firstYear, years, ages),
});

export function emptyProjection(inputs: ProjectionInputs, population: PopulationProjection): Projection {
  const { firstYear, years, ages } = inputs;
  const series = () => new Float64Array(years);
  const kind = () => ({ persons: series(), pensions: series() });
  const groups = Object.fromEntries(memberGroups.map((group) => [group, emptyGroup(inputs)]));
  return {
    firstYear,
    years,
    ages,
    population,
    groups: groups as Record<MemberGroup, GroupProjection>,
    contributors: series(),
    payingContributors: series(),
    pausedContributors: series(),
    begunBefore: series(),
    pensioners: series(),
    newPensioners: series(),
    kinds: { old: kind(), middle: kind(), new: kind() },
    institutionContributors: series(),
    institutionPensioners: series(),
    disabled: series(),
    newlyDisabled: series(),
    averageWage: inputs.averageWage.slice(1),
    contributoryPayroll: series(),
    averagePension: series(),
    averageAward: series(),
    workingAge: series(),
    aged: series(),
    pool: emptyLedger(years),
    accounts: emptyLedger(years),
    fund: emptyLedger(years),
  };
}

/** Pensioners by kind; those below the statutory age are taken out of each in proportion. */
function recordKinds({ kinds }: Projection, state: GroupState, t: number): void {
  let [old, middle, all] = [0, 0, 0];
  let [oldPension, middlePension, allPension] = [0, 0, 0];
  for (let x = 0; x < state.pensioners.length; x++) {
    const drawing = state.pensioners[x];
    if (drawing === 0) continue;
    const share = 1 - state.early[x] / drawing;
    all += drawing * share;
    old += state.oldPensioners[x] * share;
    middle += state.middlePensioners[x] * share;
    allPension += (state.basic[x] + state.account[x] + state.transitional[x]) * share;
    oldPension += state.oldPension[x] * share;
    middlePension += state.middlePension[x] * share;
  }
  kinds.old.persons[t] += old;
  kinds.middle.persons[t] += middle;
  kinds.new.persons[t] += all - old - middle;
  kinds.old.pensions[t] += oldPension;
  kinds.middle.pensions[t] += middlePension;
  kinds.new.pensions[t] += allPension - oldPension - middlePension;
}

/** Persons of one group at the end of year `t`, by age and in all. */
function recordGroup(projection: Projection, group: MemberGroup, state: GroupState, t: number): void {
  const { insured, paying, pensioners, disabled } = projection.groups[group];
  const row = rowOf(insured, projection.firstYear + t);
  let [members, paused, begunBefore, retired, unable] = [0, 0, 0, 0, 0];
  for (let x = 0; x < state.insured.length; x++) {
    insured.data[row + x] = state.insured[x];
    paying.data[row + x] = state.insured[x] - state.paused[x];
    pensioners.data[row + x] = state.pensioners[x] - state.early[x];
    disabled.data[row + x] = state.disabled[x] + state.early[x];
    members += state.insured[x];
    paused += state.paused[x];
    begunBefore += state.begunBefore[x];
    retired += pensioners.data[row + x];
    unable += disabled.data[row + x];
  }
  projection.contributors[t] += members;
  projection.pausedContributors[t] += paused;
  projection.begunBefore[t] += begunBefore;
  projection.pensioners[t] += retired;
  projection.disabled[t] += unable;
  if (!isInstitution(group)) return;
  projection.institutionContributors[t] += members;
  projection.institutionPensioners[t] += retired;
}

/** Members at the end of year `t`. */
export function recordMembers(projection: Projection, state: MemberState, t: number): void {
  for (const group of memberGroups) {
    recordGroup(projection, group, state[group], t);
    recordKinds(projection, state[group], t);
  }
  projection.payingContributors[t] = projection.contributors[t] - projection.pausedContributors[t];
}

export function recordPopulation({ population, firstYear, ages, workingAge, aged }: Projection, t: number): void {
  for (const surface of [population.persons.male, population.persons.female]) {
    const row = rowOf(surface, firstYear + t);
    for (let x = 16; x < 60; x++) workingAge[t] += surface.data[row + x];
    for (let x = 65; x < ages; x++) aged[t] += surface.data[row + x];
  }
}

export function recordMeans(
  projection: Projection,
  t: number,
  { flows, pensionersBefore }: { readonly flows: GroupFlows; readonly pensionersBefore: number },
): void {
  const pensions = flows.basic + flows.accountFromAccounts + flows.accountFromPool + flows.transitional;
  projection.newPensioners[t] = flows.newPensioners;
  projection.newlyDisabled[t] = flows.newlyDisabled;
  projection.contributoryPayroll[t] = flows.payroll;
  projection.averagePension[t] = pensions / ((pensionersBefore + projection.pensioners[t]) / 2);
  projection.averageAward[t] = flows.newPensioners > 0 ? flows.awarded / flows.newPensioners : 0;
}
