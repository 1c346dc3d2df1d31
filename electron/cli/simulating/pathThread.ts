import { parentPort, workerData } from 'node:worker_threads';
import type { PathRange } from '../../../shared/projection/paths/simulatePaths';
import type { DrawOptions } from '../../../shared/stochastic/draws';
import { type StochasticGround, simulatePaths } from '../../../shared/stochastic/simulatePaths';

/** What a thread is started with. */
export interface ThreadGround {
  readonly ground: StochasticGround;
  readonly options: DrawOptions;
}

// The thread is started by pathThreads.ts, with this.
const { ground, options } = workerData as ThreadGround;

parentPort?.on('message', (range: PathRange) => {
  const results = simulatePaths(ground, options, range);
  parentPort?.postMessage(results, [results.data.buffer as ArrayBuffer]);
});
