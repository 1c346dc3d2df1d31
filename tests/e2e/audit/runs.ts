import { expect, test } from 'vitest';
import { type AuditWindow, loadSample, openPart, runAudit, runSaved, total } from './auditing';

export function runs(audit: AuditWindow): void {
  test('without tables the screen says what to do first', async () => {
    await audit.page.waitForSelector('[data-action=audit-sample]:not([disabled])');
    await audit.examined('empty');
  });

  test('the sample is loaded, its rules wait to be run, and the price says what to do first', async () => {
    const { page } = audit;
    await loadSample(page);
    await page.waitForSelector('[data-standing=waiting]');
    await openPart(page, /^(Price|影响测算)$/);
    await page.getByRole('heading', { name: /Run the rules first|请先运行规则/ }).waitFor();
    await audit.examined('price-empty');
    await openPart(page, /^(Findings|疑点)$/);
  });

  test('a run that is stopped keeps what is done; the other rules wait', async () => {
    const { page } = audit;
    await page.click('[data-action=run-audit]');
    const done = page.locator('[data-standing=hits], [data-standing=clean]');
    await done.first().waitFor();
    await page.click('[data-action=stop-audit]');
    await runSaved(page);
    expect(await done.count()).toBeGreaterThan(0);
    expect(await page.locator('[data-standing=waiting]').count()).toBeGreaterThan(0);
  });

  test('all rules run, and findings come with what is at risk', async () => {
    const { page } = audit;
    await runAudit(page);
    await page.waitForFunction(
      () => Number(document.querySelector<HTMLElement>('[data-findings]')?.dataset.findings) > 20,
    );
    expect(await page.locator('[data-standing=waiting]').count()).toBe(0);
    expect(await page.locator('[data-standing=failed]').count()).toBe(0);
    expect(await total(page, 'atRisk')).toMatch(/[1-9]/);
    await audit.examined('findings');
  });
}
