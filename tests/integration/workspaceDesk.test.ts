import { randomUUID } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WorkspaceDesk } from '../../electron/workspace/desk';
import { gathered } from '../../electron/workspace/durable';
import { stateFolder } from '../../electron/workspace/stateFolder';
import { codeOf, newSite, type Site, value } from '../support/workspaces';

let site: Site;
let desk: WorkspaceDesk;
beforeEach(async () => {
  site = await newSite();
  await mkdir(path.join(site.root, 'state'));
  desk = new WorkspaceDesk(stateFolder(path.join(site.root, 'state')));
  value(await desk.openDefault(site.folder, '我的工作区', null));
});
afterEach(async () => {
  await desk.close();
  await site.remove();
});

const change = (mark: number) => {
  const { document } = value(desk.current());
  return { deed: { what: 'import', detail: { mark } }, document: { ...document, settings: { mark } } } as const;
};
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

describe('the window’s one workspace', () => {
  test('takes tables in parts, and hands them out under its token only', async () => {
    const snapshot = randomUUID();
    const saving = desk.commit(change(1), snapshot);
    expect(await desk.part(snapshot, bytes('one '), false)).toBe(true);
    expect(await desk.part(snapshot, bytes('two'), true)).toBe(true);
    expect(value(await saving).settings).toEqual({ mark: 1 });
    const url = desk.tablesUrl ?? '';
    expect((await gathered(desk.tablesAt(url) ?? [])).toString()).toBe('one two');
    expect(desk.tablesAt(url.replace(/[0-9a-f]{4}/, 'ffff'))).toBeNull();
    value(await desk.open(site.folder, null));
    expect(desk.tablesAt(url)).toBeNull();
  });

  test('keeps its state when the page goes before the last part', async () => {
    const snapshot = randomUUID();
    const saving = desk.commit(change(1), snapshot);
    expect(await desk.part(snapshot, bytes('half'), false)).toBe(true);
    await desk.close();
    expect(codeOf(await saving)).toBe('file/not-written');
    expect(await desk.part(snapshot, bytes('late'), true)).toBe(false);
    const again = value(await desk.open(site.folder, null));
    expect(again.document.revision).toBe(1);
    expect(again.tables).toBeNull();
    expect((await readdir(site.folder)).sort()).toEqual(['journal.jsonl', 'lock.json', 'workspace.json']);
  });

  test('takes no part that nobody waits for, and does not wait for parts where nothing can be saved', async () => {
    expect(await desk.part(randomUUID(), bytes('x'), true)).toBe(false);
    const other = new WorkspaceDesk(desk.state);
    value(await other.open(site.folder, null));
    const snapshot = randomUUID();
    const saving = other.commit(change(1), snapshot);
    const part = other.part(snapshot, bytes('x'), true);
    expect(codeOf(await saving)).toBe('workspace/read-only');
    expect(await part).toBe(false);
    await other.close();
  });

  test('comes back as the one used last, under its name in the list of recent ones', async () => {
    const elsewhere = path.join(site.root, 'other');
    value(await desk.create(elsewhere, '另一个', null));
    await desk.close();
    expect((await desk.state.recent()).map(({ name }) => name)).toEqual(['另一个', '我的工作区']);
    expect(value(await desk.openDefault(site.folder, '我的工作区', null)).document.name).toBe('另一个');
    expect(await desk.isRecent(site.folder)).toBe(true);
    expect(await desk.isRecent(site.root)).toBe(false);
  });

  test('hashes persons with one key of the account, whatever workspace is open', async () => {
    const key = value(await desk.state.personalKey());
    expect(key).toHaveLength(32);
    expect(value(await stateFolder(desk.state.folder).personalKey())).toEqual(key);
    expect(await readdir(site.folder)).not.toContain('personal.key');
  });
});
