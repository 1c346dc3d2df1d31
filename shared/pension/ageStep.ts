import type { GroupState } from './groupState';

/** The move of those of age `x` at the start of a year to age `to` at its end. */
export interface AgeStep {
  readonly now: GroupState;
  readonly next: GroupState;
  readonly x: number;
  readonly to: number;
}
