import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp } from '../../electron/workspace/backup';
import { restore } from '../../electron/workspace/restore';
import { sha256Of } from '../../shared/base/sha256';
import fc from '../support/fastCheck';
import { change, codeOf, newSite, type Site, tablesOf, value } from '../support/workspaces';

let site: Site;
let archive: string;
beforeEach(async () => {
  site = await newSite();
  archive = path.join(site.root, 'backup.zip');
  const workspace = await site.create();
  value(await change(workspace, 1, 'import', Buffer.from('tables one '.repeat(2000))));
  value(await backUp(workspace, archive));
  value(await change(workspace, 2, 'import', Buffer.from('tables two')));
  await workspace.close();
});
afterEach(() => site.remove());

const marks = async (): Promise<unknown> => value(await site.look()).document.settings;

describe('a backup', () => {
  test('brings back the state of its day, and what was there meanwhile is kept', async () => {
    const restored = value(await restore(archive, site.folder));
    const workspace = value(await site.open());
    expect(workspace.document.settings).toEqual({ mark: 1 });
    expect((await tablesOf(workspace)).toString()).toBe('tables one '.repeat(2000));
    await workspace.close();
    expect(await readdir(restored.keptIn ?? '')).toEqual(['journal.jsonl', 'tables.duckdb', 'workspace.json']);
    value(await restore(archive, path.join(site.root, 'elsewhere')));
    expect(await readdir(path.join(site.root, 'elsewhere'))).toEqual(await readdir(site.folder));
  });

  test('goes over no file that is there, and is restored into no folder of other things', async () => {
    const workspace = value(await site.open());
    expect(codeOf(await backUp(workspace, archive))).toBe('workspace/already-there');
    await workspace.close();
    await writeFile(path.join(site.folder, 'notes.txt'), 'mine');
    expect(codeOf(await restore(archive, site.folder))).toBe('workspace/already-there');
    expect(await marks()).toEqual({ mark: 2 });
  });

  test('is not restored while the workspace is open', async () => {
    const workspace = value(await site.open());
    expect(codeOf(await restore(archive, site.folder))).toBe('workspace/in-use');
    await workspace.close();
  });

  test('with any byte changed or cut off restores the same or nothing at all', async () => {
    const whole = await readFile(archive);
    const target = path.join(site.root, 'target');
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (where, mask, cut) => {
        const at = where % whole.length;
        const broken = cut ? whole.subarray(0, at) : Buffer.from(whole);
        if (!cut) broken[at] ^= mask;
        const file = path.join(site.root, 'broken.zip');
        await writeFile(file, broken);
        const outcome = await restore(file, target);
        if (outcome.ok) {
          // A byte that says nothing of the content: a time, a mode, a comment.
          for (const name of await readdir(target)) {
            const saved = await readFile(path.join(target, name));
            const listed = outcome.value.manifest.files.find((one) => one.name === name);
            expect(sha256Of(saved)).toBe(listed?.sha256);
          }
          await rm(target, { recursive: true });
        } else {
          expect(outcome.failure.code).toBe('workspace/backup-damaged');
          expect(existsSync(target)).toBe(false);
        }
      }),
      { numRuns: 120 },
    );
    expect((await readdir(site.root)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('whose packed bytes make no sense is refused, and nobody waits for ever', async () => {
    const whole = await readFile(archive);
    const from = whole.indexOf('workspace.json') + 'workspace.json'.length;
    const to = whole.indexOf('journal.jsonl', from);
    const file = path.join(site.root, 'broken.zip');
    for (let at = from; at < to; at++) {
      for (const mask of [1, 32, 128]) {
        const broken = Buffer.from(whole);
        broken[at] ^= mask;
        await writeFile(file, broken);
        const outcome = await restore(file, path.join(site.root, `from-${at}-${mask}`));
        expect(outcome.ok ? 'restored' : outcome.failure.code).toMatch(/^(restored|workspace\/backup-damaged)$/);
      }
    }
  });
});
