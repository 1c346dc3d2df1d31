import { openingState } from '../opening';
import type { RegionGround } from './regionGround';
import { emptyPeopleShares, fillPeopleShares, memberLevels, regionStates } from './regionState';
import type { MoveChances, RegionsOpening } from './regionWheel';

/** Chances of members to leave on 1 January of year `t`. */
export function chancesIn({ inputs, schedule }: RegionGround, t: number): MoveChances {
  const { series } = inputs;
  const moves = series['mobility.moves'][t + 1] * series['mobility.memberMoves'][t + 1];
  const chance = (share: number) => Math.min(1, moves * share);
  return { male: schedule.male.map(chance), female: schedule.female.map(chance) };
}

/** Members of all regions before the first year; the shares are those of the opening until another year's are filled in. */
export function openingOf(ground: RegionGround): RegionsOpening {
  const { inputs, calibration, national, people, starts } = ground;
  const country = openingState(inputs, national, calibration);
  const shares = emptyPeopleShares(starts.length, inputs.ages);
  fillPeopleShares(people, national.population, -1, shares);
  const levels = memberLevels(country, shares, starts);
  return { ground, shares, levels, states: regionStates(country, shares, starts, levels) };
}
