import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkspace } from '../../electron/workspace/openWorkspace';
import { stateFolder } from '../../electron/workspace/stateFolder';
import { openWorkCopy } from '../../electron/workspace/workCopy';
import { sha256Of } from '../../shared/base/sha256';
import { readJournal } from '../../shared/workspace/journal';
import { axe } from './axe';
import { launch, root, screenshot, temporaryFolder, type Workbench } from './launch';
import { applicationAround } from './ownPage';
import type { WorkspaceWorkbench } from './workspacePage/main';

declare const workspaceWorkbench: WorkspaceWorkbench;

let folder: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  await applicationAround('workspacePage', folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(userData: string, language: 'en' | 'zh-CN' = 'en'): Promise<Workbench> {
  const workbench = await launch({
    folder,
    userData,
    settings: { language },
    args: [`--datasets=${path.join(root, 'datasets')}`, `--export-directory=${userData}`],
  });
  await workbench.page.waitForFunction(() => 'workspaceWorkbench' in globalThis);
  return workbench;
}

const openLast = ({ page }: Workbench) =>
  page.evaluate(async () => {
    await workspaceWorkbench.openLastFolder();
    return workspaceWorkbench.opened();
  });

/** Adds a table with so many rows, and saves it with its reason. */
const importRows = ({ page }: Workbench, rows: number) =>
  page.evaluate(async (count) => {
    const ledger = await workspaceWorkbench.tables();
    if (!ledger.ok) return ledger;
    const { database } = ledger.value;
    const text = `CREATE OR REPLACE TABLE members AS
      SELECT i AS member_id, md5(i::VARCHAR) AS id_number FROM range(${count}) t(i)`;
    const made = await database.query({ text, values: [] });
    if (!made.ok) return made;
    return workspaceWorkbench.recordTables({ what: 'import', detail: { rows: count } }, (document) => ({
      ...document,
      settings: { rows: count },
    }));
  }, rows);

const rowsSeen = ({ page }: Workbench) =>
  page.evaluate(async () => {
    const ledger = await workspaceWorkbench.tables();
    if (!ledger.ok) return ledger;
    const counted = await ledger.value.database.query<{ rows: number }>({
      text: 'SELECT count(*)::INTEGER AS rows FROM members',
      values: [],
    });
    return counted.ok ? counted.value[0].rows : counted;
  });

async function rowsInFile(file: string): Promise<unknown> {
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll('SELECT count(*)::INTEGER AS rows FROM members');
  connection.closeSync();
  instance.closeSync();
  return reader.getRowObjectsJS()[0]?.rows;
}

/** What the command line does to a workspace: native DuckDB on a copy, saved as the next state. */
async function addRows(place: string, userData: string, rows: number): Promise<void> {
  const opened = await openWorkspace({ folder: place, passphrase: null, state: stateFolder(userData) });
  const copy = opened.ok ? await openWorkCopy(opened.value) : opened;
  if (!opened.ok || !copy.ok) throw new Error('the workspace does not open');
  const instance = await DuckDBInstance.create(copy.value.file);
  const connection = await instance.connect();
  await connection.run(`INSERT INTO members SELECT -i, 'x' FROM range(1, ${rows + 1}) t(i)`);
  await connection.run('CHECKPOINT');
  connection.closeSync();
  instance.closeSync();
  const saved = await copy.value.save({ deed: { what: 'import', detail: {} }, document: opened.value.document });
  if (!saved.ok) throw new Error(saved.failure.code);
  await copy.value.remove();
  await opened.value.close();
}

describe('the window’s workspace', () => {
  test('is there at the first start, and tables imported into it are there at the next, in any DuckDB', async () => {
    const userData = await temporaryFolder();
    const first = await start(userData, 'zh-CN');
    const opened = await openLast(first);
    expect(opened).toMatchObject({ state: 'open', document: { name: '我的工作区', revision: 1 } });
    expect(await importRows(first, 300_000)).toEqual({ ok: true, value: null });
    await first.close();
    const place = path.join(userData, 'workspaces', '我的工作区');
    expect((await readdir(place)).sort()).toEqual(['journal.jsonl', 'tables.duckdb', 'workspace.json']);
    expect(await rowsInFile(path.join(place, 'tables.duckdb'))).toBe(300_000);
    await addRows(place, userData, 7);
    const second = await start(userData);
    expect(await openLast(second)).toMatchObject({ state: 'open', document: { settings: { rows: 300_000 } } });
    expect(await rowsSeen(second)).toBe(300_007);
    expect(await importRows(second, 5)).toEqual({ ok: true, value: null });
    await second.close();
    expect(await rowsInFile(path.join(place, 'tables.duckdb'))).toBe(5);
    await rm(userData, { recursive: true });
  });

  test('has what was acknowledged when the application is killed, and copies of it are gone at the next start', async () => {
    const userData = await temporaryFolder();
    const first = await start(userData);
    await openLast(first);
    await importRows(first, 1000);
    // Not acknowledged: the next import is under way when the process ends.
    void importRows(first, 2_000_000).catch(() => undefined);
    await first.page.waitForTimeout(300);
    first.app.process().kill('SIGKILL');
    await new Promise((done) => first.app.process().once('exit', done));
    const second = await start(userData);
    const opened = await openLast(second);
    expect(opened).toMatchObject({ state: 'open', facts: { readOnly: null } });
    const rows = await rowsSeen(second);
    if (opened.state !== 'open') throw new Error(opened.state);
    expect([1000, 2_000_000]).toContain(rows);
    expect(opened.document.settings).toEqual({ rows });
    const copies = await second.page.evaluate(async () => {
      const names: string[] = [];
      const place = await navigator.storage.getDirectory();
      for await (const name of (place as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
      return names;
    });
    expect(copies.filter((name) => name.endsWith('.duckdb'))).toHaveLength(1);
    await second.close();
    await rm(userData, { recursive: true });
  });

  test('saves what changes a moment later, and at once when the window closes', async () => {
    const userData = await temporaryFolder();
    const first = await start(userData);
    await openLast(first);
    await first.page.evaluate(() => {
      workspaceWorkbench.changeDocument((document) => ({ ...document, settings: { mark: 1 } }));
      workspaceWorkbench.changeDocument((document) => ({ ...document, settings: { mark: 2 } }));
    });
    await first.page.waitForFunction(() => {
      const opened = workspaceWorkbench.opened();
      return opened.state === 'open' && opened.saving === 'saved';
    });
    await first.page.evaluate(() =>
      workspaceWorkbench.changeDocument((document) => ({ ...document, settings: { mark: 3 } })),
    );
    await first.page.evaluate(() => workspaceWorkbench.unmask('核对一笔待遇', 'members 17'));
    const verified = await first.page.evaluate(() => window.fundscope.invoke('workspace.verify', {}));
    expect(verified).toMatchObject({ ok: true, value: { isWhole: true, journal: { fault: null, torn: 0 } } });
    await first.page.evaluate(() => window.dispatchEvent(new Event('beforeunload')));
    await first.close();
    const place = path.join(userData, 'workspaces', 'My workspace');
    expect(existsSync(path.join(place, 'lock.json'))).toBe(false);
    const { lines, fault } = readJournal(await readFile(path.join(place, 'journal.jsonl'), 'utf8'));
    expect(fault).toBeNull();
    const words = lines.flatMap((line) => ('what' in line ? [line.what] : []));
    // Two changes within a moment are one save.
    expect(words).toEqual(['create', 'save', 'unmask', 'save']);
    const text = await readFile(path.join(place, 'workspace.json'), 'utf8');
    expect(sha256Of(text)).toBe(lines.at(-1)?.workspace);
    expect(JSON.parse(text).settings).toEqual({ mark: 3 });
    await rm(userData, { recursive: true });
  });

  test('under a passphrase leaves nothing in clear in its folder, and asks for the passphrase', async () => {
    const userData = await temporaryFolder();
    const place = path.join(userData, 'sealed');
    const passphrase = 'seven blue lamps';
    const first = await start(userData);
    const made = await first.page.evaluate(
      ([at, words]) =>
        window.fundscope.invoke('workspace.create', {
          name: '密',
          place: { kind: 'folder', folder: at },
          passphrase: words,
        }),
      [place, passphrase] as const,
    );
    expect(made).toMatchObject({ ok: true });
    const open = (page: Workbench['page'], words: string | null) =>
      page.evaluate(
        async ([at, given]) => {
          await workspaceWorkbench.openFolder({ kind: 'folder', folder: at }, given);
          return workspaceWorkbench.opened();
        },
        [place, words] as const,
      );
    expect(await open(first.page, passphrase)).toMatchObject({ state: 'open' });
    expect(await importRows(first, 40_000)).toEqual({ ok: true, value: null });
    await first.close();
    const content = await readFile(path.join(place, 'tables.duckdb'));
    expect(content.subarray(0, 8).toString()).toBe('FSSEAL01');
    const second = await start(userData);
    expect(await open(second.page, null)).toMatchObject({ state: 'locked', wasWrong: false });
    expect(await open(second.page, 'seven blue lambs')).toMatchObject({ state: 'locked', wasWrong: true });
    expect(await open(second.page, passphrase)).toMatchObject({ state: 'open' });
    expect(await rowsSeen(second)).toBe(40_000);
    await second.close();
    await rm(userData, { recursive: true });
  });

  test('that is open elsewhere can be read', async () => {
    const userData = await temporaryFolder();
    const first = await start(userData);
    await openLast(first);
    await importRows(first, 77);
    await first.close();
    const place = path.join(userData, 'workspaces', 'My workspace');
    const held = await openWorkspace({ folder: place, passphrase: null, state: stateFolder(userData) });
    if (!held.ok) throw new Error(held.failure.code);
    const second = await start(userData);
    expect(await openLast(second)).toMatchObject({ state: 'open', facts: { readOnly: { owner: {} } } });
    expect(await rowsSeen(second)).toBe(77);
    const refused = await second.page.evaluate(() => workspaceWorkbench.record({ what: 'save', detail: {} }));
    expect(refused).toMatchObject({ ok: false, failure: { code: 'workspace/read-only' } });
    await second.close();
    await held.value.close();
    await rm(userData, { recursive: true });
  });

  test('gives its tables to no other path, and opens no folder that the user did not choose', async () => {
    const userData = await temporaryFolder();
    const workbench = await start(userData);
    await openLast(workbench);
    const replies = await workbench.page.evaluate(async () => [
      (await fetch('/workspace/tables.duckdb')).status,
      (await fetch(`/workspace/${crypto.randomUUID()}/tables.duckdb`)).status,
      await window.fundscope.invoke('workspace.open', {
        place: { kind: 'folder', folder: '/etc' },
        passphrase: null,
      }),
    ]);
    expect(replies).toMatchObject([404, 404, { ok: false, failure: { code: 'request/invalid' } }]);
    await workbench.close();
    await rm(userData, { recursive: true });
  });
});

describe.each(['en', 'zh-CN'] as const)('the top bar in %s', (language) => {
  test('names the workspace and its state, and makes a new one', async () => {
    const { page, close } = await launch({ settings: { language } });
    const name = language === 'en' ? 'My workspace' : '我的工作区';
    const button = `button[aria-label*="${name}"]`;
    await page.waitForSelector(button);
    await page.click(button);
    await page.waitForSelector('[role=menu]');
    await screenshot(page, `workspace-menu-${language}`);
    await page.click('[role=menuitem] >> nth=0');
    await page.waitForSelector('[role=dialog]');
    await page.check('[role=dialog] input[type=checkbox]');
    await page.fill('[role=dialog] input[type=password] >> nth=0', '123');
    await screenshot(page, `workspace-new-${language}`);
    expect(await axe(page)).toEqual([]);
    await close();
  });
});
