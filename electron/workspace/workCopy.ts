import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type Result, success } from '../../shared/base/result';
import type { WorkspaceDocument } from '../../shared/workspace/workspaceDocument';
import { bytesOf, writeDurably } from './durable';
import { placeOf, tablesFile } from './layout';
import { unsealing } from './seal/sealedWorkspace';
import type { Change, WorkspaceFolder } from './workspaceFolder';

/**
 * The tables of a workspace as a file that native DuckDB may open: a copy in a folder of this account, in clear even
 * where the workspace is encrypted, and removed with `remove`, or at the next start after a crash.
 */
export interface WorkCopy {
  readonly file: string;
  /** Makes the copy the workspace's tables. The database has to be closed, so that the file is whole. */
  save(change: Omit<Change, 'tables'>): Promise<Result<WorkspaceDocument>>;
  remove(): Promise<void>;
}

export async function openWorkCopy(workspace: WorkspaceFolder): Promise<Result<WorkCopy>> {
  await workspace.state.sweep();
  const folder = await workspace.state.workFolder();
  if (!folder.ok) return folder;
  const file = path.join(folder.value, tablesFile);
  const remove = (): Promise<void> => rm(folder.value, { recursive: true, force: true });
  const copied = await unsealing(placeOf(workspace.folder).of(tablesFile), async () =>
    success(workspace.tables === null ? null : await writeDurably(file, workspace.readTables(), 'wx')),
  );
  if (!copied.ok) {
    await remove();
    return copied;
  }
  return success({ file, save: (change) => workspace.commit({ ...change, tables: bytesOf(file) }), remove });
}
