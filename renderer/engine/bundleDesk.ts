import { type Result, success } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import { loadDatasets, type ReadFile } from '../../shared/data/loadDatasets';
import { readerIn } from '../../shared/evidence/recomputeRun';
import type { BundleGround, BundleMethods, CheckedBundle } from './bundleMethods';
import { readFolder } from './datasets';
import { openDatabase } from './duckdbDatabase';
import { readClosed } from './readClosed';
import { WorkerDesk } from './workerDesk';

/** The worker that makes and verifies evidence bundles. */
export type BundleDesk = WorkerDesk<BundleMethods>;

const createWorker = (): Worker => new Worker(new URL('./bundleWorker.ts', import.meta.url), { type: 'module' });

export async function openBundleDesk(ground: Omit<BundleGround, 'law'>): Promise<Result<BundleDesk>> {
  const law = await readFolder('parameters');
  if (!law.ok) return law;
  const data = { ...ground, law: law.value };
  return success(new WorkerDesk<BundleMethods>(createWorker(), 'evidence', (ask) => ask('start', data)));
}

async function baseFrom(read: ReadFile): Promise<Result<BaseData>> {
  const database = await openDatabase();
  if (!database.ok) return database;
  try {
    const loaded = await loadDatasets(database.value, read);
    return loaded.ok ? await readClosed(database.value) : loaded;
  } finally {
    await database.value.close();
  }
}

/** The worker has no database of its own: one within a worker that ends can take the window with it. */
export async function verifiedBy(desk: BundleDesk, file: File): Promise<Result<CheckedBundle>> {
  const tables = await desk.ask((ask) => ask('open', file));
  if (!tables.ok) return tables;
  const own = tables.value === null ? success(null) : await baseFrom(readerIn(file.name, tables.value));
  return own.ok ? desk.ask((ask) => ask('verify', own.value)) : own;
}
