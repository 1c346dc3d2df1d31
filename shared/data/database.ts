import type { Result } from '../base/result';
import type { Dialect, PlainLines } from './reading/source';

export type SqlValue = string | number | bigint | boolean | null;

/** A statement with its values kept apart: a value is never spliced into the text. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

export const sql = (text: TemplateStringsArray, ...values: SqlValue[]): Sql => ({ text: text.join('?'), values });

export interface LoadReport {
  readonly table: string;
  readonly rows: number;
  readonly sha256: string;
}

/** A text file that an adapter loads: its name as the user knows it and its bytes. */
export interface TextSource {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The one door to SQL. The app brings duckdb-wasm in a worker, the command line native DuckDB;
 * both give the same rows for the same statement (tests/integration).
 */
export interface Database {
  readonly engine: string;
  /** Rows as plain objects: DOUBLE and INTEGER as number, VARCHAR as string, NULL as null. */
  query<Row>(statement: Sql): Promise<Result<readonly Row[]>>;
  /** Loads CSV bytes into `table`, adding `source_id` and `source_row`; nothing is left behind when it fails. */
  load(source: TextSource, table: string, columns: Readonly<Record<string, string>>): Promise<Result<LoadReport>>;
  close(): Promise<void>;
}

/** Values of the columns to append, all of one length; text goes to VARCHAR columns, numbers to DOUBLE or BIGINT ones. */
export type ColumnValues = Readonly<Record<string, readonly (string | null)[] | Float64Array>>;

/** A SELECT over lines that the engine cuts itself; `release` gives back what holds them. */
export interface PlainQuery {
  readonly query: string;
  release(): Promise<void>;
}

/** One connection of its own: what it begins it alone commits, and its TEMP tables are seen by it alone. */
export interface Session {
  query<Row>(statement: Sql): Promise<Result<readonly Row[]>>;
  /** Appends rows to a table and gives their number; columns that are not named become NULL. */
  append(table: string, columns: ColumnValues): Promise<Result<number>>;
  /**
   * Makes whole lines readable: a statement may select from `query`, which gives their cells as `columns`, in the
   * order of the file, NULL where they are empty.
   */
  readPlain(lines: PlainLines, dialect: Dialect, columns: readonly string[]): Promise<Result<PlainQuery>>;
  /** Stops the statement that runs, if any; it fails with `cancelled`. */
  interrupt(): Promise<void>;
  /** Gives the connection back; what it had begun is undone. */
  close(): Promise<void>;
}

/** A database that takes users' files: the app's wasm ledger and the command line's native one. */
export interface Ledger extends Database {
  /** Bytes that a load may take; null where the engine moves to disk what doesn't fit. */
  readonly memory: number | null;
  session(): Promise<Result<Session>>;
  /** Writes everything committed into the database file. */
  checkpoint(): Promise<Result<void>>;
}
