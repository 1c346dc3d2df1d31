import path from 'node:path';
import { failed, type Result, success } from '../../../shared/base/result';
import { shortestReason } from '../../../shared/ipc/contract';
import { type Deed, startingDeed } from '../../../shared/workspace/journal';
import { addStartingTables } from '../../../shared/workspace/startingTables';
import type { WorkspaceDocument } from '../../../shared/workspace/workspaceDocument';
import { openNativeLedger } from '../../database/nativeDatabase';
import { backUp } from '../../workspace/backup';
import { exportTable } from '../../workspace/exportTable';
import { createWorkspace } from '../../workspace/openWorkspace';
import { restore as restoreBackup } from '../../workspace/restore';
import { openWorkCopy } from '../../workspace/workCopy';
import type { WorkspaceFolder } from '../../workspace/workspaceFolder';
import type { Invocation, Reply } from '../command';
import { readerOf } from '../datasetsFolder';
import { choiceOption, textOption } from '../readOptions';
import { accountState } from '../stateFolder';
import { today } from '../today';
import { onWorkspace, requestFor } from './asked';

/** Opens to change; where someone else has it open that is said. */
async function working<T>(
  invocation: Invocation,
  folder: string,
  work: (workspace: WorkspaceFolder) => Promise<Result<T>>,
): Promise<Result<T>> {
  return onWorkspace(await requestFor(invocation, folder), async (workspace) => {
    const { readOnly } = workspace;
    if (readOnly === null) return work(workspace);
    if (readOnly.owner === null) return failed({ code: 'workspace/read-only', folder });
    const { who, host, since } = readOnly.owner;
    return failed({ code: 'workspace/in-use', folder, who, host, since });
  });
}

/** The bundled tables, which every import is held against. */
async function fill(workspace: WorkspaceFolder, datasets: string): Promise<Result<WorkspaceDocument>> {
  const copy = await openWorkCopy(workspace);
  if (!copy.ok) return copy;
  try {
    const ledger = await openNativeLedger({ file: copy.value.file });
    if (!ledger.ok) return ledger;
    const filled = await addStartingTables(ledger.value, readerOf(datasets), today());
    const whole = filled.ok ? await ledger.value.checkpoint() : filled;
    await ledger.value.close();
    return whole.ok ? await copy.value.save({ deed: startingDeed, document: workspace.document }) : whole;
  } finally {
    await copy.value.remove();
  }
}

export async function create(invocation: Invocation, folder: string): Promise<Result<Reply>> {
  const request = await requestFor(invocation, folder);
  if (!request.ok) return request;
  const name = textOption(invocation.options, 'name') ?? path.basename(request.value.folder);
  const created = await createWorkspace({ ...request.value, name });
  if (!created.ok) return created;
  const { sealed } = created.value;
  const filled = await fill(created.value, invocation.datasets);
  await created.value.close();
  if (!filled.ok) return filled;
  return success({
    document: { folder: request.value.folder, id: filled.value.id, name, sealed },
    text: invocation.translate('workspace.cli.created', { folder: request.value.folder }),
  });
}

function reasonOf({ options }: Invocation): Result<string | null> {
  const reason = textOption(options, 'unmask');
  return reason === undefined || reason.trim().length >= shortestReason
    ? success(reason ?? null)
    : failed({ code: 'usage/bad-option', option: '--unmask', value: reason, expected: `${shortestReason} …` });
}

/** The file, its format and, where persons are shown in clear, why. */
function wishOf(invocation: Invocation, table: string) {
  const format = choiceOption(invocation.options, 'format', ['csv', 'parquet'], 'csv');
  if (!format.ok) return format;
  const reason = reasonOf(invocation);
  if (!reason.ok) return reason;
  const file = path.resolve(textOption(invocation.options, 'file') ?? `${table}.${format.value}`);
  return success({ format: format.value, reason: reason.value, file });
}

/** The reason is in the journal before anything is written in clear. */
export async function exportOne(invocation: Invocation, folder: string, table: string): Promise<Result<Reply>> {
  const wish = wishOf(invocation, table);
  if (!wish.ok) return wish;
  const { format, reason, file } = wish.value;
  return working(invocation, folder, async (workspace) => {
    const facts = { table, file: path.basename(file), format, masked: reason === null };
    const deed: Deed = { what: 'export', detail: reason === null ? facts : { ...facts, reason } };
    const journalled = await workspace.commit({ deed, document: workspace.document });
    if (!journalled.ok) return journalled;
    const exported = await exportTable(workspace, { table, file, format, inClear: reason !== null });
    if (!exported.ok) return exported;
    const { rows, bytes, sha256 } = exported.value;
    const { translate } = invocation;
    const masked = translate(reason === null ? 'workspace.cli.masked' : 'workspace.cli.clear');
    return success({
      document: { table, file, format, rows, bytes, sha256, masked: reason === null },
      text: translate('workspace.cli.exported', { file, rows, masked }),
    });
  });
}

export const backup = (invocation: Invocation, folder: string): Promise<Result<Reply>> =>
  working(invocation, folder, async (workspace) => {
    const day = new Date().toISOString().slice(0, 10);
    const file = path.resolve(textOption(invocation.options, 'file') ?? `${path.basename(folder)} ${day}.zip`);
    const made = await backUp(workspace, file);
    if (!made.ok) return made;
    const { written, manifest } = made.value;
    return success({
      document: { file, ...written, workspace: manifest.workspace, seq: manifest.seq, files: manifest.files },
      text: invocation.translate('workspace.cli.backedUp', { file, ...written }),
    });
  });

export async function restore({ translate }: Invocation, file: string, folder: string): Promise<Result<Reply>> {
  const restored = await restoreBackup(path.resolve(file), folder);
  if (!restored.ok) return restored;
  const { manifest, keptIn } = restored.value;
  await accountState().rememberHead(manifest.workspace, { seq: manifest.seq, hash: manifest.head });
  const lines = [
    translate('workspace.cli.restored', { folder: restored.value.folder }),
    ...(keptIn === null ? [] : [translate('workspace.cli.kept', { folder: keptIn })]),
  ];
  const { workspace, seq, files } = manifest;
  return success({
    document: { folder: restored.value.folder, keptIn, workspace, seq, files },
    text: lines.join('\n'),
  });
}
