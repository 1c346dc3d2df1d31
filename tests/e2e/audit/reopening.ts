import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { saved } from '../looking';
import { type AuditWindow, runSaved, total } from './auditing';

export function reopening(audit: AuditWindow): void {
  test('findings, case, recovery and the rule saved are there; a run changes none of them', async () => {
    await audit.page.keyboard.press('Control+Shift+F');
    const before = await total(audit.page, 'atRisk');
    await audit.reopen();
    const { page } = audit;
    await page.waitForSelector('[data-rule="own.early"][data-standing=hits]');
    await page.waitForSelector('[data-findings]');
    expect(await total(page, 'atRisk')).toBe(before);
    expect(await total(page, 'recovered')).toMatch(/100/);
    await page.click('[data-rule="benefit.award-recomputation"]');
    await page.click('[data-action=run-rule]');
    await page.waitForSelector('[data-changes^="0 0 "]');
    await runSaved(page);
    expect(await total(page, 'recovered')).toMatch(/100/);
    const stages = page.locator('[role=grid] td:nth-child(3)').filter({ hasText: /Recovered|已追回/ });
    await stages.first().waitFor();
    expect(await stages.count()).toBe(1);
  });

  test('a rule that is deleted takes its findings along; it can be put back, and switched off', async () => {
    const { page } = audit;
    await page.keyboard.press('Control+Shift+W');
    await page.click('[data-shelf="own.early"]');
    await page.click('[data-action=delete-rule]');
    await page.waitForSelector('[data-action=restore-rule]');
    expect(await page.locator('[data-shelf="own.early"]').count()).toBe(0);
    await page.click('[data-action=restore-rule]');
    await page.waitForSelector('[data-shelf="own.early"][aria-current]');
    await page.locator('[data-field=enabled]').focus();
    await page.keyboard.press('Space');
    await page.waitForSelector('[data-action=run-own-rule][disabled]');
    await saved(page);
    await page.keyboard.press('Control+Shift+F');
    await page.waitForSelector('[data-rule="benefit.early-retirement"]');
    await page.waitForSelector('[data-rule="own.early"]', { state: 'detached' });
  });

  test('a file with a fault is refused with its line; a sound one is taken', async () => {
    const { page } = audit;
    await page.keyboard.press('Control+Shift+W');
    const bad = path.join(audit.userData, 'bad.yaml');
    await writeFile(bad, 'id: own.bad\ngroup: own\nseverity: terrible\n');
    await page.setInputFiles('input[type=file]', bad);
    await page
      .getByText(/bad\.yaml/)
      .first()
      .waitFor();
    expect(await page.locator('[data-shelf="own.bad"]').count()).toBe(0);
    const good = path.join(audit.userData, 'good.yaml');
    const words = '{ zh: 大额, en: Large }';
    await writeFile(
      good,
      `id: own.large\ngroup: own\ntitle: ${words}\nexplanation: ${words}\nseverity: notice\ntables:\n  benefits: [member_id, amount]\nsubject: person\nidentity: [member_id]\nsql: SELECT member_id, amount AS amount_at_risk FROM benefits WHERE amount > 9000\nconfirm: ${words}\nrecovery: none\n`,
    );
    await page.setInputFiles('input[type=file]', good);
    await page.waitForSelector('[data-shelf="own.large"][aria-current]');
    await page.waitForSelector('[data-check=right]');
  });
}
