import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import type { AppFacts } from '../../shared/ipc/contract';
import { invoke } from '../bridge';
import { openWorkspace, type Workspace } from '../engine/engine';
import { endJob, showJob } from './jobs';
import { report, reportRestart } from './notices';
import { openLastFolder, useFolder } from './openWorkspace';
import { readOwnScenarios } from './ownScenarios';
import { startStudy } from './study';

export type Opening =
  | { readonly state: 'opening'; readonly done: number; readonly of: number }
  | { readonly state: 'open'; readonly workspace: Workspace }
  | { readonly state: 'failed'; readonly failure: Failure };

interface WorkspaceStore {
  readonly opening: Opening;
  readonly facts: AppFacts | null;
}

export const useWorkspaceStore = create<WorkspaceStore>(() => ({
  opening: { state: 'opening', done: 0, of: 0 },
  facts: null,
}));

/** The open workspace, or null while it opens or when it could not be opened. */
export const useWorkspace = (): Workspace | null =>
  useWorkspaceStore(({ opening }) => (opening.state === 'open' ? opening.workspace : null));

const loading = { id: 'open-workspace', title: 'frame.job.open', cancel: null } as const;

function showProgress(done: number, of: number): void {
  useWorkspaceStore.setState({ opening: { state: 'opening', done, of } });
  showJob({ ...loading, progress: of > 0 ? done / of : null });
}

async function readFacts(): Promise<void> {
  const reply = await invoke('app.facts', {});
  if (reply.ok) {
    useWorkspaceStore.setState({ facts: reply.value });
  } else {
    report(reply.failure);
  }
}

/** Opens the bundled workspace, or tries again after a failure, and asks the first question of it. */
export async function open(): Promise<void> {
  showProgress(0, 0);
  void readFacts();
  const opened = await openWorkspace({ onProgress: showProgress, onRestart: reportRestart });
  endJob(loading.id);
  if (!opened.ok) {
    useWorkspaceStore.setState({ opening: { state: 'failed', failure: opened.failure } });
    return;
  }
  useWorkspaceStore.setState({ opening: { state: 'open', workspace: opened.value } });
  startStudy(opened.value);
  // After the first answer was asked for, which nothing may hold up.
  if (useFolder.getState().opened.state === 'none') void openLastFolder();
  await readOwnScenarios();
}
