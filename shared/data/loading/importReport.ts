import type { CanonicalTable } from '../canonical/canonicalTable';
import type { Mapping } from '../matching/mapping';
import type { OpenedSource, ReadingIssue } from '../reading/source';
import type { PlausibilityReason, ReasonCode } from './reasons';

/** How what names a person is kept: as HMAC-SHA256 with the workspace's key, or as it is. */
export interface Privacy {
  readonly mode: 'hash' | 'clear';
  /** 32 random bytes. */
  readonly key: Uint8Array;
}

/** What the sender of a file says that it holds: a sum of a column, or the number of rows where `column` is null. */
export interface ControlTotal {
  readonly column: string | null;
  /** Decimal text, in yuan for columns of money. */
  readonly declared: string;
}

/** A declared total beside what was found; `difference` = loaded + rejected − declared. */
export interface ControlResult extends ControlTotal {
  readonly loaded: string;
  readonly rejected: string;
  readonly difference: string;
}

/** What the checks had to leave open, such as references to a table that has no rows yet. */
export interface ImportNote {
  readonly code: 'not-checked' | 'mixed-decimal-separators' | 'replaced';
  readonly column: string | null;
  readonly needs: string | null;
}

export interface Reject {
  readonly line: number;
  readonly column: string | null;
  /** As written; masked where the column names a person. */
  readonly value: string | null;
  readonly reason: ReasonCode;
  readonly detail?: string;
}

export interface ImportedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

export interface ImportRequest {
  readonly source: OpenedSource;
  readonly file: ImportedFile;
  readonly mapping: Mapping;
  readonly table: CanonicalTable;
  readonly privacy: Privacy;
  /** Day of the import, YYYY-MM-DD. */
  readonly importedOn: string;
  readonly controlTotals?: readonly ControlTotal[];
  /** Reasons for which a row is not rejected but loaded, and noted in `doubtful_rows`; none without it. */
  readonly doubtful?: readonly PlausibilityReason[];
  /** Takes the place of an earlier import of the same file; without it such a file is refused. */
  readonly replace?: boolean;
}

export interface ImportReport {
  /** `source_id` of the rows. */
  readonly importId: string;
  readonly table: string;
  readonly file: string;
  readonly part: string | null;
  readonly sha256: string;
  readonly size: number;
  readonly encoding: string | null;
  /** read = loaded + rejected. */
  readonly read: number;
  readonly loaded: number;
  readonly rejected: number;
  /** Of the rows loaded, those noted in `doubtful_rows`. */
  readonly doubtful: number;
  /** The first 1000; all are in `rejected_rows`. */
  readonly rejects: readonly Reject[];
  /** Rejected rows by reason; a row with two reasons counts in both. */
  readonly reasons: Readonly<Partial<Record<ReasonCode, number>>>;
  readonly issues: readonly ReadingIssue[];
  readonly notes: readonly ImportNote[];
  readonly controls: readonly ControlResult[];
}

export interface ImportProgress {
  readonly bytes: number;
  readonly of: number;
  readonly rows: number;
}

export interface ImportEvents {
  onProgress(progress: ImportProgress): void;
  /** Asked between statements. */
  cancelled(): boolean;
  /** Is handed a function that stops the statement that runs, so that a cancel need not wait for it. */
  onStart?(interrupt: () => Promise<void>): void;
}

export interface UndoReport {
  readonly importId: string;
  readonly table: string;
  readonly file: string;
  readonly rows: number;
  readonly rejected: number;
}
