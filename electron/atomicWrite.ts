import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { FileTrouble } from '../shared/base/failure';
import { failed, type Result, success } from '../shared/base/result';

const troubleByCode: Readonly<Record<string, FileTrouble>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
};

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

export const troubleOf = (error: unknown): FileTrouble => troubleByCode[codeOf(error)] ?? 'other';

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the rename itself durable; Windows can't open a folder and keeps renames in its own journal. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') {
    return;
  }
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function replaceFile(file: string, bytes: Uint8Array): Promise<Result<{ bytes: number }>> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.part`);
  try {
    await writeThrough(draft, bytes);
    await rename(draft, file);
    await syncFolder(path.dirname(file));
    return success({ bytes: bytes.byteLength });
  } catch (error) {
    await rm(draft, { force: true });
    return failed({ code: 'file/not-written', path: file, trouble: troubleOf(error), detail: messageOf(error) });
  }
}

const inProgress = new Set<Promise<unknown>>();

/** Counts work that writes as being written, so that the application does not end in the middle of it. */
export async function whileWriting<T>(writing: Promise<T>): Promise<T> {
  inProgress.add(writing);
  try {
    return await writing;
  } finally {
    inProgress.delete(writing);
  }
}

/** Writes a file whole or not at all: a reader, or a crash at any moment, meets the old content or the new. */
export function atomicWrite(file: string, content: Uint8Array | string): Promise<Result<{ bytes: number }>> {
  return whileWriting(replaceFile(file, typeof content === 'string' ? Buffer.from(content, 'utf8') : content));
}

export const isWriting = (): boolean => inProgress.size > 0;

/** Resolves when every write that has begun is done: the application ends only then. */
export async function writesDone(): Promise<void> {
  while (isWriting()) {
    await Promise.all(inProgress);
  }
}
