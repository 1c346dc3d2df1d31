import path from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { failed, type Result, success } from '../../shared/base/result';
import { reasonOf } from '../../shared/data/reason';

export interface TableSize {
  readonly table: string;
  readonly rows: number;
}

export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const settings = {
  access_mode: 'READ_ONLY',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  allow_unsigned_extensions: 'false',
};

/** Opens the copy of a workspace's tables to read from, locked to its own folder. */
export async function readingTables<T>(
  file: string,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<Result<T>> {
  let instance: DuckDBInstance | null = null;
  try {
    instance = await DuckDBInstance.create(file, settings);
    const connection = await instance.connect();
    await connection.run(`SET allowed_directories = [${quotedText(path.dirname(file))}]`);
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
    const value = await work(connection);
    connection.closeSync();
    return success(value);
  } catch (error) {
    return failed({ code: 'database/not-started', reason: reasonOf(error) });
  } finally {
    instance?.closeSync();
  }
}

export interface ColumnFacts {
  readonly name: string;
  readonly type: string;
}

export async function rowsOf(connection: DuckDBConnection, text: string): Promise<Record<string, unknown>[]> {
  return (await connection.runAndReadAll(text)).getRowObjectsJS();
}

export async function tableNames(connection: DuckDBConnection): Promise<string[]> {
  const rows = await rowsOf(
    connection,
    `SELECT table_name FROM information_schema.tables WHERE table_schema = 'main' ORDER BY table_name`,
  );
  return rows.map((row) => String(row.table_name));
}

export async function columnsOf(connection: DuckDBConnection, table: string): Promise<ColumnFacts[]> {
  const rows = await rowsOf(
    connection,
    `SELECT column_name, data_type FROM information_schema.columns
     WHERE table_schema = 'main' AND table_name = ${quotedText(table)} ORDER BY ordinal_position`,
  );
  return rows.map((row) => ({ name: String(row.column_name), type: String(row.data_type) }));
}

/** Every table with its rows, which DuckDB has to read for it: a damaged file shows here. */
export const tableSizes = (file: string): Promise<Result<readonly TableSize[]>> =>
  readingTables(file, async (connection) => {
    const sizes: TableSize[] = [];
    for (const table of await tableNames(connection)) {
      const [counted] = await rowsOf(connection, `SELECT count(*)::DOUBLE AS rows FROM ${quotedName(table)}`);
      sizes.push({ table, rows: Number(counted?.rows ?? 0) });
    }
    return sizes;
  });
