import type { Result } from '../../shared/base/result';
import { success } from '../../shared/base/result';
import type { Ledger } from '../../shared/data/database';
import type { OpenedWorkspace } from '../../shared/ipc/contract';
import { invoke } from '../bridge';
import { openDatabase } from './duckdbDatabase';
import { cachedFile, fetchTables, newCache, removeCache } from './ledgerCache';

/** Bytes that go to the main process at a time. */
const portion = 4 << 20;

/** The tables of the open workspace in a database of their own: what goes wrong there does not touch the projection. */
export interface OpenLedger {
  readonly database: Ledger;
  /** Its file after a checkpoint: everything that is committed, as any DuckDB opens it. */
  snapshot(): Promise<Result<File>>;
  close(): Promise<void>;
}

export async function openLedger(tables: OpenedWorkspace['tables']): Promise<Result<OpenLedger>> {
  const source = tables === null ? null : await fetchTables(tables.url);
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

/** Sends a file in parts; the main process takes the next when the last is on its way to the disk. */
export async function sendParts(snapshot: string, file: File): Promise<Result<null>> {
  let from = 0;
  do {
    const bytes = new Uint8Array(await file.slice(from, from + portion).arrayBuffer());
    from += portion;
    const taken = await invoke('workspace.part', { snapshot, bytes, last: from >= file.size });
    if (!taken.ok) return taken;
  } while (from < file.size);
  return success(null);
}
