import { beforeAll, describe, expect, test } from 'vitest';
import type { WorkerReply, WorkerRequest } from '../../renderer/engine/messages';
import { createProjector, type Projector } from '../../renderer/engine/projector';
import { buffersIn } from '../../renderer/engine/transfer';
import { runScenario } from '../../shared/balance/runScenario';
import type { BaseData } from '../../shared/data/baseData';
import type { ParameterSet, Scenario } from '../../shared/parameters/parameter';
import { bundledBase, bundledParameters, bundledScenario } from '../support/bundled';

let base: BaseData;
let parameters: ParameterSet;
let scenario: Scenario;

beforeAll(async () => {
  base = await bundledBase();
  parameters = bundledParameters();
  scenario = { ...bundledScenario('current-law'), years: 5 };
});

/** Node has no Worker of the browser's kind: this one holds requests until the test lets it answer with the real engine. */
class HeldWorker extends EventTarget implements Worker {
  static readonly made: HeldWorker[] = [];
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  onmessageerror: Worker['onmessageerror'] = null;
  readonly asked: Exclude<WorkerRequest, { kind: 'start' }>[] = [];
  isTerminated = false;

  constructor() {
    super();
    HeldWorker.made.push(this);
  }

  postMessage(request: WorkerRequest): void {
    if (request.kind !== 'start') this.asked.push(request);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  answer(): void {
    const request = this.asked.shift();
    if (request === undefined) throw new Error('nothing was asked');
    const result = runScenario(base, parameters, request.scenario);
    const data: WorkerReply = { id: request.id, result, milliseconds: 1 };
    this.onmessage?.(new MessageEvent('message', { data }));
  }

  crash(): void {
    this.onerror?.(Object.assign(new Event('error', { cancelable: true }), { message: 'out of memory' }) as ErrorEvent);
  }
}

const worker = (): HeldWorker => {
  const newest = HeldWorker.made.at(-1);
  if (newest === undefined) throw new Error('no worker was started');
  return newest;
};

function started(onRestart: () => void = () => undefined): Projector {
  return createProjector({ base, parameters, createWorker: () => new HeldWorker(), onRestart });
}

const horizon = (years: number): Scenario => ({ ...scenario, years });

describe('the projector', () => {
  test('computes only the newest of what waits in a lane', async () => {
    const projector = started();
    const answers = [5, 6, 7, 8].map((years) => projector.run(horizon(years), 'answer'));
    worker().answer();
    worker().answer();
    const results = await Promise.all(answers);
    expect(
      results.map((result) => (result.ok ? result.value.value.outlook.years.length : result.failure.code)),
    ).toEqual([5, 'cancelled', 'cancelled', 8]);
    expect(worker().asked).toEqual([]);
  });

  test('keeps lanes apart', async () => {
    const projector = started();
    const first = projector.run(horizon(5), 'answer');
    const baseline = projector.run(horizon(6), 'baseline');
    const second = projector.run(horizon(7), 'answer');
    for (let turn = 0; turn < 3; turn++) worker().answer();
    expect((await Promise.all([first, baseline, second])).map(({ ok }) => ok)).toEqual([true, true, true]);
  });

  test('answers the question on screen before what is computed beside it', async () => {
    const projector = started();
    const compared = projector.run(horizon(5), 'compare');
    const baseline = projector.run(horizon(6), 'baseline');
    const answer = projector.run(horizon(7), 'answer');
    worker().answer();
    expect(worker().asked.map(({ scenario: { years } }) => years)).toEqual([7]);
    for (let turn = 0; turn < 2; turn++) worker().answer();
    expect((await Promise.all([compared, baseline, answer])).every(({ ok }) => ok)).toBe(true);
  });

  test('asks a new worker once more when one dies, and says so', async () => {
    let restarts = 0;
    const projector = started(() => {
      restarts += 1;
    });
    const answer = projector.run(scenario, 'answer');
    const dead = worker();
    dead.crash();
    expect(dead.isTerminated).toBe(true);
    expect(worker()).not.toBe(dead);
    worker().answer();
    expect((await answer).ok).toBe(true);
    expect(restarts).toBe(1);
  });

  test('gives up on a question that kills its worker twice, and goes on with the next', async () => {
    const projector = started();
    const deadly = projector.run(scenario, 'answer');
    worker().crash();
    worker().crash();
    expect(await deadly).toMatchObject({ ok: false, failure: { code: 'worker/crashed', detail: 'out of memory' } });
    const next = projector.run(horizon(6), 'answer');
    worker().answer();
    expect((await next).ok).toBe(true);
  });

  test('stops what runs and what waits', async () => {
    const projector = started();
    const answers = [projector.run(horizon(5), 'answer'), projector.run(horizon(6), 'baseline')];
    const busy = worker();
    projector.cancel();
    expect(busy.isTerminated).toBe(true);
    for (const answer of answers) expect(await answer).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  });
});

test('a run hands over its buffers and keeps those of the base data', () => {
  const kept = new Set(buffersIn({ base, parameters }));
  const run = runScenario(base, parameters, scenario);
  const handed = buffersIn(run, kept);
  expect(handed.length).toBeGreaterThan(10);
  expect(handed.filter((buffer) => kept.has(buffer))).toEqual([]);
  expect(new Set(handed).size).toBe(handed.length);
});
