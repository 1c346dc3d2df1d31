import { type Result, success } from '../../shared/base/result';
import { readStochasticSettings } from '../../shared/stochastic/stochasticSettings';
import { readText } from './datasets';
import type { DeskMethods } from './pathsDeskMethods';
import type { PathsData } from './pathsMethods';
import { WorkerDesk } from './workerDesk';

/** The worker that has many paths projected by others. */
export type PathsDesk = WorkerDesk<DeskMethods>;

const createWorker = (): Worker => new Worker(new URL('./pathsDeskWorker.ts', import.meta.url), { type: 'module' });

/** One processor is left to the window. */
export const workersFor = (processors: number): number => Math.max(1, processors - 1);

export async function openPathsDesk({ base, parameters }: Omit<PathsData, 'settings'>): Promise<Result<PathsDesk>> {
  const file = await readText('stochastic.yaml');
  const settings = file.ok ? readStochasticSettings(file.value) : file;
  if (!settings.ok) return settings;
  const workers = workersFor(navigator.hardwareConcurrency);
  const data = { base, parameters, settings: settings.value, workers };
  return success(new WorkerDesk<DeskMethods>(createWorker(), 'paths', (ask) => ask('open', data)));
}
