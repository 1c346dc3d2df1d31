import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../shared/base/language';
import { axe } from './axe';
import { launch, resize, screenshot, temporaryFolder, type Workbench } from './launch';

/** Limits guard against hanging; they measure nothing. */
const waiting = { timeout: 180_000 };
const long = { timeout: 300_000 };
const small = { width: 1280, height: 800 };
const large = { width: 1920, height: 1080 };

const saved = (page: Page) =>
  page.waitForFunction(
    () => ['saved', '已保存'].includes(document.querySelector('[data-testid=saving]')?.textContent?.trim() ?? ''),
    null,
    waiting,
  );

async function openAudit(page: Page): Promise<void> {
  await page.waitForSelector('[data-testid=saving]', waiting);
  await saved(page);
  await page.click('[data-screen=audit]');
  // A tooltip under the pointer is no part of the screen.
  await page.mouse.move(640, 22);
}

const runEnded = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector('[data-run=running]') === null &&
      document.querySelector<HTMLButtonElement>('[data-action=run-audit]')?.disabled === false,
    null,
    waiting,
  );

const figure = (page: Page, name: string): Promise<string> => page.innerText(`[data-total=${name}] strong`);

/** Nothing sticks out of the window sideways. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Accessible and within the window, kept as pictures in both sizes. */
async function examined({ app, page }: Workbench, name: string): Promise<void> {
  await page.mouse.move(640, 22);
  await page.waitForTimeout(400);
  expect(await axe(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await screenshot(page, `${name}-1280`);
  await resize(app, large);
  await page.waitForTimeout(400);
  await screenshot(page, `${name}-1920`);
  await resize(app, small);
}

describe.each(languages)('an audit of the sample province in %s', (language) => {
  const theme = language === 'en' ? 'light' : 'dark';
  const named = (part: string): string => `audit-${part}-${language}-${theme}`;
  let userData: string;
  let workbench: Workbench;
  const start = async (): Promise<void> => {
    workbench = await launch({ userData, settings: { language, theme }, size: small });
    await openAudit(workbench.page);
  };
  beforeAll(async () => {
    userData = await temporaryFolder();
    await start();
  }, long.timeout);
  afterAll(async () => {
    await workbench.close();
    await rm(userData, { recursive: true });
  });

  test('without tables the screen says what to do first', async () => {
    await workbench.page.waitForSelector('[data-action=audit-sample]:not([disabled])', waiting);
    await examined(workbench, named('empty'));
  });

  test('the sample is loaded, and its rules wait to be run', long, async () => {
    const { page } = workbench;
    await page.click('[data-action=audit-sample]');
    await page.waitForFunction(
      () =>
        document.querySelectorAll('[data-fate=done]').length > 8 &&
        document.querySelector('[data-action=cancel-import]') === null,
      null,
      waiting,
    );
    await saved(page);
    await openAudit(page);
    await page.waitForSelector('[data-standing=waiting]', waiting);
  });

  test('all rules run, and findings come with what is at risk', long, async () => {
    const { page } = workbench;
    await page.click('[data-action=run-audit]');
    await page.waitForSelector('[data-run=running]', waiting);
    await runEnded(page);
    await saved(page);
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLElement>('[data-findings]')?.dataset.findings) > 20,
      null,
      waiting,
    );
    expect(await page.locator('[data-standing=waiting]').count()).toBe(0);
    expect(await page.locator('[data-standing=failed]').count()).toBe(0);
    expect(await figure(page, 'atRisk')).toMatch(/[1-9]/);
    await examined(workbench, named('findings'));
  });

  test('a finding shows its evidence down to the line of a file', long, async () => {
    const { page } = workbench;
    await page.click('[data-rule="benefit.award-recomputation"]');
    await page.waitForFunction(() => document.querySelector('[data-findings="5"]') !== null, null, waiting);
    await page.click('[data-place="0:0"]');
    await page.waitForSelector('[data-evidence]', waiting);
    await page.locator('section:has([data-evidence]) td[data-place="0:0"]:not(:has-text("…"))').click();
    await page.waitForSelector('[data-source-row]', waiting);
    await examined(workbench, named('evidence'));
    await page.keyboard.press('Control+I');
  });

  test('what was recomputed is shown line by line, the first wrong one marked', long, async () => {
    const { page } = workbench;
    await page.getByRole('tab', { name: /Calculation|计算过程/ }).click();
    await page.waitForSelector('[data-difference]', waiting);
    expect(Number(await page.getAttribute('[data-difference]', 'data-difference'))).not.toBe(0);
    expect(await page.locator('tr[data-wrong]').count()).toBeGreaterThan(0);
    await examined(workbench, named('sheet'));
  });

  test('its case is decided, given to somebody and shown on the board, where keys move it', long, async () => {
    const { page } = workbench;
    await page.click('button[data-verdict=confirmed]');
    await page.waitForSelector('[data-stage=decided]', waiting);
    await page.fill('[data-case=owner]', '王审计');
    await page.press('[data-case=owner]', 'Tab');
    await page.fill('[data-day=due]', '2026-02-30');
    await page.press('[data-day=due]', 'Enter');
    await page.getByText(/No such day|没有这一天/).waitFor(waiting);
    await page.fill('[data-day=due]', '2026-03-31');
    await page.press('[data-day=due]', 'Enter');
    await saved(page);
    expect(await figure(page, 'confirmed')).toMatch(/[1-9]/);
    await examined(workbench, named('case'));
    await page.keyboard.press('Control+Shift+C');
    await page.focus('[data-lane=decided] [data-case-card]');
    await page.keyboard.press('Shift+ArrowRight');
    await page.waitForSelector('[data-lane=recovered] [data-case-card]', waiting);
    await page.click('[data-case-card]');
    await page.fill('[data-case=recovered]', '100');
    await page.press('[data-case=recovered]', 'Tab');
    await saved(page);
    await examined(workbench, named('cases'));
  });

  test('what was tested and what was not is told', long, async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+O');
    await page.waitForSelector('[data-tested]', waiting);
    expect(Number(await page.getAttribute('[data-tested]', 'data-tested'))).toBeGreaterThan(30);
    await examined(workbench, named('coverage'));
  });

  test(
    'findings, case and recovery are there when the window opens again; a run changes none of them',
    long,
    async () => {
      const before = await figure(workbench.page, 'atRisk');
      await workbench.close();
      await start();
      const { page } = workbench;
      await page.waitForSelector('[data-findings]', waiting);
      expect(await figure(page, 'atRisk')).toBe(before);
      expect(await figure(page, 'recovered')).toMatch(/100/);
      await page.click('[data-rule="benefit.award-recomputation"]');
      await page.click('[data-action=run-rule]');
      await page.waitForSelector('[data-changes^="0 0 "]', waiting);
      await runEnded(page);
      await saved(page);
      expect(await figure(page, 'recovered')).toMatch(/100/);
      const stages = await page.locator('[role=grid] td:nth-child(3)').allInnerTexts();
      expect(stages.filter((stage) => /Recovered|已追回/.test(stage))).toHaveLength(1);
    },
  );

  test('nothing complained on the way', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
