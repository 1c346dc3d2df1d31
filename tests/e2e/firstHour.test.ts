import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstRow } from './audit/auditing';
import { chooseOnSave } from './dialogs';
import { launch, temporaryFolder, type Workbench } from './launch';
import { isSound, looks, saved, small, soundInEachLook } from './looking';

/** One window: each journey goes on from what is there. */
describe('the guided first hour', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await launch({ settings: looks[0], size: small });
    await saved(workbench.page);
  });
  afterAll(() => workbench.close());

  const done = (step: string): Promise<unknown> => workbench.page.waitForSelector(`[data-step=${step}][data-done]`);
  const go = (step: string): Promise<void> =>
    workbench.page.click(`[data-journey]:has([data-step=${step}][aria-current]) [data-action=do-step]`);

  test('an audit from the sample to the price of what it found', async () => {
    const { page } = workbench;
    await page.click('[data-screen=home]');
    await isSound(page);
    await page.click('[data-guide=audit]');
    await go('loadSample');
    await done('loadSample');
    await go('runRules');
    await done('runRules');
    await go('openFinding');
    await page.click(firstRow);
    await done('openFinding');
    await soundInEachLook(page, 'first-hour-audit');
    await page.click('button[data-verdict=confirmed]');
    await done('decideFinding');
    await go('priceFindings');
    await done('priceFindings');
    await page.waitForSelector('[data-progress="5"]');
    await saved(page);
  });

  test('home says what is new, and where each of it is', async () => {
    const { page } = workbench;
    await page.click('[data-screen=home]');
    await page.waitForSelector('[data-imports] li');
    expect(Number(await page.getAttribute('[data-score]', 'data-score'))).toBeGreaterThan(50);
    await soundInEachLook(page, 'home-filled');
    await page.locator('[data-hits] button').first().click();
    await page.waitForSelector('[data-rule][aria-current]');
  });

  test('the ageing of the country, from the outlook to how sure it is', async () => {
    const { page } = workbench;
    await page.locator('[data-journey] select').selectOption('ageing');
    await go('seeOutlook');
    await done('seeOutlook');
    await go('traceFigure');
    await done('traceFigure');
    await page.keyboard.press('Control+I');
    await page.press('[data-assumption="retirement.furtherDelay"] [role=slider]', 'ArrowRight');
    await done('delayRetirement');
    await page.locator('fieldset [type=checkbox]').nth(1).check();
    await done('compareRuns');
    await go('findRate');
    await page.click('[data-action=solve]');
    await done('findRate');
    await go('seeChances');
    await page.click('[data-action=run-paths]');
    await done('seeChances');
    await page.waitForSelector('[data-progress="6"]');
  });

  test('the pack for the committee, from the run on screen to a file that says the same', async () => {
    const { app, page } = workbench;
    const file = path.join(await temporaryFolder(), 'pack.pdf');
    await chooseOnSave(app, file);
    await page.locator('[data-journey] select').selectOption('report');
    await done('chooseScenario');
    await go('checkProgram');
    await done('checkProgram');
    await go('checkSources');
    await done('checkSources');
    await go('readPages');
    await done('readPages');
    const headline = await page.locator('.report-pages .headline').first().innerText();
    const pages = await page.locator('.report-pages > .sheet').count();
    await go('exportReport');
    await page.click('[data-action=export-report]');
    await done('exportReport');
    await page.waitForSelector('[data-progress="5"]');
    const { stdout } = await promisify(execFile)('pdftotext', ['-raw', file, '-']);
    expect(stdout.replace(/\s+/g, '')).toContain(headline.replace(/\s+/g, ''));
    expect(stdout.split('\f').length - 1).toBe(pages);
    expect(pages).toBeGreaterThan(20);
  });

  test('help and a word’s law are reached by the keyboard alone', async () => {
    const { page } = workbench;
    await page.click('[data-screen=balance]');
    await page.keyboard.press('F1');
    await page.waitForSelector('[data-help=balance]');
    await soundInEachLook(page, 'help');
    await page.keyboard.press('Shift+F1');
    await page.waitForSelector('[data-terms]');
    await page.keyboard.type('计发');
    await page.waitForSelector('[data-terms] li:nth-child(2) [data-term=months-divisor]');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-law=verified]');
    await soundInEachLook(page, 'term');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('k-anon');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-term=k-anonymity]');
  });

  test('nothing complained on the way', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
