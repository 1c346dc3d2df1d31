import { grid, rowOf } from '../base/grid';
import { type GroupState, type TotalPlaces, totalPlaces } from '../pension/groupState';
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
function recordKinds({ kinds }: Projection, { memory, insured }: GroupState, places: TotalPlaces, t: number): void {
  const { pensioners, early, oldPensioners, middlePensioners } = places;
  const { basic, account, transitional, oldPension, middlePension } = places;
  const ages = insured.length;
  let old = 0;
  let middle = 0;
  let all = 0;
  let oldPaid = 0;
  let middlePaid = 0;
  let allPaid = 0;
  for (let x = 0; x < ages; x++) {
    const drawing = memory[pensioners + x];
    if (drawing === 0) continue;
    const share = 1 - memory[early + x] / drawing;
    all += drawing * share;
    old += memory[oldPensioners + x] * share;
    middle += memory[middlePensioners + x] * share;
    allPaid += (memory[basic + x] + memory[account + x] + memory[transitional + x]) * share;
    oldPaid += memory[oldPension + x] * share;
    middlePaid += memory[middlePension + x] * share;
  }
  kinds.old.persons[t] += old;
  kinds.middle.persons[t] += middle;
  kinds.new.persons[t] += all - old - middle;
  kinds.old.pensions[t] += oldPaid;
  kinds.middle.pensions[t] += middlePaid;
  kinds.new.pensions[t] += allPaid - oldPaid - middlePaid;
}

/** Those of working life: insured, paying and unable to work by age; adds them up. */
function recordInsured(projection: Projection, group: MemberGroup, state: GroupState, t: number): void {
  const { insured, paused, begunBefore } = state;
  const surfaces = projection.groups[group];
  const members = surfaces.insured.data;
  const payers = surfaces.paying.data;
  const row = rowOf(surfaces.insured, projection.firstYear + t);
  let inAll = 0;
  let pausing = 0;
  let begun = 0;
  for (let x = 0; x < insured.length; x++) {
    const persons = insured[x];
    if (persons === 0) continue;
    members[row + x] = persons;
    payers[row + x] = persons - paused[x];
    inAll += persons;
    pausing += paused[x];
    begun += begunBefore[x];
  }
  projection.contributors[t] += inAll;
  projection.pausedContributors[t] += pausing;
  projection.begunBefore[t] += begun;
  if (isInstitution(group)) projection.institutionContributors[t] += inAll;
}

/** Those who draw a pension or an allowance, by age; adds them up. */
function recordBenefits(projection: Projection, group: MemberGroup, state: GroupState, t: number): void {
  const { pensioners, early, disabled } = state;
  const surfaces = projection.groups[group];
  const retired = surfaces.pensioners.data;
  const unable = surfaces.disabled.data;
  const row = rowOf(surfaces.pensioners, projection.firstYear + t);
  let retiredInAll = 0;
  let unableInAll = 0;
  for (let x = 0; x < pensioners.length; x++) {
    if (pensioners[x] + disabled[x] === 0) continue;
    retired[row + x] = pensioners[x] - early[x];
    unable[row + x] = disabled[x] + early[x];
    retiredInAll += retired[row + x];
    unableInAll += unable[row + x];
  }
  projection.pensioners[t] += retiredInAll;
  projection.disabled[t] += unableInAll;
  if (isInstitution(group)) projection.institutionPensioners[t] += retiredInAll;
}

/** Members at the end of year `t`. */
export function recordMembers(projection: Projection, state: MemberState, t: number): void {
  const places = totalPlaces(projection.ages);
  for (const group of memberGroups) {
    recordInsured(projection, group, state[group], t);
    recordBenefits(projection, group, state[group], t);
    recordKinds(projection, state[group], places, t);
  }
  projection.payingContributors[t] = projection.contributors[t] - projection.pausedContributors[t];
}

export function recordPopulation({ population, firstYear, ages, workingAge, aged }: Projection, t: number): void {
  for (const surface of [population.persons.male, population.persons.female]) {
    const { data } = surface;
    const row = rowOf(surface, firstYear + t);
    for (let x = 16; x < 60; x++) workingAge[t] += data[row + x];
    for (let x = 65; x < ages; x++) aged[t] += data[row + x];
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
