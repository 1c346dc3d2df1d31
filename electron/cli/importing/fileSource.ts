import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { failed, type Result, success } from '../../../shared/base/result';
import type { ByteSource } from '../../../shared/data/reading/source';
import { troubleOf } from '../../atomicWrite';

/** A file on disk that is read by ranges. */
export interface OpenFile {
  readonly source: ByteSource;
  readonly sha256: string;
  close(): Promise<void>;
}

const notRead = (file: string, error: unknown): Result<never> =>
  failed({
    code: 'file/not-read',
    path: file,
    trouble: troubleOf(error),
    detail: error instanceof Error ? error.message : String(error),
  });

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(part);
  return hash.digest('hex');
}

async function bytesOf(handle: FileHandle, from: number, to: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.max(0, to - from));
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, from + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

export async function openFile(file: string): Promise<Result<OpenFile>> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file, 'r');
    const opened = handle;
    const { size } = await opened.stat();
    const source: ByteSource = { name: path.basename(file), size, read: (from, to) => bytesOf(opened, from, to) };
    return success({ source, sha256: await digestOf(file), close: () => opened.close() });
  } catch (error) {
    await handle?.close();
    return notRead(file, error);
  }
}

/** The files that are named, those of folders in the order of their names. */
export async function filesNamed(paths: readonly string[]): Promise<Result<readonly string[]>> {
  const files: string[] = [];
  for (const named of paths) {
    try {
      if (!(await stat(named)).isDirectory()) files.push(named);
      else {
        const entries = await readdir(named, { withFileTypes: true });
        const inside = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
        files.push(...inside.map(({ name }) => path.join(named, name)).sort());
      }
    } catch (error) {
      return notRead(named, error);
    }
  }
  return success(files);
}
