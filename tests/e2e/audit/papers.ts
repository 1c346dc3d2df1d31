import { expect, test } from 'vitest';
import { openWithTables } from '../looking';
import { type AuditWindow, openPart } from './auditing';

/** Numbers of members of the sample: M00000001 and on. */
const memberNumber = /M0\d{7}/;

export function papers(audit: AuditWindow): void {
  test('a letter is one click from its rule, and names nobody', async () => {
    const { page } = audit;
    await openPart(page, /^(Findings|疑点)$/);
    await page.click('[data-rule="contribution.rate-too-low"]');
    await page.click('[data-action=letter]');
    await page.waitForSelector('.report-pages > .sheet');
    // What is out of view is not laid out, but it is there.
    const text = await page.textContent('.report-pages');
    expect(text).toMatch(/Letter on findings|审计疑点核查函/);
    expect(await page.locator('.report-pages td').filter({ hasText: /^P1$/ }).count()).toBeGreaterThan(0);
    expect(text).not.toMatch(memberNumber);
    await audit.examined('letter');
  });

  test('the working paper on the rule names nobody either', async () => {
    const { page } = audit;
    await page.click('[data-kind=audit]');
    await page.waitForFunction(() =>
      /Audit working paper|审计工作底稿/.test(document.querySelector('.report-pages')?.textContent ?? ''),
    );
    expect(await page.textContent('.report-pages')).not.toMatch(memberNumber);
    await audit.examined('paper');
    await openWithTables(page, 'audit');
  });
}
