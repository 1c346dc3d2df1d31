import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Failure } from '../../shared/base/failure';
import { failed } from '../../shared/base/result';
import { codeOf, messageOf, troubleOf } from '../atomicWrite';
import type { Bytes } from './seal/sealStream';

export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

const portion = 1 << 20;

/** Writes bytes as they come and returns when the disk has them; what was there before is replaced. */
export async function writeDurably(file: string, content: Bytes, flags: 'w' | 'wx' = 'w'): Promise<Written> {
  const handle = await open(file, flags, 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const part of content) {
      hash.update(part);
      bytes += part.byteLength;
      await handle.writeFile(part);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

export const bytesOf = (file: string): AsyncIterable<Uint8Array> => createReadStream(file, { highWaterMark: portion });

/** SHA-256 and size of a file, or null where there is none. */
export async function digestOf(file: string): Promise<Written | null> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const part of bytesOf(file)) {
      hash.update(part);
      bytes += part.byteLength;
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  return { bytes, sha256: hash.digest('hex') };
}

export async function gathered(content: Bytes): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}

export const fileFailure = (code: 'file/not-written' | 'file/not-read', path: string, error: unknown): Failure => ({
  code,
  path,
  trouble: troubleOf(error),
  detail: messageOf(error),
});

export const notWritten = (path: string, error: unknown) => failed(fileFailure('file/not-written', path, error));
export const notRead = (path: string, error: unknown) => failed(fileFailure('file/not-read', path, error));
