import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../shared/base/language';
import { axe } from './axe';
import { launch, resize, screenshot, temporaryFolder, type Workbench } from './launch';

const waiting = { timeout: 120_000 };
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
}

async function loadSampleAndRun(page: Page): Promise<void> {
  await page.click('[data-action=audit-sample]:not([disabled])', waiting);
  await page.waitForFunction(
    () =>
      document.querySelectorAll('[data-fate=done]').length > 8 &&
      document.querySelector('[data-action=cancel-import]') === null,
    null,
    waiting,
  );
  await saved(page);
  await openAudit(page);
}

const runEnded = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector('[data-run=running]') === null &&
      document.querySelector<HTMLButtonElement>('[data-action=run-audit]')?.disabled === false,
    null,
    waiting,
  );

const parts = {
  en: { findings: 'Findings', price: 'Price', statistics: 'Statistics', risk: 'Risk' },
  'zh-CN': { findings: '疑点', price: '影响测算', statistics: '统计检验', risk: '风险评分' },
} as const;

/** Accessible and within the window, kept as pictures in both sizes. */
async function examined({ app, page }: Workbench, name: string): Promise<void> {
  await page.mouse.move(640, 22);
  await page.waitForTimeout(400);
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await screenshot(page, `${name}-1280`);
  await resize(app, large);
  await page.waitForTimeout(400);
  await screenshot(page, `${name}-1920`);
  await resize(app, small);
}

describe.each(languages)('what an audit comes to, in %s', (language) => {
  const theme = language === 'en' ? 'light' : 'dark';
  const named = (part: string): string => `audit-${part}-${language}-${theme}`;
  const open = (part: keyof (typeof parts)['en']): Promise<void> =>
    workbench.page.locator('label', { hasText: new RegExp(`^${parts[language][part]}$`) }).click();
  const priced = (): Promise<unknown> => workbench.page.waitForSelector('[data-pricing=done] [data-price]', waiting);
  const figure = (id: string): Promise<string> => workbench.page.innerText(`[data-measure=${id}] strong`);
  let userData: string;
  let workbench: Workbench;
  beforeAll(async () => {
    userData = await temporaryFolder();
    workbench = await launch({ userData, settings: { language, theme }, size: small });
    await openAudit(workbench.page);
    await loadSampleAndRun(workbench.page);
  });
  afterAll(async () => {
    await workbench.close();
    await rm(userData, { recursive: true });
  });

  test('before the rules have run the price says what to do first', async () => {
    const { page } = workbench;
    await page.waitForSelector('[data-standing=waiting]', waiting);
    await open('price');
    await page.getByRole('heading', { name: /Run the rules first|请先运行规则/ }).waitFor(waiting);
    await examined(workbench, named('price-empty'));
    await open('findings');
    await page.click('[data-action=run-audit]');
    await page.waitForSelector('[data-run=running]', waiting);
    await runEnded(page);
    await saved(page);
  });

  test('findings are priced, rule by rule, with the two runs behind it', async () => {
    const { page } = workbench;
    await open('price');
    await priced();
    expect(Number(await page.getAttribute('[data-priced]', 'data-priced'))).toBeGreaterThan(10);
    expect(await figure('recovered')).toMatch(/[1-9]/);
    await examined(workbench, named('price'));
    const alone = await figure('presentValue');
    await page.check('[data-choice="scope.wholeFund"]');
    await page.waitForFunction(
      (before) => document.querySelector('[data-measure=presentValue] strong')?.textContent !== before,
      alone,
      waiting,
    );
    await priced();
    await examined(workbench, named('price-whole'));
  });

  test('a figure of the price opens its formula and inputs, a rule its own', async () => {
    const { page } = workbench;
    await page.click('[data-measure=reserveMonths]');
    await page.getByText('12 · (F₁ / E₁ − F₀ / E₀)').waitFor(waiting);
    await page.locator('[data-priced] [data-place="0:3"]').click();
    await page.getByText('R = c · k · (A₁ + p · A₀)').waitFor(waiting);
    await examined(workbench, named('price-inspector'));
    await page.keyboard.press('Control+I');
  });

  test('confirmed findings alone are worth nothing before one is confirmed', async () => {
    const { page } = workbench;
    await page.check('[data-choice="counting.confirmed"]');
    await page.waitForFunction(
      () => document.querySelector('[data-measure=presentValue] strong')?.textContent?.match(/[1-9]/) === null,
      null,
      waiting,
    );
    await priced();
    await page.check('[data-choice="counting.expected"]');
    await page.waitForFunction(
      () => document.querySelector('[data-measure=presentValue] strong')?.textContent?.match(/[1-9]/) !== null,
      null,
      waiting,
    );
  });

  test('a price can be kept as a scenario', async () => {
    const { page } = workbench;
    await page.click('[data-action=keep-price]');
    await page.getByText(/Kept as a scenario|已另存为方案/).waitFor(waiting);
  });

  test('nothing complained on the way', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
