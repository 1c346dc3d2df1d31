import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { bundleScript } from '../support/bundleScript';
import { newFolder } from '../support/workspaces';

const run = promisify(execFile);

interface Told {
  readonly steps: readonly string[];
  readonly marked: number;
  readonly seenWhenFull: number;
  readonly recovery: unknown;
  readonly mark: number;
  readonly tables: boolean;
}

/** Runs the script with a file system of its own over `disk`; it vanishes with the process. */
async function onSmallDisk(script: string, root: string): Promise<Told> {
  const disk = path.join(root, 'disk');
  await mkdir(disk);
  const user = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const inner = 'mount -t tmpfs -o size=2m tmpfs "$1" && exec "$2" "$3" "$1" "$4"';
  const words = ['sh', disk, process.execPath, script, path.join(root, 'state')];
  const { stdout } = await run('unshare', ['--mount', ...user, 'sh', '-c', inner, ...words]);
  return JSON.parse(stdout);
}

describe.runIf(process.platform === 'linux')('on a full disk', () => {
  test('a change is refused whole, what was saved stays, and work goes on when there is room', async () => {
    const { program, folder } = await bundleScript('fullDisk');
    const root = await newFolder();
    const told = await onSmallDisk(program, root);
    await rm(root, { recursive: true });
    await rm(folder, { recursive: true });
    const full = 'file/not-written disk-full';
    expect(told.steps.slice(0, 3)).toEqual(['saved', full, 'saved']);
    // Some lines still fit into the journal's last page, the next one does not.
    expect(told.steps.at(-2)).toBe(full);
    expect(told.steps.slice(3, -2)).toEqual(told.steps.slice(3, -2).map(() => 'saved'));
    expect(told.seenWhenFull).toBe(told.marked);
    expect(told.steps.at(-1)).toBe('saved');
    expect(told).toMatchObject({ mark: 100, tables: true, recovery: { cutOff: 0, finished: [], discarded: [] } });
  });
});
