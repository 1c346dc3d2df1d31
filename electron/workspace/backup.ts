import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { z } from 'zod';
import { failed, type Result, success } from '../../shared/base/result';
import { syncFolder, whileWriting } from '../atomicWrite';
import { digestOf, notWritten, type Written } from './durable';
import { documentFile, journalFile, placeOf, sealFile, tablesFile } from './layout';
import type { WorkspaceFolder } from './workspaceFolder';

export const manifestFile = 'manifest.json';
export const backedUp = [documentFile, journalFile, sealFile, tablesFile] as const;

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup holds, so that it can be checked before anything is restored from it. */
export const manifestSchema = z.object({
  kind: z.literal('fundscope-backup'),
  format: z.literal(1),
  workspace: z.uuid(),
  /** Empty where the workspace is encrypted. */
  name: z.string(),
  madeAt: z.iso.datetime(),
  seq: z.number().int().min(1),
  head: digest,
  files: z.array(z.object({ name: z.enum(backedUp), bytes: z.number().int().min(0), sha256: digest })),
});
export type Manifest = z.infer<typeof manifestSchema>;

export interface Backup {
  readonly file: string;
  readonly written: Written;
  readonly manifest: Manifest;
}

async function manifestOf(workspace: WorkspaceFolder): Promise<Manifest> {
  const place = placeOf(workspace.folder);
  const files: Manifest['files'] = [];
  for (const name of backedUp) {
    const written = await digestOf(place.of(name));
    if (written !== null) files.push({ name, ...written });
  }
  const last = workspace.lines.at(-1);
  return {
    kind: 'fundscope-backup',
    format: 1,
    workspace: workspace.document.id,
    name: workspace.sealed ? '' : workspace.document.name,
    madeAt: new Date().toISOString(),
    seq: last?.seq ?? 1,
    head: last?.hash ?? '',
    files,
  };
}

/** Streams the archive to the disk; nothing has to fit into memory and archives beyond 4 GiB are whole. */
async function writeArchive(workspace: WorkspaceFolder, manifest: Manifest, draft: string): Promise<Written> {
  const place = placeOf(workspace.folder);
  const zip = new ZipFile();
  const mtime = new Date(manifest.madeAt);
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), manifestFile, { mtime });
  // Sealed content does not get smaller.
  const options = { mtime, compress: !workspace.sealed, mode: 0o100600 };
  for (const { name } of manifest.files) zip.addFile(place.of(name), name, options);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(draft, { flags: 'wx', mode: 0o600 }));
  const handle = await open(draft, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  const written = await digestOf(draft);
  return written ?? { bytes: 0, sha256: '' };
}

async function makeBackup(workspace: WorkspaceFolder, file: string): Promise<Result<Backup>> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  try {
    const manifest = await manifestOf(workspace);
    const written = await writeArchive(workspace, manifest, draft);
    await rename(draft, file);
    await syncFolder(path.dirname(file));
    return success({ file, written, manifest });
  } catch (error) {
    await rm(draft, { force: true });
    return notWritten(file, error);
  }
}

const isThere = async (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Puts a workspace as it stands into one file with a list of SHA-256; an encrypted one stays encrypted in it. */
export async function backUp(workspace: WorkspaceFolder, file: string): Promise<Result<Backup>> {
  const target = path.resolve(file);
  if (await isThere(target)) return failed({ code: 'workspace/already-there', folder: target });
  return whileWriting(workspace.inTurn(() => makeBackup(workspace, target)));
}
