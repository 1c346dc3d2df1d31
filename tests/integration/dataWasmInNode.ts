import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { connect } from '../../renderer/engine/duckdbConnection';
import type { Result } from '../../shared/base/result';
import type { Ledger } from '../../shared/data/database';

const require = createRequire(import.meta.url);
const bundle = (name: string): string => require.resolve(`@duckdb/duckdb-wasm/dist/${name}`);

/** Gives the engine's worker script the two names that a browser's worker has and a Node thread lacks. */
const workerGlobals = `
  const { parentPort } = require('node:worker_threads');
  globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
  parentPort.on('message', (data) => globalThis.onmessage({ data }));
  require(${JSON.stringify(bundle('duckdb-node-eh.worker.cjs'))});`;

/** A thread of Node, silent (the engine prints each refused statement), with the interface of a browser's Worker, as far as duckdb-wasm uses it. */
class ThreadWorker extends EventTarget {
  readonly #thread = new Worker(workerGlobals, { eval: true, stdout: true, stderr: true });

  constructor() {
    super();
    this.#thread.on('message', (data) => this.dispatchEvent(new MessageEvent('message', { data })));
    this.#thread.on('error', (error) => this.dispatchEvent(Object.assign(new Event('error'), error)));
  }

  postMessage(message: unknown, transfer: readonly ArrayBuffer[] = []): void {
    this.#thread.postMessage(message, transfer);
  }

  /** Tells how the thread ended, as a browser's worker tells of its end by an error event. */
  ended(): Promise<{ readonly detail: string }> {
    return new Promise((resolve) => this.#thread.once('exit', (code) => resolve({ detail: `exit ${code}` })));
  }

  terminate(): void {
    void this.#thread.terminate();
    this.dispatchEvent(new Event('close'));
  }
}

/** The wasm engine and the app's own adapter, on a thread of Node instead of a browser's worker. */
export async function startWasmInNode(): Promise<{ database: Result<Ledger>; kill: () => void }> {
  const thread = new ThreadWorker();
  // The two worker types share what duckdb-wasm calls, not their whole interface.
  const engine = new AsyncDuckDB(new VoidLogger(), thread as unknown as globalThis.Worker);
  await engine.instantiate(bundle('duckdb-eh.wasm'), null);
  return { database: await connect(engine, thread.ended()), kill: () => thread.terminate() };
}

export const openWasmInNode = async (): Promise<Result<Ledger>> => (await startWasmInNode()).database;
