import path from 'node:path';
import type { Result } from '../../shared/base/result';
import { atomicWrite } from '../atomicWrite';
import { madeFolder } from './madeFolder';

/** Keeps the document of a command as `<command>.json` in a folder, which is made if need be. */
export async function keepReply(folder: string, name: string, document: unknown): Promise<Result<{ bytes: number }>> {
  const file = path.resolve(folder, `${name}.json`);
  const made = await madeFolder(file);
  return made.ok ? atomicWrite(file, `${JSON.stringify(document)}\n`) : made;
}
