import { type IssueCode, rejectingFaults } from '../reading/source';

/** Why a row is not loaded, found by the checks; the sentence for each is in `text/<language>/loading.ts`. */
export const checkReasons = [
  'required',
  'at-least-one',
  'wrong-form',
  'too-long',
  'unknown-code',
  'not-a-number',
  'ambiguous-number',
  'too-many-decimals',
  'not-whole',
  'out-of-range',
  'not-a-date',
  'no-such-day',
  'ambiguous-date',
  'incomplete-date',
  'in-future',
  'dates-out-of-order',
  'id-length',
  'id-characters',
  'id-region',
  'id-birth-date',
  'id-check-digit',
  'id-birth-date-differs',
  'id-sex-differs',
  'duplicate-row',
  'duplicate-key',
  'already-loaded',
  'unknown-reference',
] as const;
export type CheckReason = (typeof checkReasons)[number];

/**
 * What is readable but can hardly be true, or not twice: a registry's own errors, which an audit wants to find rather
 * than lose. An import may be asked to load such rows and to note them in `doubtful_rows`.
 */
export const plausibilityReasons = [
  'in-future',
  'dates-out-of-order',
  'id-region',
  'id-birth-date',
  'id-check-digit',
  'id-birth-date-differs',
  'id-sex-differs',
  'duplicate-row',
  'duplicate-key',
  'unknown-reference',
] as const satisfies readonly CheckReason[];
export type PlausibilityReason = (typeof plausibilityReasons)[number];

/** Checks of the values, and faults of the record itself (`rejectingFaults`, texts in `text/<language>/reading.ts`). */
export type ReasonCode = CheckReason | IssueCode;

export const isRejecting = (code: IssueCode): boolean => rejectingFaults.has(code);

export const isCheckReason = (reason: ReasonCode): reason is CheckReason =>
  checkReasons.some((known) => known === reason);
