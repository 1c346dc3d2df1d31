import type { Failure } from '../base/failure';
import type { Bilingual } from '../base/language';

/** A part that a rule needs and the ledger doesn't have. `rows` where the table is there and empty. */
export interface MissingPart {
  readonly table: string;
  readonly column: string | null;
}

/** What running one rule came to. */
export type RuleOutcome =
  | {
      readonly rule: string;
      readonly status: 'clean' | 'hits';
      /** Findings, and the rows of evidence beneath them. */
      readonly count: number;
      readonly rows: number;
      /** Yuan, exact to the fen. */
      readonly amountAtRisk: number;
      readonly milliseconds: number;
      /** Rows that the rule looked at: what a clean result is worth. */
      readonly tested: number;
    }
  | {
      readonly rule: string;
      readonly status: 'not-run';
      readonly missing: readonly MissingPart[];
      /** Why the rule can't say anything about these data although nothing is missing. */
      readonly refused?: Bilingual;
    }
  | { readonly rule: string; readonly status: 'failed'; readonly failure: Failure };

/** One finding of a rule: the rows that agree in its identity. */
export interface Finding {
  /** 32 hexadecimal digits, of the rule's id and the values of its identity. */
  readonly id: string;
  readonly rule: string;
  /** Identity, and what all of its rows have in common of region, scheme and the like; `period` is the first. */
  readonly keys: Readonly<Record<string, string>>;
  readonly rows: number;
  readonly firstPeriod: string | null;
  readonly lastPeriod: string | null;
  readonly amountAtRisk: number;
}
