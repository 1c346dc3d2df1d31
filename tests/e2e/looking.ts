import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { languages } from '../../shared/base/language';
import { axe } from './axe';
import { resize, screenshot, type Workbench } from './launch';

export const small = { width: 1280, height: 800 };
const large = { width: 1920, height: 1080 };

/** Every language in every theme. */
export const appearances = languages.flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
);

/** A tooltip under the pointer is no part of a screen; here nothing has one, however long the workspace's state is said. */
export const pointAway = (page: Page): Promise<void> => page.mouse.move(780, 22);

/** Charts redraw on the next frames after a change of size. */
export const settled = (page: Page): Promise<void> => page.waitForTimeout(400);

/** Accessible, and nothing sticks out of the window sideways. */
export async function isSound(page: Page): Promise<void> {
  await pointAway(page);
  await settled(page);
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

/** Sound, and kept as pictures in both sizes. */
export async function examined({ app, page }: Workbench, name: string): Promise<void> {
  await isSound(page);
  await screenshot(page, `${name}-1280`);
  await resize(app, large);
  await settled(page);
  await screenshot(page, `${name}-1920`);
  await resize(app, small);
}

/** All that was done is in the workspace. */
export const saved = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    ['saved', '已保存'].includes(document.querySelector('[data-testid=saving]')?.textContent?.trim() ?? ''),
  );

/** A screen that works on the tables of the workspace, which is open by then. */
export async function openWithTables(page: Page, screen: 'audit' | 'data'): Promise<void> {
  await saved(page);
  await page.click(`[data-screen=${screen}]`);
  await pointAway(page);
}

/** Every file of the sample province is in. */
export async function sampleLoaded(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelectorAll('[data-fate=done]').length > 8 &&
      document.querySelector('[data-action=cancel-import]') === null,
  );
  await saved(page);
}
