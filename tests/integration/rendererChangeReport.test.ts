import { beforeEach, expect, test, vi } from 'vitest';
import { balanceMethods } from '../../renderer/engine/balanceMethods';
import type { Projector } from '../../renderer/engine/projector';
import { makeChange } from '../../renderer/reports/change';
import { questionOf } from '../../renderer/state/question';
import { commit, useStudy } from '../../renderer/state/study';
import { runScenario } from '../../shared/balance/runScenario';
import { languages } from '../../shared/base/language';
import { success } from '../../shared/base/result';
import type { Scenario } from '../../shared/parameters/parameter';
import { blocksOfKind } from '../../shared/report/sectionsOf';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';
import { openStudy } from '../support/openStudy';
import { WorkerHere } from '../support/workerHere';

vi.stubGlobal(
  'Worker',
  class extends WorkerHere {
    constructor() {
      super(balanceMethods());
    }
  },
);

const scenarios = (['current-law', 'indexation-40-60'] as const).map(bundledScenario);
const [law, indexed] = scenarios.map(questionOf);
const base = await bundledBase();
const parameters = bundledParameters();

/** Runs in this thread what the window would have run in a worker. */
const run = async (scenario: Scenario) => {
  const made = runScenario(base, parameters, scenario);
  return made.ok ? success({ value: made.value, milliseconds: 1 }) : made;
};
const never = () => new Promise<never>(() => undefined);
const projector: Projector = {
  ...{ run, backtest: never, regions: never, price: never, increase: never },
  cancel: () => undefined,
};

const asked = async (question: typeof law): Promise<void> => {
  if (question) commit(question);
  await vi.waitFor(() => expect(useStudy.getState().answer.state).toBe('done'));
};

beforeEach(() => {
  const workspace = openStudy({ base, parameters, scenarios, projector });
  useStudy.setState({ workspace, question: null, standard: null, past: [], future: [] });
});

const order = { language: 'en', day: '2026-11-22' } as const;

test('with one run alone there is nothing to compare', async () => {
  await asked(law);
  expect(await makeChange(order)).toMatchObject({ ok: false, failure: { needs: 'earlierRun' } });
});

test.each(languages)('what moved since the run before is told and split, in %s', async (language) => {
  await asked(law);
  await asked(indexed);
  const report = unwrapped(await makeChange({ ...order, language }));
  expect(report).toMatchObject({ kind: 'change', language, provenance: { subject: 'current-law → indexation-40-60' } });
  const bridges = blocksOfKind(report, 'bridge');
  expect(bridges.map(({ bars }) => bars.length)).toEqual([4, 4, 4]);
  for (const { bars } of bridges) expect(bars.at(-2)?.to).toBeCloseTo(Number(bars.at(-1)?.to), 9);
});

test('a slider that was moved sets a run apart from the one before', async () => {
  await asked(law);
  await asked(law && { ...law, levers: { 'contribution.employerRate': 0.2 } });
  const report = unwrapped(await makeChange(order));
  const [first] = blocksOfKind(report, 'bridge');
  expect(first?.bars.map(({ name }) => name)).toEqual(['Before', 'Employer contribution rate', 'After']);
});
