import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WorkerReply, WorkerRequest } from '../../renderer/engine/messages';
import { runRegions } from '../../shared/balance/regions/runRegions';
import { runScenario } from '../../shared/balance/runScenario';
import type { ParameterSet } from '../../shared/parameters/parameter';
import { regimes } from '../../shared/projection/regions/pooling';
import { bundledParameters, bundledScenario } from '../support/bundled';
import { bundleScript } from '../support/bundleScript';
import { digestOf } from '../support/digest';
import { bundledRegions, type RegionData } from '../support/regions';

type Question = Exclude<WorkerRequest, { kind: 'start' }>;

let data: RegionData;
let parameters: ParameterSet;
let program: string;
const threads: Worker[] = [];

beforeAll(async () => {
  data = await bundledRegions();
  parameters = bundledParameters();
  ({ program } = await bundleScript('projectionThread'));
});
afterAll(async () => {
  await Promise.all(threads.map((thread) => thread.terminate()));
});

/** A thread that runs the window's projection worker as it is built, with its own copy of the figures. */
function startThread(): Worker {
  const thread = new Worker(program);
  threads.push(thread);
  const start: WorkerRequest = { kind: 'start', base: data.base, parameters };
  thread.postMessage(start);
  return thread;
}

const answerOf = (thread: Worker, question: Question): Promise<WorkerReply> =>
  new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.postMessage(question);
  });

/** Digests by question, however many threads take the next question as soon as they are free. */
async function digestsOn(count: number, questions: readonly Question[]): Promise<string[]> {
  const waiting = [...questions];
  const digests: string[] = [];
  const work = async (thread: Worker): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { id, result } = await answerOf(thread, next);
      expect(result.ok).toBe(true);
      digests[id] = digestOf(result);
    }
    await thread.terminate();
  };
  await Promise.all(Array.from({ length: count }, startThread).map(work));
  return digests;
}

function here(question: Question): string {
  if (question.kind === 'run') return digestOf(runScenario(data.base, parameters, question.scenario));
  if (question.kind === 'regions') {
    return digestOf(runRegions(data.base, question.figures, parameters, question));
  }
  throw new Error(question.kind);
}

const scenarios = ['current-law', 'retirement-65', 'fertility-low', 'cass-2019', 'current-law'];

describe('the same scenario gives the same bits on any number of threads', () => {
  const questions = scenarios.map((id, at) => ({ kind: 'run', id: at, scenario: bundledScenario(id) }) as const);
  let expected: string[];
  beforeAll(() => {
    expected = questions.map(here);
  });

  test('each has a digest of its own', () => {
    expect(new Set(expected).size).toBe(scenarios.length - 1);
    expect(expected[0]).toBe(expected.at(-1));
  });

  test.each([1, 2, 4])('%i', async (count) => {
    expect(await digestsOn(count, questions)).toEqual(expected);
  });
});

describe('so do the provinces', () => {
  let questions: Question[];
  let expected: string[];
  beforeAll(() => {
    const scenario = { ...bundledScenario('current-law'), years: 8 };
    questions = regimes.map((regime, id) => ({ kind: 'regions', id, figures: data.figures, scenario, regime }));
    expected = questions.map(here);
    expect(new Set(expected).size).toBe(regimes.length);
  });

  test.each([1, 2, 4])('%i', async (count) => {
    expect(await digestsOn(count, questions)).toEqual(expected);
  });
});
