import type { Run } from '../balance/outlook';
import { runScenario } from '../balance/runScenario';
import type { Language } from '../base/language';
import { type Result, success } from '../base/result';
import type { BaseData } from '../data/baseData';
import type { ParameterSet, Scenario } from '../parameters/parameter';
import { scenarioBase } from '../projection/scenarioBase';
import { committeeReport } from './committeeReport';
import type { ReportDocument } from './document';
import type { ReportInput } from './reportContext';

/** All that a committee's report is made from, before anything has been projected. */
export interface CommitteeQuestion {
  readonly base: BaseData;
  readonly parameters: ParameterSet;
  readonly scenario: Scenario;
  /** What the scenario is set beside; null where it stands alone. */
  readonly compared: Scenario | null;
  readonly language: Language;
  /** ISO date printed on the report. */
  readonly day: string;
}

export interface MadeReport {
  readonly input: ReportInput;
  readonly run: Run;
  readonly document: ReportDocument;
}

/** Projects the scenario, and the one that it is set beside, and writes the report on them. */
export function madeCommittee(question: CommitteeQuestion): Result<MadeReport> {
  const { base, parameters, scenario, compared, language, day } = question;
  const run = runScenario(base, parameters, scenario);
  if (!run.ok) return run;
  const baseline = compared && runScenario(base, parameters, compared);
  if (baseline !== null && !baseline.ok) return baseline;
  const input: ReportInput = {
    run: run.value,
    baseline: baseline?.value ?? null,
    scenario,
    parameters,
    accounts: scenarioBase(base, scenario).accounts,
    references: base.references,
    language,
    day,
  };
  return success({ input, run: run.value, document: committeeReport(input) });
}
