import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * Sheets of a report are shown as they print. WCAG 2.5.8 excepts targets whose size is essential to what is shown, and
 * the passages beside the pages lead to the same words at full size.
 */
const isOnPaper = (page: Page, target: string): Promise<boolean> =>
  page.locator(target).evaluate((element) => element.closest('.report-pages') !== null);

/** What axe finds wrong by WCAG 2.2 A and AA, one line a place; Electron can't open axe's extra page, hence legacy. */
export async function axe(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found: string[] = [];
  for (const { id, help, nodes } of violations) {
    for (const { target, failureSummary } of nodes) {
      const place = target.join(' ');
      if (id === 'target-size' && (await isOnPaper(page, place))) continue;
      found.push(`${id}: ${help} at ${place}: ${failureSummary ?? ''}`);
    }
  }
  return found;
}
