import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { WebContents } from 'electron';
import { failed, type Result, success } from '../../shared/base/result';
import type { Reply } from '../../shared/ipc/contract';
import type { Translate } from '../../shared/text/translator';
import type { Handlers } from '../ipc';
import { choose, folderDialog } from '../openDialog';
import type { WorkspaceDesk } from '../workspace/desk';
import { digestOf, fileFailure } from '../workspace/durable';

/** What the handlers stand in. */
export interface ReportSurroundings {
  readonly desk: WorkspaceDesk;
  /** Folders in which the page may name a file itself. */
  readonly folders: Set<string>;
  translate(): Translate;
}

async function chooseFolder({ folders, translate }: ReportSurroundings, caller: WebContents) {
  const chosen = await choose(caller, folderDialog(translate()('reportsScreen.export.chooseFolder')));
  if (!chosen.ok) return chosen;
  const folder = path.resolve(chosen.value);
  try {
    const names = await readdir(folder);
    folders.add(folder);
    return success({ folder, names });
  } catch (error) {
    return failed(fileFailure('file/not-read', folder, error));
  }
}

/** The page names a line of the history, never a file: so it learns nothing of files that the program did not write. */
async function checkReport(desk: WorkspaceDesk, id: string): Promise<Result<Reply<'report.check'>>> {
  const workspace = desk.current();
  if (!workspace.ok) return workspace;
  const report = workspace.value.document.reports.find((one) => one.id === id);
  if (report === undefined) {
    return failed({ code: 'request/invalid', channel: 'report.check', detail: 'not a report of this workspace' });
  }
  try {
    const found = await digestOf(report.path);
    if (found === null) return success({ state: 'missing' });
    return success({ state: found.sha256 === report.sha256 ? 'same' : 'changed' });
  } catch (error) {
    return failed(fileFailure('file/not-read', report.path, error));
  }
}

export const reportFileHandlers = (around: ReportSurroundings) =>
  ({
    'folder.choose': (_request, caller) => chooseFolder(around, caller),
    'report.check': ({ id }) => checkReport(around.desk, id),
  }) satisfies Partial<Handlers>;
