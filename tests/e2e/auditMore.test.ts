import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../shared/base/language';
import { launchAudit, loadSample, runAudit, themeOf } from './auditing';
import { temporaryFolder, type Workbench } from './launch';
import { examined } from './looking';

const parts = {
  en: { findings: 'Findings', price: 'Price', statistics: 'Statistics', risk: 'Risk' },
  'zh-CN': { findings: '疑点', price: '影响测算', statistics: '统计检验', risk: '风险评分' },
} as const;

describe.each(languages)('what an audit comes to, in %s', (language) => {
  const named = (part: string): string => `audit-${part}-${language}-${themeOf(language)}`;
  const open = (part: keyof (typeof parts)['en']): Promise<void> =>
    workbench.page.locator('label', { hasText: new RegExp(`^${parts[language][part]}$`) }).click();
  const priced = (): Promise<unknown> => workbench.page.waitForSelector('[data-pricing=done] [data-price]');
  const figure = (id: string): Promise<string> => workbench.page.innerText(`[data-measure=${id}] strong`);
  let userData: string;
  let workbench: Workbench;
  beforeAll(async () => {
    userData = await temporaryFolder();
    workbench = await launchAudit(userData, language);
    await loadSample(workbench.page);
  });
  afterAll(async () => {
    await workbench.close();
    await rm(userData, { recursive: true });
  });

  test('before the rules have run the price says what to do first', async () => {
    const { page } = workbench;
    await page.waitForSelector('[data-standing=waiting]');
    await open('price');
    await page.getByRole('heading', { name: /Run the rules first|请先运行规则/ }).waitFor();
    await examined(workbench, named('price-empty'));
    await open('findings');
    await runAudit(page);
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
    );
    await priced();
    await examined(workbench, named('price-whole'));
  });

  test('a figure of the price opens its formula and inputs, a rule its own', async () => {
    const { page } = workbench;
    await page.click('[data-measure=reserveMonths]');
    await page.getByText('12 · (F₁ / E₁ − F₀ / E₀)').waitFor();
    await page.locator('[data-priced] [data-place="0:3"]').click();
    await page.getByText('R = c · k · (A₁ + p · A₀)').waitFor();
    await examined(workbench, named('price-inspector'));
    await page.keyboard.press('Control+I');
  });

  test('confirmed findings alone are worth nothing before one is confirmed', async () => {
    const { page } = workbench;
    await page.check('[data-choice="counting.confirmed"]');
    await page.waitForFunction(
      () => document.querySelector('[data-measure=presentValue] strong')?.textContent?.match(/[1-9]/) === null,
    );
    await priced();
    await page.check('[data-choice="counting.expected"]');
    await page.waitForFunction(
      () => document.querySelector('[data-measure=presentValue] strong')?.textContent?.match(/[1-9]/) !== null,
    );
  });

  test('a price can be kept as a scenario', async () => {
    const { page } = workbench;
    await page.click('[data-action=keep-price]');
    await page.getByText(/Kept as a scenario|已另存为方案/).waitFor();
    await page.click('[data-kind=told] button');
  });

  test('digits are tested, or it is said why they say nothing', async () => {
    const { page } = workbench;
    await open('statistics');
    await page.click('[data-action=test-digits]');
    await page.waitForSelector('[data-unsuited], [data-conformity]');
    await page.selectOption('[data-rows=table]', 'contributions');
    await page.click('[data-action=test-digits]');
    await page.waitForSelector('[data-unsuited]');
    await examined(workbench, named('digits-refused'));
    await page.selectOption('[data-rows=table]', 'accounts');
    await page.selectOption('[data-rows=amount]', 'interest');
    await page.click('[data-action=test-digits]');
    await page.waitForSelector('[data-conformity]');
    expect(Number(await page.getAttribute('[data-digit-groups]', 'data-digit-groups'))).toBe(90);
    await examined(workbench, named('digits'));
  });

  test('outliers, gaps, duplicates and cut-off answer', async () => {
    const { page } = workbench;
    const view = (name: RegExp): Promise<void> => page.locator('label', { hasText: name }).click();
    await open('statistics');
    await page.selectOption('[data-rows=table]', 'benefits');
    await view(/^(Outliers|离群值)$/);
    await page.click('[data-action=test-outliers]');
    await page.waitForSelector('[data-rows-found]');
    await examined(workbench, named('outliers'));
    await view(/^(Gaps|断号)$/);
    await page.click('[data-action=test-gaps]');
    await page.waitForSelector('[data-found]');
    await view(/^(Duplicates|重复)$/);
    await page
      .getByLabel(/^(Rows agree in|各行一致的列)$/)
      .first()
      .click();
    await page.locator('[data-combobox-option]:visible').first().click();
    await page.keyboard.press('Escape');
    await page.click('[data-action=test-duplicates]');
    await page.waitForSelector('[data-found]');
    await examined(workbench, named('duplicates'));
    await view(/^(Cut-off|截止测试)$/);
    await page.fill('[data-day=closing]', '2023-12-31');
    await page.press('[data-day=closing]', 'Enter');
    await page.click('[data-action=test-cut-off]');
    await page.waitForSelector('[data-cut-off]');
  });

  test('a sample is sized, drawn, worked through and projected to all rows', async () => {
    const { page } = workbench;
    await page.locator('label', { hasText: /^(Sampling|审计抽样)$/ }).click();
    await page.click('[data-action=size-sample]');
    await page.waitForSelector('[data-sample-size]');
    const size = Number(await page.getAttribute('[data-sample-size]', 'data-sample-size'));
    expect(size).toBeGreaterThan(10);
    await page.click('[data-action=draw-sample]');
    await page.waitForSelector('[data-drawn]');
    expect(Number(await page.getAttribute('[data-drawn]', 'data-drawn'))).toBeLessThanOrEqual(size + 1);
    await page.click('[data-action=evaluate-sample]');
    await page.getByText(/would be an error|无人发现的错误/).waitFor();
    await page.fill('[data-audited="0"]', '1.00');
    await page.press('[data-audited="0"]', 'Enter');
    await page.click('[data-action=as-booked]');
    await page.click('[data-action=evaluate-sample]');
    await page.waitForSelector('[data-verdict]');
    expect(await page.getAttribute('[data-verdict]', 'data-verdict')).toMatch(/upported/);
    await examined(workbench, named('sampling'));
  });

  test('employers are ranked, weights move the ranking, known cases judge it', async () => {
    const { page } = workbench;
    await open('risk');
    await page.waitForSelector('[data-ranked]');
    const top = page.locator('[data-ranked] [data-place="0:1"]');
    const best = await top.innerText();
    await top.click();
    await page.waitForSelector(`[data-unit="${best}"]`);
    await examined(workbench, named('risk'));
    const before = await page.innerText('[data-ranked] [data-place="0:2"]');
    await page.fill('[data-weight="employer.money"]', '9');
    await page.press('[data-weight="employer.money"]', 'Tab');
    await page.waitForFunction(
      (score) =>
        document.querySelector('[data-scoring]') === null &&
        document.querySelector<HTMLElement>('[data-ranked] [data-place="0:2"]')?.innerText !== score,
      before,
    );
    await page.click('[data-action=reset-weights]');
    await page.waitForFunction(
      (score) => document.querySelector<HTMLElement>('[data-ranked] [data-place="0:2"]')?.innerText === score,
      before,
    );
    const key = `rule_id,employer_id\ncontribution.arrears,${best}\n`;
    await page.setInputFiles('[data-risk] input[type=file]', {
      name: 'known.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(key),
    });
    await page.waitForSelector('[data-area]');
    expect(Number(await page.getAttribute('[data-area]', 'data-area'))).toBeGreaterThan(0.5);
    await page.locator('label', { hasText: /^(Regions|地区)$/ }).click();
    await page.waitForSelector('[data-risk=region] [data-ranked]');
    await examined(workbench, named('risk-regions'));
  });

  test('nothing complained on the way', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
