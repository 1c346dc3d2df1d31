import { rename, rm } from 'node:fs/promises';
import { failed, type Result, success } from '../../shared/base/result';
import type { JournalLine } from '../../shared/workspace/journal';
import { settle } from '../../shared/workspace/settle';
import { syncFolder } from '../atomicWrite';
import { digestOf, type Written } from './durable';
import { cutJournal, readJournalFile } from './journalFile';
import { documentFile, draftOf, type Place, type Replaced, tablesFile } from './layout';

/** What opening a workspace found unfinished and put in order. */
export interface Recovery {
  /** Bytes of a journal line whose writing was cut short; the change was never acknowledged. */
  readonly cutOff: number;
  /** Files of an acknowledged change that still had to be put in their place. */
  readonly finished: readonly Replaced[];
  /** Drafts of a change that never came to be. */
  readonly discarded: readonly Replaced[];
}

export const isNothing = ({ cutOff, finished, discarded }: Recovery): boolean =>
  cutOff === 0 && finished.length === 0 && discarded.length === 0;

/** A file of the workspace as the journal's last line says it is. */
export interface SettledFile extends Written {
  readonly path: string;
}

export interface Settled {
  readonly lines: readonly JournalLine[];
  readonly last: JournalLine;
  /** Length of the journal in bytes. */
  readonly journalBytes: number;
  readonly tables: SettledFile | null;
  readonly document: SettledFile;
  readonly recovery: Recovery;
}

interface Outcome {
  readonly file: SettledFile | null;
  readonly done: 'nothing' | 'finished' | 'discarded';
}

/** Brings one file to what the journal says; only looks where nothing may be written. */
async function settleFile(
  place: Place,
  name: Replaced,
  expected: string | null,
  writable: boolean,
): Promise<Outcome | null> {
  const [file, draftFile] = [place.of(name), place.of(draftOf(name))];
  const main = await digestOf(file);
  const draft = await digestOf(draftFile);
  const settling = settle(expected, { main: main?.sha256 ?? null, draft: draft?.sha256 ?? null });
  if (settling === 'lost') return null;
  if (settling === 'promote' && draft !== null) {
    if (writable) await rename(draftFile, file);
    return { file: { ...draft, path: writable ? file : draftFile }, done: 'finished' };
  }
  if (draft !== null && writable) await rm(draftFile);
  return { file: main && { ...main, path: file }, done: draft === null ? 'nothing' : 'discarded' };
}

const namesOf = (outcomes: Readonly<Record<Replaced, Outcome>>, done: Outcome['done']): Replaced[] =>
  ([tablesFile, documentFile] as const).filter((name) => outcomes[name].done === done);

/**
 * Finds the state that the journal's last whole line describes and, where it may write, leaves the folder in it:
 * a torn line is cut off, drafts of that line are put in place, all others removed.
 */
export async function settleFolder(place: Place, writable: boolean): Promise<Result<Settled>> {
  const { folder } = place;
  const journal = await readJournalFile(place);
  if (journal === null) return failed({ code: 'workspace/not-found', folder });
  if (journal.fault !== null) return failed({ code: 'workspace/journal-broken', folder, line: journal.fault.line });
  const last = journal.lines.at(-1);
  if (last === undefined) return failed({ code: 'workspace/not-found', folder });
  if (journal.torn > 0 && writable) await cutJournal(place, journal.bytes);
  const tables = await settleFile(place, tablesFile, last.tables, writable);
  if (tables === null) return failed({ code: 'workspace/file-damaged', folder, file: tablesFile });
  const document = await settleFile(place, documentFile, last.workspace, writable);
  if (document === null || document.file === null) {
    return failed({ code: 'workspace/file-damaged', folder, file: documentFile });
  }
  if (writable) await syncFolder(folder);
  const outcomes = { [tablesFile]: tables, [documentFile]: document };
  return success({
    lines: journal.lines,
    last,
    journalBytes: journal.bytes,
    tables: tables.file,
    document: document.file,
    recovery: {
      cutOff: journal.torn,
      finished: namesOf(outcomes, 'finished'),
      discarded: namesOf(outcomes, 'discarded'),
    },
  });
}
