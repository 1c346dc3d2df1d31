import { type Result, success } from '../../shared/base/result';
import type { Ledger } from '../../shared/data/database';
import { openDatabase } from './duckdbDatabase';
import { cachedFile, fetchTables, newCache, removeCache } from './ledgerCache';

/** The tables of the open workspace in a database of their own: what goes wrong there does not touch the projection. */
export interface LedgerFile {
  readonly database: Ledger;
  /** Its file after a checkpoint: everything that is committed; any DuckDB opens it. */
  snapshot(): Promise<Result<File>>;
  close(): Promise<void>;
}

/** A copy of the workspace's tables, or an empty database where `url` is null. */
export async function openLedgerFile(url: string | null): Promise<Result<LedgerFile>> {
  const source = url === null ? null : await fetchTables(url);
  if (source !== null && !source.ok) return source;
  const name = newCache();
  const database = await openDatabase({ path: `opfs://${name}`, ...(source === null ? {} : { source: source.value }) });
  if (!database.ok) {
    await removeCache(name);
    return database;
  }
  return success({
    database: database.value,
    async snapshot() {
      const done = await database.value.checkpoint();
      return done.ok ? cachedFile(name) : done;
    },
    async close() {
      await database.value.close();
      await removeCache(name);
    },
  });
}
