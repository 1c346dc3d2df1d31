import type { Page } from 'playwright-core';
import { type Pull, pull } from '../../shared/balance/levers/pull';
import type { OutlookSummary } from '../../shared/balance/outlook';
import type { Language } from '../../shared/base/language';
import type { Scenario } from '../../shared/parameters/parameter';
import { translator } from '../../shared/text/translator';
import { currentLawBench } from '../support/balanceBench';
import { unwrapped } from '../support/bundled';
import { pointAway } from './looking';

export const bench = await currentLawBench();
export const { parameters, scenario: law } = bench;

export const outlookOf = (scenario: Scenario) => unwrapped(bench.run(scenario)).outlook;
export const pulled = (...pulls: Pull[]): Scenario => unwrapped(pull(parameters, law, pulls));
export const employerRate = (value: number, from = law.firstYear + 1, ramp = 0): Pull => ({
  ...{ parameter: 'contribution.employerRate', value, from, ramp },
});

/** A share as the window writes it in either language. */
export const percent = (share: number, digits: number): string => `${(100 * share).toFixed(digits).replace('-', '−')}%`;

export const balanceText = ({ actuarialBalance }: OutlookSummary): string => percent(actuarialBalance, 1);

export async function type(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`[data-number="${name}"]`);
  await field.fill(value);
  await field.press('Enter');
}

/** The figure itself comes second, after its name. */
export const figureIs = (page: Page, name: string, text: string): Promise<unknown> =>
  page.waitForFunction(([selector, wanted]) => document.querySelector<HTMLElement>(selector)?.innerText === wanted, [
    `[data-figure=${name}] > :nth-child(2)`,
    text,
  ] as const);

export async function openPart(page: Page, letter: string): Promise<void> {
  // Keys written into a field belong to the field.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press(`Control+Alt+${letter}`);
  await pointAway(page);
}

export const chooseView = (page: Page, at: number): Promise<void> =>
  page.locator('[data-view] > .mantine-SegmentedControl-root').first().locator('label').nth(at).click();

export const answered = (page: Page, id: string): Promise<unknown> =>
  page.waitForSelector(`[data-work=${id}]:not([aria-busy=true])`, { timeout: 120_000 });

/** Cells of the row that begins with a text. */
export const rowOf = (page: Page, name: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name, exact: true }) })
    .last()
    .getByRole('gridcell');

/** Puts every lever back, on the overview. */
export async function putBack(page: Page, language: Language): Promise<void> {
  await openPart(page, 'o');
  await page.waitForSelector('[data-lever]');
  const reset = page.getByRole('button', { name: translator(language)('balance.lever.reset') });
  if (await reset.isEnabled()) await reset.click();
  await page.waitForSelector('[data-pulled="0"]');
}
