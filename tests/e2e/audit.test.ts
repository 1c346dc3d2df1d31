import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../shared/base/language';
import { translator } from '../../shared/text/translator';
import { launchAudit, loadSample, runAudit, runSaved, themeOf } from './auditing';
import { temporaryFolder, type Workbench } from './launch';
import { examined, saved } from './looking';

const figure = (page: Page, name: string): Promise<string> => page.innerText(`[data-total=${name}] strong`);

describe.each(languages)('an audit of the sample province in %s', (language) => {
  const named = (part: string): string => `audit-${part}-${language}-${themeOf(language)}`;
  let userData: string;
  let workbench: Workbench;
  beforeAll(async () => {
    userData = await temporaryFolder();
    workbench = await launchAudit(userData, language);
  });
  afterAll(async () => {
    await workbench.close();
    await rm(userData, { recursive: true });
  });

  test('without tables the screen says what to do first', async () => {
    await workbench.page.waitForSelector('[data-action=audit-sample]:not([disabled])');
    await examined(workbench, named('empty'));
  });

  test('the sample is loaded, and its rules wait to be run', async () => {
    const { page } = workbench;
    await loadSample(page);
    await page.waitForSelector('[data-standing=waiting]');
  });

  test('a run that is stopped keeps what is done; the other rules wait', async () => {
    const { page } = workbench;
    await page.click('[data-action=run-audit]');
    const done = page.locator('[data-standing=hits], [data-standing=clean]');
    await done.first().waitFor();
    await page.click('[data-action=stop-audit]');
    await runSaved(page);
    expect(await done.count()).toBeGreaterThan(0);
    expect(await page.locator('[data-standing=waiting]').count()).toBeGreaterThan(0);
  });

  test('all rules run, and findings come with what is at risk', async () => {
    const { page } = workbench;
    await runAudit(page);
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLElement>('[data-findings]')?.dataset.findings) > 20,
    );
    expect(await page.locator('[data-standing=waiting]').count()).toBe(0);
    expect(await page.locator('[data-standing=failed]').count()).toBe(0);
    expect(await figure(page, 'atRisk')).toMatch(/[1-9]/);
    await examined(workbench, named('findings'));
  });

  test('a finding shows its evidence down to the line of a file', async () => {
    const { page } = workbench;
    await page.click('[data-rule="benefit.award-recomputation"]');
    await page.waitForFunction(() => document.querySelector('[data-findings="5"]') !== null);
    await page.click('[data-place="0:0"]');
    await page.waitForSelector('[data-evidence]');
    await page.locator('section:has([data-evidence]) td[data-place="0:0"]:not(:has-text("…"))').click();
    await page.waitForSelector('[data-source-row]');
    await examined(workbench, named('evidence'));
    await page.keyboard.press('Control+I');
  });

  test('what was recomputed is shown line by line, the first wrong one marked', async () => {
    const { page } = workbench;
    await page.getByRole('tab', { name: /Calculation|计算过程/ }).click();
    await page.waitForSelector('[data-difference]');
    expect(Number(await page.getAttribute('[data-difference]', 'data-difference'))).not.toBe(0);
    expect(await page.locator('tr[data-wrong]').count()).toBeGreaterThan(0);
    await examined(workbench, named('sheet'));
  });

  test('its case is decided, given to somebody and shown on the board, where keys move it', async () => {
    const { page } = workbench;
    await page.click('button[data-verdict=confirmed]');
    await page.waitForSelector('[data-stage=decided]');
    await page.fill('[data-case=owner]', '王审计');
    await page.press('[data-case=owner]', 'Tab');
    await page.fill('[data-day=due]', '2026-02-30');
    await page.press('[data-day=due]', 'Enter');
    await page.getByText(/No such day|没有这一天/).waitFor();
    await page.fill('[data-day=due]', '2026-03-31');
    await page.press('[data-day=due]', 'Enter');
    await saved(page);
    expect(await figure(page, 'confirmed')).toMatch(/[1-9]/);
    await examined(workbench, named('case'));
    await page.keyboard.press('Control+Shift+C');
    await page.focus('[data-lane=decided] [data-case-card]');
    await page.keyboard.press('Shift+ArrowRight');
    await page.waitForSelector('[data-lane=recovered] [data-case-card]');
    await page.click('[data-case-card]');
    await page.fill('[data-case=recovered]', '100');
    await page.press('[data-case=recovered]', 'Tab');
    await saved(page);
    await examined(workbench, named('cases'));
  });

  test('what was tested and what was not is told', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+O');
    await page.waitForSelector('[data-tested]');
    expect(Number(await page.getAttribute('[data-tested]', 'data-tested'))).toBeGreaterThan(30);
    await examined(workbench, named('coverage'));
  });

  test('books are reconciled with banks, fund by fund, down to a line of a file', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+V');
    await page.waitForSelector('[data-waterfall] svg.recharts-surface');
    const t = translator(language);
    const region = language === 'en' ? 'Sample City' : '示例市';
    expect(await page.locator('[data-funds] td', { hasText: region }).count()).toBeGreaterThan(0);
    await examined(workbench, named('reconciliation'));
    await page.getByRole('button', { name: t('frame.chart.asTable') }).click();
    await page.locator('[data-waterfall] td', { hasText: t('auditReconcile.step.apart') }).click();
    await page.waitForSelector('[data-lines]');
    await page.locator('[data-lines] [data-place="0:0"]').click();
    await page.waitForSelector('[data-source-row]');
    await page.keyboard.press('Control+I');
    await page.keyboard.press('Control+Shift+F');
  });

  test('findings, case and recovery are there when the window opens again; a run changes none of them', async () => {
    const before = await figure(workbench.page, 'atRisk');
    await workbench.close();
    workbench = await launchAudit(userData, language);
    const { page } = workbench;
    await page.waitForSelector('[data-findings]');
    expect(await figure(page, 'atRisk')).toBe(before);
    expect(await figure(page, 'recovered')).toMatch(/100/);
    await page.click('[data-rule="benefit.award-recomputation"]');
    await page.click('[data-action=run-rule]');
    await page.waitForSelector('[data-changes^="0 0 "]');
    await runSaved(page);
    expect(await figure(page, 'recovered')).toMatch(/100/);
    const stages = await page.locator('[role=grid] td:nth-child(3)').allInnerTexts();
    expect(stages.filter((stage) => /Recovered|已追回/.test(stage))).toHaveLength(1);
  });

  test('nothing complained on the way', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
