import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gathered } from '../../electron/workspace/durable';
import { createWorkspace, openWorkspace } from '../../electron/workspace/openWorkspace';
import { stateFolder } from '../../electron/workspace/stateFolder';
import type { WorkspaceFolder } from '../../electron/workspace/workspaceFolder';
import type { Result } from '../../shared/base/result';
import type { KnownAction } from '../../shared/workspace/journal';

export const newFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'fundscope-workspace-'));

export const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);

/** A place for one workspace and for what belongs to the account. */
export interface Site {
  readonly folder: string;
  readonly root: string;
  create(passphrase?: string): Promise<WorkspaceFolder>;
  open(passphrase?: string): Promise<Result<WorkspaceFolder>>;
  look(passphrase?: string): Promise<Result<WorkspaceFolder>>;
  remove(): Promise<void>;
}

export async function newSite(): Promise<Site> {
  const root = await newFolder();
  const folder = path.join(root, '工作区');
  const state = stateFolder(path.join(root, 'state'));
  return {
    folder,
    root,
    create: async (passphrase) =>
      value(await createWorkspace({ folder, name: '工作区', passphrase: passphrase ?? null, state })),
    open: (passphrase) => openWorkspace({ folder, passphrase: passphrase ?? null, state }),
    look: (passphrase) => openWorkspace({ folder, passphrase: passphrase ?? null, readOnly: true, state }),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

/** Saves a change whose document and tables say which it was. */
export function change(workspace: WorkspaceFolder, mark: number, what: KnownAction = 'import', tables?: Uint8Array) {
  const document = { ...workspace.document, settings: { mark } };
  return workspace.commit({
    deed: { what, detail: { mark } },
    document,
    ...(tables === undefined ? {} : { tables: [tables] }),
  });
}

export const tablesOf = (workspace: WorkspaceFolder): Promise<Buffer> => gathered(workspace.readTables());
