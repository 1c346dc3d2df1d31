import type { Page } from 'playwright-core';
import { type Pull, pull } from '../../shared/balance/levers/pull';
import type { OutlookSummary } from '../../shared/balance/outlook';
import type { Bilingual, Language } from '../../shared/base/language';
import type { Settings } from '../../shared/ipc/contract';
import type { Scenario } from '../../shared/parameters/parameter';
import { translator } from '../../shared/text/translator';
import { currentLawBench, levers } from '../support/balanceBench';
import { unwrapped } from '../support/bundled';
import { launch, type Workbench } from './launch';
import { pointAway, saved, small } from './looking';

export const bench = await currentLawBench();
export const { parameters, scenario: law } = bench;

export const outlookOf = (scenario: Scenario) => unwrapped(bench.run(scenario)).outlook;
export const pulled = (...pulls: Pull[]): Scenario => unwrapped(pull(parameters, law, pulls));
/** The first year that a lever can move. */
export const firstPull = law.firstYear + 1;
export const employerRate = (value: number, from = firstPull, ramp = 0): Pull => ({
  ...{ parameter: 'contribution.employerRate', value, from, ramp },
});
export const furtherDelay = (value: number, from = firstPull): Pull => ({
  ...{ parameter: 'retirement.furtherDelay', value, from, ramp: 0 },
});

/** What a lever or an assumption is called in the window. */
export const factorName = (id: string, language: keyof Bilingual): string =>
  (levers.find(({ parameter }) => parameter.id === id)?.title ?? parameters.byId.get(id)?.label)?.[language] ?? '';

/** A share as the window writes it in either language. */
export const percent = (share: number, digits: number): string => `${(100 * share).toFixed(digits).replace('-', '−')}%`;

/** A number as the window writes it, whatever stands around it. */
export const numberIn = (text: string): number =>
  Number(/[−-]?\d[\d,]*(\.\d+)?/.exec(text)?.[0].replace('−', '-').replaceAll(',', ''));

export const balanceText = ({ actuarialBalance }: OutlookSummary): string => percent(actuarialBalance, 1);

/** The application on its long-term balance, with everything saved. */
export async function openBalance(settings: Partial<Settings>): Promise<Workbench> {
  const workbench = await launch({ settings, size: small });
  const { page } = workbench;
  await page.waitForSelector('[data-figure=exhaustion]');
  await saved(page);
  await page.click('[data-screen=balance]');
  await page.waitForSelector('[data-lever]');
  return workbench;
}

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

/** Another kind of question for the solver. */
export const chooseMode = (page: Page, at: number): Promise<void> =>
  page.locator('[data-mode] .mantine-SegmentedControl-root').first().locator('label').nth(at).click();

export async function solved(page: Page, id: string): Promise<void> {
  await page.click('[data-action=solve]');
  await answered(page, id);
}

/** What the inspector says. */
export const explained = (page: Page): Promise<string> => page.innerText('aside:last-of-type');

/** An option of a list to choose from. */
export async function chooseFrom(page: Page, name: string, option: string): Promise<void> {
  await page.locator(`[data-choice=${name}]`).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** All cells of the table that answers a long question. */
export const cellsOf = (page: Page, id: string) => page.locator(`[data-work=${id}]`).getByRole('gridcell');

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
