import { type Result, success } from '../../shared/base/result';
import type { BundleGround, BundleMethods } from './bundleMethods';
import { readFolder } from './datasets';
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
