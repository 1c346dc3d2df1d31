import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../shared/base/language';
import { launchAudit, loadSample, runAudit, runSaved, themeOf } from './auditing';
import { patience, temporaryFolder, type Workbench } from './launch';
import { examined, saved } from './looking';

/** What the answer key says of the trial. */
const judged = (page: Page) =>
  page.$eval('[data-recall]', (found) => [
    Number(found.getAttribute('data-recall')),
    Number(found.getAttribute('data-precision')),
  ]);

describe.each(languages)('rules of a user’s own in %s', (language) => {
  const named = (part: string): string => `auditEditor-${part}-${language}-${themeOf(language)}`;
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

  test('a copy of a rule is checked, and the sample’s answer key says how right it is', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+W');
    await page.click('[data-shelf="benefit.early-retirement"]');
    await page.waitForSelector('[data-action=copy-rule]');
    await examined(workbench, named('bundled'));
    await page.click('[data-action=copy-rule]');
    await page.waitForSelector('[data-check=right]');
    await page.click('[data-action=try-sample]');
    await page.waitForSelector('[data-trial=onSample][data-state=tried]');
    expect(await judged(page)).toEqual([1, 1]);
    await page.click('[data-action=try-tables]');
    await page.waitForSelector('[data-trial=onTables][data-state=tried]');
    await examined(workbench, named('tried'));
  });

  test('a column that does not exist is refused at its field; a rule that finds less has less recall', async () => {
    const { page } = workbench;
    const sql = await page.inputValue('[data-field=sql]');
    await page.fill('[data-field=sql]', sql.replaceAll('member_id', 'member_ids'));
    await page.waitForSelector('[data-fault=sql]');
    expect(await page.isDisabled('[data-action=save-rule]')).toBe(true);
    await examined(workbench, named('refused'));
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

  test('a saved rule runs with the others, and is there when the window opens again', async () => {
    const { page } = workbench;
    await page.click('[data-action=save-rule]');
    await page.waitForSelector('[data-shelf="own.early"][aria-current]');
    await saved(page);
    await page.click('[data-action=run-own-rule]');
    await page.waitForSelector('[data-rule="own.early"][data-standing=hits]');
    await runSaved(page);
    await workbench.close();
    workbench = await launchAudit(userData, language);
    await workbench.page.waitForSelector('[data-rule="own.early"][data-standing=hits]');
  });

  test('a rule that is deleted takes its findings along; it can be put back, and switched off', async () => {
    const { page } = workbench;
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
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+W');
    const bad = path.join(userData, 'bad.yaml');
    await writeFile(bad, 'id: own.bad\ngroup: own\nseverity: terrible\n');
    await page.setInputFiles('input[type=file]', bad);
    await page
      .getByText(/bad\.yaml/)
      .first()
      .waitFor();
    expect(await page.locator('[data-shelf="own.bad"]').count()).toBe(0);
    const good = path.join(userData, 'good.yaml');
    const words = '{ zh: 大额, en: Large }';
    await writeFile(
      good,
      `id: own.large\ngroup: own\ntitle: ${words}\nexplanation: ${words}\nseverity: notice\ntables:\n  benefits: [member_id, amount]\nsubject: person\nidentity: [member_id]\nsql: SELECT member_id, amount AS amount_at_risk FROM benefits WHERE amount > 9000\nconfirm: ${words}\nrecovery: none\n`,
    );
    await page.setInputFiles('input[type=file]', good);
    await page.waitForSelector('[data-shelf="own.large"][aria-current]');
    await page.waitForSelector('[data-check=right]');
  });

  test('a finding leads to the person’s years', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+F');
    await runAudit(page);
    await page.click('[data-rule="benefit.award-recomputation"]');
    // Until its own findings are read, those of all rules are listed.
    await page.waitForSelector('[data-findings="5"]');
    await page.click('[data-place="0:0"]');
    await page.getByRole('tab', { name: /^(Person|个人轨迹)$/ }).click();
    await page.waitForSelector('[data-timeline]');
    await page.locator('[data-event]').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-chosen-event]');
    await examined(workbench, named('years'));
  });

  test('a person is found by number, with those who share an account or employer, and leads to the finding', async () => {
    const { page } = workbench;
    const note = await page.innerText('[data-timeline] p');
    const member = /[A-Z]?\d{5,}/.exec(note)?.[0] ?? '';
    await page.keyboard.press('Control+Shift+Y');
    await page.fill('[data-field=member]', member);
    await page.press('[data-field=member]', 'Enter');
    await page.waitForSelector('[data-timeline]');
    await page.waitForSelector('[data-graph]');
    await page.locator('[data-node]').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-chosen-node]');
    await examined(workbench, named('person'));
    await page.fill('[data-field=member]', 'nobody');
    await page.press('[data-field=member]', 'Enter');
    await page.getByText(/No table knows|各表中没有/).waitFor();
    await page.fill('[data-field=member]', member);
    await page.press('[data-field=member]', 'Enter');
    await page.waitForSelector('[data-timeline]');
    // While the drawing settles, a key that is pressed reaches nothing.
    const choose = async (): Promise<number> => {
      await page.locator('[data-event=finding]').first().press('Enter');
      return page.locator('[data-action=open-finding]').count();
    };
    await expect.poll(choose, { timeout: patience }).toBe(1);
    await page.click('[data-action=open-finding]');
    await page.waitForSelector('[data-rule="benefit.award-recomputation"][aria-current]');
  });

  test('nothing complained on the way', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
