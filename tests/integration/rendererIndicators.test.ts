import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { indicatorsMethods } from '../../renderer/engine/indicatorsMethods';
import { askIndicators, useIndicators } from '../../renderer/state/balanceIndicators';
import { useStudy } from '../../renderer/state/study';
import type { Failure } from '../../shared/base/failure';
import { failed } from '../../shared/base/result';
import { bundledBase, bundledParameters, bundledScenario } from '../support/bundled';
import { openStudy } from '../support/openStudy';
import { WorkerHere } from '../support/workerHere';

const root = path.join(import.meta.dirname, '../..');
const base = await bundledBase();
const asked = { scenario: bundledScenario('current-law'), group: 'open', horizon: 75 } as const;
const broken: Failure = { code: 'worker/crashed', worker: 'indicators', detail: 'out of memory' };
const never = () => new Promise<never>(() => undefined);
const silent = { run: never, backtest: never, regions: never, price: never, increase: never, cancel: () => undefined };

let isBroken = true;

/** The worker for indicators in this thread; what stands behind them fails as long as the test says. */
class Indicators extends WorkerHere {
  constructor() {
    const methods = indicatorsMethods();
    super({
      ...methods,
      details: async (question: Parameters<typeof methods.details>[0]) =>
        isBroken ? failed(broken) : methods.details(question),
    });
  }
}

beforeEach(() => {
  vi.stubGlobal('Worker', Indicators);
  vi.stubGlobal('fetch', async (url: string) => new Response(readFileSync(path.join(root, url))));
  useStudy.setState({
    workspace: openStudy({ base, parameters: bundledParameters(), scenarios: [asked.scenario], projector: silent }),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('the indicators stay, and it is said, where what stands behind them could not be worked out; asked again, it is', async () => {
  await askIndicators(asked);
  expect(useIndicators.getState()).toMatchObject({ failure: broken, details: null });
  expect(useIndicators.getState().table?.rows.length).toBeGreaterThan(0);
  isBroken = false;
  await askIndicators(asked);
  expect(useIndicators.getState().failure).toBeNull();
  expect(useIndicators.getState().details).not.toBeNull();
});
