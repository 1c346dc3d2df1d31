import { spawn } from 'node:child_process';
import { appendFile, copyFile, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isNothing } from '../../electron/workspace/recover';
import { change, codeOf, newSite, type Site, tablesOf, value } from '../support/workspaces';

let site: Site;
beforeEach(async () => {
  site = await newSite();
});
afterEach(() => site.remove());

const at = (name: string): string => path.join(site.folder, name);
const names = async (): Promise<string[]> => (await readdir(site.folder)).sort();

/** A workspace with two imports, closed. */
async function used(): Promise<void> {
  const workspace = await site.create();
  value(await change(workspace, 1, 'import', Buffer.from('tables one')));
  value(await change(workspace, 2, 'import', Buffer.from('tables two')));
  await workspace.close();
}

describe('a workspace', () => {
  test('keeps document, tables and journal from one opening to the next', async () => {
    await used();
    const workspace = value(await site.open());
    expect(workspace.document).toMatchObject({ name: '工作区', revision: 3, settings: { mark: 2 } });
    expect((await tablesOf(workspace)).toString()).toBe('tables two');
    expect(workspace.entries().map(({ seq, what }) => [seq, what])).toEqual([
      [1, 'create'],
      [2, 'import'],
      [3, 'import'],
    ]);
    expect(isNothing(workspace.recovery)).toBe(true);
    await workspace.close();
    expect(await names()).toEqual(['journal.jsonl', 'tables.duckdb', 'workspace.json']);
  });

  test('saves changes that are asked at once one after the other', async () => {
    const workspace = await site.create();
    const saved = await Promise.all([1, 2, 3, 4, 5].map((mark) => change(workspace, mark)));
    expect(saved.map((one) => value(one).revision)).toEqual([2, 3, 4, 5, 6]);
    await workspace.close();
  });

  test('keeps fields that a newer program has added', async () => {
    const workspace = await site.create();
    value(
      await workspace.commit({ deed: { what: 'save', detail: {} }, document: { ...workspace.document, later: 7 } }),
    );
    await workspace.close();
    const again = value(await site.open());
    value(await change(again, 1));
    await again.close();
    expect(value(await site.look()).document).toMatchObject({ later: 7 });
  });

  test('of a newer format is refused as such', async () => {
    const workspace = await site.create();
    await workspace.close();
    const text = await readFile(at('workspace.json'), 'utf8');
    const { sha256Of } = await import('../../shared/base/sha256');
    const newer = text.replace('"format": 1', '"format": 9');
    const { journalLine, nothingBefore } = await import('../../shared/workspace/journal');
    const entry = {
      seq: 1,
      at: '2026-01-01T00:00:00.000Z',
      who: 'x',
      what: 'create',
      detail: {},
      tables: null,
    } as const;
    await writeFile(at('workspace.json'), newer);
    await writeFile(at('journal.jsonl'), `${journalLine({ ...entry, workspace: sha256Of(newer) }, nothingBefore)}\n`);
    expect(codeOf(await site.open())).toBe('workspace/newer-format');
  });

  test('is made in no folder that holds anything', async () => {
    await (await site.create()).close();
    await expect(site.create()).rejects.toThrow('workspace/already-there');
  });

  test('is not looked for where there is none, and nothing is left there', async () => {
    expect(codeOf(await site.open())).toBe('workspace/not-found');
    expect(await readdir(site.root)).toEqual([]);
  });
});

describe('after a crash', () => {
  test('a line cut short is taken off, and the state before it holds', async () => {
    await used();
    await appendFile(at('journal.jsonl'), '{"seq":4,"at":"2026-');
    const workspace = value(await site.open());
    expect(workspace.recovery.cutOff).toBe(20);
    expect(workspace.document.revision).toBe(3);
    value(await change(workspace, 3));
    await workspace.close();
    expect(value(await site.look()).document.revision).toBe(4);
  });

  test('drafts without their line are removed', async () => {
    await used();
    await writeFile(at('tables.duckdb.next'), 'half of tables thr');
    await writeFile(at('workspace.json.next'), '{');
    const workspace = value(await site.open());
    expect(workspace.recovery).toMatchObject({ finished: [], discarded: ['tables.duckdb', 'workspace.json'] });
    expect((await tablesOf(workspace)).toString()).toBe('tables two');
    await workspace.close();
    expect(await names()).toEqual(['journal.jsonl', 'tables.duckdb', 'workspace.json']);
  });

  test.each([{ missing: ['tables.duckdb', 'workspace.json'] }, { missing: ['workspace.json'] }])(
    'drafts of a line that was written are put in place ($missing)',
    async ({ missing }) => {
      const workspace = await site.create();
      value(await change(workspace, 1, 'import', Buffer.from('tables one')));
      for (const name of missing) await copyFile(at(name), at(`${name}.before`));
      value(await change(workspace, 2, 'import', Buffer.from('tables two')));
      await workspace.close();
      for (const name of missing) {
        await rename(at(name), at(`${name}.next`));
        await rename(at(`${name}.before`), at(name));
      }
      const seen = value(await site.look());
      expect((await tablesOf(seen)).toString()).toBe('tables two');
      expect(seen.document.settings).toEqual({ mark: 2 });
      const again = value(await site.open());
      expect(again.recovery.finished).toEqual(missing);
      expect((await tablesOf(again)).toString()).toBe('tables two');
      expect(again.document.settings).toEqual({ mark: 2 });
      await again.close();
    },
  );
});

describe('what was changed behind its back is refused', () => {
  test.each(['tables.duckdb', 'workspace.json'])('%s', async (name) => {
    await used();
    const before = await readFile(at(name));
    await writeFile(at(name), Buffer.concat([before, Buffer.from(' ')]));
    expect(await site.open()).toMatchObject({ ok: false, failure: { code: 'workspace/file-damaged', file: name } });
    await rm(at(name));
    expect(await site.open()).toMatchObject({ ok: false, failure: { code: 'workspace/file-damaged', file: name } });
    await writeFile(at(name), before);
    await value(await site.open()).close();
  });

  test('a line of the journal, by its number', async () => {
    await used();
    const lines = (await readFile(at('journal.jsonl'), 'utf8')).split('\n');
    lines[1] = lines[1].replace('"mark":1', '"mark":7');
    await writeFile(at('journal.jsonl'), lines.join('\n'));
    expect(await site.open()).toMatchObject({ ok: false, failure: { code: 'workspace/journal-broken', line: 2 } });
  });

  test('the last line removed, though the rest is a journal like any other', async () => {
    await used();
    const workspace = value(await site.open());
    value(await change(workspace, 2, 'unmask'));
    await workspace.close();
    const text = await readFile(at('journal.jsonl'), 'utf8');
    const end = text.lastIndexOf('\n', text.length - 2) + 1;
    await truncate(at('journal.jsonl'), Buffer.byteLength(text.slice(0, end)));
    expect(codeOf(await site.open())).toBe('workspace/file-damaged');
  });

  test('an older copy of the whole folder is opened and named as such', async () => {
    await used();
    const kept = new Map<string, Buffer>();
    for (const name of await names()) kept.set(name, await readFile(at(name)));
    const workspace = value(await site.open());
    expect(workspace.notAsSeen).toBe(false);
    value(await change(workspace, 3));
    await workspace.close();
    for (const [name, content] of kept) await writeFile(at(name), content);
    const older = value(await site.open());
    expect(older.notAsSeen).toBe(true);
    expect(older.document.revision).toBe(3);
    await older.close();
  });
});

describe('the lock', () => {
  test('leaves a second opener reading, who sees each change that was saved', async () => {
    const first = await site.create();
    value(await change(first, 1));
    const second = value(await site.open());
    expect(second.readOnly?.owner).toMatchObject({ pid: process.pid, host: hostname() });
    expect(second.document.settings).toEqual({ mark: 1 });
    expect(codeOf(await change(second, 2))).toBe('workspace/read-only');
    await second.close();
    value(await change(first, 3));
    await first.close();
    const third = value(await site.open());
    expect(third.readOnly).toBeNull();
    expect(third.document.settings).toEqual({ mark: 3 });
    await third.close();
  });

  test('of a process that is gone is taken over by one of many', async () => {
    await (await site.create()).close();
    const gone = spawn(process.execPath, ['-e', '']);
    await new Promise((done) => gone.on('close', done));
    const owner = { token: 't', pid: gone.pid, host: hostname(), who: 'w', since: 's', boot: null, started: null };
    await writeFile(at('lock.json'), JSON.stringify(owner));
    const opened = await Promise.all(Array.from({ length: 8 }, () => site.open()));
    expect(opened.filter((one) => value(one).readOnly === null)).toHaveLength(1);
    for (const one of opened) await value(one).close();
  });

  test('of a process of the same number that started at another time counts as gone', async () => {
    await (await site.create()).close();
    const owner = { token: 't', pid: process.pid, host: hostname(), who: 'w', since: 's', boot: null, started: '1' };
    await writeFile(at('lock.json'), JSON.stringify(owner));
    const workspace = value(await site.open());
    expect(workspace.readOnly === null).toBe(process.platform === 'linux');
    await workspace.close();
  });

  test('of another machine is never taken', async () => {
    await (await site.create()).close();
    const owner = { token: 't', pid: 1, host: 'another', who: 'li', since: '2026-01-01', boot: null, started: null };
    await writeFile(at('lock.json'), JSON.stringify(owner));
    expect(value(await site.open()).readOnly?.owner).toMatchObject({ host: 'another', who: 'li' });
  });

  test('that was cut short while it was written does not shut the workspace for good', async () => {
    await (await site.create()).close();
    await writeFile(at('lock.json'), '{"tok');
    const workspace = value(await site.open());
    expect(workspace.readOnly).toBeNull();
    await workspace.close();
  });

  test('that someone removed and took keeps us from saving over them', async () => {
    const first = await site.create();
    await rm(at('lock.json'));
    const second = value(await site.open());
    expect(codeOf(await change(first, 1))).toBe('workspace/lock-lost');
    value(await change(second, 2));
    await first.close();
    await second.close();
    expect(value(await site.look()).document.settings).toEqual({ mark: 2 });
  });
});
