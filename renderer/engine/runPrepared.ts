import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { failed, type Result, success } from '../../shared/base/result';
import type { Sql, SqlValue } from '../../shared/data/database';
import { reasonOf } from '../../shared/data/reason';
import { rowsOf } from './arrowRows';

/** Runs a statement with its values bound and gives its rows as plain objects. */
export async function runPrepared<Row>(
  connection: AsyncDuckDBConnection,
  { text, values }: Sql,
): Promise<Result<readonly Row[]>> {
  try {
    const statement = await connection.prepare(text);
    try {
      // The caller states the shape of the rows that its own statement gives.
      return success(rowsOf(await statement.query(...values.map(bound))) as Row[]);
    } finally {
      await statement.close();
    }
  } catch (error) {
    return failed({ code: 'query/rejected', sql: text, reason: reasonOf(error) });
  }
}

/** Values travel to the worker as JSON, which has no wide integers; DuckDB casts the digits back. */
const bound = (value: SqlValue): string | number | boolean | null =>
  typeof value !== 'bigint' ? value : Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
