import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { failed, type Result, success } from '../../shared/base/result';
import type { WorkspaceDocument } from '../../shared/workspace/workspaceDocument';
import { journalFile, placeOf, tablesFile } from './layout';
import { createWorkspace, openWorkspace } from './openWorkspace';
import { unsealing } from './seal/sealedWorkspace';
import type { Bytes } from './seal/sealStream';
import type { StateFolder } from './stateFolder';
import { Upload } from './upload';
import type { Change, WorkspaceFolder } from './workspaceFolder';

/** Where the page fetches the tables, below app://bundle. */
const route = '/workspace/';

/** The one workspace that the window has open. */
export class WorkspaceDesk {
  readonly state: StateFolder;
  #open: { readonly workspace: WorkspaceFolder; readonly token: string } | null = null;
  readonly #uploads = new Map<string, Upload>();

  constructor(state: StateFolder) {
    this.state = state;
  }

  current(): Result<WorkspaceFolder> {
    return this.#open === null ? failed({ code: 'workspace/not-open' }) : success(this.#open.workspace);
  }

  get tablesUrl(): string | null {
    return this.#open === null ? null : `${route}${this.#open.token}/${tablesFile}`;
  }

  /** The content behind a path of the page's own origin, or null; the token is known to the page alone. */
  tablesAt(pathname: string): Bytes | null {
    return this.#open !== null && pathname === this.tablesUrl ? this.#open.workspace.readTables() : null;
  }

  async open(folder: string, passphrase: string | null): Promise<Result<WorkspaceFolder>> {
    await this.close();
    return this.#keep(await openWorkspace({ folder, passphrase, state: this.state }));
  }

  async create(folder: string, name: string, passphrase: string | null): Promise<Result<WorkspaceFolder>> {
    const created = await createWorkspace({ folder, name, passphrase, state: this.state });
    if (!created.ok) return created;
    await this.close();
    return this.#keep(created);
  }

  /** The workspace used last where it is still there, else the one in `folder`, made under `name` if need be. */
  async openDefault(folder: string, name: string, passphrase: string | null): Promise<Result<WorkspaceFolder>> {
    const [last] = await this.state.recent();
    const known = [last?.folder, folder].find((one) => one !== undefined && existsSync(placeOf(one).of(journalFile)));
    return known === undefined ? this.create(folder, name, passphrase) : this.open(known, passphrase);
  }

  async isRecent(folder: string): Promise<boolean> {
    return (await this.state.recent()).some((one) => one.folder === folder);
  }

  /** Saves; `snapshot` names tables that come in parts. */
  async commit(change: Omit<Change, 'tables'>, snapshot: string | null): Promise<Result<WorkspaceDocument>> {
    const workspace = this.current();
    if (!workspace.ok) return workspace;
    if (snapshot === null) return workspace.value.commit(change);
    const upload = new Upload();
    this.#uploads.set(snapshot, upload);
    try {
      return await workspace.value.commit({ ...change, tables: upload });
    } finally {
      upload.end();
      this.#uploads.delete(snapshot);
    }
  }

  async part(snapshot: string, bytes: Uint8Array, last: boolean): Promise<boolean> {
    return (await this.#uploads.get(snapshot)?.give(bytes, last)) ?? false;
  }

  async close(): Promise<void> {
    for (const upload of this.#uploads.values()) upload.end();
    const open = this.#open;
    this.#open = null;
    await open?.workspace.close();
  }

  async #keep(opened: Result<WorkspaceFolder>): Promise<Result<WorkspaceFolder>> {
    if (!opened.ok) return opened;
    const workspace = opened.value;
    this.#open = { workspace, token: randomUUID() };
    await this.state.rememberRecent({
      folder: workspace.folder,
      name: workspace.sealed ? '' : workspace.document.name,
    });
    return opened;
  }

  /** The journal in clear, or which file is broken. */
  journal(): Promise<Result<ReturnType<WorkspaceFolder['entries']>>> {
    const workspace = this.current();
    if (!workspace.ok) return Promise.resolve(workspace);
    const { folder } = workspace.value;
    return unsealing(placeOf(folder).of(journalFile), async () => success(workspace.value.entries()));
  }
}
