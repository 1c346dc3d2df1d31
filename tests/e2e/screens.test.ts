import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe } from './axe';
import { chooseOnSave } from './dialogs';
import { launch, root, screenshot, temporaryFolder, type Workbench } from './launch';
import { examinedInEachLook, inEachLook, isSound, looks, named, pointAway, settled, small } from './looking';

const screens = [
  ...(['home', 'audit', 'projection', 'balance', 'backtest', 'regions'] as const),
  ...(['calculator', 'verify', 'sources', 'settings'] as const),
] as const;
type Screen = (typeof screens)[number];

/** Something that each screen shows only once it is ready. */
const ready: Readonly<Record<Screen, string>> = {
  home: '[role=gridcell]',
  audit: '[data-action=audit-sample]',
  projection: '[data-figure=exhaustion]',
  balance: '[data-lever]',
  backtest: '[role=gridcell]',
  regions: '[data-regime=national]',
  calculator: '[data-line=total]',
  verify: '[data-state=passed]',
  sources: '[role=gridcell]',
  settings: 'dl',
};

async function visit(page: Page, screen: Screen): Promise<void> {
  await page.click(`[data-screen=${screen}]`);
  await pointAway(page);
  await page.waitForSelector(ready[screen]);
  await page.waitForFunction(() => document.querySelector('[class*=jobTitle]') === null);
}

describe('every screen, in each language and theme', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await launch({ settings: looks[0], size: small });
    await workbench.page.waitForSelector(ready.projection);
  });
  afterAll(() => workbench.close());

  test.each(screens)('%s is drawn, accessible and kept as a picture', async (screen) => {
    await visit(workbench.page, screen);
    await examinedInEachLook(workbench, screen);
  });

  test('four runs compared are drawn, tabled and accessible', async () => {
    const { page } = workbench;
    await visit(page, 'projection');
    const boxes = page.locator('fieldset [type=checkbox]');
    for (let at = 1; at < 4; at++) await boxes.nth(at).check();
    await boxes.last().check();
    await page.waitForFunction(() => document.querySelector('[class*=jobTitle]') === null);
    await examinedInEachLook(workbench, 'compare-charts');
    await page.getByRole('tab').last().click();
    await page.waitForSelector('[data-difference=D]');
    await examinedInEachLook(workbench, 'compare-table');
    await page.getByRole('tab').first().click();
    for (const _ of [1, 2, 3, 4]) await page.locator('fieldset [type=checkbox]:checked').first().uncheck();
  });

  test('the inspector and the command palette are accessible too', async () => {
    const { page } = workbench;
    await visit(page, 'projection');
    await page.click('[data-figure=peakFund]');
    await inEachLook(page, async (look) => {
      await isSound(page);
      await screenshot(page, named('inspector', look));
      await page.keyboard.press('Control+K');
      await page.waitForSelector('[role=dialog]');
      await settled(page);
      expect(await axe(page)).toEqual([]);
      await screenshot(page, named('palette', look));
      await page.keyboard.press('Escape');
      await page.waitForSelector('[role=dialog]', { state: 'hidden' });
    });
  });

  test('nothing complained on the way', () => {
    expect(workbench.complaints).toEqual([]);
  });
});

describe('working with the projection', () => {
  let workbench: Workbench;
  let folder: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
    workbench = await launch({ settings: { language: 'en', theme: 'light' }, size: small });
    await workbench.page.waitForSelector(ready.projection);
  });
  afterAll(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The figure itself, without its name and what it is compared with. */
  const valueOfFigure = (name: string): string => `[data-figure=${name}] > :nth-child(2)`;
  const figure = (name: string): Promise<string> => workbench.page.innerText(valueOfFigure(name));
  const slider = (at: number) => workbench.page.locator('[class*=assumptions] [role=slider]').nth(at);
  const changed = (name: string, before: string): Promise<unknown> =>
    workbench.page.waitForFunction(
      ([selector, text]) => document.querySelector<HTMLElement>(selector)?.innerText !== text,
      [valueOfFigure(name), before] as const,
    );

  test('a slider changes the result; undo, redo and reset walk back and forth', async () => {
    const { page } = workbench;
    const before = await figure('actuarialBalance');
    await slider(1).focus();
    const begin = performance.now();
    await page.keyboard.press('ArrowRight');
    await changed('actuarialBalance', before);
    const milliseconds = Math.round(performance.now() - begin);
    await mkdir(path.join(root, 'test-results'), { recursive: true });
    await writeFile(path.join(root, 'test-results', 'slider.json'), JSON.stringify({ milliseconds }));
    const after = await figure('actuarialBalance');
    expect(await page.innerText('[data-figure=actuarialBalance]')).toContain(`Current law: ${before}`);
    await page.keyboard.press('Control+z');
    await changed('actuarialBalance', after);
    expect(await figure('actuarialBalance')).toBe(before);
    await page.keyboard.press('Control+Shift+Z');
    await changed('actuarialBalance', before);
    await page.keyboard.press('Control+Shift+0');
    await changed('actuarialBalance', after);
    expect(await figure('actuarialBalance')).toBe(before);
  });

  test('a changed question is kept beside the run, which goes on following the slider', async () => {
    const { page } = workbench;
    const standard = await figure('actuarialBalance');
    await slider(1).focus();
    await page.keyboard.press('ArrowRight');
    await changed('actuarialBalance', standard);
    const kept = await figure('actuarialBalance');
    await page.getByRole('checkbox', { name: /^Compare: Current law, changed/ }).check();
    await page.getByRole('checkbox', { name: 'Compare: Low fertility' }).check();
    await slider(1).focus();
    await page.keyboard.press('ArrowRight');
    await changed('actuarialBalance', kept);
    const now = await figure('actuarialBalance');
    await page.locator('figure', { hasText: 'contributors and' }).locator('svg.recharts-surface').first().hover();
    await settled(page);
    await screenshot(page, 'compare-own');
    await page.getByRole('tab', { name: 'Compare (2)' }).click();
    const cells = page.locator('tr[data-row=actuarialBalance] td');
    await page.waitForFunction(
      () => document.querySelectorAll('tr[data-row=actuarialBalance] td:not(:empty)').length === 3,
    );
    expect((await cells.allInnerTexts()).slice(0, 2)).toEqual([now, kept]);
    expect(await page.locator('[data-difference=A] tbody tr').count()).toBe(1);
    expect(await page.innerText('[data-difference=B]')).toContain('Low variant here');
    await page.getByRole('button', { name: 'Clear comparison' }).click();
    await page.getByRole('tab', { name: 'Charts' }).click();
    await page.keyboard.press('Control+Shift+0');
    await changed('actuarialBalance', now);
    expect(await figure('actuarialBalance')).toBe(standard);
  });

  test('the keyboard alone goes from a screen to the source of a number', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+K');
    await page.keyboard.type('Projection');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role=dialog]', { state: 'hidden' });
    await page.getByRole('tab', { name: 'Charts' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    for (let step = 0; step < 40; step++) {
      const role = await page.evaluate(() => document.activeElement?.getAttribute('role'));
      if (role === 'gridcell') break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForSelector('aside h3');
    expect(await page.innerText('aside h3')).toBe('Population, 2025');
    await page.keyboard.press('Control+i');
    await page.waitForSelector('aside', { state: 'detached' });
    await page.getByRole('tab', { name: 'Charts' }).click();
  });

  test('a point of a chart opens in the inspector', async () => {
    const { page } = workbench;
    const chart = page.locator('figure', { hasText: 'contributors and' }).locator('svg.recharts-surface').first();
    await chart.click({ position: { x: 200, y: 60 } });
    await page.waitForSelector('aside h3');
    expect(await page.innerText('aside h3')).toMatch(/^(Contributors|Pensioners), \d{4}$/);
    await page.keyboard.press('Control+i');
  });

  test('a chart is saved as SVG, PNG and CSV', async () => {
    const { page } = workbench;
    const chart = page.locator('figure', { hasText: 'The fund is highest' });
    for (const [item, extension, head] of [
      ['SVG', 'svg', '<svg'],
      ['PNG', 'png', '\x89PNG'],
      ['CSV', 'csv', '\uFEFFYear,Fund'],
    ] as const) {
      const file = path.join(folder, `chart.${extension}`);
      await chooseOnSave(workbench.app, file);
      await chart.getByRole('button', { name: 'Copy and export' }).click();
      await page.getByRole('menuitem', { name: item }).click();
      await page.waitForSelector(`text=chart.${extension}`);
      const bytes = await readFile(file);
      expect(bytes.toString(extension === 'png' ? 'latin1' : 'utf8').startsWith(head)).toBe(true);
      expect(bytes.length).toBeGreaterThan(1000);
      await page.getByRole('button', { name: 'Dismiss' }).click();
    }
  });

  test('one click exports the committee report', async () => {
    const { page } = workbench;
    const file = path.join(folder, 'report.pdf');
    await chooseOnSave(workbench.app, file);
    await page.getByRole('button', { name: 'Export report' }).click();
    await page.waitForSelector('text=report.pdf');
    expect((await stat(file)).size).toBeGreaterThan(20_000);
    await page.getByRole('button', { name: 'Dismiss' }).click();
  });

  test('a report that cannot be written says why', async () => {
    const { page } = workbench;
    await chooseOnSave(workbench.app, path.join(folder, 'no-such-folder', 'report.csv'));
    await page.keyboard.press('Control+Shift+S');
    await page.waitForSelector('[data-kind=failure]');
    expect(await page.innerText('[data-kind=failure]')).toContain('no-such-folder');
    await page.getByRole('button', { name: 'Dismiss' }).click();
  });

  test('a worker that dies is replaced, and what was on screen stays', async () => {
    const { page } = workbench;
    const before = await figure('exhaustion');
    const worker = page.workers().find((one) => one.url().includes('projectionWorker'));
    await worker?.evaluate(() => {
      setTimeout(() => {
        throw new Error('stopped by a test');
      });
    });
    await page.waitForSelector('[data-kind=worker-restarted]');
    expect(await figure('exhaustion')).toBe(before);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await slider(1).focus();
    const balance = await figure('actuarialBalance');
    await page.keyboard.press('ArrowRight');
    await changed('actuarialBalance', balance);
    await page.keyboard.press('Control+Shift+0');
  });

  test('the unit of money changes everywhere', async () => {
    const { page } = workbench;
    expect(await figure('peakFund')).toContain('billion yuan');
    await page.keyboard.press('Control+Shift+U');
    expect(await figure('peakFund')).toContain('million yuan');
    await page.keyboard.press('Control+Shift+L');
    await page.waitForSelector('html[lang=zh-CN]');
    expect(await figure('peakFund')).toContain('万元');
    await page.keyboard.press('Control+Shift+L');
  });
});
