import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { failed, type Result, success } from '../../shared/base/result';
import type { ReadFile } from '../../shared/data/loadDatasets';
import { troubleOf } from '../atomicWrite';

const mark = path.join('tables', 'references.csv');

/** The folder that is asked for, else the nearest `datasets` at or above the program. */
export function datasetsFolder(asked: string | undefined, program: string): string {
  if (asked !== undefined && asked !== '') return path.resolve(asked);
  for (let folder = program; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'datasets');
    if (existsSync(path.join(candidate, mark)) || folder === path.dirname(folder)) return candidate;
  }
}

/** The bytes of a file, or why they could not be had. */
export async function readBytes(file: string): Promise<Result<Uint8Array>> {
  try {
    return success(await readFile(file));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed({ code: 'file/not-read', path: file, trouble: troubleOf(error), detail });
  }
}

/** Gives the files of a datasets folder by their names there. */
export const readerOf =
  (folder: string): ReadFile =>
  (name) =>
    readBytes(path.join(folder, ...name.split('/')));
