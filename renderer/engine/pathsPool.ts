import { type Result, success } from '../../shared/base/result';
import type { PathRange } from '../../shared/projection/paths/simulatePaths';
import { inPortions, type Portions } from '../../shared/stochastic/inPortions';
import type { PathResults } from '../../shared/stochastic/simulatePaths';
import type { PathsData, PathsMethods, PathsQuestion } from './pathsMethods';
import { WorkerCalls } from './workerCalls';

/** Workers that project paths of one scenario; the same numbers, bit for bit, for any number of them. */
export class PathsPool {
  readonly #workers: readonly WorkerCalls<PathsMethods>[];

  constructor(createWorker: () => Worker, count: number, data: PathsData) {
    this.#workers = Array.from({ length: count }, () => new WorkerCalls<PathsMethods>(createWorker()));
    // A worker that does not start fails when it is asked for paths.
    for (const worker of this.#workers) worker.ask('start', data).catch(() => undefined);
  }

  /** Makes every worker ready for a scenario. */
  async prepare(question: PathsQuestion): Promise<Result<null>> {
    const ready = await Promise.all(this.#workers.map((worker) => worker.ask('prepare', question)));
    return ready.find(({ ok }) => !ok) ?? success(null);
  }

  project(range: PathRange, rest: Omit<Portions<PathResults>, 'workers'>): Promise<void> {
    return inPortions(range, {
      ...rest,
      workers: this.#workers.map((worker) => (part) => worker.ask('project', part)),
    });
  }

  end(): void {
    for (const worker of this.#workers) worker.end();
  }
}
