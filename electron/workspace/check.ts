import type { Failure } from '../../shared/base/failure';
import type { JournalFault } from '../../shared/workspace/journal';
import { settle } from '../../shared/workspace/settle';
import { digestOf } from './durable';
import { readJournalFile } from './journalFile';
import { draftOf, type Place, placeOf, type Replaced, replaced, tablesFile } from './layout';
import { type TableSize, tableSizes } from './nativeTables';
import { type OpenRequest, openWorkspace } from './openWorkspace';
import { openWorkCopy } from './workCopy';
import type { WorkspaceFolder } from './workspaceFolder';

export interface CheckedFile {
  readonly name: Replaced;
  /** What the journal's last line says, and what is there; 'pending' is put in place when the workspace opens. */
  readonly state: 'sound' | 'pending' | 'damaged' | 'missing';
  readonly expected: string | null;
  readonly found: string | null;
}

export interface Check {
  readonly folder: string;
  readonly journal: { readonly lines: number; readonly fault: JournalFault | null; readonly torn: number } | null;
  readonly files: readonly CheckedFile[];
  readonly notAsSeen: boolean;
  readonly sealed: boolean | null;
  /** Null where they could not be opened; `problem` says why. */
  readonly tables: readonly TableSize[] | null;
  readonly problem: Failure | null;
  readonly isGood: boolean;
}

async function checkFile(place: Place, name: Replaced, expected: string | null): Promise<CheckedFile> {
  const main = (await digestOf(place.of(name)))?.sha256 ?? null;
  const draft = (await digestOf(place.of(draftOf(name))))?.sha256 ?? null;
  const settling = settle(expected, { main, draft });
  const lost = main === null ? 'missing' : 'damaged';
  return {
    name,
    state: { keep: 'sound', promote: 'pending', lost }[settling] as CheckedFile['state'],
    expected,
    found: main,
  };
}

interface Inside {
  readonly tables: readonly TableSize[] | null;
  readonly problem: Failure | null;
}

/** Whether what the hashes vouch for can be used: words of the journal, document, tables. */
async function checkInside(workspace: WorkspaceFolder): Promise<Inside> {
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
  const journal = await readJournalFile(place);
  const last = journal?.fault === null ? journal.lines.at(-1) : undefined;
  const files: CheckedFile[] = [];
  for (const name of last === undefined ? [] : replaced) {
    files.push(await checkFile(place, name, name === tablesFile ? (last?.tables ?? null) : (last?.workspace ?? null)));
  }
  const opened = await openWorkspace({ ...request, readOnly: true });
  const inside = opened.ok ? await checkInside(opened.value) : { tables: null, problem: opened.failure };
  const isWhole = files.every(({ state }) => state === 'sound' || state === 'pending');
  return {
    folder: place.folder,
    journal: journal && { lines: journal.lines.length, fault: journal.fault, torn: journal.torn },
    files,
    notAsSeen: opened.ok && opened.value.notAsSeen,
    sealed: opened.ok ? opened.value.sealed : null,
    ...inside,
    isGood: isWhole && inside.problem === null && opened.ok && !opened.value.notAsSeen,
  };
}
