import type { Career } from './career';
import type { GroupState } from './groupState';
import { type GroupFlows, noFlows } from './groupYear';

/** The state of a group at the beginning and at the end of a year. */
export interface GroupPair {
  readonly now: GroupState;
  readonly next: GroupState;
}

/** The insured of each age at the beginning of a year: all but those who stay leave at mid-year, entrants come then. */
export interface Moves {
  /** The ages at which anyone is insured or may enter, first and last. */
  first: number;
  last: number;
  readonly died: Float64Array;
  readonly emigrated: Float64Array;
  readonly disabled: Float64Array;
  readonly retired: Float64Array;
  readonly stayed: Float64Array;
  readonly entered: Float64Array;
  /** Part of the year paid by each who stays and each who leaves. */
  readonly paidStaying: Float64Array;
  readonly paidLeaving: Float64Array;
}

/** What one year of a group is worked out on; the same desk serves all groups and years, and `flows` adds up. */
export interface GroupDesk {
  flows: GroupFlows;
  readonly moves: Moves;
  readonly career: Career;
}

export function groupDesk(ages: number): GroupDesk {
  const perAge = () => new Float64Array(ages);
  return {
    flows: noFlows(),
    moves: {
      first: 0,
      last: 0,
      died: perAge(),
      emigrated: perAge(),
      disabled: perAge(),
      retired: perAge(),
      stayed: perAge(),
      entered: perAge(),
      paidStaying: perAge(),
      paidLeaving: perAge(),
    },
    career: { persons: 0, begunBefore: 0, years: 0, deemedYears: 0, indexYears: 0, balance: 0 },
  };
}
