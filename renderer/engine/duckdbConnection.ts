import {
  type AsyncDuckDB,
  type AsyncDuckDBConnection,
  DuckDBAccessMode,
  DuckDBDataProtocol,
} from '@duckdb/duckdb-wasm';
import { failed, type Result, success } from '../../shared/base/result';
import { sha256Of } from '../../shared/base/sha256';
import { type Ledger, type LoadReport, type Session, type Sql, sql, type TextSource } from '../../shared/data/database';
import { importsTable, loadStatements, rowsIn } from '../../shared/data/loadStatements';
import { reasonOf } from '../../shared/data/reason';
import { LedgerSession } from './ledgerSession';
import { runPrepared } from './runPrepared';

/** The only folder that SQL sees besides the database's own: buffers registered under this name, never files. */
const folder = 'ws/';

/** Where a database lies, and a database file that it begins as a copy of. */
export interface DatabasePlace {
  /** `:memory:`, or `opfs://NAME` for a file that does not exist yet. */
  readonly path: string;
  readonly source?: File;
}

export const inMemory: DatabasePlace = { path: ':memory:' };

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

/** DuckDB-wasm in memory or on a new file, locked before anyone can send a statement. */
export async function connect(engine: AsyncDuckDB, crash: Crash, place = inMemory): Promise<Result<Ledger>> {
  const started = start(engine, place);
  const first = await Promise.race([started, crash]);
  if ('detail' in first) return failed({ code: 'database/not-started', reason: first.detail });
  return first.ok ? success(new WasmDatabase(engine, first.value, crash)) : first;
}

interface Started {
  readonly connection: AsyncDuckDBConnection;
  readonly version: string;
}

/**
 * A file that DuckDB-wasm 1.32 finds in the private file system takes no small change ("File is not opened in write
 * mode": its log was opened for reading), so that a database is always a new file that the old one is copied into.
 */
async function copyInto(engine: AsyncDuckDB, connection: AsyncDuckDBConnection, source: File): Promise<void> {
  const name = `${folder}source.duckdb`;
  await engine.registerFileHandle(name, source, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  const own = (await connection.query('SELECT current_database()::VARCHAR')).getChildAt(0)?.get(0);
  await connection.query(`ATTACH '${name}' AS source (READ_ONLY)`);
  await connection.query(`COPY FROM DATABASE source TO "${own}"`);
  await connection.query('DETACH source');
  await engine.dropFile(name);
}

async function start(engine: AsyncDuckDB, { path, source }: DatabasePlace): Promise<Result<Started>> {
  try {
    await engine.open({ path, accessMode: DuckDBAccessMode.READ_WRITE, query: { castDecimalToDouble: true } });
    const connection = await engine.connect();
    if (source !== undefined) await copyInto(engine, connection, source);
    for (const setting of settings) await connection.query(setting);
    await connection.query(importsTable.text);
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
