import { failed, type Result, success } from '../../shared/base/result';
import { reasonOf } from '../../shared/data/reason';

/** Files of Chromium's private file system that hold a workspace's tables while they are open; never its record. */
const prefix = 'ledger-';

const root = (): Promise<FileSystemDirectoryHandle> => navigator.storage.getDirectory();

/** A directory lists its names in every browser; the DOM's types do not know it. */
const namesIn = (folder: FileSystemDirectoryHandle): AsyncIterable<string> =>
  (folder as unknown as { keys(): AsyncIterable<string> }).keys();

/** Removes what an earlier window left: at the start nothing is open, so every copy is an old one. */
export async function clearCaches(): Promise<void> {
  const folder = await root();
  const old: string[] = [];
  for await (const name of namesIn(folder)) if (name.startsWith(prefix)) old.push(name);
  for (const name of old) {
    // A copy that is still held by a worker that is just ending goes with the next start.
    await folder.removeEntry(name).catch(() => undefined);
  }
}

export async function removeCache(name: string): Promise<void> {
  const folder = await root();
  for (const file of [name, `${name}.wal`]) await folder.removeEntry(file).catch(() => undefined);
}

export const newCache = (): string => `${prefix}${crypto.randomUUID()}.duckdb`;

/** The tables of the open workspace as a file that DuckDB can read; Chromium keeps large ones on the disk. */
export async function fetchTables(url: string): Promise<Result<File>> {
  try {
    const reply = await fetch(url);
    if (!reply.ok) throw new Error(`${reply.status}`);
    return success(new File([await reply.blob()], 'tables.duckdb'));
  } catch (error) {
    return failed({ code: 'file/not-read', path: 'tables.duckdb', trouble: 'other', detail: reasonOf(error) });
  }
}

/** The database file as it is now: whole right after a checkpoint. */
export async function cachedFile(name: string): Promise<Result<File>> {
  try {
    return success(await (await (await root()).getFileHandle(name)).getFile());
  } catch (error) {
    return failed({ code: 'file/not-read', path: 'tables.duckdb', trouble: 'other', detail: reasonOf(error) });
  }
}
