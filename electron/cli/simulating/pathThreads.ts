import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { failed, type Result, success } from '../../../shared/base/result';
import { reasonOf } from '../../../shared/data/reason';
import type { PathRange } from '../../../shared/projection/paths/simulatePaths';
import type { PathResults } from '../../../shared/stochastic/simulatePaths';
import type { ThreadGround } from './pathThread';

/** Paths that a thread takes at a time: few enough that all threads end together. */
const portion = 10;

/** Threads that project paths; the same numbers, bit for bit, for any number of them. */
export class PathThreads {
  readonly #workers: readonly Worker[];

  /** `program` is the folder in which the built thread lies. */
  constructor(program: string, ground: ThreadGround, count: number) {
    const file = path.join(program, 'pathThread.js');
    this.#workers = Array.from({ length: count }, () => new Worker(file, { workerData: ground }));
  }

  async project({ from, to }: PathRange, onDone: (paths: number) => void): Promise<Result<readonly PathResults[]>> {
    const blocks: PathResults[] = [];
    let next = from;
    const take = (): PathRange | null => {
      if (next >= to) return null;
      const range = { from: next, to: Math.min(to, next + portion) };
      next = range.to;
      return range;
    };
    const keep = (block: PathResults): void => {
      blocks.push(block);
      onDone(block.paths);
    };
    try {
      await Promise.all(this.#workers.map((worker) => drained(worker, take, keep)));
      return success(blocks);
    } catch (error) {
      return failed({ code: 'worker/crashed', worker: 'projection', detail: reasonOf(error) });
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

/** Has one thread take portions until there is none left. */
function drained(worker: Worker, take: () => PathRange | null, keep: (block: PathResults) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const hear = (block: PathResults): void => {
      keep(block);
      ask();
    };
    const ask = (): void => {
      const range = take();
      if (range !== null) {
        worker.postMessage(range);
        return;
      }
      worker.off('message', hear);
      worker.off('error', reject);
      resolve();
    };
    worker.on('message', hear);
    worker.on('error', reject);
    ask();
  });
}
