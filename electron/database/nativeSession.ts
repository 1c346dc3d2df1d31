import { rm, writeFile } from 'node:fs/promises';
import { BIGINT, type DuckDBConnection, DuckDBDataChunk, type DuckDBType, type DuckDBValue } from '@duckdb/node-api';
import { failed, type Result, success } from '../../shared/base/result';
import { type ColumnValues, type PlainQuery, type Session, type Sql, sql } from '../../shared/data/database';
import { plainQuery } from '../../shared/data/plainLines';
import type { Dialect, PlainLines } from '../../shared/data/reading/source';
import { reasonOf } from '../../shared/data/reason';
import { messageOf, troubleOf } from '../atomicWrite';
import { runStatement } from './runStatement';

/** Rows that the engine takes at once. */
const chunkRows = 2048;

/** Where a session may put what the engine is to read. */
export interface ReadFolder {
  /** A new path in the one folder that SQL may read. */
  newPath(): string;
}

/** A connection of its own to a native database. */
export class NativeSession implements Session {
  readonly #connection: DuckDBConnection;
  readonly #folder: ReadFolder;
  #interrupted = false;

  constructor(connection: DuckDBConnection, folder: ReadFolder) {
    this.#connection = connection;
    this.#folder = folder;
  }

  async query<Row>(statement: Sql): Promise<Result<readonly Row[]>> {
    this.#interrupted = false;
    const result = await runStatement<Row>(this.#connection, statement);
    return !result.ok && this.#interrupted ? failed({ code: 'cancelled' }) : result;
  }

  async append(table: string, columns: ColumnValues): Promise<Result<number>> {
    const names = await this.query<{ name: string }>(
      sql`SELECT column_name AS name FROM duckdb_columns() WHERE table_name = ${table} ORDER BY column_index`,
    );
    if (!names.ok) return names;
    try {
      return success(
        await this.#append(
          table,
          names.value.map(({ name }) => columns[name] ?? null),
        ),
      );
    } catch (error) {
      return failed({ code: 'query/rejected', sql: `APPEND ${table}`, reason: reasonOf(error) });
    }
  }

  async readPlain(lines: PlainLines, dialect: Dialect, columns: readonly string[]): Promise<Result<PlainQuery>> {
    const path = this.#folder.newPath();
    const release = (): Promise<void> => rm(path, { force: true });
    try {
      await writeFile(path, lines.bytes, { mode: 0o600 });
      return success({ query: plainQuery({ path, lines, dialect, columns }), release });
    } catch (error) {
      await release();
      return failed({ code: 'file/not-written', path, trouble: troubleOf(error), detail: messageOf(error) });
    }
  }

  async interrupt(): Promise<void> {
    this.#interrupted = true;
    this.#connection.interrupt();
  }

  async close(): Promise<void> {
    this.#connection.closeSync();
  }

  /** Lists in the order of the table's columns; null for a column that stays empty. */
  async #append(table: string, lists: readonly (ColumnValues[string] | null)[]): Promise<number> {
    const rows = lists.find((list) => list !== null)?.length ?? 0;
    const appender = await this.#connection.createAppender(table);
    try {
      const types = lists.map((_, index) => appender.columnType(index));
      for (let from = 0; from < rows; from += chunkRows) {
        const count = Math.min(chunkRows, rows - from);
        const chunk = DuckDBDataChunk.create(types, count);
        for (const [index, list] of lists.entries()) {
          const values = list === null ? Array<null>(count).fill(null) : list.slice(from, from + count);
          chunk.setColumnValues(index, fitting(values, types[index]));
        }
        appender.appendDataChunk(chunk);
      }
    } finally {
      appender.closeSync();
    }
    return rows;
  }
}

/** Numbers as the engine's column wants them. */
function fitting(
  values: readonly (string | null)[] | Float64Array,
  type: DuckDBType | undefined,
): readonly DuckDBValue[] {
  if (!(values instanceof Float64Array)) return values;
  return type?.typeId === BIGINT.typeId ? Array.from(values, BigInt) : Array.from(values);
}
