import { create } from 'zustand';
import type { Language } from '../../shared/base/language';
import type { Request } from '../../shared/ipc/contract';
import { invoke } from '../bridge';
import { makeCommittee } from '../reports/committee';
import { endJob, showJob } from './jobs';
import { report, reportNotReady, reportSaved } from './notices';
import { useSettings } from './settings';

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

/** Writes the committee report where the user says. */
export async function exportReport(format: ReportFormat): Promise<void> {
  const language = chosenLanguage();
  const day = dayOf(new Date());
  const made = await makeCommittee({ language, day });
  if (!made.ok) {
    reportNotReady();
    return;
  }
  const document = made.value;
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
