import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { failed, type Result, success } from '../../shared/base/result';
import type { Head } from '../../shared/workspace/journal';
import { atomicWrite, codeOf } from '../atomicWrite';
import { fileFailure, notWritten } from './durable';
import { isAlive } from './isAlive';

const headSchema = z.object({ seq: z.number().int().min(1), hash: z.string() });
const recentSchema = z.array(z.object({ folder: z.string(), name: z.string() }));
export type Recent = z.infer<typeof recentSchema>[number];

const keySize = 32;
const recentKept = 10;
const owned = /^(\d+)-[0-9a-f-]{36}$/;

/**
 * What belongs to this account on this machine and to no workspace: the key of hashes, where each journal stood,
 * recent workspaces, and folders for copies that live no longer than the work on them.
 */
export interface StateFolder {
  readonly folder: string;
  /** The key that names and numbers of persons are hashed with; handing on a workspace does not hand it on. */
  personalKey(): Promise<Result<Uint8Array>>;
  headOf(workspace: string): Promise<Head | null>;
  rememberHead(workspace: string, head: Head): Promise<void>;
  recent(): Promise<readonly Recent[]>;
  rememberRecent(recent: Recent): Promise<void>;
  /** A folder that only this account can enter; `sweep` removes those of processes that are gone. */
  workFolder(): Promise<Result<string>>;
  sweep(): Promise<void>;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Reads the key of a file, or makes one; a file that holds no key is never written over. */
export async function keyIn(file: string): Promise<Result<Uint8Array>> {
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, `${randomBytes(keySize).toString('hex')}\n`, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') return notWritten(file, error);
  }
  try {
    const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'hex');
    if (key.length === keySize) return success(new Uint8Array(key));
    return failed({ code: 'file/not-read', path: file, trouble: 'other', detail: `${key.length} of ${keySize} bytes` });
  } catch (error) {
    return failed(fileFailure('file/not-read', file, error));
  }
}

export function stateFolder(folder: string): StateFolder {
  const at = (...parts: string[]): string => path.join(folder, ...parts);
  const keep = async (file: string, content: unknown): Promise<void> => {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    // Without it only a hint is lost: no message is worth the interruption.
    await atomicWrite(file, `${JSON.stringify(content)}\n`);
  };
  const recent = async (): Promise<readonly Recent[]> => {
    const parsed = recentSchema.safeParse(await readJson(at('recent.json')));
    return parsed.success ? parsed.data : [];
  };
  return {
    folder,
    personalKey: () => keyIn(at('personal.key')),
    async headOf(workspace) {
      const parsed = headSchema.safeParse(await readJson(at('heads', `${workspace}.json`)));
      return parsed.success ? parsed.data : null;
    },
    rememberHead: (workspace, head) => keep(at('heads', `${workspace}.json`), head),
    recent,
    async rememberRecent(opened) {
      const others = (await recent()).filter((one) => one.folder !== opened.folder);
      await keep(at('recent.json'), [opened, ...others].slice(0, recentKept));
    },
    workFolder: () => newWorkFolder(at('work')),
    sweep: () => sweepWork(at('work')),
  };
}

async function newWorkFolder(parent: string): Promise<Result<string>> {
  const folder = path.join(parent, `${process.pid}-${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
    return success(folder);
  } catch (error) {
    return notWritten(folder, error);
  }
}

async function sweepWork(parent: string): Promise<void> {
  let names: readonly string[] = [];
  try {
    names = await readdir(parent);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  for (const name of names) {
    const pid = Number(owned.exec(name)?.[1] ?? Number.NaN);
    if (Number.isInteger(pid) && !isAlive(pid)) await rm(path.join(parent, name), { recursive: true, force: true });
  }
}
