import { parentPort, workerData } from 'node:worker_threads';
import type { DrawOptions } from '../../../shared/stochastic/driverPath';
import { type PathGround, simulatePaths } from '../../../shared/stochastic/simulatePaths';

/** What a thread is started with. */
export interface ThreadGround {
  readonly ground: PathGround;
  readonly options: DrawOptions;
}

export interface PathRange {
  readonly from: number;
  readonly to: number;
}

// The thread is started by pathThreads.ts, with this.
const { ground, options } = workerData as ThreadGround;

parentPort?.on('message', ({ from, to }: PathRange) => {
  const results = simulatePaths(ground, options, from, to);
  parentPort?.postMessage(results, [results.data.buffer as ArrayBuffer]);
});
