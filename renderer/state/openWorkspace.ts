import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import { localDay } from '../../shared/base/localDay';
import { failed, type Result } from '../../shared/base/result';
import type { OpenedWorkspace, Request } from '../../shared/ipc/contract';
import { type Deed, startingDeed } from '../../shared/workspace/journal';
import { addStartingTables } from '../../shared/workspace/startingTables';
import type { WorkspaceDocument } from '../../shared/workspace/workspaceDocument';
import { invoke } from '../bridge';
import { readDataset } from '../engine/datasets';
import { type OpenLedger, openLedger, sendParts } from '../engine/ledger';
import { clearCaches } from '../engine/ledgerCache';
import { report, reportSaved, tell } from './notices';

export type Place = Request<'workspace.open'>['place'];

/** The workspace whose folder is open; `document` runs ahead of the disk while `saving` is not 'saved'. */
export type OpenFolder =
  | { readonly state: 'none' }
  | { readonly state: 'opening' }
  | { readonly state: 'locked'; readonly place: Place; readonly wasWrong: boolean }
  | { readonly state: 'failed'; readonly failure: Failure }
  | {
      readonly state: 'open';
      readonly facts: OpenedWorkspace;
      readonly document: WorkspaceDocument;
      readonly saving: 'saved' | 'saving' | 'notSaved';
    };

interface FolderStore {
  readonly opened: OpenFolder;
  /** The dialog for a new workspace. */
  readonly isCreating: boolean;
}

export const useFolder = create<FolderStore>(() => ({ opened: { state: 'none' }, isCreating: false }));

/** The open workspace, for what is asked once; null while none is. */
export const openedNow = () => {
  const { opened } = useFolder.getState();
  return opened.state === 'open' ? opened : null;
};

/** The folder of the open workspace, or null. */
export const useOpenedFolder = (): string | null =>
  useFolder(({ opened }) => (opened.state === 'open' ? opened.facts.folder : null));

/** The document of the open workspace, or null. */
export const useDocument = (): WorkspaceDocument | null =>
  useFolder(({ opened }) => (opened.state === 'open' ? opened.document : null));

let ledger: Promise<Result<OpenLedger>> | null = null;

async function dropLedger(): Promise<void> {
  const open = await ledger;
  ledger = null;
  if (open?.ok) await open.value.close();
}

/** A workspace without tables begins with those that come with the program. */
async function openAndFill(facts: OpenedWorkspace): Promise<Result<OpenLedger>> {
  const open = await openLedger(facts.tables);
  if (!open.ok || facts.tables !== null || facts.readOnly !== null) return open;
  const filled = await addStartingTables(open.value.database, readDataset, new Date().toISOString().slice(0, 10));
  if (filled.ok) return open;
  await open.value.close();
  return filled;
}

async function keepStartingTables(filling: Promise<Result<OpenLedger>>): Promise<void> {
  const filled = await filling;
  if (filled.ok) await recordTables(startingDeed);
  else report(filled.failure);
}

/** The tables of the open workspace; the database starts when they are asked for first. */
export function tables(): Promise<Result<OpenLedger>> {
  const open = openedNow();
  if (open === null) return Promise.resolve(failed({ code: 'workspace/not-open' }));
  if (ledger === null) {
    ledger = openAndFill(open.facts);
    if (open.facts.tables === null && open.facts.readOnly === null) {
      void keepStartingTables(ledger);
    }
  }
  return ledger;
}

function tellOfOpening({ readOnly, recovery, notAsSeen }: OpenedWorkspace): void {
  const { finished, discarded, cutOff } = recovery;
  if (finished.length > 0) {
    tell('workspace.notice.recovered', 'workspace.notice.finished', { files: finished.join(', ') });
  } else if (discarded.length > 0 || cutOff > 0) {
    tell('workspace.notice.recovered', `workspace.notice.${discarded.length > 0 ? 'discarded' : 'cutOff'}`);
  }
  if (notAsSeen) tell('workspace.notice.notAsSeen', 'workspace.notice.notAsSeenDetail');
  if (readOnly?.owner) tell('workspace.notice.readOnly', 'workspace.notice.readOnlyDetail', readOnly.owner);
  else if (readOnly) tell('workspace.notice.notWritable', 'workspace.notice.notWritableDetail');
}

function show(reply: Result<OpenedWorkspace>, place: Place, before: OpenFolder): void {
  if (reply.ok) {
    const facts = reply.value;
    useFolder.setState({ opened: { state: 'open', facts, document: facts.document, saving: 'saved' } });
    tellOfOpening(facts);
    return;
  }
  const { code } = reply.failure;
  if (code === 'cancelled') {
    useFolder.setState({ opened: before });
  } else if (code === 'workspace/passphrase-needed' || code === 'workspace/wrong-passphrase') {
    const known: Place = 'folder' in reply.failure ? { kind: 'folder', folder: reply.failure.folder } : place;
    useFolder.setState({ opened: { state: 'locked', place: known, wasWrong: code === 'workspace/wrong-passphrase' } });
  } else {
    useFolder.setState({ opened: { state: 'failed', failure: reply.failure } });
    report(reply.failure);
  }
}

async function change(work: () => Promise<Result<OpenedWorkspace>>, place: Place): Promise<void> {
  await saveNow();
  const before = useFolder.getState().opened;
  await dropLedger();
  useFolder.setState({ opened: { state: 'opening' } });
  show(await work(), place, before);
}

export const openFolder = (place: Place, passphrase: string | null = null): Promise<void> =>
  change(() => invoke('workspace.open', { place, passphrase }), place);

/** At the start: copies of an earlier window go, then the workspace used last comes. */
export async function openLastFolder(): Promise<void> {
  await clearCaches();
  await openFolder({ kind: 'default' });
}

export async function createFolder(name: string, passphrase: string | null): Promise<void> {
  useFolder.setState({ isCreating: false });
  const place: Place = { kind: 'choose' };
  await change(() => invoke('workspace.create', { name, place, passphrase }), place);
}

/** How long changes are gathered before they are saved. */
const pause = 1500;
let timer: ReturnType<typeof setTimeout> | null = null;
/** Saves follow one another; a snapshot of the tables is taken in its turn, too. */
let turn: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = turn.then(work, work);
  turn = next;
  return next;
}

const mark = (saving: 'saved' | 'saving' | 'notSaved'): void => {
  const open = openedNow();
  if (open !== null) useFolder.setState({ opened: { ...open, saving } });
};

/** Saves the document as it is when its turn comes, with the tables where they have changed. */
async function commit(deed: Deed, withTables: boolean): Promise<Result<null>> {
  const open = openedNow();
  if (open === null) return failed({ code: 'workspace/not-open' });
  mark('saving');
  const saved = await send(deed, open.document, withTables);
  const after = openedNow();
  const isLatest = after?.document === open.document;
  mark(!saved.ok ? 'notSaved' : isLatest ? 'saved' : 'saving');
  if (!saved.ok) report(saved.failure);
  return saved.ok ? { ok: true, value: null } : saved;
}

async function send(deed: Deed, document: WorkspaceDocument, withTables: boolean) {
  if (!withTables) return invoke('workspace.commit', { deed, document, snapshot: null });
  const open = await tables();
  const file = open.ok ? await open.value.snapshot() : open;
  if (!file.ok) return file;
  const snapshot = crypto.randomUUID();
  const saving = invoke('workspace.commit', { deed, document, snapshot });
  // When a part is not taken, what the saving itself answers says why.
  await sendParts(snapshot, file.value);
  return saving;
}

/** Saves at once what waits to be saved. */
export async function saveNow(): Promise<void> {
  if (timer === null) {
    await turn;
    return;
  }
  clearTimeout(timer);
  timer = null;
  await inTurn(() => commit({ what: 'save', detail: {} }, false));
}

const edit = (change: (document: WorkspaceDocument) => WorkspaceDocument): boolean => {
  const open = openedNow();
  if (open === null || open.facts.readOnly !== null) return false;
  useFolder.setState({ opened: { ...open, document: change(open.document), saving: 'saving' } });
  return true;
};

/** Changes the document now and saves it a moment later, together with what else changes until then. */
export function changeDocument(change: (document: WorkspaceDocument) => WorkspaceDocument): void {
  if (!edit(change)) return;
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => void saveNow(), pause);
}

/** Changes the document for a reason that the journal keeps, and waits until it is saved. */
export function record(
  deed: Deed,
  change: (document: WorkspaceDocument) => WorkspaceDocument = (document) => document,
): Promise<Result<null>> {
  edit(change);
  return inTurn(() => commit(deed, false));
}

/** Saves tables that have changed, such as after an import, with the reason. */
export function recordTables(
  deed: Deed,
  change: (document: WorkspaceDocument) => WorkspaceDocument = (document) => document,
): Promise<Result<null>> {
  edit(change);
  return inTurn(() => commit(deed, true));
}

/** Shows personal data only after the reason is in the journal. */
export async function unmask(reason: string, what: string): Promise<Result<null>> {
  const journalled = await invoke('workspace.unmask', { reason, what });
  if (!journalled.ok) report(journalled.failure);
  return journalled.ok ? { ok: true, value: null } : journalled;
}

export const newFolder = (): void => useFolder.setState({ isCreating: true });

/** Puts the workspace into one file that the user chooses. */
export async function saveBackup(): Promise<void> {
  const open = openedNow();
  if (open === null) return;
  await saveNow();
  // An encrypted workspace does not show its name in a file's.
  const name = open.facts.sealed ? 'fundscope' : open.document.name;
  const suggestedName = `${name} ${localDay(new Date())}.zip`;
  const backup = await invoke('workspace.backup', { destination: { kind: 'choose', suggestedName } });
  if (backup.ok) reportSaved(backup.value.path);
  else report(backup.failure);
}

export async function restoreBackup(): Promise<void> {
  const restored = await invoke('workspace.restore', {});
  if (!restored.ok) {
    report(restored.failure);
    return;
  }
  const { folder } = restored.value;
  tell('workspace.notice.restored', 'workspace.notice.restoredDetail', { folder });
  await openFolder({ kind: 'folder', folder });
}
