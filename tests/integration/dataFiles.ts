import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { failed, type Result, success } from '../../shared/base/result';
import type { ReadFile } from '../../shared/data/loadDatasets';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const datasets = path.join(import.meta.dirname, '../../datasets');

/** Bytes of a real file of `datasets/`. */
export const readDataset: ReadFile = async (name) => {
  try {
    return success(new Uint8Array(await readFile(path.join(datasets, name))));
  } catch {
    return failed({ code: 'file/not-read', path: name, trouble: 'missing', detail: name });
  }
};

/** The value of a result that the test needs before it can begin. */
export async function opened<T>(result: Promise<Result<T>>): Promise<T> {
  const value = await result;
  if (!value.ok) throw new Error(JSON.stringify(value.failure));
  return value.value;
}
