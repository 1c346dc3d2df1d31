import { expect, test } from 'vitest';
import { patience } from '../launch';
import { type AuditWindow, firstRow } from './auditing';

export function people(audit: AuditWindow): void {
  test('a finding leads to the person’s years', async () => {
    const { page } = audit;
    await page.keyboard.press('Control+Shift+F');
    await page.click('[data-rule="benefit.award-recomputation"]');
    // Until its own findings are read, those of all rules are listed.
    await page.waitForSelector('[data-findings="5"]');
    await page.click(firstRow);
    await page.getByRole('tab', { name: /^(Person|个人轨迹)$/ }).click();
    await page.waitForSelector('[data-timeline]');
    await page.locator('[data-event]').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-chosen-event]');
    await audit.examined('years');
  });

  test('a person is found by number, with those who share an account or employer, and leads to the finding', async () => {
    const { page } = audit;
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
    await audit.examined('person');
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
}
