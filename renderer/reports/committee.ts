import { failed, success } from '../../shared/base/result';
import { scenarioBase } from '../../shared/projection/scenarioBase';
import { committeeReport } from '../../shared/report/committeeReport';
import type { ReportInput } from '../../shared/report/reportContext';
import { scenarioOf } from '../state/question';
import { isStandard, lastRun, scenarioNamed, useStudy } from '../state/study';
import type { MakeReport, ReportOrder } from './order';

/** The run on screen with all that a report on it is made from, or null while there is no finished run. */
export function runInput({ language, day }: ReportOrder): ReportInput | null {
  const { workspace, question, answer, baseline } = useStudy.getState();
  const scenario = workspace && question && scenarioNamed(workspace, question.scenario);
  if (!workspace || !question || !scenario || answer.state !== 'done') return null;
  const asked = scenarioOf(question, scenario, workspace.parameters);
  return {
    run: answer.run,
    baseline: isStandard(question) ? null : lastRun(baseline),
    accounts: scenarioBase(workspace.base, asked).accounts,
    references: workspace.base.references,
    parameters: workspace.parameters,
    scenario: asked,
    language,
    day,
  };
}

export const makeCommittee: MakeReport = async (order) => {
  const input = runInput(order);
  return input === null ? failed({ code: 'report/not-ready', needs: 'run' }) : success(committeeReport(input));
};
