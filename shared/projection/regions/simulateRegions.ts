import { groupDesk } from '../../pension/groupDesk';
import type { GroupFlows } from '../../pension/groupYear';
import { memberGroups } from '../../pension/memberGroups';
import { emptyState, type MemberState, openingState } from '../opening';
import { accountsHeld } from '../simulate';
import { advanceRegions, type StatePair } from './advanceRegions';
import { type BookYear, bookRegions } from './bookRegions';
import { emptyMoveFlows, type MoveFlows, moveMembers } from './movers';
import { pooledMoneyOf, wagesUpTo } from './pooledMoney';
import type { Regime } from './pooling';
import { emptyRegionPool, type PoolProjection, type RegionPool } from './poolProjection';
import type { RegionGround } from './regionGround';
import { emptyPeopleShares, fillPeopleShares, memberLevels, regionStates } from './regionState';

const total = (values: Float64Array): number => {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k];
  return sum;
};

/** Chance of a member to leave on 1 January of year `t`, by age. */
function fillChances(ground: RegionGround, t: number, sex: 'male' | 'female', into: Float64Array): void {
  const { series } = ground.inputs;
  const moves = series['mobility.moves'][t + 1] * series['mobility.memberMoves'][t + 1];
  for (let x = 0; x < into.length; x++) into[x] = Math.min(1, moves * ground.schedule[sex][x]);
}

interface Movement {
  readonly chance: { readonly male: Float64Array; readonly female: Float64Array };
  readonly flows: MoveFlows;
}

function moveAll(ground: RegionGround, states: readonly MemberState[], t: number, { chance, flows }: Movement): void {
  const { inputs, starts, wages, attraction } = ground;
  fillChances(ground, t, 'male', chance.male);
  fillChances(ground, t, 'female', chance.female);
  const year = inputs.firstYear + t;
  const rule = { wages, year, soFar: wagesUpTo(wages, year), rate: inputs.series['mobility.pooledRate'][t + 1] };
  moveMembers(
    states,
    { chance, attraction },
    (state, x, region) => pooledMoneyOf(rule, state, x, starts[region].wage),
    flows,
  );
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

function recordMembers(region: RegionPool, t: number, flows: GroupFlows, state: MemberState): void {
  for (const group of memberGroups) {
    region.contributors[t] += total(state[group].insured);
    // Below the statutory age a pension is a disability allowance.
    region.pensioners[t] += total(state[group].pensioners) - total(state[group].early);
  }
  const { newPensioners, payroll, basic, accountFromAccounts, accountFromPool, transitional } = flows;
  region.newPensioners[t] = newPensioners;
  region.contributoryPayroll[t] = payroll;
  region.pensions[t] = basic + accountFromAccounts + accountFromPool + transitional;
}

function openingOf(ground: RegionGround) {
  const { inputs, calibration, national, people, starts } = ground;
  const country = openingState(inputs, national, calibration);
  const shares = emptyPeopleShares(starts.length, inputs.ages);
  fillPeopleShares(people, national.population, -1, shares);
  const levels = memberLevels(country, shares, starts);
  return { shares, levels, states: regionStates(country, shares, starts, levels) };
}

/**
 * The yearly wheel of all regions: members move on 1 January, then live their year where they are, money is booked and
 * the year closed everywhere at once. The same functions advance a group here and in the national run.
 */
export function simulateRegions(ground: RegionGround, regime: Regime): PoolProjection {
  const { inputs, starts } = ground;
  const { years, ages, firstYear } = inputs;
  const { shares, levels, states } = openingOf(ground);
  const regions = starts.map((start) => emptyRegionPool(start, years));
  const projection: PoolProjection = { firstYear, years, regime, regions };
  const movement: Movement = {
    chance: { male: new Float64Array(ages), female: new Float64Array(ages) },
    flows: emptyMoveFlows(starts.length),
  };
  let pair: StatePair = { now: states, next: starts.map(() => emptyState(ages)) };
  let fundOpening = Float64Array.from(starts, ({ closing }) => closing);
  let accountsOpening = Float64Array.from(states, accountsHeld);
  const year = { shares, levels, path: new Float64Array(ages), desk: groupDesk(ages) };
  for (let t = 0; t < years; t++) {
    moveAll(ground, pair.now, t, movement);
    fillPeopleShares(ground.people, ground.national.population, t, shares);
    const flows = advanceRegions(ground, pair, { ...year, t });
    const book: BookYear = { t, flows, moves: movement.flows, fundOpening, accountsOpening };
    pair = { now: pair.next, next: pair.now };
    for (const [r, region] of regions.entries()) {
      recordPeople(ground, region, r, t);
      recordMembers(region, t, flows[r], pair.now[r]);
      region.averageWage[t] = inputs.averageWage[t + 1] * region.start.wage;
    }
    bookRegions(projection, inputs, book);
    fundOpening = Float64Array.from(regions, ({ fund }) => fund.closing[t]);
    accountsOpening = Float64Array.from(regions, ({ accounts }) => accounts.closing[t]);
  }
  return projection;
}
