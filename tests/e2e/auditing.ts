import type { Page } from 'playwright-core';
import type { Language } from '../../shared/base/language';
import { launch, type Workbench } from './launch';
import { openWithTables, sampleLoaded, saved, small } from './looking';

/** Each language is looked at in one theme. */
export const themeOf = (language: Language): 'light' | 'dark' => (language === 'en' ? 'light' : 'dark');

/** The application on its audit screen. */
export async function launchAudit(userData: string, language: Language): Promise<Workbench> {
  const workbench = await launch({ userData, settings: { language, theme: themeOf(language) }, size: small });
  await openWithTables(workbench.page, 'audit');
  return workbench;
}

/** Loads the sample province from the empty screen, and comes back. */
export async function loadSample(page: Page): Promise<void> {
  await page.click('[data-action=audit-sample]:not([disabled])');
  await sampleLoaded(page);
  await openWithTables(page, 'audit');
}

const runEnded = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.querySelector('[data-run=running]') === null &&
      document.querySelector<HTMLButtonElement>('[data-action=run-audit]')?.disabled === false,
  );

/** Until the run that is under way is over and saved. */
export async function runSaved(page: Page): Promise<void> {
  await runEnded(page);
  await saved(page);
}

export async function runAudit(page: Page): Promise<void> {
  await page.click('[data-action=run-audit]');
  await page.waitForSelector('[data-run=running]');
  await runSaved(page);
}
