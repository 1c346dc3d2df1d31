import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { failed, type Result, success } from '../../../shared/base/result';
import { reasonOf } from '../../../shared/data/reason';
import type { RegionalResults } from '../../../shared/projection/paths/regionPaths';
import type { PathRange } from '../../../shared/projection/paths/simulatePaths';
import type { DrawOptions } from '../../../shared/stochastic/draws';
import { inPortions } from '../../../shared/stochastic/inPortions';
import type { RegionalGround } from '../../../shared/stochastic/regional/regionalGround';
import type { PathResults, StochasticGround } from '../../../shared/stochastic/simulatePaths';
import type { PathRequest } from './pathThread';
import type { Progress } from './progress';

/** What a thread gives for what it was started with: the country's fund or those of the provinces. */
type BlockOf<Ground> = Ground extends RegionalGround ? RegionalResults : PathResults;

/** Threads that project paths of one scenario; the same numbers, bit for bit, for any number of them. */
export class PathThreads<Ground extends StochasticGround | RegionalGround = StochasticGround> {
  readonly #workers: readonly Worker[];
  readonly #progress: Progress | undefined;

  /** `program` is the folder in which the built thread lies. */
  constructor(ground: Ground, { program, count, progress }: ThreadOptions) {
    const file = path.join(program, 'pathThread.js');
    this.#workers = Array.from({ length: count }, () => new Worker(file, { workerData: ground }));
    this.#progress = progress;
  }

  async project(draws: DrawOptions, range: PathRange): Promise<Result<readonly BlockOf<Ground>[]>> {
    const blocks: BlockOf<Ground>[] = [];
    const keep = (block: BlockOf<Ground>): void => {
      blocks.push(block);
      this.#progress?.add(block.paths);
    };
    const workers = this.#workers.map(
      (worker) => (portion: PathRange) => answerOf<BlockOf<Ground>>(worker, { draws, range: portion }),
    );
    try {
      await inPortions(range, { workers, keep, goesOn: () => this.#progress?.isStopped !== true });
    } catch (error) {
      return failed({ code: 'worker/crashed', worker: 'projection', detail: reasonOf(error) });
    }
    return this.#progress?.isStopped ? failed({ code: 'cancelled' }) : success(blocks);
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

export interface ThreadOptions {
  readonly program: string;
  readonly count: number;
  readonly progress?: Progress;
}

function answerOf<Block>(worker: Worker, request: PathRequest): Promise<Block> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', hear);
      worker.off('error', fail);
    };
    const hear = (block: Block): void => {
      settle();
      resolve(block);
    };
    const fail = (error: Error): void => {
      settle();
      reject(error);
    };
    worker.on('message', hear);
    worker.on('error', fail);
    worker.postMessage(request);
  });
}
