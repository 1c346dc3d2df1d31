import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { makeVector, Table, tableToIPC } from 'apache-arrow';
import { failed, type Result, success } from '../../shared/base/result';
import type { ColumnValues, PlainQuery, Session, Sql } from '../../shared/data/database';
import { plainQuery } from '../../shared/data/plainLines';
import type { Dialect, PlainLines } from '../../shared/data/reading/source';
import { reasonOf } from '../../shared/data/reason';
import { rowsOf } from './arrowRows';
import { runPrepared } from './runPrepared';
import { textVector } from './textVector';

/** What a session needs of the engine that it is a connection to. */
export interface SessionHost {
  readonly engine: AsyncDuckDB;
  /** A new name in the one folder that SQL sees. */
  newPath(): string;
  /** The answer, or the failure of a worker that stopped. */
  orCrash<T>(answer: Promise<Result<T>>): Promise<Result<T>>;
}

/** A connection of its own to the wasm engine. */
export class LedgerSession implements Session {
  readonly #host: SessionHost;
  readonly #connection: AsyncDuckDBConnection;
  #interrupted = false;

  constructor(host: SessionHost, connection: AsyncDuckDBConnection) {
    this.#host = host;
    this.#connection = connection;
  }

  async query<Row>(statement: Sql): Promise<Result<readonly Row[]>> {
    this.#interrupted = false;
    const result = await this.#host.orCrash(
      statement.values.length === 0 ? this.#sent<Row>(statement.text) : runPrepared<Row>(this.#connection, statement),
    );
    return !result.ok && this.#interrupted ? failed({ code: 'cancelled' }) : result;
  }

  append(table: string, columns: ColumnValues): Promise<Result<number>> {
    return this.#host.orCrash(this.#append(table, columns));
  }

  readPlain(lines: PlainLines, dialect: Dialect, columns: readonly string[]): Promise<Result<PlainQuery>> {
    return this.#host.orCrash(this.#readPlain(lines, dialect, columns));
  }

  async interrupt(): Promise<void> {
    this.#interrupted = true;
    await this.#connection.cancelSent();
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  async #readPlain(lines: PlainLines, dialect: Dialect, columns: readonly string[]): Promise<Result<PlainQuery>> {
    const { engine, newPath } = this.#host;
    const path = newPath();
    // The buffer goes to the worker and is gone from here, so the engine gets a copy.
    await engine.registerFileBuffer(path, lines.bytes.slice());
    const release = async (): Promise<void> => {
      await engine.dropFile(path);
    };
    return success({ query: plainQuery({ path, lines, dialect, columns }), release });
  }

  /** A statement without values is sent, so that it can be cancelled while it runs. */
  async #sent<Row>(text: string): Promise<Result<readonly Row[]>> {
    try {
      const rows: Record<string, unknown>[] = [];
      for await (const batch of await this.#connection.send(text)) rows.push(...rowsOf(batch));
      // The caller states the shape of the rows that its own statement gives.
      return success(rows as Row[]);
    } catch (error) {
      return failed({ code: 'query/rejected', sql: text, reason: reasonOf(error) });
    }
  }

  async #append(table: string, columns: ColumnValues): Promise<Result<number>> {
    const names = await runPrepared<{ name: string }>(this.#connection, {
      text: 'SELECT column_name AS name FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index',
      values: [table],
    });
    if (!names.ok) return names;
    const rows = Object.values(columns)[0]?.length ?? 0;
    const vectors = names.value.map(({ name }) => {
      const values = columns[name] ?? Array.from<null>({ length: rows }).fill(null);
      return [name, values instanceof Float64Array ? makeVector(values) : textVector(values)] as const;
    });
    try {
      const bytes = tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
      await this.#connection.insertArrowFromIPCStream(bytes, { name: table, create: false });
      return success(rows);
    } catch (error) {
      return failed({ code: 'query/rejected', sql: `APPEND ${table}`, reason: reasonOf(error) });
    }
  }
}
