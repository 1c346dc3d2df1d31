import type { GroupFlows } from '../../pension/groupYear';
import type { MemberState } from '../opening';
import type { MoveFlows } from './movers';
import type { RegionGround } from './regionGround';
import type { MemberLevels, PeopleShares } from './regionState';

/** How the members of all regions stand at the opening. */
export interface RegionsOpening {
  readonly ground: RegionGround;
  readonly shares: PeopleShares;
  readonly levels: MemberLevels;
  readonly states: readonly MemberState[];
}

/** The chance of members of each sex and age to move on 1 January of a year. */
export interface MoveChances {
  readonly male: Float64Array;
  readonly female: Float64Array;
}

/** What the regions pay, draw and exchange in a year, in their order, and their members at its end. */
export interface RegionsYear {
  readonly flows: readonly GroupFlows[];
  readonly moves: MoveFlows;
  readonly contributors: ArrayLike<number>;
  readonly pensioners: ArrayLike<number>;
}

/** The members of all regions on their way through the years. */
export interface RegionWheel {
  /** What individual accounts hold at the opening, yuan. */
  readonly accountsHeld: Float64Array;
  /** Members move, then live their year where they are; the shares are those of the year's end. */
  turn(t: number, shares: PeopleShares, chances: MoveChances): RegionsYear;
}
