import type { Post } from '../../pension/ladderIds';
import type { Recovery } from '../rule';

/** Whether reviewers have found a finding right. */
export type Decided = 'confirmed' | 'dismissed' | 'open';

/** Findings of a rule that are alike: what they come to in the audited data. Yuan. */
export interface LeakGroup {
  readonly rule: string;
  readonly decided: Decided;
  /** The newest month of the data is among their months: nobody has stopped them. */
  readonly isGoingOn: boolean;
  /** Null where the finding is about no member whose file is there. */
  readonly birthYear: number | null;
  readonly post: Post | null;
  readonly findings: number;
  /** What is still to come back. */
  readonly amount: number;
  /** Σ amount², for the sampling error. */
  readonly squares: number;
  /** What goes on a month. */
  readonly monthly: number;
  /** Months between first and last of all of them. */
  readonly months: number;
}

export interface RuleFacts {
  readonly rule: string;
  readonly recovery: Recovery;
  readonly confirmed: number;
  readonly dismissed: number;
  readonly open: number;
  /** Yuan of findings about other funds than the projected one, left out. */
  readonly ofOtherFunds: number;
  /** Yuan that an earlier rule of the list has found in the same rows, counted there. */
  readonly countedElsewhere: number;
}

/** What the audited data say of leaks, as it is aggregated in the engine. */
export interface LeakFacts {
  readonly groups: readonly LeakGroup[];
  readonly rules: readonly RuleFacts[];
  /** Benefits and contributions of the pool in the last twelve months of its data; 0 where there are none. */
  readonly benefits: number;
  readonly contributions: number;
  /** The year in which those months end. */
  readonly year: number;
}
