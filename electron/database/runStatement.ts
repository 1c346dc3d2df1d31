import type { DuckDBConnection, JS } from '@duckdb/node-api';
import { failed, type Result, success } from '../../shared/base/result';
import type { Sql } from '../../shared/data/database';
import { reasonOf } from '../../shared/data/reason';

/** Runs a statement with its values bound and gives its rows as plain objects. */
export async function runStatement<Row>(
  connection: DuckDBConnection,
  { text, values }: Sql,
): Promise<Result<readonly Row[]>> {
  try {
    // Given values, the driver would run all statements before the last one unasked.
    if (values.length > 0 && (await connection.extractStatements(text)).count !== 1) {
      return failed({ code: 'query/rejected', sql: text, reason: 'Cannot prepare multiple statements at once!' });
    }
    const reader = await connection.runAndReadAll(text, [...values]);
    const rows = reader
      .getRowObjectsJS()
      .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)])));
    // The caller states the shape of the rows that its own statement gives.
    return success(rows as Row[]);
  } catch (error) {
    return failed({ code: 'query/rejected', sql: text, reason: reasonOf(error) });
  }
}

/** Integers of any width as numbers where exact, days and times as ISO text: the same from both adapters. */
function plainValue(value: JS | undefined): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '');
  return value ?? null;
}
