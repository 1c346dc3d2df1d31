import { create } from 'zustand';
import type { ExportReply, Reply } from '../../shared/ipc/contract';
import type { ReportDocument } from '../../shared/report/document';
import type { WrittenReport } from '../../shared/workspace/keptReport';
import { invoke } from '../bridge';
import { record, useDocument } from './openWorkspace';
import { keepsReports } from './reportWords';

/** The journal has them all; the list is for looking at. */
const listed = 1000;

const none: readonly WrittenReport[] = [];

/** What was exported from the open workspace, the latest first. */
export const useWrittenReports = (): readonly WrittenReport[] => useDocument()?.reports ?? none;

/** What of a written file is known besides its place, size and hash. */
type WrittenAs = Pick<WrittenReport, 'kind' | 'format' | 'edited'> & { readonly report: ReportDocument };

/** Folder and name of a file, on any system. */
export function placeOf(path: string): { readonly folder: string; readonly name: string } {
  const [, folder = '', name = path] = /^(.*)[/\\]([^/\\]+)$/.exec(path) ?? [];
  return { folder, name };
}

/** Enters a written file in the history and the journal, where a workspace keeps them. */
export async function remember({ report, ...as }: WrittenAs, written: ExportReply): Promise<void> {
  if (!keepsReports()) return;
  const { title, language, provenance } = report;
  const entry: WrittenReport = {
    ...as,
    ...written,
    id: crypto.randomUUID(),
    at: new Date().toISOString(),
    title,
    language,
    subject: provenance.subject,
    inputsHash: provenance.inputsHash,
  };
  const { format } = as;
  const { path, sha256 } = written;
  const detail = { subject: 'report', report: title, language, format, file: placeOf(path).name, sha256 };
  await record({ what: 'export', detail }, (document) => ({
    ...document,
    reports: [entry, ...document.reports].slice(0, listed),
  }));
}

export type FileState = Reply<'report.check'>['state'] | 'checking' | 'unread';

/** How the files were when they were last looked at, by the id of their line. */
export const useFileStates = create<{ readonly states: Readonly<Record<string, FileState>> }>(() => ({ states: {} }));

const setState = (id: string, state: FileState): void =>
  useFileStates.setState(({ states }) => ({ states: { ...states, [id]: state } }));

/** Holds files against the hashes that they had when they were written. */
export async function checkFiles(reports: readonly WrittenReport[]): Promise<void> {
  for (const { id } of reports) setState(id, 'checking');
  for (const { id } of reports) {
    const reply = await invoke('report.check', { id });
    setState(id, reply.ok ? reply.value.state : 'unread');
  }
}
