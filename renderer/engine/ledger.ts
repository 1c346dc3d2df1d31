import { type Result, success } from '../../shared/base/result';
import type { Ledger } from '../../shared/data/database';
import type { OpenedWorkspace } from '../../shared/ipc/contract';
import { invoke } from '../bridge';
import type { LedgerMethods } from './ledgerMethods';
import { orStopped, RemoteLedger } from './remoteLedger';
import { WorkerCalls } from './workerCalls';

/** Bytes that go to the main process at a time. */
const portion = 4 << 20;

/** The tables of the open workspace and everything that reads, checks and counts them, in a worker of their own. */
export interface OpenLedger {
  readonly database: Ledger;
  /** Reading files, importing, counting: work that would hold the window up. */
  readonly ask: WorkerCalls<LedgerMethods>['ask'];
  /** Its file after a checkpoint: everything that is committed; any DuckDB opens it. */
  snapshot(): Promise<Result<File>>;
  close(): Promise<void>;
}

export async function openLedger(tables: OpenedWorkspace['tables']): Promise<Result<OpenLedger>> {
  const worker = new Worker(new URL('./ledgerWorker.ts', import.meta.url), { type: 'module' });
  const calls = new WorkerCalls<LedgerMethods>(worker);
  const opened = await orStopped(calls.ask('open', { url: tables?.url ?? null }));
  if (!opened.ok) {
    calls.end();
    return opened;
  }
  const database = new RemoteLedger(calls, opened.value);
  // Every method of the worker answers with a Result, so that a stopped worker can be told as one.
  const ask = ((method, argument, tell) =>
    orStopped(calls.ask(method, argument, tell) as Promise<Result<unknown>>)) as OpenLedger['ask'];
  return success({
    database,
    ask,
    snapshot: () => orStopped(calls.ask('snapshot', null)),
    close: () => database.close(),
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
