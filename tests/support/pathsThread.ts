import { parentPort, workerData } from 'node:worker_threads';
import type { PathDrivers, PathGround } from '../../shared/projection/paths/pathDrivers';
import { type PathRange, simulatePaths } from '../../shared/projection/paths/simulatePaths';

// The thread is started by manyPaths.test.ts, with this.
const { ground, drivers } = workerData as { readonly ground: PathGround; readonly drivers: PathDrivers };

parentPort?.on('message', (range: PathRange) => {
  parentPort?.postMessage(simulatePaths(ground, drivers, range));
});
