import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readJournal } from '../../shared/workspace/journal';
import { launch, patience, temporaryFolder, type Workbench } from './launch';
import { openWithTables, saved } from './looking';

const rows = 300_000;

async function startImport(page: Page): Promise<void> {
  await openWithTables(page, 'data');
  await page.evaluate((count) => {
    const lines = Array.from({ length: count }, (_, at) => `A1,2024-01-01,${at},5`);
    const transfer = new DataTransfer();
    transfer.items.add(new File([['account_id,date,line,amount', ...lines].join('\n')], 'bank_statements.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, rows);
  await page.waitForSelector('[data-trial]');
  await page.click('[data-action=import-table]');
  await page.waitForSelector('[data-action=cancel-import]');
}

const askToClose = ({ app }: Workbench): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

async function journalled(userData: string): Promise<readonly string[]> {
  const home = path.join(userData, 'workspaces');
  const [folder] = await readdir(home);
  const { lines, fault } = readJournal(await readFile(path.join(home, folder ?? '', 'journal.jsonl'), 'utf8'));
  expect(fault).toBeNull();
  return lines.flatMap((line) => ('what' in line ? [`${line.what} ${JSON.stringify(line.detail)}`] : []));
}

test('a window that is closed during an import stays until all of it is saved', async () => {
  const userData = await temporaryFolder();
  const workbench = await launch({ settings: { language: 'en' }, userData });
  await startImport(workbench.page);
  const closed = workbench.app.waitForEvent('close', { timeout: patience });
  await askToClose(workbench);
  await workbench.page.waitForSelector('text=The window closes when everything is saved');
  await closed;
  const deeds = await journalled(userData);
  await rm(userData, { recursive: true });
  expect(deeds.at(-1)).toContain(`"loaded":${rows}`);
});

test('a window with nothing left to save closes at once', async () => {
  const { app, page, close } = await launch({ settings: { language: 'en' } });
  await saved(page);
  await page.click('[data-screen=settings]');
  const closed = app.waitForEvent('close', { timeout: patience });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await closed;
  await close();
});
