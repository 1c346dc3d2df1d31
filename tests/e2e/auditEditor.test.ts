import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../shared/base/language';
import { axe } from './axe';
import { launch, resize, screenshot, temporaryFolder, type Workbench } from './launch';

const waiting = { timeout: 60_000 };
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
  await page.mouse.move(640, 22);
}

const runEnded = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector('[data-run=running]') === null &&
      document.querySelector<HTMLButtonElement>('[data-action=run-audit]')?.disabled === false,
    null,
    waiting,
  );

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Accessible and within the window, kept as pictures in both sizes. */
async function examined({ app, page }: Workbench, name: string): Promise<void> {
  await page.mouse.move(640, 22);
  await page.waitForTimeout(400);
  expect(await axe(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await screenshot(page, `${name}-1280`);
  await resize(app, large);
  await page.waitForTimeout(400);
  await screenshot(page, `${name}-1920`);
  await resize(app, small);
}

/** What the answer key says of the trial. */
const judged = (page: Page) =>
  page.$eval('[data-recall]', (found) => [
    Number(found.getAttribute('data-recall')),
    Number(found.getAttribute('data-precision')),
  ]);

describe.each(languages)('rules of a user’s own in %s', (language) => {
  const theme = language === 'en' ? 'light' : 'dark';
  const named = (part: string): string => `auditEditor-${part}-${language}-${theme}`;
  let userData: string;
  let workbench: Workbench;
  const start = async (): Promise<void> => {
    workbench = await launch({ userData, settings: { language, theme }, size: small });
    await openAudit(workbench.page);
  };
  beforeAll(async () => {
    userData = await temporaryFolder();
    await start();
    const { page } = workbench;
    await page.click('[data-action=audit-sample]');
    await page.waitForFunction(
      () =>
        document.querySelectorAll('[data-fate=done]').length > 8 &&
        document.querySelector('[data-action=cancel-import]') === null,
      null,
      waiting,
    );
    await saved(page);
    await openAudit(page);
  });
  afterAll(async () => {
    await workbench.close();
    await rm(userData, { recursive: true });
  });

  test('a copy of a rule is checked, and the sample’s answer key says how right it is', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+W');
    await page.click('[data-shelf="benefit.early-retirement"]');
    await page.waitForSelector('[data-action=copy-rule]', waiting);
    await examined(workbench, named('bundled'));
    await page.click('[data-action=copy-rule]');
    await page.waitForSelector('[data-check=right]', waiting);
    await page.click('[data-action=try-sample]');
    await page.waitForSelector('[data-trial=onSample][data-state=tried]', waiting);
    expect(await judged(page)).toEqual([1, 1]);
    await page.click('[data-action=try-tables]');
    await page.waitForSelector('[data-trial=onTables][data-state=tried]', waiting);
    await examined(workbench, named('tried'));
  });

  test('a column that does not exist is refused at its field; a rule that finds less has less recall', async () => {
    const { page } = workbench;
    const sql = await page.inputValue('[data-field=sql]');
    await page.fill('[data-field=sql]', sql.replaceAll('member_id', 'member_ids'));
    await page.waitForSelector('[data-fault=sql]', waiting);
    expect(await page.isDisabled('[data-action=save-rule]')).toBe(true);
    await examined(workbench, named('refused'));
    await page.fill('[data-field=sql]', `SELECT * FROM (\n${sql}\n) WHERE hash(member_id) % 2 = 0`);
    await page.waitForSelector('[data-check=right]', waiting);
    await page.click('[data-action=try-sample]');
    await page.waitForSelector('[data-recall]', waiting);
    const [recall] = await judged(page);
    expect(recall).toBeLessThan(1);
    await page.fill('[data-field=id]', 'Own.Bad');
    await page.waitForSelector('[data-fault=id]', waiting);
    expect(await page.innerText('[data-fault=id]')).toMatch(/line 1|第 1 行/);
    await page.fill('[data-field=id]', 'own.early');
    await page.fill('[data-words="title.zh"]', '自建：提前退休');
    await page.fill('[data-words="title.en"]', 'Own: retired early');
    await page.fill('[data-field=sql]', sql);
    await page.waitForSelector('[data-check=right]', waiting);
  });

  test('a saved rule runs with the others, and is there when the window opens again', async () => {
    const { page } = workbench;
    await page.click('[data-action=save-rule]');
    await page.waitForSelector('[data-shelf="own.early"][aria-current]', waiting);
    await saved(page);
    await page.click('[data-action=run-own-rule]');
    await page.waitForSelector('[data-rule="own.early"][data-standing=hits]', waiting);
    await runEnded(page);
    await saved(page);
    await workbench.close();
    await start();
    await workbench.page.waitForSelector('[data-rule="own.early"][data-standing=hits]', waiting);
  });

  test('a rule that is deleted takes its findings along; it can be put back, and switched off', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+W');
    await page.click('[data-shelf="own.early"]');
    await page.click('[data-action=delete-rule]');
    await page.waitForSelector('[data-action=restore-rule]', waiting);
    expect(await page.locator('[data-shelf="own.early"]').count()).toBe(0);
    await page.click('[data-action=restore-rule]');
    await page.waitForSelector('[data-shelf="own.early"][aria-current]', waiting);
    await page.locator('[data-field=enabled]').focus();
    await page.keyboard.press('Space');
    await page.waitForSelector('[data-action=run-own-rule][disabled]', waiting);
    await saved(page);
    await page.keyboard.press('Control+Shift+F');
    await page.waitForSelector('[data-rule="benefit.early-retirement"]', waiting);
    await page.waitForSelector('[data-rule="own.early"]', { ...waiting, state: 'detached' });
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
      .waitFor(waiting);
    expect(await page.locator('[data-shelf="own.bad"]').count()).toBe(0);
    const good = path.join(userData, 'good.yaml');
    const words = '{ zh: 大额, en: Large }';
    await writeFile(
      good,
      `id: own.large\ngroup: own\ntitle: ${words}\nexplanation: ${words}\nseverity: notice\ntables:\n  benefits: [member_id, amount]\nsubject: person\nidentity: [member_id]\nsql: SELECT member_id, amount AS amount_at_risk FROM benefits WHERE amount > 9000\nconfirm: ${words}\nrecovery: none\n`,
    );
    await page.setInputFiles('input[type=file]', good);
    await page.waitForSelector('[data-shelf="own.large"][aria-current]', waiting);
    await page.waitForSelector('[data-check=right]', waiting);
  });

  test('a finding leads to the person’s years, and these lead back to it', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+F');
    await page.click('[data-action=run-audit]');
    await page.waitForSelector('[data-run=running]', waiting);
    await runEnded(page);
    await saved(page);
    await page.click('[data-rule="benefit.award-recomputation"]');
    await page.click('[data-place="0:0"]');
    await page.getByRole('tab', { name: /^(Person|个人轨迹)$/ }).click();
    await page.waitForSelector('[data-timeline]', waiting);
    await page.locator('[data-event]').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-chosen-event]', waiting);
    await examined(workbench, named('years'));
    // The window has just changed its size: a key that is pressed while the drawing settles reaches nothing.
    const choose = async (): Promise<number> => {
      await page.locator('[data-event=finding]').first().press('Enter');
      return page.locator('[data-action=open-finding]').count();
    };
    await expect.poll(choose, waiting).toBe(1);
    await page.click('[data-action=open-finding]');
    await page.waitForSelector('[data-rule][aria-current]', waiting);
  });

  test('a person is found by number, with those who share an account or employer', async () => {
    const { page } = workbench;
    const note = await page.innerText('[data-timeline] p');
    const member = /[A-Z]?\d{5,}/.exec(note)?.[0] ?? '';
    await page.keyboard.press('Control+Shift+Y');
    await page.fill('[data-field=member]', member);
    await page.press('[data-field=member]', 'Enter');
    await page.waitForSelector('[data-timeline]', waiting);
    await page.waitForSelector('[data-graph]', waiting);
    await page.locator('[data-node]').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-chosen-node]', waiting);
    await examined(workbench, named('person'));
    await page.fill('[data-field=member]', 'nobody');
    await page.press('[data-field=member]', 'Enter');
    await page.getByText(/No table knows|各表中没有/).waitFor(waiting);
  });

  test('nothing complained on the way', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
