import type { GroupFlows } from '../../pension/groupYear';
import { kernelRegionWheel } from '../kernel/kernelRegionWheel';
import { openingState } from '../opening';
import type { KernelName } from '../simulate';
import { type BookYear, bookRegions } from './bookRegions';
import { plainRegionWheel } from './plainRegionWheel';
import type { Regime } from './pooling';
import { emptyRegionPool, type PoolProjection, type RegionPool } from './poolProjection';
import type { RegionGround } from './regionGround';
import { emptyPeopleShares, fillPeopleShares, memberLevels, regionStates } from './regionState';
import type { RegionsOpening, RegionWheel } from './regionWheel';

/** Chance of a member to leave on 1 January of year `t`, by age. */
function fillChances(ground: RegionGround, t: number, sex: 'male' | 'female', into: Float64Array): void {
  const { series } = ground.inputs;
  const moves = series['mobility.moves'][t + 1] * series['mobility.memberMoves'][t + 1];
  for (let x = 0; x < into.length; x++) into[x] = Math.min(1, moves * ground.schedule[sex][x]);
}

function recordPeople({ people }: RegionGround, region: RegionPool, r: number, t: number): void {
  for (const sex of ['male', 'female'] as const) {
    const { data, years, ages } = people.persons[sex];
    const row = (r * years + t) * ages;
    for (let x = 0; x < ages; x++) {
      const persons = data[row + x];
      region.people[t] += persons;
      if (x >= 16 && x < 60) region.workingAge[t] += persons;
      if (x >= 65) region.aged[t] += persons;
    }
  }
}

function recordMembers(region: RegionPool, t: number, flows: GroupFlows): void {
  const { newPensioners, payroll, basic, accountFromAccounts, accountFromPool, transitional } = flows;
  region.newPensioners[t] = newPensioners;
  region.contributoryPayroll[t] = payroll;
  region.pensions[t] = basic + accountFromAccounts + accountFromPool + transitional;
}

function openingOf(ground: RegionGround): RegionsOpening {
  const { inputs, calibration, national, people, starts } = ground;
  const country = openingState(inputs, national, calibration);
  const shares = emptyPeopleShares(starts.length, inputs.ages);
  fillPeopleShares(people, national.population, -1, shares);
  const levels = memberLevels(country, shares, starts);
  return { ground, shares, levels, states: regionStates(country, shares, starts, levels) };
}

const wheels: Readonly<Record<KernelName, (opening: RegionsOpening) => RegionWheel>> = {
  wasm: kernelRegionWheel,
  plain: plainRegionWheel,
};

/**
 * The yearly wheel of all regions: members move on 1 January, then live their year where they are, money is booked and
 * the year closed everywhere at once. The same functions advance a group here and in the national run.
 */
export function simulateRegions(ground: RegionGround, regime: Regime, kernel: KernelName = 'wasm'): PoolProjection {
  const { inputs, starts } = ground;
  const { years, ages, firstYear } = inputs;
  const opening = openingOf(ground);
  const members = wheels[kernel](opening);
  const regions = starts.map((start) => emptyRegionPool(start, years));
  const projection: PoolProjection = { firstYear, years, regime, regions };
  const chances = { male: new Float64Array(ages), female: new Float64Array(ages) };
  let fundOpening = Float64Array.from(starts, ({ closing }) => closing);
  let accountsOpening = members.accountsHeld;
  for (let t = 0; t < years; t++) {
    fillChances(ground, t, 'male', chances.male);
    fillChances(ground, t, 'female', chances.female);
    fillPeopleShares(ground.people, ground.national.population, t, opening.shares);
    const { flows, moves, contributors, pensioners } = members.turn(t, opening.shares, chances);
    const book: BookYear = { t, flows, moves, fundOpening, accountsOpening };
    for (const [r, region] of regions.entries()) {
      recordPeople(ground, region, r, t);
      recordMembers(region, t, flows[r]);
      region.contributors[t] = contributors[r];
      region.pensioners[t] = pensioners[r];
      region.averageWage[t] = inputs.averageWage[t + 1] * region.start.wage;
    }
    bookRegions(projection, inputs, book);
    fundOpening = Float64Array.from(regions, ({ fund }) => fund.closing[t]);
    accountsOpening = Float64Array.from(regions, ({ accounts }) => accounts.closing[t]);
  }
  return projection;
}
