import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import { failed, type Result, success } from '../../shared/base/result';
import type { JournalEntry, Reply } from '../../shared/ipc/contract';
import { translator } from '../../shared/text/translator';
import { deedWord, describeDeed } from '../../shared/workspace/describeDeed';
import { type StandingImport, type StepList, standingImports, stepsOf, stepsText } from '../../shared/workspace/steps';
import { invoke } from '../bridge';
import { csvOf } from '../ui/chart/csv';
import { saveFile } from './files';
import { report, tell } from './notices';
import { saveNow, tables, useFolder } from './openWorkspace';
import { useSettings } from './settings';

export type Journal =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'read'; readonly entries: readonly JournalEntry[] };

export type Check = Reply<'workspace.verify'>;
export type Verification =
  | { readonly state: 'none' }
  | { readonly state: 'running' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'done'; readonly check: Check };

interface HistoryStore {
  readonly journal: Journal;
  readonly verification: Verification;
}

export const useHistory = create<HistoryStore>(() => ({
  journal: { state: 'reading' },
  verification: { state: 'none' },
}));

/** The journal of the open workspace as it is on the disk, its chain followed. */
export async function readJournal(): Promise<void> {
  const reply = await invoke('workspace.journal', {});
  const journal: Journal = reply.ok
    ? { state: 'read', entries: reply.value }
    : { state: 'failed', failure: reply.failure };
  useHistory.setState({ journal });
}

/** What was found in another workspace says nothing of this one. */
export const forgetVerification = (): void => useHistory.setState({ verification: { state: 'none' } });

export async function verify(): Promise<void> {
  useHistory.setState({ verification: { state: 'running' } });
  await saveNow();
  const reply = await invoke('workspace.verify', {});
  const verification: Verification = reply.ok
    ? { state: 'done', check: reply.value }
    : { state: 'failed', failure: reply.failure };
  useHistory.setState({ verification });
}

/** The imports of the open workspace that stand. */
export async function ownSteps(): Promise<Result<StepList>> {
  const { opened } = useFolder.getState();
  if (opened.state !== 'open') return failed({ code: 'workspace/not-open' });
  const ledger = await tables();
  const found = ledger.ok ? await ledger.value.database.query<StandingImport>(standingImports) : ledger;
  return found.ok ? success(stepsOf(opened.document.name, found.value)) : found;
}

/** Writes down how the workspace was filled, to be done again with the next quarter's files. */
export async function saveSteps(): Promise<void> {
  const list = await ownSteps();
  if (!list.ok) return report(list.failure);
  if (list.value.steps.length === 0) return tell('history.tools.saveSteps', 'history.steps.none');
  const translate = translator(useSettings.getState().settings.language);
  await saveFile(translate('history.steps.file'), stepsText(list.value));
}

/** The journal in words, as CSV that no spreadsheet runs. */
export async function saveJournal(): Promise<void> {
  const { journal } = useHistory.getState();
  if (journal.state !== 'read') return;
  const translate = translator(useSettings.getState().settings.language);
  const heads = (['seq', 'at', 'who', 'what', 'detail'] as const).map((name) => translate(`history.journal.${name}`));
  const rows = journal.entries.map(({ seq, at, who, what, detail }) => [
    ...[seq, at, who, deedWord(what, translate)],
    describeDeed(what, detail, translate),
  ]);
  await saveFile('journal.csv', csvOf([heads, ...rows]));
}
