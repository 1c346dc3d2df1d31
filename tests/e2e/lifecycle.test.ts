import { spawn } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../shared/ipc/contract';
import { launch, patience, root, runtimeProgram, temporaryFolder } from './launch';

const changed: Settings = { language: 'en', theme: 'dark', moneyUnit: 'yuan', negative: 'parentheses' };

test('settings survive a restart', async () => {
  const userData = await temporaryFolder();
  const first = await launch({ userData });
  const written = await first.page.evaluate((value) => window.fundscope.invoke('settings.write', value), changed);
  await first.close();
  const second = await launch({ userData });
  const read = await second.page.evaluate(() => window.fundscope.invoke('settings.read', {}));
  await second.close();
  const left = await readdir(userData);
  await rm(userData, { recursive: true });
  expect(written).toEqual({ ok: true, value: changed });
  expect(read).toEqual({ ok: true, value: changed });
  expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
});

test.each(['{ "language": "en", ', '[]', '\u0000\u0001', '{"language":"xx"}'])(
  'a damaged settings file (%j) is set aside and the defaults hold',
  async (damaged) => {
    const userData = await temporaryFolder();
    await writeFile(path.join(userData, 'settings.json'), damaged);
    const { page, close } = await launch({ userData });
    const read = await page.evaluate(() => window.fundscope.invoke('settings.read', {}));
    await close();
    const kept = await readFile(path.join(userData, 'settings.json.damaged'), 'utf8');
    await rm(userData, { recursive: true });
    expect(read).toEqual({ ok: true, value: defaultSettings });
    expect(kept).toBe(damaged);
  },
);

test('the window comes back where it was', async () => {
  const userData = await temporaryFolder();
  const first = await launch({ userData, size: { width: 1100, height: 760 } });
  const before = await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  await first.app.evaluate(({ app }) => app.quit());
  await first.app.waitForEvent('close');
  const kept = JSON.parse(await readFile(path.join(userData, 'window.json'), 'utf8'));
  await rm(userData, { recursive: true });
  expect(kept).toEqual({ ...before, maximized: false });
});

test('a second start leaves the work to the first window and ends', async () => {
  const { app, userData, close } = await launch();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(runtimeProgram(), [root, ...sandbox, '--disable-gpu', `--user-data-dir=${userData}`]);
  const code = await new Promise((done) => second.on('close', done));
  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isVisible()),
  );
  await close();
  expect(code).toBe(0);
  expect(windows).toEqual([true]);
});

test.each([
  { language: 'en', title: 'The window stopped unexpectedly', reopen: 'Open again' },
  { language: 'zh-CN', title: '窗口意外停止', reopen: '重新打开' },
] as const)('a page whose process dies is replaced by a message and a way back ($language)', async (expected) => {
  const { app, close } = await launch({ settings: { language: expected.language } });
  // Later, so that this call has returned before the process goes.
  await app.evaluate(({ webContents }) => {
    setTimeout(() => webContents.getAllWebContents()[0]?.forcefullyCrashRenderer(), 50);
  });
  const url = (): Promise<string | undefined> =>
    app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getURL());
  // Playwright's page is gone with its process; the new one is asked through Electron.
  const inWindow = (script: string): Promise<unknown> =>
    app.evaluate(({ webContents }, text) => webContents.getAllWebContents()[0]?.executeJavaScript(text), script);
  await expect.poll(url, { timeout: patience }).toBe('app://bundle/stopped');
  const shown = await inWindow('["h1", "a"].map((tag) => document.querySelector(tag).textContent)');
  await inWindow('document.querySelector("a").click()');
  await expect.poll(url, { timeout: patience }).toBe('app://bundle/index.html');
  await close();
  expect(shown).toEqual([expected.title, expected.reopen]);
});
