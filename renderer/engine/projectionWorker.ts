import { priceOf } from '../../shared/audit/price/priceOf';
import { scenarioProjector } from '../../shared/audit/price/priceQuestion';
import { backtest } from '../../shared/balance/backtest';
import { increaseStudy } from '../../shared/balance/increaseStudy';
import { runRegions } from '../../shared/balance/regions/runRegions';
import { runScenario } from '../../shared/balance/runScenario';
import type { BaseData } from '../../shared/data/baseData';
import type { ParameterSet } from '../../shared/parameters/parameter';
import type { WorkerReply, WorkerRequest } from './messages';
import { buffersIn } from './transfer';

interface Started {
  readonly base: BaseData;
  readonly parameters: ParameterSet;
  readonly kept: ReadonlySet<ArrayBuffer>;
}

let started: Started | null = null;

function answerTo(
  asked: Exclude<WorkerRequest, { kind: 'start' }>,
  { base, parameters }: Started,
): WorkerReply['result'] {
  switch (asked.kind) {
    case 'run':
      return runScenario(base, parameters, asked.scenario);
    case 'backtest':
      return backtest(base, parameters, asked.scenario);
    case 'price': {
      const projector = scenarioProjector(base, parameters, asked.scenario);
      return projector.ok ? priceOf(projector.value, asked.question) : projector;
    }
    case 'increase':
      return increaseStudy(base, parameters, asked.scenario, asked.rule);
    case 'regions':
      return runRegions(base, asked.figures, parameters, asked);
  }
}

self.onmessage = ({ data }: MessageEvent<WorkerRequest>): void => {
  if (data.kind === 'start') {
    started = { base: data.base, parameters: data.parameters, kept: new Set(buffersIn(data)) };
    return;
  }
  if (started === null) {
    throw new Error('The projection worker was asked before it was started');
  }
  const begin = performance.now();
  const result = answerTo(data, started);
  const reply: WorkerReply = { id: data.id, result, milliseconds: performance.now() - begin };
  self.postMessage(reply, { transfer: buffersIn(result, started.kept) });
};
