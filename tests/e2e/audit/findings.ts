import { expect, test } from 'vitest';
import { translator } from '../../../shared/text/translator';
import { inEachLook, looks, saved } from '../looking';
import { type AuditWindow, firstRow, total } from './auditing';

export function findings(audit: AuditWindow): void {
  test('a finding shows its evidence down to the line of a file', async () => {
    const { page } = audit;
    await page.keyboard.press('Control+Shift+F');
    await page.click('[data-rule="benefit.award-recomputation"]');
    await page.waitForFunction(() => document.querySelector('[data-findings="5"]') !== null);
    await page.click(firstRow);
    await page.waitForSelector('[data-evidence]');
    await page.locator(`section:has([data-evidence]) ${firstRow}`).click();
    await page.waitForSelector('[data-source-row]');
    await audit.examined('evidence');
    await page.keyboard.press('Control+I');
  });

  test('what was recomputed is shown line by line, the first wrong one marked', async () => {
    const { page } = audit;
    await page.getByRole('tab', { name: /Calculation|计算过程/ }).click();
    await page.waitForSelector('[data-difference]');
    expect(Number(await page.getAttribute('[data-difference]', 'data-difference'))).not.toBe(0);
    expect(await page.locator('tr[data-wrong]').count()).toBeGreaterThan(0);
    await audit.examined('sheet');
  });

  test('its case is decided, given to somebody and shown on the board, where keys move it', async () => {
    const { page } = audit;
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
    expect(await total(page, 'confirmed')).toMatch(/[1-9]/);
    await audit.examined('case');
    await page.keyboard.press('Control+Shift+C');
    await page.focus('[data-lane=decided] [data-case-card]');
    await page.keyboard.press('Shift+ArrowRight');
    await page.waitForSelector('[data-lane=recovered] [data-case-card]');
    await page.click('[data-case-card]');
    await page.fill('[data-case=recovered]', '100');
    await page.press('[data-case=recovered]', 'Tab');
    await saved(page);
    await audit.examined('cases');
  });

  test('what was tested and what was not is told', async () => {
    const { page } = audit;
    await page.keyboard.press('Control+Shift+O');
    await page.waitForSelector('[data-tested]');
    expect(Number(await page.getAttribute('[data-tested]', 'data-tested'))).toBeGreaterThan(30);
    await audit.examined('coverage');
  });

  test('books are reconciled with banks, fund by fund, down to a line of a file', async () => {
    const { page } = audit;
    await page.keyboard.press('Control+Shift+V');
    await page.waitForSelector('[data-waterfall] svg.recharts-surface');
    const regions = { 'zh-CN': '示例市', en: 'Sample City' };
    await inEachLook(page, async ({ language }) => {
      await page.locator('[data-funds] td', { hasText: regions[language] }).first().waitFor();
    });
    await audit.examined('reconciliation');
    const t = translator(looks[0].language);
    await page.getByRole('button', { name: t('frame.chart.asTable') }).click();
    await page.locator('[data-waterfall] td', { hasText: t('auditReconcile.step.apart') }).click();
    await page.waitForSelector('[data-lines]');
    await page.locator('[data-lines] [data-place="0:0"]').click();
    await page.waitForSelector('[data-source-row]');
    await page.keyboard.press('Control+I');
    await page.keyboard.press('Control+Shift+F');
  });
}
