import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { failed, type Result, success } from '../../shared/base/result';
import { makeSample } from '../../shared/sample/makeSample';
import type { Row } from '../../shared/sample/sampleRecords';
import { type SampleForm, sampleForm, sampleHead, sampleLines } from '../../shared/sample/sampleText';
import type { SampleWorld } from '../../shared/sample/sampleWorld';
import { troubleOf } from '../atomicWrite';

interface Written {
  readonly handle: FileHandle;
  readonly form: SampleForm;
  rows: number;
}

const unfinished = (folder: string, table: string): string => path.join(folder, `${table}.csv.part`);

class SampleFiles {
  readonly #folder: string;
  readonly #files = new Map<string, Written>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async #file(table: string): Promise<Written> {
    const known = this.#files.get(table);
    if (known !== undefined) return known;
    const handle = await open(unfinished(this.#folder, table), 'w');
    const form = sampleForm(table);
    const written: Written = { handle, form, rows: 0 };
    this.#files.set(table, written);
    await handle.write(sampleHead(form));
    return written;
  }

  async append(table: string, rows: readonly Row[]): Promise<void> {
    const file = await this.#file(table);
    if (rows.length === 0) return;
    await file.handle.write(sampleLines(file.form, rows));
    file.rows += rows.length;
  }

  /** Only whole samples get their names. */
  async finish(): Promise<Record<string, number>> {
    for (const { handle } of this.#files.values()) {
      await handle.sync();
      await handle.close();
    }
    for (const table of this.#files.keys()) {
      await rename(unfinished(this.#folder, table), path.join(this.#folder, `${table}.csv`));
    }
    return Object.fromEntries([...this.#files].map(([table, { rows }]) => [table, rows]));
  }

  async discard(): Promise<void> {
    for (const [table, { handle }] of this.#files) {
      await handle.close().catch(() => undefined);
      await rm(unfinished(this.#folder, table), { force: true });
    }
  }
}

/** Writes a sample as one CSV file a table; gives the rows of each. */
export async function writeSample(
  world: SampleWorld,
  folder: string,
  onMembers: (done: number) => void,
): Promise<Result<Record<string, number>>> {
  const files = new SampleFiles(folder);
  let members = 0;
  try {
    await mkdir(folder, { recursive: true });
    for (const { table, rows } of makeSample(world)) {
      await files.append(table, rows);
      if (table !== 'members') continue;
      members += rows.length;
      onMembers(members);
    }
    return success(await files.finish());
  } catch (error) {
    await files.discard();
    const detail = error instanceof Error ? error.message : String(error);
    return failed({ code: 'file/not-written', path: folder, trouble: troubleOf(error), detail });
  }
}
