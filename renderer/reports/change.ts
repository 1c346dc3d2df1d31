import type { Measure, ReconciledRuns } from '../../shared/balance/reconcile';
import { failed, type Result, success } from '../../shared/base/result';
import type { Scenario } from '../../shared/parameters/parameter';
import { scenarioBase } from '../../shared/projection/scenarioBase';
import { committeeReport } from '../../shared/report/committeeReport';
import { changeReport } from '../../shared/report/compare/changeReport';
import { changeMeasures } from '../../shared/report/compare/explained';
import type { ReportDocument } from '../../shared/report/document';
import type { ReportInput } from '../../shared/report/reportContext';
import { startWork, useWorks } from '../state/balanceWork';
import { type Question, scenarioOf } from '../state/question';
import { scenarioNamed, useStudy } from '../state/study';
import { runInput } from './committee';
import type { MakeReport } from './order';

function asked(question: Question): Scenario | null {
  const { workspace } = useStudy.getState();
  const scenario = workspace && scenarioNamed(workspace, question.scenario);
  return workspace && scenario ? scenarioOf(question, scenario, workspace.parameters) : null;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What stood on screen before the last change, else the scenario that others are set beside. */
function earlierScenario(now: Scenario): Scenario | null {
  const { past, standard } = useStudy.getState();
  const known = [...past.map(asked).reverse(), standard];
  return known.find((scenario) => scenario !== null && !isSame(scenario, now)) ?? null;
}

/** The committee's report on another scenario than the one on screen. */
async function earlierReport(input: ReportInput, scenario: Scenario): Promise<Result<ReportDocument>> {
  const { workspace } = useStudy.getState();
  if (workspace === null) return failed({ code: 'report/not-ready', needs: 'run' });
  const made = await workspace.projector.run(scenario, 'earlier report');
  if (!made.ok) return made;
  const { accounts } = scenarioBase(workspace.base, scenario);
  return success(committeeReport({ ...input, run: made.value.value, baseline: null, scenario, accounts }));
}

interface Split {
  readonly before: Scenario;
  readonly scenario: Scenario;
  readonly measures: readonly Measure[];
}

function madeSplit(wanted: Split): ReconciledRuns | null {
  const { change } = useWorks.getState();
  return change.state === 'done' && isSame(change.answered.question, wanted) ? change.answered.value : null;
}

async function splitOf(wanted: Split): Promise<Result<ReconciledRuns>> {
  if (madeSplit(wanted) === null) await startWork('change', wanted, null);
  const { change } = useWorks.getState();
  if (change.state === 'failed') return failed(change.failure);
  const made = madeSplit(wanted);
  return made === null ? failed({ code: 'cancelled' }) : success(made);
}

/** What moved from what stood on screen before to what stands there now, and why. */
export const makeChange: MakeReport = async (order) => {
  const input = runInput(order);
  if (input === null) return failed({ code: 'report/not-ready', needs: 'run' });
  const { parameters, scenario } = input;
  const earlier = earlierScenario(scenario);
  if (earlier === null) return failed({ code: 'report/not-ready', needs: 'earlierRun' });
  const before = await earlierReport(input, earlier);
  if (!before.ok) return before;
  const after = committeeReport({ ...input, baseline: null });
  const split = await splitOf({ before: earlier, scenario, measures: changeMeasures(before.value, after) });
  if (!split.ok) return split;
  const stands = { before: { parameters, scenario: earlier }, after: { parameters, scenario } };
  const why = { state: 'split', split: split.value, ...stands } as const;
  return success(changeReport({ before: before.value, after, why, day: order.day }));
};
