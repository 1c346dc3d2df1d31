import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { failed, type Result, success } from '../../shared/base/result';
import { messageOf, troubleOf } from '../atomicWrite';

/** Makes the folder that a file is to lie in, if need be. */
export async function madeFolder(file: string): Promise<Result<null>> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    return success(null);
  } catch (error) {
    return failed({ code: 'file/not-written', path: file, trouble: troubleOf(error), detail: messageOf(error) });
  }
}
