import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { saved } from '../looking';
import { type AuditWindow, runSaved } from './auditing';

/** What the answer key says of the trial. */
const judged = (page: Page) =>
  page.$eval('[data-recall]', (found) => [
    Number(found.getAttribute('data-recall')),
    Number(found.getAttribute('data-precision')),
  ]);

export function ownRules(audit: AuditWindow): void {
  test('a copy of a rule is checked, and the sample’s answer key says how right it is', async () => {
    const { page } = audit;
    await page.keyboard.press('Control+Shift+W');
    await page.click('[data-shelf="benefit.early-retirement"]');
    await page.waitForSelector('[data-action=copy-rule]');
    await audit.examined('bundled');
    await page.click('[data-action=copy-rule]');
    await page.waitForSelector('[data-check=right]');
    await page.click('[data-action=try-sample]');
    await page.waitForSelector('[data-trial=onSample][data-state=tried]');
    expect(await judged(page)).toEqual([1, 1]);
    await page.click('[data-action=try-tables]');
    await page.waitForSelector('[data-trial=onTables][data-state=tried]');
    await audit.examined('tried');
  });

  test('a column that does not exist is refused at its field; a rule that finds less has less recall', async () => {
    const { page } = audit;
    const sql = await page.inputValue('[data-field=sql]');
    await page.fill('[data-field=sql]', sql.replaceAll('member_id', 'member_ids'));
    await page.waitForSelector('[data-fault=sql]');
    expect(await page.isDisabled('[data-action=save-rule]')).toBe(true);
    await audit.examined('refused');
    await page.fill('[data-field=sql]', `SELECT * FROM (\n${sql}\n) WHERE hash(member_id) % 2 = 0`);
    await page.waitForSelector('[data-check=right]');
    await page.click('[data-action=try-sample]');
    await page.waitForSelector('[data-recall]');
    const [recall] = await judged(page);
    expect(recall).toBeLessThan(1);
    await page.fill('[data-field=id]', 'Own.Bad');
    await page.waitForSelector('[data-fault=id]');
    expect(await page.innerText('[data-fault=id]')).toMatch(/line 1|第 1 行/);
    await page.fill('[data-field=id]', 'own.early');
    await page.fill('[data-words="title.zh"]', '自建：提前退休');
    await page.fill('[data-words="title.en"]', 'Own: retired early');
    await page.fill('[data-field=sql]', sql);
    await page.waitForSelector('[data-check=right]');
  });

  test('a saved rule runs with the others', async () => {
    const { page } = audit;
    await page.click('[data-action=save-rule]');
    await page.waitForSelector('[data-shelf="own.early"][aria-current]');
    await saved(page);
    await page.click('[data-action=run-own-rule]');
    await page.waitForSelector('[data-rule="own.early"][data-standing=hits]');
    await runSaved(page);
  });
}
