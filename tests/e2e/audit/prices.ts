import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type AuditWindow, openPart } from './auditing';

const priced = (page: Page): Promise<unknown> => page.waitForSelector('[data-pricing=done] [data-price]');
const measure = (page: Page, id: string): Promise<string> => page.innerText(`[data-measure=${id}] strong`);

export function prices(audit: AuditWindow): void {
  test('findings are priced, rule by rule, with the two runs behind it', async () => {
    const { page } = audit;
    await openPart(page, /^(Price|影响测算)$/);
    await priced(page);
    expect(Number(await page.getAttribute('[data-priced]', 'data-priced'))).toBeGreaterThan(10);
    expect(await measure(page, 'recovered')).toMatch(/[1-9]/);
    await audit.examined('price');
    const alone = await measure(page, 'presentValue');
    await page.check('[data-choice="scope.wholeFund"]');
    await page.waitForFunction(
      (before) => document.querySelector('[data-measure=presentValue] strong')?.textContent !== before,
      alone,
    );
    await priced(page);
    await audit.examined('price-whole');
  });

  test('a figure of the price opens its formula and inputs, a rule its own', async () => {
    const { page } = audit;
    await page.click('[data-measure=reserveMonths]');
    await page.getByText('12 · (F₁ / E₁ − F₀ / E₀)').waitFor();
    await page.locator('[data-priced] [data-place="0:3"]').click();
    await page.getByText('R = c · k · (A₁ + p · A₀)').waitFor();
    await audit.examined('price-inspector');
    await page.keyboard.press('Control+I');
  });

  test('confirmed findings alone are worth nothing before one is confirmed', async () => {
    const { page } = audit;
    await page.check('[data-choice="counting.confirmed"]');
    await page.waitForFunction(
      () => document.querySelector('[data-measure=presentValue] strong')?.textContent?.match(/[1-9]/) === null,
    );
    await priced(page);
    await page.check('[data-choice="counting.expected"]');
    await page.waitForFunction(
      () => document.querySelector('[data-measure=presentValue] strong')?.textContent?.match(/[1-9]/) !== null,
    );
  });

  test('a price can be kept as a scenario', async () => {
    const { page } = audit;
    await page.click('[data-action=keep-price]');
    await page.getByText(/Kept as a scenario|已另存为方案/).waitFor();
    await page.click('[data-kind=told] button');
  });
}
