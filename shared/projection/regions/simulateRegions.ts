import type { GroupFlows } from '../../pension/groupYear';
import { kernelRegionWheel } from '../kernel/kernelRegionWheel';
import type { KernelName } from '../simulate';
import { type BookYear, bookRegions } from './bookRegions';
import { plainRegionWheel } from './plainRegionWheel';
import type { Regime } from './pooling';
import { emptyRegionPool, type PoolProjection, type RegionPool } from './poolProjection';
import type { RegionGround } from './regionGround';
import { fillPeopleShares } from './regionState';
import { chancesIn, openingOf } from './regionsOpening';
import type { RegionsOpening, RegionWheel } from './regionWheel';

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
  const { years, firstYear } = inputs;
  const opening = openingOf(ground);
  const members = wheels[kernel](opening);
  const regions = starts.map((start) => emptyRegionPool(start, years));
  const projection: PoolProjection = { firstYear, years, regime, regions };
  let fundOpening = Float64Array.from(starts, ({ closing }) => closing);
  let accountsOpening = members.accountsHeld;
  for (let t = 0; t < years; t++) {
    fillPeopleShares(ground.people, ground.national.population, t, opening.shares);
    const { flows, moves, contributors, pensioners } = members.turn(t, opening.shares, chancesIn(ground, t));
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
