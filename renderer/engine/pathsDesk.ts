import { failed, type Result, success } from '../../shared/base/result';
import { reasonOf } from '../../shared/data/reason';
import { readStochasticSettings } from '../../shared/stochastic/stochasticSettings';
import { readDataset } from './datasets';
import type { DeskMethods } from './pathsDeskMethods';
import type { PathsData } from './pathsMethods';
import { WorkerCalls } from './workerCalls';

/** The worker that has many paths projected, and its failures as values. */
export class PathsDesk {
  readonly #calls: WorkerCalls<DeskMethods>;

  constructor(worker: Worker, data: PathsData, workers: number) {
    this.#calls = new WorkerCalls<DeskMethods>(worker);
    // A worker that does not start fails when it is asked for paths.
    this.#calls.ask('open', { ...data, workers }).catch(() => undefined);
  }

  async ask<T>(put: (ask: WorkerCalls<DeskMethods>['ask']) => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await put(this.#calls.ask.bind(this.#calls));
    } catch (error) {
      return failed({ code: 'worker/crashed', worker: 'paths', detail: reasonOf(error) });
    }
  }

  end(): void {
    this.#calls.end();
  }
}

const settingsFile = 'stochastic.yaml';

const createWorker = (): Worker => new Worker(new URL('./pathsDeskWorker.ts', import.meta.url), { type: 'module' });

/** One processor is left to the window. */
const workersFor = (processors: number): number => Math.max(1, processors - 1);

export async function openPathsDesk({ base, parameters }: Omit<PathsData, 'settings'>): Promise<Result<PathsDesk>> {
  const file = await readDataset(settingsFile);
  if (!file.ok) return file;
  const settings = readStochasticSettings({ name: settingsFile, text: new TextDecoder().decode(file.value) });
  if (!settings.ok) return settings;
  const workers = workersFor(navigator.hardwareConcurrency);
  return success(new PathsDesk(createWorker(), { base, parameters, settings: settings.value }, workers));
}
