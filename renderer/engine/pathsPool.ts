import type { Result } from '../../shared/base/result';
import type { Scenario } from '../../shared/parameters/parameter';
import type { DriverDiagnosis } from '../../shared/stochastic/diagnoseDrivers';
import { inPortions, type Portions } from '../../shared/stochastic/inPortions';
import type { PathTraits } from '../../shared/stochastic/pathTraits';
import type { PathResults } from '../../shared/stochastic/simulatePaths';
import type { PathsData, PathsMethods, PathsPortion, TraitsQuestion } from './pathsMethods';
import { WorkerCalls } from './workerCalls';

/** Workers that project paths of one scenario, one at least; the same numbers, bit for bit, for any number of them. */
export class PathsPool {
  readonly #first: WorkerCalls<PathsMethods>;
  readonly #others: readonly WorkerCalls<PathsMethods>[];

  constructor(createWorker: () => Worker, count: number, data: PathsData) {
    const started = (): WorkerCalls<PathsMethods> => {
      const worker = new WorkerCalls<PathsMethods>(createWorker());
      // A worker that does not start fails when it is asked for paths.
      worker.ask('start', data).catch(() => undefined);
      return worker;
    };
    this.#first = started();
    this.#others = Array.from({ length: count - 1 }, started);
  }

  /** Makes every worker ready for a scenario. */
  async prepare(scenario: Scenario): Promise<Result<readonly DriverDiagnosis[]>> {
    // All compute the same from the same.
    const [diagnoses] = await Promise.all([
      this.#first.ask('prepare', scenario),
      ...this.#others.map((worker) => worker.ask('prepare', scenario)),
    ]);
    return diagnoses;
  }

  project({ draws, range }: PathsPortion, rest: Omit<Portions<PathResults>, 'workers'>): Promise<void> {
    const workers = [this.#first, ...this.#others].map(
      (worker) => (portion: PathsPortion['range']) => worker.ask('project', { draws, range: portion }),
    );
    return inPortions(range, { ...rest, workers });
  }

  traits(question: TraitsQuestion): Promise<readonly PathTraits[]> {
    return this.#first.ask('traits', question);
  }

  end(): void {
    for (const worker of [this.#first, ...this.#others]) worker.end();
  }
}
