import { expect, test } from 'vitest';
import { launch } from './launch';
import { openWithTables } from './looking';

const rows = 1_000_000;

test('the window answers while a file of a million rows is loaded', async () => {
  const { page, close } = await launch({ settings: { language: 'en' } });
  await openWithTables(page, 'data');
  await page.evaluate((count) => {
    const lines = ['member_id,scheme,period,region_code,base,employer_amount'];
    for (let at = 0; at < count; at++) {
      const month = String((at % 12) + 1).padStart(2, '0');
      lines.push(`M${Math.floor(at / 12)},pension_employee,2024-${month},110000,${5000 + (at % 900)}.50,800.08`);
    }
    const transfer = new DataTransfer();
    transfer.items.add(new File([lines.join('\n')], 'contributions.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, rows);
  await page.waitForSelector('[data-trial]');
  await page.evaluate(() => {
    const frames = { longest: 0, last: performance.now() };
    const step = (now: number): void => {
      frames.longest = Math.max(frames.longest, now - frames.last);
      frames.last = now;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
    Object.assign(globalThis, { frames });
  });
  const start = Date.now();
  await page.click('[data-action=import-table]');
  await page.waitForSelector('[data-action=cancel-import]');
  // A click during the import is handled: another screen comes and goes.
  await page.click('[data-screen=settings]');
  await page.waitForSelector('dl');
  await page.click('[data-screen=data]');
  const wasUnderWay = await page.locator('[data-result=done]').count();
  await page.waitForSelector('[data-result=done]');
  const seconds = (Date.now() - start) / 1000;
  const longest = await page.evaluate(() => (globalThis as unknown as { frames: { longest: number } }).frames.longest);
  process.stdout.write(`1,000,000 rows loaded in ${seconds.toFixed(1)} s; longest frame ${longest.toFixed(0)} ms\n`);
  expect(wasUnderWay).toBe(0);
  const counts = await page.textContent('[data-result=done]');
  expect(counts?.replaceAll(',', '').match(/\d+/g)).toEqual([String(rows), String(rows), '0']);
  await close();
});
