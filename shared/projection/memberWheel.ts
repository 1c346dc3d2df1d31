import { advanceGroup } from '../pension/advanceGroup';
import { type GroupDesk, groupDesk } from '../pension/groupDesk';
import { type GroupFlows, noFlows } from '../pension/groupYear';
import { memberGroups } from '../pension/memberGroups';
import type { Calibration } from './calibration';
import { groupYears } from './groupYears';
import { emptyState, type Ground, type MemberState, openingState } from './opening';
import type { Projection } from './projection';
import type { ProjectionInputs } from './projectionInputs';
import { recordMembers } from './recordYear';

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

export const accountsHeld = (state: MemberState): number =>
  memberGroups.reduce((sum, group) => {
    const { balance, disabledBalance, accountLeft } = state[group];
    return sum + total(balance) + total(disabledBalance) + total(accountLeft);
  }, 0);

/** The states before and after a year; after it they change places. */
export interface StatePair {
  readonly now: MemberState;
  readonly next: MemberState;
}

/** Everything that turns the wheel but money: a scenario with its tables and factors. */
export interface Wheel {
  readonly inputs: ProjectionInputs;
  readonly ground: Ground;
  readonly calibration: Calibration;
}

/** Every group one year on; gives what all of them paid in and drew. */
export function advanceMembers(wheel: Wheel, { now, next }: StatePair, t: number, desk: GroupDesk): GroupFlows {
  const { inputs, ground, calibration } = wheel;
  const years = groupYears(inputs, ground.tables, t, calibration);
  const flows = noFlows();
  desk.flows = flows;
  for (const [k, group] of memberGroups.entries()) advanceGroup(now[group], next[group], years[k], desk);
  return flows;
}

/** The members of one pool on their way through the years. */
export interface MemberWheel {
  /** What individual accounts hold at the opening, yuan. */
  readonly accountsHeld: number;
  /** One year on: writes down the members at its end, gives what all of them paid in and drew. */
  turn(projection: Projection, t: number): GroupFlows;
}

/** The reference, which the kernel is checked against. */
export function plainWheel(wheel: Wheel): MemberWheel {
  const { inputs, ground, calibration } = wheel;
  const desk = groupDesk(inputs.ages);
  let pair = { now: openingState(inputs, ground, calibration), next: emptyState(inputs.ages) };
  return {
    accountsHeld: accountsHeld(pair.now),
    turn: (projection, t) => {
      const flows = advanceMembers(wheel, pair, t, desk);
      pair = { now: pair.next, next: pair.now };
      recordMembers(projection, pair.now, t);
      return flows;
    },
  };
}
