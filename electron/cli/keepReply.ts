import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { failed, type Result } from '../../shared/base/result';
import { atomicWrite, troubleOf } from '../atomicWrite';

/** Keeps the document of a command as `<command>.json` in a folder, which is made if need be. */
export async function keepReply(folder: string, name: string, document: unknown): Promise<Result<{ bytes: number }>> {
  const file = path.resolve(folder, `${name}.json`);
  try {
    await mkdir(path.dirname(file), { recursive: true });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed({ code: 'file/not-written', path: file, trouble: troubleOf(error), detail });
  }
  return atomicWrite(file, `${JSON.stringify(document)}\n`);
}
