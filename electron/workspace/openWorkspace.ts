import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { failed, type Result, success } from '../../shared/base/result';
import { continues, nothingBefore } from '../../shared/workspace/journal';
import {
  documentText,
  formatKnown,
  newDocument,
  readDocument,
  type WorkspaceDocument,
} from '../../shared/workspace/workspaceDocument';
import { codeOf, syncFolder } from '../atomicWrite';
import type { Cover } from './cover';
import { bytesOf, gathered, notRead, notWritten, writeDurably } from './durable';
import { appendToJournal } from './journalFile';
import { documentFile, journalFile, type Place, placeOf } from './layout';
import { type Lock, releaseLock, takeLock } from './lock';
import { type Settled, settleFolder } from './recover';
import { coverOf, newCover, unsealing } from './seal/sealedWorkspace';
import type { StateFolder } from './stateFolder';
import { WorkspaceFolder } from './workspaceFolder';

export interface OpenRequest {
  readonly folder: string;
  readonly passphrase: string | null;
  /** Only to look: takes no lock and changes nothing, so that others may go on working. */
  readonly readOnly?: boolean;
  readonly state: StateFolder;
}

/** Someone else may be saving while we read. */
const readingAttempts = 5;

const mayPass = (settled: Result<Settled>): boolean => !settled.ok && settled.failure.code === 'workspace/file-damaged';

async function settleWith(place: Place, lock: Lock): Promise<Result<Settled>> {
  let settled = await settleFolder(place, lock.kind === 'held');
  for (let attempt = 1; attempt < readingAttempts && lock.kind === 'taken' && mayPass(settled); attempt++) {
    await sleep(100 * attempt);
    settled = await settleFolder(place, false);
  }
  return settled;
}

async function documentOf({ document }: Settled, cover: Cover, place: Place): Promise<Result<WorkspaceDocument>> {
  const { folder } = place;
  return unsealing(place.of(documentFile), async () => {
    const reading = readDocument(
      (await gathered(cover.fromDisk(bytesOf(document.path), documentFile))).toString('utf8'),
    );
    switch (reading.kind) {
      case 'newer':
        return failed({ code: 'workspace/newer-format', folder, found: reading.format, known: formatKnown });
      case 'unreadable':
        return failed({ code: 'workspace/file-damaged', folder, file: documentFile });
      case 'document':
        return success(reading.document);
    }
  });
}

/** Opens a workspace in the state of its last acknowledged change; where someone else has it open, for reading. */
export async function openWorkspace(request: OpenRequest): Promise<Result<WorkspaceFolder>> {
  const place = placeOf(request.folder);
  // Before anything is written: a lock belongs into no other folder.
  if (!existsSync(place.of(journalFile))) return failed({ code: 'workspace/not-found', folder: place.folder });
  const cover = await coverOf(place, request.passphrase);
  if (!cover.ok) return cover;
  const lock: Lock = request.readOnly ? { kind: 'taken', owner: null } : await takeLock(place);
  try {
    const opened = await openLocked(request, place, cover.value, lock);
    if (!opened.ok && lock.kind === 'held') await releaseLock(place, lock.owner);
    return opened;
  } catch (error) {
    if (lock.kind === 'held') await releaseLock(place, lock.owner);
    return notRead(place.folder, error);
  }
}

async function openLocked(
  { state }: OpenRequest,
  place: Place,
  cover: Cover,
  lock: Lock,
): Promise<Result<WorkspaceFolder>> {
  const settled = await settleWith(place, lock);
  if (!settled.ok) return settled;
  const document = await documentOf(settled.value, cover, place);
  if (!document.ok) return document;
  const seen = await state.headOf(document.value.id);
  const notAsSeen = seen !== null && !continues(settled.value.lines, seen);
  const { last } = settled.value;
  if (!notAsSeen) await state.rememberHead(document.value.id, { seq: last.seq, hash: last.hash });
  return success(
    new WorkspaceFolder({ place, cover, lock, settled: settled.value, document: document.value, state, notAsSeen }),
  );
}

export interface CreateRequest {
  readonly folder: string;
  readonly name: string;
  readonly passphrase: string | null;
  readonly state: StateFolder;
}

async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    return codeOf(error) === 'ENOENT';
  }
}

/** Writes the first state into an empty folder: document, then the line that makes it hold. */
async function writeFirst(place: Place, { name, passphrase }: CreateRequest): Promise<Result<null>> {
  const at = new Date().toISOString();
  const document = newDocument({ id: randomUUID(), name, createdOn: at.slice(0, 10) });
  const cover = await newCover(place, document.id, passphrase);
  if (!cover.ok) return cover;
  const text = Buffer.from(documentText(document), 'utf8');
  const { sha256 } = await writeDurably(place.of(documentFile), cover.value.toDisk([text], documentFile));
  const facts = { seq: 1, at, who: userInfo().username, tables: null, workspace: sha256 };
  const line = cover.value.line({ ...facts, what: 'create', detail: { name, format: formatKnown } }, nothingBefore);
  await appendToJournal(place, line);
  return success(null);
}

/** Makes a workspace in a folder that is new or empty; a crash leaves a whole workspace there or none. */
export async function createWorkspace(request: CreateRequest): Promise<Result<WorkspaceFolder>> {
  const place = placeOf(request.folder);
  if (!(await isFree(place.folder))) return failed({ code: 'workspace/already-there', folder: place.folder });
  const parent = path.dirname(place.folder);
  const draft = placeOf(path.join(parent, `.${path.basename(place.folder)}.${randomUUID()}.part`));
  try {
    await mkdir(draft.folder, { recursive: true, mode: 0o700 });
    const first = await writeFirst(draft, request);
    if (!first.ok) {
      await rm(draft.folder, { recursive: true, force: true });
      return first;
    }
    // Windows renames onto no folder, not even an empty one.
    if (existsSync(place.folder)) await rmdir(place.folder);
    await rename(draft.folder, place.folder);
    await syncFolder(parent);
  } catch (error) {
    await rm(draft.folder, { recursive: true, force: true });
    return notWritten(place.folder, error);
  }
  return openWorkspace(request);
}
