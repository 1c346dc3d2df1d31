import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { failed, type Result, success } from '../../../shared/base/result';
import type { Ledger } from '../../../shared/data/database';
import type { ImportReport, Privacy } from '../../../shared/data/loading/importFile';
import type { Deed } from '../../../shared/workspace/journal';
import type { WorkspaceDocument } from '../../../shared/workspace/workspaceDocument';
import { openNativeLedger } from '../../database/nativeDatabase';
import { openWorkspace } from '../../workspace/openWorkspace';
import { keyIn } from '../../workspace/stateFolder';
import { openWorkCopy } from '../../workspace/workCopy';
import type { WorkspaceFolder } from '../../workspace/workspaceFolder';
import type { OptionValues } from '../command';
import { textOption } from '../readOptions';
import { accountState } from '../stateFolder';

/** Where files are loaded, and what makes it last. */
export interface Target {
  readonly ledger: Ledger;
  readonly privacy: Privacy;
  /** False where the files are only checked. */
  readonly keeps: boolean;
  /** What a workspace keeps besides its tables. */
  readonly document?: WorkspaceDocument;
  /** Keeps what was loaded, or what else was done; without it everything is as it was. */
  finish(reports: readonly ImportReport[], deed?: Deed): Promise<Result<void>>;
  close(): Promise<void>;
}

const keySize = 32;

async function keyFor(options: OptionValues): Promise<Result<Uint8Array>> {
  const file = textOption(options, 'key');
  return file === undefined ? accountState().personalKey() : keyIn(path.resolve(file));
}

/** Nothing is kept, and persons get the hashes of `key`. */
async function inMemory(key: Uint8Array): Promise<Result<Target>> {
  const ledger = await openNativeLedger();
  if (!ledger.ok) return ledger;
  return success({
    ledger: ledger.value,
    privacy: { mode: 'hash', key },
    keeps: false,
    finish: async () => success(undefined),
    close: () => ledger.value.close(),
  });
}

async function databaseFile(file: string, privacy: Privacy): Promise<Result<Target>> {
  const ledger = await openNativeLedger({ file: path.resolve(file) });
  if (!ledger.ok) return ledger;
  return success({
    ledger: ledger.value,
    privacy,
    keeps: true,
    finish: () => ledger.value.checkpoint(),
    close: () => ledger.value.close(),
  });
}

const deedOf = (reports: readonly ImportReport[]): Deed => ({
  what: 'import',
  detail: {
    files: reports.map(({ importId, table, file, sha256, read, loaded, rejected }) => ({
      ...{ importId, table, file, sha256, read, loaded, rejected },
    })),
  },
});

async function inWorkspace(workspace: WorkspaceFolder, privacy: Privacy): Promise<Result<Target>> {
  const copy = await openWorkCopy(workspace);
  if (!copy.ok) return copy;
  const ledger = await openNativeLedger({ file: copy.value.file });
  if (!ledger.ok) {
    await copy.value.remove();
    return ledger;
  }
  let open = true;
  const closeLedger = async (): Promise<void> => {
    if (open) await ledger.value.close();
    open = false;
  };
  return success({
    ledger: ledger.value,
    privacy,
    keeps: true,
    document: workspace.document,
    async finish(reports, deed = deedOf(reports)) {
      const whole = await ledger.value.checkpoint();
      await closeLedger();
      if (!whole.ok) return whole;
      const saved = await copy.value.save({ deed, document: workspace.document });
      return saved.ok ? success(undefined) : saved;
    },
    async close() {
      await closeLedger();
      await copy.value.remove();
      await workspace.close();
    },
  });
}

async function workspaceFolder(folder: string, privacy: Privacy): Promise<Result<Target>> {
  const passphrase = process.env.FUNDSCOPE_PASSPHRASE ?? null;
  const workspace = await openWorkspace({ folder: path.resolve(folder), passphrase, state: accountState() });
  if (!workspace.ok) return workspace;
  const target =
    workspace.value.readOnly === null
      ? await inWorkspace(workspace.value, privacy)
      : failed({ code: 'workspace/read-only', folder });
  if (!target.ok) await workspace.value.close();
  return target;
}

/** A workspace, a database file, or nothing: then the files are checked in memory. */
export async function openTarget(options: OptionValues): Promise<Result<Target>> {
  const folder = textOption(options, 'workspace');
  const file = textOption(options, 'database');
  if (folder === undefined && file === undefined) return inMemory(new Uint8Array(randomBytes(keySize)));
  const key = await keyFor(options);
  if (!key.ok) return key;
  const privacy: Privacy = { mode: 'hash', key: key.value };
  return folder === undefined ? databaseFile(file ?? '', privacy) : workspaceFolder(folder, privacy);
}

/** A workspace, or memory for as long as the command runs; persons get the same hashes in either. */
export async function openAuditTarget(options: OptionValues): Promise<Result<Target>> {
  const folder = textOption(options, 'workspace');
  const key = await accountState().personalKey();
  if (!key.ok) return key;
  return folder === undefined ? inMemory(key.value) : workspaceFolder(folder, { mode: 'hash', key: key.value });
}
