import { create } from 'zustand';
import type { ReportDocument } from '../../shared/report/document';
import type { Edits, WordEdit } from '../../shared/report/edits/wordEdit';
import type { KeptWords } from '../../shared/workspace/keptReport';
import { openedNow, record, useFolder } from './openWorkspace';

/** Which report words belong to. */
type OfReport = Pick<KeptWords, 'kind' | 'language' | 'subject'>;

const ofReport = ({ kind, language, provenance }: ReportDocument): OfReport => ({
  kind,
  language,
  subject: provenance.subject,
});

const isSame = (a: OfReport, b: OfReport): boolean =>
  a.kind === b.kind && a.language === b.language && a.subject === b.subject;

/** One change of words, which can be taken back. */
interface Change {
  readonly report: ReportDocument;
  readonly passage: string;
  readonly before: WordEdit | null;
  readonly after: WordEdit | null;
}

interface WordsStore {
  /** The folder that changes belong to. */
  readonly folder: string | null;
  readonly past: readonly Change[];
  readonly future: readonly Change[];
  /** Words kept where no workspace keeps them; null while there are none. */
  readonly session: readonly KeptWords[] | null;
  /** Words that are being written, by report and passage. */
  readonly drafts: Readonly<Record<string, string>>;
}

const nothing: WordsStore = { folder: null, past: [], future: [], session: null, drafts: {} };

export const useWords = create<WordsStore>(() => nothing);

/** Words of one workspace are not those of another. */
export function resetWordsFor(folder: string | null): void {
  if (useWords.getState().folder !== folder) useWords.setState({ ...nothing, folder });
}

/** Whether a workspace keeps words and exports. */
export const keepsReports = (): boolean => openedNow()?.facts.readOnly === null;

const none: readonly KeptWords[] = [];

function keptNow(session: WordsStore['session']): readonly KeptWords[] {
  const open = openedNow();
  if (open !== null && keepsReports()) return open.document.reportWords;
  return session ?? open?.document.reportWords ?? none;
}

const noEdits: Edits = {};

const editsIn = (kept: readonly KeptWords[], report: ReportDocument): Edits =>
  kept.find((one) => isSame(one, ofReport(report)))?.edits ?? noEdits;

export const editsOf = (report: ReportDocument): Edits => editsIn(keptNow(useWords.getState().session), report);

/** The edits that are kept for a report, as they change. */
export function useEdits(report: ReportDocument | null): Edits {
  const session = useWords((store) => store.session);
  const kept = useFolder(() => keptNow(session));
  return report === null ? noEdits : editsIn(kept, report);
}

function withEdit(kept: readonly KeptWords[], { report, passage }: Change, edit: WordEdit | null): KeptWords[] {
  const { [passage]: _, ...others } = editsIn(kept, report);
  const edits = edit === null ? others : { ...others, [passage]: edit };
  const rest = kept.filter((one) => !isSame(one, ofReport(report)));
  if (Object.keys(edits).length === 0) return rest;
  const words = Object.entries(edits).map(([id, { words, on, cells }]) => [id, { words, on, cells: [...cells] }]);
  return [...rest, { ...ofReport(report), edits: Object.fromEntries(words) }];
}

async function put(change: Change, edit: WordEdit | null): Promise<void> {
  if (!keepsReports()) {
    useWords.setState(({ session }) => ({ session: withEdit(keptNow(session), change, edit) }));
    return;
  }
  const { report, passage } = change;
  const detail = { subject: 'words', report: report.title, passage, change: edit === null ? 'reset' : 'saved' };
  await record({ what: 'decision', detail }, (document) => ({
    ...document,
    reportWords: withEdit(document.reportWords, change, edit),
  }));
}

/** Keeps new words of a passage, or goes back to the program's. */
export async function keepWords(report: ReportDocument, passage: string, edit: WordEdit | null): Promise<void> {
  const change = { report, passage, before: editsOf(report)[passage] ?? null, after: edit };
  useWords.setState(({ past, future }) => ({
    past: [...past, change],
    future: future.filter((one) => !isOf(report)(one)),
  }));
  dropDraft(report, passage);
  await put(change, edit);
}

const isOf =
  (report: ReportDocument) =>
  (change: Change): boolean =>
    isSame(ofReport(change.report), ofReport(report));

/** Whether a change of this report's words can be taken back, or brought again. */
export const useSteps = (report: ReportDocument): { readonly canUndo: boolean; readonly canRedo: boolean } => ({
  canUndo: useWords(({ past }) => past.some(isOf(report))),
  canRedo: useWords(({ future }) => future.some(isOf(report))),
});

/** Takes the last change of this report's words back. */
export async function undoWords(report: ReportDocument): Promise<void> {
  const { past } = useWords.getState();
  const change = past.findLast(isOf(report));
  if (change === undefined) return;
  useWords.setState(({ future }) => ({ past: past.filter((one) => one !== change), future: [change, ...future] }));
  await put(change, change.before);
}

export async function redoWords(report: ReportDocument): Promise<void> {
  const { future } = useWords.getState();
  const change = future.find(isOf(report));
  if (change === undefined) return;
  useWords.setState(({ past }) => ({ past: [...past, change], future: future.filter((one) => one !== change) }));
  await put(change, change.after);
}

const draftKey = (report: ReportDocument, passage: string): string =>
  JSON.stringify([...Object.values(ofReport(report)), passage]);

export const setDraft = (report: ReportDocument, passage: string, words: string): void =>
  useWords.setState(({ drafts }) => ({ drafts: { ...drafts, [draftKey(report, passage)]: words } }));

export const dropDraft = (report: ReportDocument, passage: string): void =>
  useWords.setState(({ drafts }) => {
    const { [draftKey(report, passage)]: _, ...rest } = drafts;
    return { drafts: rest };
  });

/** Words of a passage that are being written and not kept yet; null where there are none. */
export const draftOf = ({ drafts }: WordsStore, report: ReportDocument, passage: string): string | null =>
  drafts[draftKey(report, passage)] ?? null;
