import { backtest } from '../../shared/balance/backtest';
import { runScenario } from '../../shared/balance/runScenario';
import type { BaseData } from '../../shared/data/baseData';
import type { ParameterSet } from '../../shared/parameters/parameter';
import type { WorkerReply, WorkerRequest } from './messages';
import { buffersIn } from './transfer';

let started: { base: BaseData; parameters: ParameterSet; kept: ReadonlySet<ArrayBuffer> } | null = null;

self.onmessage = ({ data }: MessageEvent<WorkerRequest>): void => {
  if (data.kind === 'start') {
    started = { base: data.base, parameters: data.parameters, kept: new Set(buffersIn(data)) };
    return;
  }
  if (started === null) {
    throw new Error('The projection worker was asked before it was started');
  }
  const begin = performance.now();
  const compute = data.kind === 'run' ? runScenario : backtest;
  const result = compute(started.base, started.parameters, data.scenario);
  const reply: WorkerReply = { id: data.id, result, milliseconds: performance.now() - begin };
  self.postMessage(reply, { transfer: buffersIn(result, started.kept) });
};
