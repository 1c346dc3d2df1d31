import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { launch, temporaryFolder, type Workbench } from './launch';
import { behind } from './wrapper';

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const save = ({ page }: Workbench, file: string, length: number): Promise<unknown> =>
  page.evaluate(
    ([target, size]) =>
      window.fundscope.invoke('file.save', {
        destination: { kind: 'path', path: target },
        content: new Uint8Array(size).fill(7),
      }),
    [file, length] as const,
  );

/** What lies in a folder as the application sees it: its mounts are its own. */
const seenInside = ({ app }: Workbench, place: string): Promise<string[]> =>
  app.evaluate((_electron, target) => process.getBuiltinModule('fs').readdirSync(target), place);

describe('a file is written whole or not at all', () => {
  test('it is written, with its size and hash', async () => {
    const workbench = await launch({ args: [`--export-directory=${folder}`] });
    const file = path.join(folder, 'table.csv');
    const reply = await save(workbench, file, 1000);
    const replaced = await save(workbench, file, 2000);
    const shownOutside = await save(workbench, path.join(folder, '..', 'table.csv'), 10);
    await workbench.close();
    const sha256 = createHash('sha256').update(Buffer.alloc(1000, 7)).digest('hex');
    expect(reply).toEqual({ ok: true, value: { path: file, bytes: 1000, sha256, pages: null } });
    expect(replaced).toMatchObject({ ok: true, value: { bytes: 2000 } });
    expect(shownOutside).toMatchObject({ ok: false, failure: { code: 'request/invalid' } });
    expect(await readFile(file)).toEqual(Buffer.alloc(2000, 7));
    expect(await readdir(folder)).toEqual(['table.csv']);
  });

  test('a folder that is not there, or a folder in the place of the file, is named', async () => {
    const workbench = await launch({ args: [`--export-directory=${folder}`] });
    await mkdir(path.join(folder, 'taken.csv'));
    const missing = await save(workbench, path.join(folder, 'gone', 'a.csv'), 10);
    const taken = await save(workbench, path.join(folder, 'taken.csv'), 10);
    await workbench.close();
    expect(missing).toMatchObject({
      ok: false,
      failure: { code: 'file/not-written', path: path.join(folder, 'gone', 'a.csv'), trouble: 'missing' },
    });
    expect(taken).toMatchObject({ ok: false, failure: { code: 'file/not-written', trouble: 'other' } });
    expect(await readdir(folder)).toEqual(['taken.csv']);
  });
});

/** Mounts a file system of the application's own over `place`; it vanishes with the process. */
function onOwnMount(place: string, options: string): Promise<string> {
  const user = process.getuid?.() === 0 ? '' : '--map-root-user';
  const inner = `mount -t tmpfs -o ${options} tmpfs "${place}" && exec "$0" "$@"`;
  return behind(`unshare --mount ${user} sh -c '${inner}'`, folder);
}

describe.runIf(process.platform === 'linux')('a disk that refuses', () => {
  test('a full disk is told, and nothing is left on it', async () => {
    const place = path.join(folder, 'full');
    await mkdir(place);
    const program = await onOwnMount(place, 'size=64k');
    const workbench = await launch({ program, sandbox: false, args: [`--export-directory=${place}`] });
    const small = await save(workbench, path.join(place, 'small.csv'), 20_000);
    const large = await save(workbench, path.join(place, 'large.csv'), 200_000);
    const replacement = await save(workbench, path.join(place, 'small.csv'), 200_000);
    const left = await seenInside(workbench, place);
    await workbench.close();
    expect(small).toMatchObject({ ok: true });
    expect(large).toMatchObject({ ok: false, failure: { code: 'file/not-written', trouble: 'disk-full' } });
    expect(replacement).toMatchObject({ ok: false, failure: { trouble: 'disk-full' } });
    expect(left).toEqual(['small.csv']);
  });

  test('a read-only folder is told, and nothing is left in it', async () => {
    const place = path.join(folder, 'sealed');
    await mkdir(place);
    const program = await onOwnMount(place, 'ro');
    const workbench = await launch({ program, sandbox: false, args: [`--export-directory=${place}`] });
    const reply = await save(workbench, path.join(place, 'a.csv'), 10);
    const left = await seenInside(workbench, place);
    await workbench.close();
    expect(reply).toMatchObject({ ok: false, failure: { code: 'file/not-written', trouble: 'read-only' } });
    expect(left).toEqual([]);
  });
});
