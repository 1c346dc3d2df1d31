import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { DataType, type Table } from 'apache-arrow';
import { failed, type Result, success } from '../../shared/base/result';
import { sha256Of } from '../../shared/base/sha256';
import type { Database, LoadReport, Sql, SqlValue, TextSource } from '../../shared/data/database';
import { importsTable, loadStatements, rowsIn } from '../../shared/data/loadStatements';
import { reasonOf } from '../../shared/data/reason';

/** The only folder that SQL sees: buffers registered under this name, never files. */
const folder = 'ws/';

const settings = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  `SET allowed_directories = ['${folder}']`,
  'SET enable_external_access = false',
  'SET lock_configuration = true',
];

/** A worker that stopped answers nothing: whoever waits for it learns so from this promise. */
export type Crash = Promise<{ readonly detail: string }>;

/** DuckDB-wasm in memory, locked before anyone can send a statement. */
export async function connect(engine: AsyncDuckDB, crash: Crash): Promise<Result<Database>> {
  const started = start(engine);
  const first = await Promise.race([started, crash]);
  if ('detail' in first) return failed({ code: 'database/not-started', reason: first.detail });
  return first.ok ? success(new WasmDatabase(engine, first.value, crash)) : first;
}

interface Started {
  readonly connection: AsyncDuckDBConnection;
  readonly version: string;
}

async function start(engine: AsyncDuckDB): Promise<Result<Started>> {
  try {
    await engine.open({ path: ':memory:', query: { castDecimalToDouble: true } });
    const connection = await engine.connect();
    for (const setting of settings) await connection.query(setting);
    await connection.query(importsTable.text);
    return success({ connection, version: await engine.getVersion() });
  } catch (error) {
    return failed({ code: 'database/not-started', reason: reasonOf(error) });
  }
}

class WasmDatabase implements Database {
  readonly engine: string;
  readonly #engine: AsyncDuckDB;
  readonly #connection: AsyncDuckDBConnection;
  readonly #crash: Crash;
  #loads = 0;

  constructor(engine: AsyncDuckDB, { connection, version }: Started, crash: Crash) {
    this.engine = `DuckDB ${version} (wasm)`;
    this.#engine = engine;
    this.#connection = connection;
    this.#crash = crash;
  }

  query<Row>(statement: Sql): Promise<Result<readonly Row[]>> {
    return this.#orCrash(run<Row>(this.#connection, statement));
  }

  load(source: TextSource, table: string, columns: Readonly<Record<string, string>>): Promise<Result<LoadReport>> {
    return this.#orCrash(this.#load(source, table, columns));
  }

  async close(): Promise<void> {
    await this.#engine.terminate();
  }

  async #load(
    { name, bytes }: TextSource,
    table: string,
    columns: Readonly<Record<string, string>>,
  ): Promise<Result<LoadReport>> {
    this.#loads += 1;
    const path = `${folder}${this.#loads}.csv`;
    const sha256 = sha256Of(bytes);
    const connection = await this.#engine.connect();
    try {
      // The buffer goes to the worker and is gone from here, so the engine gets a copy.
      await this.#engine.registerFileBuffer(path, bytes.slice());
      const steps = loadStatements({ table, columns, path, file: name, sha256, bytes: bytes.length });
      const rows = await inTransaction(connection, steps, rowsIn(table));
      return rows.ok ? success({ table, rows: rows.value, sha256 }) : rows;
    } finally {
      await connection.close();
      await this.#engine.dropFile(path);
    }
  }

  async #orCrash<T>(answer: Promise<Result<T>>): Promise<Result<T>> {
    const first = await Promise.race([answer, this.#crash]);
    return 'detail' in first ? failed({ code: 'worker/crashed', worker: 'database', detail: first.detail }) : first;
  }
}

async function inTransaction(
  connection: AsyncDuckDBConnection,
  steps: readonly Sql[],
  count: Sql,
): Promise<Result<number>> {
  await connection.query('BEGIN');
  for (const step of steps) {
    const done = await run(connection, step);
    if (!done.ok) {
      await connection.query('ROLLBACK');
      return done;
    }
  }
  await connection.query('COMMIT');
  const counted = await run<{ rows: number }>(connection, count);
  return counted.ok ? success(counted.value[0]?.rows ?? 0) : counted;
}

async function run<Row>(connection: AsyncDuckDBConnection, { text, values }: Sql): Promise<Result<readonly Row[]>> {
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

function rowsOf(table: Table): Record<string, unknown>[] {
  const columns = table.schema.fields.map(({ name, type }, index) => ({ name, type, values: table.getChildAt(index) }));
  return Array.from({ length: table.numRows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, type, values }) => [name, plainValue(values?.get(row), type)])),
  );
}

/** Integers of any width as numbers where exact, days and times as ISO text: the same from both adapters. */
function plainValue(value: unknown, type: DataType): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (typeof value === 'number' && (DataType.isDate(type) || DataType.isTimestamp(type))) {
    return new Date(value).toISOString().replace('T00:00:00.000Z', '');
  }
  return value ?? null;
}
