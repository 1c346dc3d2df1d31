import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, temporaryFolder, type Workbench } from './launch';
import { inEachLook, looks, openWithTables, sampleLoaded, saved, small, soundInEachLook } from './looking';

const openPart = (page: Page, name: RegExp) =>
  page.locator('.mantine-SegmentedControl-label', { hasText: name }).click();

/** Members held against themselves: the sample registers some of them twice. */
async function findTwice(page: Page): Promise<void> {
  await openPart(page, /People|人员/);
  await page.locator('select:has(option[value=members])').nth(1).selectOption('members');
  await page.click('[data-action=find-people]');
  await page.waitForSelector('[data-run=done]');
}

const numbersIn = (text: string | null): readonly number[] => (text?.match(/\d+/g) ?? []).map(Number);

async function choose(page: Page, action: string, file: { name: string; text: string }): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click(`[data-action=${action}]`)]);
  await chooser.setFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) });
}

describe('people and history', () => {
  let userData: string;
  let workbench: Workbench;
  const start = async (): Promise<void> => {
    workbench = await launch({ userData, settings: looks[0], size: small });
    await openWithTables(workbench.page, 'data');
  };
  beforeAll(async () => {
    userData = await temporaryFolder();
    await start();
  });
  afterAll(async () => {
    await workbench.close();
    await rm(userData, { recursive: true });
  });

  test('pairs of the sample province come with their evidence, and a key decides one', async () => {
    const { page } = workbench;
    await page.click('[data-action=load-sample]:not([disabled])');
    await sampleLoaded(page);
    await findTwice(page);
    const [candidates = 0, match = 0] = numbersIn(await page.textContent('[data-run=done]'));
    expect(match).toBeGreaterThan(0);
    expect(candidates).toBeGreaterThanOrEqual(match);
    await page.click('[data-place="0:0"]');
    await page.waitForSelector('[data-field=name]');
    // Keyed hashes, cut short: nobody is named.
    expect(await page.locator('[data-field=name] td').first().textContent()).toMatch(/^([0-9a-f]{12}…|–)$/);
    await page.keyboard.press('2');
    await page.waitForSelector('[data-decision=noMatch][aria-pressed=true]');
    await saved(page);
    await soundInEachLook(page, 'data-people');
  });

  test('the decision is there when the app opens again, and a new run follows it', async () => {
    await workbench.close();
    await start();
    const { page } = workbench;
    await findTwice(page);
    await page.locator('select:has(option[value=decided])').selectOption('decided');
    await page.waitForSelector('[data-outcome=noMatch]');
    expect(await page.locator('[data-outcome]').count()).toBe(1);
  });

  test('the journal tells it in words, and the chain is followed to its end', async () => {
    const { page } = workbench;
    await openPart(page, /History|历史/);
    await page.waitForSelector('[data-place="0:4"]');
    const told = { 'zh-CN': '是否同一人：否', en: 'No match' };
    await inEachLook(page, ({ language }) => page.locator('table', { hasText: told[language] }).first().waitFor());
    await page.click('[data-action=verify-workspace]');
    await page.waitForSelector('[data-whole=true]');
    await soundInEachLook(page, 'data-history');
  });

  test('imports are done again with new files, what no longer fits being named first', async () => {
    const { page } = workbench;
    await page.getByRole('tab').nth(1).click();
    await page.click('[data-action=own-steps]');
    const heading = 'member_id,id_number,name,sex,birth_date,death_date,registry';
    await choose(page, 'choose-new-files', {
      name: 'deaths.csv',
      text: `${heading}\nNOBODY-1,,,,,2026-02-03,police\n`,
    });
    await page.waitForSelector('[data-action=run-replay]:not([disabled])');
    const rows = await page.getByRole('row').allTextContents();
    expect(rows.filter((row) => row.includes('members.csv')).join()).toMatch(/no file|没有/);
    await page.click('[data-action=run-replay]');
    const outcome = { 'zh-CN': /读取 1 行/, en: /1 read, \d loaded, \d rejected/ };
    await inEachLook(page, ({ language }) => page.getByText(outcome[language]).first().waitFor());
    await soundInEachLook(page, 'data-replay');
  });
});
