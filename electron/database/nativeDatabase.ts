import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, version } from '@duckdb/node-api';
import { failed, type Result, success } from '../../shared/base/result';
import { sha256Of } from '../../shared/base/sha256';
import {
  type Database,
  type Ledger,
  type LoadReport,
  type Session,
  type Sql,
  sql,
  type TextSource,
} from '../../shared/data/database';
import { importsTable, loadStatements, rowsIn } from '../../shared/data/loadStatements';
import { reasonOf } from '../../shared/data/reason';
import { NativeSession } from './nativeSession';
import { runStatement } from './runStatement';

const fixedSettings = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  allow_unsigned_extensions: 'false',
};

export interface NativeOptions {
  /** Database file; in memory without one. */
  readonly file?: string;
  readonly readOnly?: boolean;
  /** As DuckDB writes it: `2GB`. What doesn't fit is moved to disk. */
  readonly memoryLimit?: string;
}

/** Native DuckDB in memory, for the bundled tables. */
export const openNativeDatabase = (options: Pick<NativeOptions, 'memoryLimit'> = {}): Promise<Result<Database>> =>
  openNativeLedger(options);

/**
 * Native DuckDB over a file or in memory, locked: beside its file it reads and spills to one private folder that
 * `close` removes, and nothing else.
 */
export async function openNativeLedger(options: NativeOptions = {}): Promise<Result<Ledger>> {
  const { file = ':memory:', readOnly = false, memoryLimit = '2GB' } = options;
  let folder: string | null = null;
  try {
    folder = await mkdtemp(join(tmpdir(), 'fundscope-database-'));
    const instance = await DuckDBInstance.create(file, {
      ...fixedSettings,
      ...(readOnly ? { access_mode: 'READ_ONLY' } : {}),
      memory_limit: memoryLimit,
      temp_directory: folder,
    });
    const connection = await instance.connect();
    await lock(connection, folder);
    if (!readOnly) await connection.run(importsTable.text);
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

class NativeDatabase implements Ledger {
  readonly memory = null;
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
    return runStatement<Row>(this.#connection, statement);
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

  async session(): Promise<Result<Session>> {
    try {
      const newPath = (): string => {
        this.#loads += 1;
        return join(this.#folder, `${this.#loads}.csv`);
      };
      return success(new NativeSession(await this.#instance.connect(), { newPath }));
    } catch (error) {
      return failed({ code: 'database/not-started', reason: reasonOf(error) });
    }
  }

  async checkpoint(): Promise<Result<void>> {
    const done = await this.query(sql`CHECKPOINT`);
    return done.ok ? success(undefined) : done;
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
    const done = await runStatement(connection, step);
    if (!done.ok) {
      await connection.run('ROLLBACK');
      return done;
    }
  }
  await connection.run('COMMIT');
  const counted = await runStatement<{ rows: number }>(connection, count);
  return counted.ok ? success(counted.value[0]?.rows ?? 0) : counted;
}
