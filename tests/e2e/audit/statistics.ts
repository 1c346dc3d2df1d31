import { expect, test } from 'vitest';
import { type AuditWindow, openPart } from './auditing';

export function statistics(audit: AuditWindow): void {
  test('digits are tested, or it is said why they say nothing', async () => {
    const { page } = audit;
    await openPart(page, /^(Statistics|统计检验)$/);
    await page.click('[data-action=test-digits]');
    await page.waitForSelector('[data-unsuited], [data-conformity]');
    await page.selectOption('[data-rows=table]', 'contributions');
    await page.click('[data-action=test-digits]');
    await page.waitForSelector('[data-unsuited]');
    await audit.examined('digits-refused');
    await page.selectOption('[data-rows=table]', 'accounts');
    await page.selectOption('[data-rows=amount]', 'interest');
    await page.click('[data-action=test-digits]');
    await page.waitForSelector('[data-conformity]');
    expect(Number(await page.getAttribute('[data-digit-groups]', 'data-digit-groups'))).toBe(90);
    await audit.examined('digits');
  });

  test('outliers, gaps, duplicates and cut-off answer', async () => {
    const { page } = audit;
    await openPart(page, /^(Statistics|统计检验)$/);
    await page.selectOption('[data-rows=table]', 'benefits');
    await openPart(page, /^(Outliers|离群值)$/);
    await page.click('[data-action=test-outliers]');
    await page.waitForSelector('[data-rows-found]');
    await audit.examined('outliers');
    await openPart(page, /^(Gaps|断号)$/);
    await page.click('[data-action=test-gaps]');
    await page.waitForSelector('[data-found]');
    await openPart(page, /^(Duplicates|重复)$/);
    await page
      .getByLabel(/^(Rows agree in|各行一致的列)$/)
      .first()
      .click();
    await page.locator('[data-combobox-option]:visible').first().click();
    await page.keyboard.press('Escape');
    await page.click('[data-action=test-duplicates]');
    await page.waitForSelector('[data-found]');
    await audit.examined('duplicates');
    await openPart(page, /^(Cut-off|截止测试)$/);
    await page.fill('[data-day=closing]', '2023-12-31');
    await page.press('[data-day=closing]', 'Enter');
    await page.click('[data-action=test-cut-off]');
    await page.waitForSelector('[data-cut-off]');
  });

  test('a sample is sized, drawn, worked through and projected to all rows', async () => {
    const { page } = audit;
    await openPart(page, /^(Sampling|审计抽样)$/);
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
    await audit.examined('sampling');
  });

  test('employers are ranked, weights move the ranking, known cases judge it', async () => {
    const { page } = audit;
    await openPart(page, /^(Risk|风险评分)$/);
    await page.waitForSelector('[data-ranked]');
    const top = page.locator('[data-ranked] [data-place="0:1"]');
    const best = await top.innerText();
    await top.click();
    await page.waitForSelector(`[data-unit="${best}"]`);
    await audit.examined('risk');
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
    await openPart(page, /^(Regions|地区)$/);
    await page.waitForSelector('[data-risk=region] [data-ranked]');
    await audit.examined('risk-regions');
  });
}
