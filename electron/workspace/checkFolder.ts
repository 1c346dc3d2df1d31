import type { JournalFault } from '../../shared/workspace/journal';
import { settle } from '../../shared/workspace/settle';
import { digestOf } from './durable';
import { readJournalFile } from './journalFile';
import { draftOf, type Place, type Replaced, replaced, tablesFile } from './layout';

export interface CheckedFile {
  readonly name: Replaced;
  /** What the journal's last line says, and what is there; 'pending' is put in place when the workspace opens. */
  readonly state: 'sound' | 'pending' | 'damaged' | 'missing';
  readonly expected: string | null;
  readonly found: string | null;
}

/** What hashes and chain say, for which no passphrase is needed. */
export interface FolderCheck {
  readonly journal: { readonly lines: number; readonly fault: JournalFault | null; readonly torn: number } | null;
  readonly files: readonly CheckedFile[];
  readonly isWhole: boolean;
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

export async function checkFolder(place: Place): Promise<FolderCheck> {
  const journal = await readJournalFile(place);
  const last = journal?.fault === null ? journal.lines.at(-1) : undefined;
  const files: CheckedFile[] = [];
  for (const name of last === undefined ? [] : replaced) {
    files.push(await checkFile(place, name, name === tablesFile ? (last?.tables ?? null) : (last?.workspace ?? null)));
  }
  return {
    journal: journal && { lines: journal.lines.length, fault: journal.fault, torn: journal.torn },
    files,
    isWhole: files.length > 0 && files.every(({ state }) => state === 'sound' || state === 'pending'),
  };
}
