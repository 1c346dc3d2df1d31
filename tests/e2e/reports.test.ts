import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseOnOpen, chooseOnSave } from './dialogs';
import { launch, temporaryFolder, type Workbench } from './launch';
import { examinedInEachLook, pointAway, saved, small, soundInEachLook } from './looking';

const execute = promisify(execFile);

let folder: string;
let workbench: Workbench;
let page: Page;

beforeAll(async () => {
  folder = await temporaryFolder();
  workbench = await launch({ settings: { language: 'zh-CN', theme: 'dark' }, size: small });
  ({ page } = workbench);
  await saved(page);
  await pointAway(page);
  await page.keyboard.press('Control+P');
  await page.waitForSelector('.report-pages > .sheet');
});
afterAll(async () => {
  await workbench.close();
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string): string => path.join(folder, name);

const unspaced = (text: string): string => text.replace(/\s+/g, '');
const words = '参保人数的变化见图五';
const passage = '[data-paragraph="drivers.members"]';
const figuresIn = (selector: string): Promise<string[]> =>
  page.$$eval(`.report-pages > .sheet ${selector} .figure`, (figures) => figures.map((one) => one.textContent ?? ''));

/** One byte of a file is another. */
async function damage(file: string, place: number): Promise<void> {
  const bytes = await readFile(file);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  await writeFile(file, bytes);
}

describe('the words of a passage', () => {
  let before: string[];

  test('can be changed beside the pages, which then say them round the same figures', async () => {
    before = await figuresIn(passage);
    expect(before.length).toBeGreaterThan(3);
    await page.click('[data-passage="drivers.members"]');
    await page.click('[data-field=words]');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(`${words}。`);
    await page.click('[data-action=keep-words]');
    await page.waitForFunction(
      ([selector, text]) => document.querySelector(`.report-pages > .sheet ${selector}`)?.textContent?.includes(text),
      [passage, words] as const,
    );
    expect(await figuresIn(passage)).toEqual(before);
    await saved(page);
  });

  test('lose no figure unnoticed', async () => {
    await page.click('[data-field=words]');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('只有文字');
    await page.waitForSelector('[data-warning=left-out]');
    expect(await page.isDisabled('[data-action=keep-words]')).toBe(true);
    for (const place of before.keys()) await page.click(`[data-put-back="${place}"]`);
    await page.waitForSelector('[data-warning=left-out]', { state: 'detached' });
    const chips = await page.$$eval('[data-field=words] [data-figure]', (all) => all.map((one) => one.textContent));
    expect(chips).toEqual(before);
    await page.click('text=放弃草稿');
  });

  test('say which numbers were typed and belong to no run', async () => {
    await page.click('[data-field=words]');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('约12345人');
    expect(await page.textContent('[data-warning=typed]')).toContain('12345');
    await page.click('text=放弃草稿');
  });

  test('are taken back and brought again', async () => {
    const says = (isThere: boolean) =>
      page.waitForFunction(
        ([selector, text, wanted]) =>
          document.querySelector(`.report-pages > .sheet ${selector}`)?.textContent?.includes(text) === wanted,
        [passage, words, isThere] as const,
      );
    await page.click('[data-action=undo-words]');
    await says(false);
    await page.click('[data-action=redo-words]');
    await says(true);
  });

  test('stand in the PDF and in Word with the figures as they were', async () => {
    await chooseOnOpen(workbench.app, folder);
    await page.check('[data-format=docx]');
    await page.click('[data-action=export-report]');
    await page.waitForSelector('text=2 个文件已存入');
    const names = await readdir(folder);
    const [docx = '', pdf = ''] = names.sort();
    expect([path.extname(docx), path.extname(pdf)]).toEqual(['.docx', '.pdf']);
    const { stdout } = await execute('pdftotext', ['-raw', at(pdf), '-']);
    const xml = Buffer.from(unzipSync(await readFile(at(docx)))['word/document.xml'] ?? []).toString('utf8');
    for (const text of [unspaced(stdout), unspaced(xml.replace(/<[^>]+>/g, ''))]) {
      expect(text).toContain(words);
      for (const figure of before) expect(text).toContain(unspaced(figure));
    }
  });
});

test('a number explains itself in the inspector', async () => {
  await page.click(`.report-pages > .sheet ${passage} .figure >> nth=0`);
  const inspector = page.locator('aside');
  await inspector.locator('code').first().waitFor();
  expect(await inspector.innerText()).toMatch(/growth\(years\.2024\.contributors, years\.2050\.contributors\)/);
  expect(await inspector.innerText()).toMatch(/[0-9a-f]{64}/);
  await page.keyboard.press('Control+I');
});

test('the screen has no barriers and keeps its place in both languages and themes', async () => {
  await examinedInEachLook(workbench, 'reports');
});

test('the history tells a file that was changed from one that was not', async () => {
  await page.keyboard.press('Control+Alt+Y');
  const states = () => page.$$eval('[data-file-state]', (all) => all.map((one) => one.getAttribute('data-file-state')));
  const check = async (): Promise<(string | null)[]> => {
    await page.click('[data-action=check-files]');
    await page.waitForFunction(() => {
      const all = [...document.querySelectorAll('[data-file-state]')];
      return (
        all.length === 2 &&
        all.every((one) => !['checking', 'none'].includes(one.getAttribute('data-file-state') ?? ''))
      );
    });
    return states();
  };
  expect(await check()).toEqual(['same', 'same']);
  const pdf = (await readdir(folder)).find((name) => name.endsWith('.pdf')) ?? '';
  await damage(at(pdf), 500);
  // The latest is first, and Word was written after the PDF.
  await page.click('[data-action=check-files]');
  await page.waitForSelector('[data-file-state=changed]');
  expect(await states()).toEqual(['same', 'changed']);
  await soundInEachLook(page, 'reports-history');
});

describe('an evidence bundle from the window', () => {
  const verify = async (file: string): Promise<void> => {
    const choosing = page.waitForEvent('filechooser');
    await page.click('[data-action=verify-bundle]');
    await (await choosing).setFiles(file);
  };

  test('matches when it is worked out again from its own tables', async () => {
    await page.keyboard.press('Control+Alt+E');
    await chooseOnSave(workbench.app, at('evidence.zip'));
    await page.check('[data-field=with-data]');
    await page.click('[data-action=make-bundle]');
    await page.waitForSelector('[data-answer=made]');
    await verify(at('evidence.zip'));
    await page.waitForSelector('[data-answer=verified][data-matches=true]');
    await soundInEachLook(page, 'reports-evidence');
  });

  test('is refused once a byte of it is another', async () => {
    const size = (await readFile(at('evidence.zip'))).length;
    await damage(at('evidence.zip'), Math.floor(size / 2));
    await verify(at('evidence.zip'));
    await page.waitForSelector('[role=alert]:has-text("证据包")');
    expect(await page.$('[data-answer=verified]')).toBeNull();
  });
});

test('provinces are reported on one after the other, into a folder', async () => {
  await page.keyboard.press('Control+Alt+M');
  for (const province of ['110000', '310000']) await page.check(`[data-province="${province}"]`);
  await page.uncheck('[data-format=pdf]');
  await page.check('[data-format=json]');
  await page.click('[data-action=run-batch]');
  await page.waitForSelector('[data-answer=batch]');
  const written = (await readdir(folder)).filter((name) => name.includes('-region-'));
  const reports = await Promise.all(written.map(async (name) => JSON.parse(await readFile(at(name), 'utf8'))));
  expect(reports.map(({ kind, provenance }) => [kind, provenance.subject])).toEqual([
    ['region', expect.stringContaining('110000')],
    ['region', expect.stringContaining('310000')],
  ]);
  await soundInEachLook(page, 'reports-batch');
});

test('nothing went wrong on the page', () => expect(workbench.complaints).toEqual([]));
