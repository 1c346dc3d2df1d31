import type { Failure } from '../../base/failure';

/** Bytes of a file by range: nothing has to fit into memory. */
export interface ByteSource {
  readonly name: string;
  readonly size: number;
  /** The bytes of [from, to); fewer where the file ends before. */
  read(from: number, to: number): Promise<Uint8Array>;
}

/** Encodings by their WHATWG names; GBK and GB 2312 are read as the GB18030 that contains them. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'shift_jis', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** How a text file is cut into cells. `quote` and `escape` may be empty; `headerLine` is 0 where there is no heading. */
export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
  readonly comment: string | null;
  readonly headerLine: number;
}

/** What can be wrong with the bytes; the sentence for each is in `text/<language>/reading.ts`. */
export type IssueCode =
  | 'empty-file'
  | 'no-data-rows'
  | 'encoding-guessed'
  | 'invalid-bytes'
  | 'mixed-line-endings'
  | 'blank-lines'
  | 'comment-lines'
  | 'preamble'
  | 'excel-sep-line'
  | 'no-heading'
  | 'empty-header'
  | 'duplicate-header'
  | 'confusable-headers'
  | 'header-has-newline'
  | 'trailing-delimiter'
  | 'ragged-short'
  | 'ragged-long'
  | 'malformed-quote'
  | 'unterminated-quote'
  | 'nul-byte'
  | 'control-char'
  | 'total-row'
  | 'formula-like-cell'
  | 'merged-heading'
  | 'merged-cells'
  | 'error-cell'
  | 'formula-without-value'
  | 'precision-loss'
  | 'unexpected-key'
  | 'not-json'
  | 'damaged-record'
  | 'member-skipped';

/**
 * A problem of the bytes themselves, before any type is known.
 * `line` is the physical line (sheet row, record number) from 1.
 */
export interface ReadingIssue {
  readonly code: IssueCode;
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
}

const rejectingCodes = [
  'invalid-bytes',
  'ragged-long',
  'malformed-quote',
  'unterminated-quote',
  'nul-byte',
  'control-char',
  'total-row',
  'formula-without-value',
  'precision-loss',
  'unexpected-key',
  'not-json',
  'damaged-record',
] as const satisfies readonly IssueCode[];
export type RejectingFault = (typeof rejectingCodes)[number];

/**
 * Faults after which a record cannot be trusted: it is rejected, unless the fault names a column that nobody asked for.
 * The others are only reported.
 */
export const rejectingFaults: ReadonlySet<IssueCode> = new Set<IssueCode>(rejectingCodes);

export const isRejectingFault = (code: IssueCode): code is RejectingFault => rejectingFaults.has(code);

/** Records by column; `cells[c][r]` is null where the record ends before column c. */
export interface RecordBatch {
  readonly kind: 'records';
  /** The line where each record begins. */
  readonly lines: readonly number[];
  readonly cells: readonly (readonly (string | null)[])[];
  /** Problems by line: of a record in `lines`, or of lines that hold none (blank and comment lines). */
  readonly faults: readonly ReadingIssue[];
  /** How many bytes of the file have been read so far. */
  readonly bytesRead: number;
}

/**
 * Whole lines of UTF-8 text without quotes, each with as many cells as the heading, LF after each:
 * the engine's own reader takes them as they are.
 */
export interface PlainLines {
  readonly kind: 'plain';
  readonly bytes: Uint8Array;
  readonly firstLine: number;
  readonly rows: number;
  readonly bytesRead: number;
}

export const formats = ['csv', 'xlsx', 'json', 'jsonl', 'parquet', 'arrow'] as const;
export type Format = (typeof formats)[number];

/** One table found in a file, ready to be read from its beginning as often as asked. */
export interface OpenedSource {
  readonly format: Format;
  /** The sheet, or the member of an archive. */
  readonly part: string | null;
  readonly encoding: Encoding | null;
  readonly dialect: Dialect | null;
  /** Headings as read, made unique. */
  readonly columns: readonly string[];
  readonly issues: readonly ReadingIssue[];
  /** The first 200 records. */
  readonly preview: RecordBatch;
  /** Throws `ReadingStopped` where the file turns out to be damaged or to break a limit. */
  batches(): AsyncIterable<RecordBatch | PlainLines>;
}

/**
 * Ends the iteration of `batches()`: an iterator has no other way to say that the rest of a file cannot be had.
 * Whoever iterates catches it and hands on its failure.
 */
export class ReadingStopped extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** What the user settles instead of the program. */
export interface ReadingChoice {
  readonly encoding?: Encoding;
  readonly dialect?: Partial<Dialect>;
  readonly part?: string;
}
