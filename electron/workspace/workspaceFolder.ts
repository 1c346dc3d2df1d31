import { userInfo } from 'node:os';
import { failed, type Result, success } from '../../shared/base/result';
import { type Deed, type JournalLine, lineOf } from '../../shared/workspace/journal';
import { documentText, formatKnown, type WorkspaceDocument } from '../../shared/workspace/workspaceDocument';
import { syncFolder, whileWriting } from '../atomicWrite';
import { dropDrafts, promoteDrafts } from './commit';
import type { Cover, ReadableEntry } from './cover';
import { bytesOf, notWritten, type Written, writeDurably } from './durable';
import { appendToJournal, cutJournal } from './journalFile';
import { documentFile, draftOf, type Place, type Replaced, tablesFile } from './layout';
import { type Lock, type Owner, releaseLock, stillHeld } from './lock';
import type { Recovery, Settled } from './recover';
import type { Bytes } from './seal/sealStream';
import type { StateFolder } from './stateFolder';

/** One change of a workspace: what was done, the document after it, and the tables where they change. */
export interface Change {
  readonly deed: Deed;
  readonly document: WorkspaceDocument;
  readonly tables?: Bytes;
}

export interface Parts {
  readonly place: Place;
  readonly cover: Cover;
  readonly lock: Lock;
  readonly settled: Settled;
  readonly document: WorkspaceDocument;
  readonly state: StateFolder;
  /** The journal is not the one that this machine saw last: an older copy, or a rewritten one. */
  readonly notAsSeen: boolean;
}

/** The drafts of a change, on the disk. */
interface Drafts {
  readonly names: readonly Replaced[];
  readonly tables: Written | null;
  readonly workspace: Written;
  readonly document: WorkspaceDocument;
}

/** An open workspace: the only way to read its files and to change them. */
export class WorkspaceFolder {
  readonly folder: string;
  readonly recovery: Recovery;
  readonly notAsSeen: boolean;
  readonly #parts: Parts;
  #lines: readonly JournalLine[];
  #journalBytes: number;
  #document: WorkspaceDocument;
  #tables: (Written & { readonly path: string }) | null;
  #sound = true;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.folder = parts.place.folder;
    this.recovery = parts.settled.recovery;
    this.notAsSeen = parts.notAsSeen;
    this.#lines = parts.settled.lines;
    this.#journalBytes = parts.settled.journalBytes;
    this.#document = parts.document;
    this.#tables = parts.settled.tables;
  }

  get document(): WorkspaceDocument {
    return this.#document;
  }

  get sealed(): boolean {
    return this.#parts.cover.sealed;
  }

  get state(): StateFolder {
    return this.#parts.state;
  }

  /** Null where changes are possible; else who has it open, as far as that is known. */
  get readOnly(): { readonly owner: Owner | null } | null {
    const { lock } = this.#parts;
    return lock.kind === 'taken' ? { owner: lock.owner } : null;
  }

  get tables(): Written | null {
    return this.#tables;
  }

  get lines(): readonly JournalLine[] {
    return this.#lines;
  }

  /** The journal in clear. Throws SealBroken where a sealed line was changed. */
  entries(): readonly ReadableEntry[] {
    return this.#lines.map((line) => this.#parts.cover.entry(line));
  }

  /** The tables as DuckDB reads them; empty where there are none yet. */
  readTables(): Bytes {
    return this.#tables === null ? [] : this.#parts.cover.fromDisk(bytesOf(this.#tables.path), tablesFile);
  }

  /** Saves a change: when this returns with success it outlives any crash, and otherwise nothing has changed. */
  commit(change: Change): Promise<Result<WorkspaceDocument>> {
    return whileWriting(this.inTurn(() => this.#commit(change)));
  }

  /** Runs `work` while no change is being saved. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work, work);
    this.#turn = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  async close(): Promise<void> {
    const { lock, place } = this.#parts;
    await this.#turn;
    this.#sound = false;
    if (lock.kind === 'held') await releaseLock(place, lock.owner);
  }

  async #commit(change: Change): Promise<Result<WorkspaceDocument>> {
    const { place, lock } = this.#parts;
    const { folder } = place;
    if (lock.kind === 'taken') return failed({ code: 'workspace/read-only', folder });
    if (!this.#sound) return failed({ code: 'workspace/reopen', folder });
    if (!(await stillHeld(place, lock.owner))) return failed({ code: 'workspace/lock-lost', folder });
    const last = this.#lines.at(-1);
    if (last === undefined) return failed({ code: 'workspace/not-found', folder });
    const drafts = await this.#draft(change, last.seq + 1);
    return drafts.ok ? this.#record(change.deed, drafts.value, last) : drafts;
  }

  async #draft({ document, tables }: Change, revision: number): Promise<Result<Drafts>> {
    const { place, cover } = this.#parts;
    const names: readonly Replaced[] = tables === undefined ? [documentFile] : [tablesFile, documentFile];
    const write = (name: Replaced, content: Bytes): Promise<Written> =>
      writeDurably(place.of(draftOf(name)), cover.toDisk(content, name));
    const next: WorkspaceDocument = { ...document, format: formatKnown, id: this.#document.id, revision };
    try {
      const written = tables === undefined ? null : await write(tablesFile, tables);
      const workspace = await write(documentFile, [Buffer.from(documentText(next), 'utf8')]);
      // Their names have to be on the disk before a line speaks of them.
      await syncFolder(place.folder);
      return success({ names, tables: written, workspace, document: next });
    } catch (error) {
      await dropDrafts(place, names);
      return notWritten(place.folder, error);
    }
  }

  /** The line in the journal is the moment from which the change holds. */
  async #record(deed: Deed, drafts: Drafts, last: JournalLine): Promise<Result<WorkspaceDocument>> {
    const { place, cover, state } = this.#parts;
    const facts = {
      seq: last.seq + 1,
      at: new Date().toISOString(),
      tables: drafts.tables?.sha256 ?? last.tables,
      workspace: drafts.workspace.sha256,
    };
    const text = cover.line({ ...facts, ...deed, who: userInfo().username }, last.hash);
    try {
      await appendToJournal(place, text);
    } catch (error) {
      return this.#takeBack(drafts, error);
    }
    try {
      await promoteDrafts(place, drafts.names);
    } catch {
      this.#sound = false;
      return failed({ code: 'workspace/reopen', folder: place.folder });
    }
    const line = lineOf(text);
    this.#lines = [...this.#lines, line];
    this.#journalBytes += Buffer.byteLength(text) + 1;
    this.#document = drafts.document;
    if (drafts.tables !== null) this.#tables = { ...drafts.tables, path: place.of(tablesFile) };
    await state.rememberHead(drafts.document.id, { seq: facts.seq, hash: line.hash });
    return success(drafts.document);
  }

  async #takeBack({ names }: Drafts, reason: unknown): Promise<Result<never>> {
    const { place } = this.#parts;
    try {
      await cutJournal(place, this.#journalBytes);
      await dropDrafts(place, names);
      return notWritten(place.folder, reason);
    } catch {
      this.#sound = false;
      return failed({ code: 'workspace/reopen', folder: place.folder });
    }
  }
}
