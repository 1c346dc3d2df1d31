import { z } from 'zod';
import { sha256Of } from '../base/sha256';

/** What a line of the journal can be about; other words are kept and shown as they are. */
export const knownActions = [
  'create',
  'save',
  'import',
  'undo',
  'mapping',
  'audit',
  'decision',
  'unmask',
  'export',
  'backup',
  'restore',
  'passphrase',
] as const;
export type KnownAction = (typeof knownActions)[number];

/** What was done, for the journal: a word for it and its facts. */
export interface Deed {
  readonly what: KnownAction;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The tables that come with the program are put into a new workspace. */
export const startingDeed: Deed = { what: 'import', detail: { bundled: ['regions', 'average_wage'] } };

/** A line as it is known before it is written. */
export interface Entry extends Deed {
  readonly seq: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly who: string;
  /** SHA-256 of `tables.duckdb` and `workspace.json` as this line leaves them; no tables, no hash. */
  readonly tables: string | null;
  readonly workspace: string;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const chained = {
  seq: z.number().int().min(1),
  at: z.iso.datetime(),
  before: hash,
  tables: hash.nullable(),
  workspace: hash,
};
const plainLine = z.strictObject({
  ...chained,
  who: z.string(),
  what: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
/** In an encrypted workspace who, what and detail are one sealed text, bound to the rest of the line. */
const sealedLine = z.strictObject({ ...chained, sealed: z.base64() });

export type PlainLine = z.infer<typeof plainLine> & { readonly hash: string };
export type SealedLine = z.infer<typeof sealedLine> & { readonly hash: string };
export type JournalLine = PlainLine | SealedLine;

export const isSealed = (line: JournalLine): line is SealedLine => 'sealed' in line;

/** Stands in for the line before the first. */
export const nothingBefore = '0'.repeat(64);

const closing = (digest: string): string => `,"hash":"${digest}"}`;
const closingLength = closing(nothingBefore).length;

function withHash(fields: object): string {
  const text = JSON.stringify(fields).slice(0, -1);
  return `${text}${closing(sha256Of(text))}`;
}

/** The line of an entry, without its line end. `before` is the hash of the line before. */
export function journalLine({ seq, at, who, what, detail, tables, workspace }: Entry, before: string): string {
  return withHash({ seq, at, who, what, detail, before, tables, workspace });
}

export type Chained = Pick<Entry, 'seq' | 'at' | 'tables' | 'workspace'>;

export function sealedJournalLine({ seq, at, tables, workspace }: Chained, before: string, sealed: string): string {
  return withHash({ seq, at, sealed, before, tables, workspace });
}

/** What a sealed text is bound to, so that it can be moved to no other line. */
export const bindingOf = ({ seq, at, tables, workspace }: Chained, before: string): string =>
  JSON.stringify([seq, at, tables, workspace, before]);

/** The first thing that is wrong with a journal, by its line from 1. */
export interface JournalFault {
  readonly line: number;
  readonly kind: 'unreadable' | 'changed' | 'out-of-order';
}

export interface JournalReading {
  readonly lines: readonly JournalLine[];
  readonly fault: JournalFault | null;
  /** Characters after the last line end: a line whose writing was cut short and that nobody was told of. */
  readonly torn: number;
}

/** Reads a journal and follows its chain; what comes after the first fault is not read. */
export function readJournal(text: string): JournalReading {
  const parts = text.split('\n');
  const torn = parts.pop()?.length ?? 0;
  const lines: JournalLine[] = [];
  for (const part of parts) {
    const line = readLine(part);
    const last = lines.at(-1);
    const fault =
      typeof line === 'string'
        ? line
        : line.before === (last?.hash ?? nothingBefore) && line.seq === (last?.seq ?? 0) + 1
          ? null
          : 'out-of-order';
    if (typeof line === 'string' || fault !== null) {
      return { lines, fault: { line: lines.length + 1, kind: fault ?? 'unreadable' }, torn };
    }
    lines.push(line);
  }
  return { lines, fault: null, torn };
}

function readLine(text: string): JournalLine | 'unreadable' | 'changed' {
  const body = text.slice(0, -closingLength);
  const digest = text.slice(-2 - nothingBefore.length, -2);
  if (text !== body + closing(digest)) return 'unreadable';
  if (sha256Of(body) !== digest) return 'changed';
  const fields = parseJson(`${body}}`);
  const plain = plainLine.safeParse(fields);
  if (plain.success) return { ...plain.data, hash: digest };
  const sealed = sealedLine.safeParse(fields);
  return sealed.success ? { ...sealed.data, hash: digest } : 'unreadable';
}

/** A line that was just written, as reading it gives it. */
export function lineOf(text: string): JournalLine {
  const line = readLine(text);
  if (typeof line === 'string') throw new Error(`a journal line that does not read back: ${line}`);
  return line;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Where a journal stood when it was last seen. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** Whether a journal goes on from where it stood, rather than being an older or a rewritten one. */
export const continues = (lines: readonly JournalLine[], seen: Head): boolean =>
  lines[seen.seq - 1]?.hash === seen.hash;
