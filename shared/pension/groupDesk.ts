import type { Career, PensionAward } from './career';
import { type GroupState, type TotalPlaces, totalPlaces } from './groupState';
import { type GroupFlows, noFlows } from './groupYear';

/** The state of a group at the beginning and at the end of a year. */
export interface GroupPair {
  readonly now: GroupState;
  readonly next: GroupState;
}

/** Where the ages of each quantity begin in the room of `Moves`. */
const movePlaces = (ages: number) => ({
  died: 0,
  emigrated: ages,
  disabled: 2 * ages,
  retired: 3 * ages,
  stayed: 4 * ages,
  entered: 5 * ages,
  /** Part of the year paid by each who stays and each who leaves. */
  paidStaying: 6 * ages,
  paidLeaving: 7 * ages,
  /** Credited years and balance of each who leaves. */
  careerYears: 8 * ages,
  careerBalance: 9 * ages,
});

/** The insured of each age at the beginning of a year: all but those who stay leave at mid-year, entrants come then. */
export interface Moves {
  /** The ages at which anyone is insured or may enter, first and last. */
  first: number;
  last: number;
  readonly room: Float64Array;
  readonly places: Readonly<ReturnType<typeof movePlaces>>;
}

/** What one year of a group is worked out on; the same desk serves all groups and years, and `flows` adds up. */
export interface GroupDesk {
  flows: GroupFlows;
  readonly places: TotalPlaces;
  readonly moves: Moves;
  readonly career: Career;
  readonly award: PensionAward;
}

export function groupDesk(ages: number): GroupDesk {
  const places = movePlaces(ages);
  return {
    flows: noFlows(),
    places: totalPlaces(ages),
    moves: { first: 0, last: 0, room: new Float64Array(Object.keys(places).length * ages), places },
    career: { persons: 0, begunBefore: 0, years: 0, deemedYears: 0, indexYears: 0, balance: 0 },
    award: { basic: 0, account: 0, transitional: 0 },
  };
}
