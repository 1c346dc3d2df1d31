import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, type JS, version } from '@duckdb/node-api';
import { failed, type Result, success } from '../../shared/base/result';
import { sha256Of } from '../../shared/base/sha256';
import type { Database, LoadReport, Sql, TextSource } from '../../shared/data/database';
import { importsTable, loadStatements, rowsIn } from '../../shared/data/loadStatements';
import { reasonOf } from '../../shared/data/reason';

const fixedSettings = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  allow_unsigned_extensions: 'false',
};

/**
 * Native DuckDB in memory, locked: it reads and spills to one private folder that `close` removes, and nothing else.
 * `memoryLimit` is written as DuckDB does (`2GB`).
 */
export async function openNativeDatabase({ memoryLimit = '2GB' } = {}): Promise<Result<Database>> {
  let folder: string | null = null;
  try {
    folder = await mkdtemp(join(tmpdir(), 'fundscope-database-'));
    const instance = await DuckDBInstance.create(':memory:', {
      ...fixedSettings,
      memory_limit: memoryLimit,
      temp_directory: folder,
    });
    const connection = await instance.connect();
    await lock(connection, folder);
    await connection.run(importsTable.text);
    return success(new NativeDatabase(instance, connection, folder));
  } catch (error) {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
    return failed({ code: 'database/not-started', reason: reasonOf(error) });
  }
}

async function lock(connection: DuckDBConnection, folder: string): Promise<void> {
  const quoted = folder.replaceAll("'", "''");
  await connection.run(`SET allowed_directories = ['${quoted}']`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
}

class NativeDatabase implements Database {
  readonly engine = `DuckDB ${version()}`;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #folder: string;
  #loads = 0;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection, folder: string) {
    this.#instance = instance;
    this.#connection = connection;
    this.#folder = folder;
  }

  query<Row>(statement: Sql): Promise<Result<readonly Row[]>> {
    return run<Row>(this.#connection, statement);
  }

  async load(
    { name, bytes }: TextSource,
    table: string,
    columns: Readonly<Record<string, string>>,
  ): Promise<Result<LoadReport>> {
    this.#loads += 1;
    const path = join(this.#folder, `${this.#loads}.csv`);
    const sha256 = sha256Of(bytes);
    const connection = await this.#instance.connect();
    try {
      await writeFile(path, bytes);
      const steps = loadStatements({ table, columns, path, file: name, sha256, bytes: bytes.length });
      const rows = await inTransaction(connection, steps, rowsIn(table));
      return rows.ok ? success({ table, rows: rows.value, sha256 }) : rows;
    } finally {
      connection.closeSync();
      await rm(path, { force: true });
    }
  }

  async close(): Promise<void> {
    this.#connection.closeSync();
    this.#instance.closeSync();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

async function inTransaction(connection: DuckDBConnection, steps: readonly Sql[], count: Sql): Promise<Result<number>> {
  await connection.run('BEGIN');
  for (const step of steps) {
    const done = await run(connection, step);
    if (!done.ok) {
      await connection.run('ROLLBACK');
      return done;
    }
  }
  await connection.run('COMMIT');
  const counted = await run<{ rows: number }>(connection, count);
  return counted.ok ? success(counted.value[0]?.rows ?? 0) : counted;
}

async function run<Row>(connection: DuckDBConnection, { text, values }: Sql): Promise<Result<readonly Row[]>> {
  try {
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
