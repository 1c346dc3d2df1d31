import { open, readFile, truncate } from 'node:fs/promises';
import { type JournalReading, readJournal } from '../../shared/workspace/journal';
import { codeOf, syncFolder } from '../atomicWrite';
import { journalFile, type Place } from './layout';

const lineEnd = 0x0a;

/** Text that no line of a journal is, for bytes that are not UTF-8 and so were never written by us. */
const unreadable = '\ufffd';

function textOfLine(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : unreadable;
}

export interface JournalOnDisk extends JournalReading {
  /** Bytes up to the last line end. */
  readonly bytes: number;
}

/** The journal of a folder, or null where it has none. */
export async function readJournalFile(place: Place): Promise<JournalOnDisk | null> {
  let content: Buffer;
  try {
    content = await readFile(place.of(journalFile));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  const bytes = content.lastIndexOf(lineEnd) + 1;
  const lines: string[] = [];
  for (let from = 0; from < bytes; ) {
    const to = content.indexOf(lineEnd, from);
    lines.push(`${textOfLine(content.subarray(from, to))}\n`);
    from = to + 1;
  }
  return { ...readJournal(lines.join('')), torn: content.length - bytes, bytes };
}

/** Takes back everything behind the last line that was finished. */
export async function cutJournal(place: Place, bytes: number): Promise<void> {
  const file = place.of(journalFile);
  await truncate(file, bytes);
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Adds a line and returns when the disk has it. */
export async function appendToJournal(place: Place, line: string): Promise<void> {
  const handle = await open(place.of(journalFile), 'a', 0o600);
  try {
    await handle.writeFile(`${line}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(place.folder);
}
