import { type AsyncDuckDB, type AsyncDuckDBConnection, DuckDBAccessMode } from '@duckdb/duckdb-wasm';
import { failed, type Result, success } from '../../shared/base/result';
import { sha256Of } from '../../shared/base/sha256';
import { type Ledger, type LoadReport, type Session, type Sql, sql, type TextSource } from '../../shared/data/database';
import { importsTable, loadStatements, rowsIn } from '../../shared/data/loadStatements';
import { reasonOf } from '../../shared/data/reason';
import { LedgerSession } from './ledgerSession';
import { runPrepared } from './runPrepared';

/** The only folder that SQL sees besides the database's own: buffers registered under this name, never files. */
const folder = 'ws/';
const inMemory = ':memory:';

const settings = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  `SET allowed_directories = ['${folder}', 'opfs://']`,
  'SET enable_external_access = false',
  'SET lock_configuration = true',
];

/**
 * What a load may take of the 4 GiB that wasm can address: tables that are there already, queries and the engine
 * itself need the rest.
 */
const loadMemory = 2 ** 31;

/** A worker that stopped answers nothing: whoever waits for it learns so from this promise. */
export type Crash = Promise<{ readonly detail: string }>;

/** DuckDB-wasm in memory or on a file (`opfs://NAME`), locked before anyone can send a statement. */
export async function connect(engine: AsyncDuckDB, crash: Crash, path = inMemory): Promise<Result<Ledger>> {
  const started = start(engine, path);
  const first = await Promise.race([started, crash]);
  if ('detail' in first) return failed({ code: 'database/not-started', reason: first.detail });
  return first.ok ? success(new WasmDatabase(engine, first.value, crash)) : first;
}

interface Started {
  readonly connection: AsyncDuckDBConnection;
  readonly version: string;
}

async function start(engine: AsyncDuckDB, path: string): Promise<Result<Started>> {
  try {
    await engine.open({ path, accessMode: DuckDBAccessMode.READ_WRITE, query: { castDecimalToDouble: true } });
    const connection = await engine.connect();
    for (const setting of settings) await connection.query(setting);
    // The log of bundled files; a workspace has one of its own.
    if (path === inMemory) await connection.query(importsTable.text);
    return success({ connection, version: await engine.getVersion() });
  } catch (error) {
    return failed({ code: 'database/not-started', reason: reasonOf(error) });
  }
}

class WasmDatabase implements Ledger {
  readonly memory = loadMemory;
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
    return this.#orCrash(runPrepared<Row>(this.#connection, statement));
  }

  load(source: TextSource, table: string, columns: Readonly<Record<string, string>>): Promise<Result<LoadReport>> {
    return this.#orCrash(this.#load(source, table, columns));
  }

  async session(): Promise<Result<Session>> {
    const newPath = (): string => {
      this.#loads += 1;
      return `${folder}${this.#loads}.csv`;
    };
    try {
      const connection = await this.#engine.connect();
      const host = { engine: this.#engine, newPath, orCrash: <T>(answer: Promise<Result<T>>) => this.#orCrash(answer) };
      return success(new LedgerSession(host, connection));
    } catch (error) {
      return failed({ code: 'database/not-started', reason: reasonOf(error) });
    }
  }

  async checkpoint(): Promise<Result<void>> {
    const done = await this.query(sql`CHECKPOINT`);
    return done.ok ? success(undefined) : done;
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
    const done = await runPrepared(connection, step);
    if (!done.ok) {
      await connection.query('ROLLBACK');
      return done;
    }
  }
  await connection.query('COMMIT');
  const counted = await runPrepared<{ rows: number }>(connection, count);
  return counted.ok ? success(counted.value[0]?.rows ?? 0) : counted;
}
