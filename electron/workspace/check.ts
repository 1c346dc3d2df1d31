import type { Failure } from '../../shared/base/failure';
import { success } from '../../shared/base/result';
import { checkFolder, type FolderCheck } from './checkFolder';
import { journalFile, placeOf } from './layout';
import { type TableSize, tableSizes } from './nativeTables';
import { type OpenRequest, openWorkspace } from './openWorkspace';
import { unsealing } from './seal/sealedWorkspace';
import { openWorkCopy } from './workCopy';
import type { WorkspaceFolder } from './workspaceFolder';

export interface Check extends Omit<FolderCheck, 'isWhole'> {
  readonly folder: string;
  readonly notAsSeen: boolean;
  readonly sealed: boolean | null;
  /** Null where they could not be opened; `problem` says why. */
  readonly tables: readonly TableSize[] | null;
  readonly problem: Failure | null;
  readonly isGood: boolean;
}

interface Inside {
  readonly tables: readonly TableSize[] | null;
  readonly problem: Failure | null;
}

/** Whether what the hashes vouch for can be used: words of the journal, document, tables. */
async function checkInside(workspace: WorkspaceFolder): Promise<Inside> {
  const words = await unsealing(placeOf(workspace.folder).of(journalFile), async () => success(workspace.entries()));
  if (!words.ok) return { tables: null, problem: words.failure };
  const copy = await openWorkCopy(workspace);
  if (!copy.ok) return { tables: null, problem: copy.failure };
  try {
    if (workspace.tables === null) return { tables: [], problem: null };
    const sizes = await tableSizes(copy.value.file);
    return sizes.ok ? { tables: sizes.value, problem: null } : { tables: null, problem: sizes.failure };
  } finally {
    await copy.value.remove();
  }
}

/** Looks at everything that can be wrong with a workspace and changes nothing. */
export async function checkWorkspace(request: OpenRequest): Promise<Check> {
  const place = placeOf(request.folder);
  const { isWhole, ...outside } = await checkFolder(place);
  const opened = await openWorkspace({ ...request, readOnly: true });
  const inside = opened.ok ? await checkInside(opened.value) : { tables: null, problem: opened.failure };
  return {
    folder: place.folder,
    ...outside,
    notAsSeen: opened.ok && opened.value.notAsSeen,
    sealed: opened.ok ? opened.value.sealed : null,
    ...inside,
    isGood: isWhole && inside.problem === null && opened.ok && !opened.value.notAsSeen,
  };
}
