import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, screenshot, type Workbench } from './launch';
import { inEachLook, looks, settled, small, soundInEachLook } from './looking';

const words = {
  en: { province: 'Guangdong', own: 'Each province alone', national: 'National pool' },
  'zh-CN': { province: '广东省', own: '各省独立', national: '全国统筹' },
} as const;

const body = (regime: string): string => `[data-regime=${regime}]`;

async function openRegions(page: Page): Promise<void> {
  await page.waitForSelector('[data-figure=exhaustion]');
  await page.click('[data-screen=regions]');
  await page.waitForSelector(body('national'));
  await page.mouse.move(640, 22);
}

/** Texts of one column of the province table, top to bottom as drawn. */
const column = (page: Page, at: number): Promise<string[]> =>
  page.locator(`${body('national')} section tbody tr`).evaluateAll(
    (rows, cell) =>
      rows.flatMap((row) => {
        const found = row.querySelectorAll('[role=gridcell]')[cell];
        return found ? [found.textContent?.trim() ?? ''] : [];
      }),
    at,
  );

describe('funds of the provinces', () => {
  const { province, own, national } = words[looks[0].language];
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await launch({ settings: looks[0], size: small });
    await openRegions(workbench.page);
  });
  afterAll(() => workbench.close());

  test('the table has the provinces and sorts them by a figure', async () => {
    const { page } = workbench;
    await inEachLook(page, ({ language }) =>
      page.getByRole('gridcell', { name: words[language].province, exact: true }).waitFor({ state: 'attached' }),
    );
    expect((await column(page, 0)).length).toBeGreaterThanOrEqual(12);
    const reserve = page.locator(`${body('national')} section thead th`).nth(3);
    await reserve.getByRole('button').click();
    await settled(page);
    const months = (await column(page, 3)).map((text) => Number(text.replace('−', '-')));
    expect(months.length).toBeGreaterThanOrEqual(12);
    const sorted = [...months].sort((a, b) => a - b);
    expect([sorted, [...sorted].reverse()]).toContainEqual(months);
    await screenshot(page, 'regions-sorted');
  });

  test('a figure is explained by its formula, the ledger of the province and what is published', async () => {
    const { page } = workbench;
    await page.getByRole('gridcell', { name: province, exact: true }).scrollIntoViewIfNeeded();
    const row = page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: province, exact: true }) });
    await row.getByRole('gridcell').nth(3).click();
    const inspector = page.getByRole('complementary').last();
    await inspector.getByText('12 · F(r,t) / B(r,t)').waitFor();
    expect(await inspector.getByRole('listitem').count()).toBeGreaterThan(15);
    await inEachLook(page, ({ language }) => inspector.getByText(words[language].province).first().waitFor());
    await soundInEachLook(page, 'regions-inspector');
    await page.keyboard.press('Control+i');
  });

  test('provinces left alone pay one another nothing', async () => {
    const { page } = workbench;
    await page.getByText(own, { exact: true }).click();
    await page.waitForSelector(body('own'));
    const cells = await page.locator(`${body('own')} section tbody tr`).evaluateAll((rows) =>
      rows.flatMap((row) => {
        const all = row.querySelectorAll('[role=gridcell]');
        const pooling = all[all.length - 2];
        return pooling ? [pooling.textContent?.trim() ?? ''] : [];
      }),
    );
    expect(cells.length).toBeGreaterThanOrEqual(12);
    expect(new Set(cells.map(Number))).toEqual(new Set([0]));
    await soundInEachLook(page, 'regions-own');
    await page.getByText(national, { exact: true }).click();
    await page.waitForSelector(body('national'));
  });
});
