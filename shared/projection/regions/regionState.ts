import { agesIn } from '../../base/grid';
import type { GroupState, Total } from '../../pension/groupState';
import { type MemberGroup, memberGroups, sexOf } from '../../pension/memberGroups';
import type { PopulationProjection } from '../../population/populationProjection';
import type { RegionalProjection } from '../../population/regionalProjection';
import { emptyState, type MemberState } from '../opening';
import type { RegionStart } from './regionStart';

/** Each region's part of the people of the country by sex and age, all ages of one region after those of another. */
export interface PeopleShares {
  readonly male: Float64Array;
  readonly female: Float64Array;
}

export const emptyPeopleShares = (regions: number, ages: number): PeopleShares => ({
  male: new Float64Array(regions * ages),
  female: new Float64Array(regions * ages),
});

/**
 * Parts on 31 December of year `t` of the run: (P(t) + P(t + 1)) of the region over those of the country; before the
 * first year the parts of 1 July of the first year.
 */
export function fillPeopleShares(
  regional: RegionalProjection,
  national: PopulationProjection,
  t: number,
  into: PeopleShares,
): void {
  const { regions, persons } = regional;
  for (const sex of ['male', 'female'] as const) {
    const { data, years, ages } = persons[sex];
    const first = Math.max(0, t);
    const last = t + 1;
    const before = agesIn(national.persons[sex], national.firstYear + first);
    const after = agesIn(national.persons[sex], national.firstYear + last);
    const shares = into[sex];
    for (let r = 0; r < regions; r++) {
      const now = (r * years + first) * ages;
      const next = (r * years + last) * ages;
      for (let x = 0; x < ages; x++) {
        const whole = before[x] + after[x];
        shares[r * ages + x] = whole > 0 ? (data[now + x] + data[next + x]) / whole : 0;
      }
    }
  }
}

/** Brings a region's part of people to its part of members. */
export interface MemberLevels {
  readonly insured: Float64Array;
  readonly pensioners: Float64Array;
}

const weighted = (values: Float64Array, shares: Float64Array, from: number): number => {
  let sum = 0;
  for (let x = 0; x < values.length; x++) sum += values[x] * shares[from + x];
  return sum;
};

function membersAt(state: MemberState, shares: PeopleShares, r: number, quantity: 'insured' | 'pensioners'): number {
  return memberGroups.reduce((sum, group) => {
    const values = state[group][quantity];
    return sum + weighted(values, shares[sexOf(group)], r * values.length);
  }, 0);
}

export function memberLevels(
  national: MemberState,
  shares: PeopleShares,
  starts: readonly RegionStart[],
): MemberLevels {
  const level = (quantity: 'insured' | 'pensioners', wanted: (start: RegionStart) => number) =>
    Float64Array.from(starts, (start, r) => wanted(start) / membersAt(national, shares, r, quantity));
  return {
    insured: level('insured', ({ contributors }) => contributors),
    pensioners: level('pensioners', ({ pensioners }) => pensioners),
  };
}

type Kind = 'members' | 'memberMoney' | 'pensioners' | 'pensionMoney';

/** Whose total each one is, and whether it is in yuan. */
const kinds: Readonly<Record<Total, Kind>> = {
  insured: 'members',
  paused: 'members',
  begunBefore: 'members',
  years: 'members',
  deemedYears: 'members',
  indexYears: 'members',
  balance: 'memberMoney',
  disabled: 'members',
  disabledBegunBefore: 'members',
  disabledYears: 'members',
  disabledDeemedYears: 'members',
  disabledIndexYears: 'members',
  disabledBalance: 'memberMoney',
  allowance: 'memberMoney',
  pensioners: 'pensioners',
  pensionerYears: 'pensioners',
  drawnYears: 'pensioners',
  basic: 'pensionMoney',
  account: 'pensionMoney',
  transitional: 'pensionMoney',
  accountLeft: 'pensionMoney',
  oldPensioners: 'pensioners',
  oldPension: 'pensionMoney',
  middlePensioners: 'pensioners',
  middlePension: 'pensionMoney',
  early: 'pensioners',
  earlyBasic: 'pensionMoney',
  earlyTransitional: 'pensionMoney',
};

const kindsByName = Object.entries(kinds) as [Total, Kind][];

interface RegionScale {
  readonly insured: number;
  readonly pensioners: number;
  readonly wage: number;
  readonly pension: number;
}

/** Every total of the group at the region's part of its people; money at the level of its wages or its pensions. */
function scaleGroup(national: GroupState, into: GroupState, shares: Float64Array, scale: RegionScale): void {
  const levels: Record<Kind, number> = {
    members: scale.insured,
    memberMoney: scale.insured * scale.wage,
    pensioners: scale.pensioners,
    pensionMoney: scale.pensioners * scale.pension,
  };
  for (const [name, kind] of kindsByName) {
    const from = national[name];
    const to = into[name];
    const level = levels[kind];
    for (let x = 0; x < shares.length; x++) to[x] = from[x] * shares[x] * level;
  }
}

/** Pension levels that keep the pensions of the country: the region's level over the mean by pensions. */
function pensionLevels(
  national: MemberState,
  shares: PeopleShares,
  starts: readonly RegionStart[],
  levels: MemberLevels,
) {
  const paid = starts.map(
    (_, r) =>
      memberGroups.reduce((sum, group) => {
        const { basic, account, transitional } = national[group];
        const from = r * basic.length;
        const own = shares[sexOf(group)];
        return sum + weighted(basic, own, from) + weighted(account, own, from) + weighted(transitional, own, from);
      }, 0) * levels.pensioners[r],
  );
  const wanted = starts.map(({ pension, pensioners }) => pension * pensioners);
  const perWanted = paid.reduce((a, b) => a + b, 0) / wanted.reduce((a, b) => a + b, 0);
  return wanted.map((weight, r) => (weight * perWanted) / paid[r]);
}

/** Members of every region on 31 December before the first year, from those of the country. */
export function regionStates(
  national: MemberState,
  shares: PeopleShares,
  starts: readonly RegionStart[],
  levels: MemberLevels,
): MemberState[] {
  const pension = pensionLevels(national, shares, starts, levels);
  return starts.map(({ wage }, r) => {
    const ages = national[memberGroups[0]].insured.length;
    const state = emptyState(ages);
    const scale = { insured: levels.insured[r], pensioners: levels.pensioners[r], wage, pension: pension[r] };
    for (const group of memberGroups) {
      const own = shares[sexOf(group as MemberGroup)].subarray(r * ages, (r + 1) * ages);
      scaleGroup(national[group], state[group], own, scale);
    }
    return state;
  });
}
