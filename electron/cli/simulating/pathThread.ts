import { parentPort, workerData } from 'node:worker_threads';
import type { PathRange } from '../../../shared/projection/paths/simulatePaths';
import type { DrawOptions } from '../../../shared/stochastic/draws';
import type { RegionalGround } from '../../../shared/stochastic/regional/regionalGround';
import { simulateRegionalPaths } from '../../../shared/stochastic/regional/simulateRegionalPaths';
import { type StochasticGround, simulatePaths } from '../../../shared/stochastic/simulatePaths';

/** What a thread is asked for. */
export interface PathRequest {
  readonly draws: DrawOptions;
  readonly range: PathRange;
}

// The thread is started by pathThreads.ts, with this.
const ground = workerData as StochasticGround | RegionalGround;

const isRegional = (asked: StochasticGround | RegionalGround): asked is RegionalGround => 'regime' in asked.ground;

parentPort?.on('message', ({ draws, range }: PathRequest) => {
  const results = isRegional(ground)
    ? simulateRegionalPaths(ground, draws, range)
    : simulatePaths(ground, draws, range);
  parentPort?.postMessage(results, [results.data.buffer as ArrayBuffer]);
});
