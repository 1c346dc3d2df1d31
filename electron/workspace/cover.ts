import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import {
  bindingOf,
  type Chained,
  type Entry,
  isSealed,
  type JournalLine,
  journalLine,
  sealedJournalLine,
} from '../../shared/workspace/journal';
import { type Bytes, SealBroken, seal, unseal } from './seal/sealStream';

/** A line of the journal with its words in clear. */
export interface ReadableEntry extends Chained {
  readonly who: string;
  readonly what: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What lies between a workspace and its files: nothing, or the seal of a passphrase. */
export interface Cover {
  readonly sealed: boolean;
  /** Bytes as they go to the disk; `name` is the file's. */
  toDisk(content: Bytes, name: string): Bytes;
  /** Bytes as they were before; throws SealBroken where they are not what was sealed. */
  fromDisk(content: Bytes, name: string): Bytes;
  line(entry: Entry, before: string): string;
  entry(line: JournalLine): ReadableEntry;
}

export const noCover: Cover = {
  sealed: false,
  toDisk: (content) => content,
  fromDisk: (content) => content,
  line: journalLine,
  entry(line) {
    if (isSealed(line)) throw new SealBroken('changed');
    return line;
  },
};

const wordsSchema = z.tuple([z.string(), z.string(), z.record(z.string(), z.unknown())]);
const nonceSize = 12;
const tagSize = 16;

/** Everything that names a person or tells what was done is sealed: tables, document and the words of the journal. */
export function sealedCover(key: Buffer, workspace: string): Cover {
  const label = (name: string): string => `${workspace}/${name}`;
  const lineKey = Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), label('journal.jsonl'), 32));
  return {
    sealed: true,
    toDisk: (content, name) => seal(content, key, label(name)),
    fromDisk: (content, name) => unseal(content, key, label(name)),
    line(entry, before) {
      const { who, what, detail } = entry;
      const nonce = randomBytes(nonceSize);
      const cipher = createCipheriv('aes-256-gcm', lineKey, nonce).setAAD(Buffer.from(bindingOf(entry, before)));
      const words = Buffer.from(JSON.stringify([who, what, detail]), 'utf8');
      const sealed = Buffer.concat([nonce, cipher.update(words), cipher.final(), cipher.getAuthTag()]);
      return sealedJournalLine(entry, before, sealed.toString('base64'));
    },
    entry: (line) => openLine(line, lineKey),
  };
}

function openLine(line: JournalLine, lineKey: Buffer): ReadableEntry {
  if (!isSealed(line)) throw new SealBroken('not-sealed');
  const sealed = Buffer.from(line.sealed, 'base64');
  const end = sealed.length - tagSize;
  if (end < nonceSize) throw new SealBroken('truncated');
  const nonce = sealed.subarray(0, nonceSize);
  const decipher = createDecipheriv('aes-256-gcm', lineKey, nonce, { authTagLength: tagSize });
  decipher.setAAD(Buffer.from(bindingOf(line, line.before))).setAuthTag(sealed.subarray(end));
  const clear = decipher.update(sealed.subarray(nonceSize, end));
  try {
    const text = Buffer.concat([clear, decipher.final()]).toString('utf8');
    const [who, what, detail] = wordsSchema.parse(JSON.parse(text));
    const { seq, at, tables, workspace } = line;
    return { seq, at, tables, workspace, who, what, detail };
  } catch {
    throw new SealBroken('changed');
  }
}
