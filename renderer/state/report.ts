import { create } from 'zustand';
import type { Language } from '../../shared/base/language';
import type { Request } from '../../shared/ipc/contract';
import { scenarioBase } from '../../shared/projection/scenarioBase';
import { committeeReport } from '../../shared/report/committeeReport';
import { invoke } from '../bridge';
import { endJob, showJob } from './jobs';
import { report, reportNotReady, reportSaved } from './notices';
import { scenarioOf } from './question';
import { useSettings } from './settings';
import { isStandard, lastRun, scenarioNamed, useStudy } from './study';

export type ReportFormat = Request<'report.export'>['format'];
export const reportFormats = ['pdf', 'docx', 'xlsx', 'html', 'csv', 'json'] as const satisfies readonly ReportFormat[];

interface ReportStore {
  /** Language of the report; null follows the window. */
  readonly language: Language | null;
}

export const useReport = create<ReportStore>(() => ({ language: null }));

const dayOf = (now: Date): string => {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const chosenLanguage = (): Language => useReport.getState().language ?? useSettings.getState().settings.language;

/** The report of what is on screen, or null while there is no finished run. */
function currentDocument(language: Language, day: string) {
  const { workspace, question, answer, baseline } = useStudy.getState();
  const scenario = workspace && question && scenarioNamed(workspace, question.scenario);
  if (!workspace || !question || !scenario || answer.state !== 'done') {
    return null;
  }
  const asked = scenarioOf(question, scenario, workspace.parameters);
  return committeeReport({
    run: answer.run,
    baseline: isStandard(question) ? null : lastRun(baseline),
    accounts: scenarioBase(workspace.base, asked).accounts,
    references: workspace.base.references,
    parameters: workspace.parameters,
    scenario: asked,
    language,
    day,
  });
}

/** Writes the committee report where the user says. */
export async function exportReport(format: ReportFormat): Promise<void> {
  const language = chosenLanguage();
  const day = dayOf(new Date());
  const document = currentDocument(language, day);
  if (document === null) {
    reportNotReady();
    return;
  }
  showJob({ id: 'report', title: 'frame.job.report', progress: null, cancel: null });
  const suggestedName = `Fundscope-${document.provenance.subject}-${day}-${language}.${format}`;
  const reply = await invoke('report.export', { format, document, destination: { kind: 'choose', suggestedName } });
  endJob('report');
  if (reply.ok) {
    reportSaved(reply.value.path);
  } else {
    report(reply.failure);
  }
}
