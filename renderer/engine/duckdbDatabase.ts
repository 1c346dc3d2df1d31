import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { failed, type Result } from '../../shared/base/result';
import type { Ledger } from '../../shared/data/database';
import { reasonOf } from '../../shared/data/reason';
import { type Crash, connect, inMemory } from './duckdbConnection';

/** Starts the bundled engine in a worker of its own, in memory unless told; nothing is fetched but the app's own files. */
export async function openDatabase(place = inMemory): Promise<Result<Ledger>> {
  const worker = new Worker(workerUrl);
  const crash: Crash = new Promise((resolve) => {
    worker.addEventListener('error', ({ message }) => resolve({ detail: message }));
  });
  const engine = new AsyncDuckDB(new VoidLogger(), worker);
  const instantiated = await Promise.race([instantiate(engine), crash.then(({ detail }) => detail)]);
  if (instantiated === null) {
    const database = await connect(engine, crash, place);
    if (!database.ok) worker.terminate();
    return database;
  }
  worker.terminate();
  return failed({ code: 'database/not-started', reason: instantiated });
}

/** Why the engine did not start, or null where it did. */
async function instantiate(engine: AsyncDuckDB): Promise<string | null> {
  try {
    await engine.instantiate(new URL(wasmUrl, globalThis.location.href).href, null);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}
