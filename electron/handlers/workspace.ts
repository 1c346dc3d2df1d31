import { userInfo } from 'node:os';
import path from 'node:path';
import type { OpenDialogOptions, WebContents } from 'electron';
import { failed, type Result, success } from '../../shared/base/result';
import { safeFileName } from '../../shared/base/safeFileName';
import type { OpenedWorkspace, Request } from '../../shared/ipc/contract';
import type { Translate } from '../../shared/text/translator';
import { isOpen, type OpenFolders, resolveDestination } from '../destination';
import type { Handlers } from '../ipc';
import { choose, folderDialog } from '../openDialog';
import { backUp } from '../workspace/backup';
import { checkFolder } from '../workspace/checkFolder';
import type { WorkspaceDesk } from '../workspace/desk';
import { placeOf } from '../workspace/layout';
import { restore } from '../workspace/restore';
import { changePassphrase } from '../workspace/seal/sealedWorkspace';
import type { WorkspaceFolder } from '../workspace/workspaceFolder';

/** What the handlers stand in. */
export interface WorkspaceSurroundings {
  readonly desk: WorkspaceDesk;
  /** The folder in which a workspace is made without asking. */
  readonly home: string;
  /** Inside them the page may name a folder itself. */
  readonly folders: OpenFolders;
  readonly written: Set<string>;
  translate(): Translate;
}

type Place = Request<'workspace.open'>['place'];

const backupDialog = (title: string): OpenDialogOptions => ({
  title,
  properties: ['openFile'],
  filters: [{ name: 'ZIP', extensions: ['zip'] }],
});

const notAllowed = (channel: string): Result<never> =>
  failed({ code: 'request/invalid', channel, detail: 'only the dialog may choose this folder' });

function factsOf(desk: WorkspaceDesk, workspace: WorkspaceFolder): OpenedWorkspace {
  const { folder, sealed, document, tables, readOnly, recovery, notAsSeen } = workspace;
  const url = desk.tablesUrl;
  const owner = readOnly?.owner ?? null;
  return {
    folder,
    who: userInfo().username,
    sealed,
    document,
    tables: tables === null || url === null ? null : { url, sha256: tables.sha256 },
    readOnly: readOnly === null ? null : { owner: owner && { who: owner.who, host: owner.host, since: owner.since } },
    recovery: { cutOff: recovery.cutOff, finished: [...recovery.finished], discarded: [...recovery.discarded] },
    notAsSeen,
  };
}

async function openAt(around: WorkspaceSurroundings, place: Place, passphrase: string | null, caller: WebContents) {
  const { desk, home, folders, translate } = around;
  if (place.kind === 'default') {
    const name = translate()('workspace.standardName');
    return desk.openDefault(path.join(home, name), name, passphrase);
  }
  if (place.kind === 'folder') {
    const allowed = isOpen(place.folder, folders) || (await desk.isRecent(place.folder));
    return allowed ? desk.open(place.folder, passphrase) : notAllowed('workspace.open');
  }
  const chosen = await choose(caller, folderDialog(translate()('workspace.chooseFolder')));
  return chosen.ok ? desk.open(chosen.value, passphrase) : chosen;
}

async function createAt(around: WorkspaceSurroundings, request: Request<'workspace.create'>, caller: WebContents) {
  const { desk, home, folders, translate } = around;
  const { name, passphrase, place } = request;
  if (place.kind === 'default') return desk.create(path.join(home, safeFileName(name)), name, passphrase);
  if (place.kind === 'folder') {
    const allowed = isOpen(place.folder, folders);
    return allowed ? desk.create(place.folder, name, passphrase) : notAllowed('workspace.create');
  }
  const parent = await choose(caller, folderDialog(translate()('workspace.choosePlace')));
  return parent.ok ? desk.create(path.join(parent.value, safeFileName(name)), name, passphrase) : parent;
}

async function backUpTo(around: WorkspaceSurroundings, request: Request<'workspace.backup'>, caller: WebContents) {
  const workspace = around.desk.current();
  if (!workspace.ok) return workspace;
  const file = await resolveDestination(request.destination, caller, around.folders);
  if (!file.ok) return file;
  const backup = await backUp(workspace.value, file.value);
  if (!backup.ok) return backup;
  around.written.add(file.value);
  const { written } = backup.value;
  return success({ path: file.value, bytes: written.bytes, sha256: written.sha256, pages: null });
}

async function restoreChosen({ desk, translate }: WorkspaceSurroundings, caller: WebContents) {
  const file = await choose(caller, backupDialog(translate()('workspace.chooseBackup')));
  if (!file.ok) return file;
  const folder = await choose(caller, folderDialog(translate()('workspace.chooseTarget')));
  if (!folder.ok) return folder;
  const restored = await restore(file.value, folder.value);
  if (!restored.ok) return restored;
  const { manifest, keptIn } = restored.value;
  await desk.state.rememberHead(manifest.workspace, { seq: manifest.seq, hash: manifest.head });
  await desk.state.rememberRecent({ folder: restored.value.folder, name: manifest.name });
  return success({ folder: restored.value.folder, keptIn });
}

const saved = async (saving: ReturnType<WorkspaceDesk['commit']>) => {
  const document = await saving;
  return document.ok ? success({ document: document.value }) : document;
};

async function unmask(desk: WorkspaceDesk, { reason, what }: Request<'workspace.unmask'>) {
  const workspace = desk.current();
  if (!workspace.ok) return workspace;
  const { document } = workspace.value;
  return saved(desk.commit({ deed: { what: 'unmask', detail: { reason, what } }, document }, null));
}

/** In its turn, so that no change is half way. */
async function verify(desk: WorkspaceDesk) {
  const workspace = desk.current();
  if (!workspace.ok) return workspace;
  const place = placeOf(workspace.value.folder);
  const { files, ...check } = await workspace.value.inTurn(() => checkFolder(place));
  return success({ ...check, files: files.map(({ name, state }) => ({ name, state })) });
}

async function changeWords(desk: WorkspaceDesk, { before, after }: Request<'workspace.passphrase'>) {
  const workspace = desk.current();
  if (!workspace.ok) return workspace;
  const changed = await changePassphrase(placeOf(workspace.value.folder), before, after);
  if (!changed.ok) return changed;
  const { document } = workspace.value;
  const journalled = await desk.commit({ deed: { what: 'passphrase', detail: {} }, document }, null);
  return journalled.ok ? success({}) : journalled;
}

export const workspaceHandlers = (around: WorkspaceSurroundings) => {
  const { desk } = around;
  return {
    async 'workspace.open'({ place, passphrase }, caller) {
      const opened = await openAt(around, place, passphrase, caller);
      return opened.ok ? success(factsOf(desk, opened.value)) : opened;
    },
    async 'workspace.create'(request, caller) {
      const created = await createAt(around, request, caller);
      return created.ok ? success(factsOf(desk, created.value)) : created;
    },
    async 'workspace.close'() {
      await desk.close();
      return success({});
    },
    'workspace.recent': async () => success([...(await desk.state.recent())]),
    async 'workspace.journal'() {
      const entries = await desk.journal();
      return entries.ok
        ? success(entries.value.map(({ seq, at, who, what, detail }) => ({ seq, at, who, what, detail })))
        : entries;
    },
    'workspace.commit': ({ deed, document, snapshot }) => saved(desk.commit({ deed, document }, snapshot)),
    async 'workspace.part'({ snapshot, bytes, last }) {
      const taken = await desk.part(snapshot, bytes, last);
      return taken
        ? success({})
        : failed({ code: 'request/invalid', channel: 'workspace.part', detail: 'not awaited' });
    },
    'workspace.unmask': (request) => unmask(desk, request),
    'workspace.verify': () => verify(desk),
    'workspace.backup': (request, caller) => backUpTo(around, request, caller),
    'workspace.restore': (_request, caller) => restoreChosen(around, caller),
    'workspace.passphrase': (request) => changeWords(desk, request),
    async 'workspace.personalKey'() {
      const key = await desk.state.personalKey();
      return key.ok ? success({ key: new Uint8Array(key.value) }) : key;
    },
  } satisfies Partial<Handlers>;
};
