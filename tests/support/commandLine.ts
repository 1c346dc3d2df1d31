import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { run } from '../../electron/cli/run';

export const root = path.join(import.meta.dirname, '../..');
const entry = path.join(root, 'build/app/cli/main.js');
export const folder = mkdtempSync(path.join(tmpdir(), 'fundscope-cli-'));

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export function fundscope(
  args: readonly string[],
  environment: Record<string, string> = { LANG: 'en_GB.UTF-8' },
): Outcome {
  const { PATH = '', HOME = '', TMPDIR = tmpdir() } = process.env;
  const ran = spawnSync(process.execPath, [entry, ...args], {
    cwd: folder,
    env: { PATH, HOME, TMPDIR, ...environment },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status: ran.status, out: ran.stdout, err: ran.stderr };
}

/** A program that has begun and is not waited for. */
export const begun = (args: readonly string[]): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [entry, ...args], { cwd: folder, env: { ...process.env, LANG: 'en_GB.UTF-8' } });

/** The same command line inside this process, where there is no need to see a program start and end. */
export async function within(args: readonly string[]): Promise<Outcome> {
  let out = '';
  let err = '';
  const status = await run(args, {
    environment: { LANG: 'en_GB.UTF-8' },
    program: path.dirname(entry),
    write: (text) => {
      out += text;
    },
    say: (text) => {
      err += text;
    },
  });
  return { status, out, err };
}

export const at = (name: string): string => path.join(folder, name);

export function put(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return name;
}

/** The one JSON document on standard output. */
export function document<T>(outcome: Outcome): T {
  expect(outcome.out.trim().split('\n')).toHaveLength(1);
  return JSON.parse(outcome.out);
}

/** Builds the command line before the tests of a file and removes its folder after them. */
export function withCommandLine(): void {
  beforeAll(() => {
    const built = spawnSync(process.execPath, [path.join(root, 'electron/setup/build.mjs'), '--only', 'cli'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (built.status !== 0) throw new Error(built.stderr + built.stdout);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}
