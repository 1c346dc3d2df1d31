import type { Result } from '../base/result';

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
