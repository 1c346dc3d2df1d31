import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Settings } from '../../shared/ipc/contract';
import { axe } from './axe';
import { resize, screenshot, type Workbench } from './launch';

export const small = { width: 1280, height: 800 };
const large = { width: 1920, height: 1080 };

export type Look = Pick<Settings, 'language'> & { readonly theme: 'light' | 'dark' };

/** Words know nothing of colours, nor colours of words: both languages and both themes are seen in two looks. */
export const looks: readonly [Look, Look] = [
  { language: 'zh-CN', theme: 'dark' },
  { language: 'en', theme: 'light' },
];

/** The name of a picture taken in a look. */
export const named = (part: string, { language, theme }: Look): string => `${part}-${language}-${theme}`;

/** A tooltip under the pointer is no part of a screen; here nothing has one, however long the workspace's state is said. */
export const pointAway = (page: Page): Promise<void> => page.mouse.move(780, 22);

/** For some frames nothing was drawn anew: charts follow a change of size, of words or of colours on the next ones. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        let quiet = 0;
        const observer = new MutationObserver(() => {
          quiet = 0;
        });
        observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
        const isMoving = ({ effect, playState }: Animation): boolean =>
          playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
        const step = (): void => {
          quiet = document.getAnimations().some(isMoving) ? 0 : quiet + 1;
          if (quiet < 8) {
            requestAnimationFrame(step);
            return;
          }
          observer.disconnect();
          done();
        };
        requestAnimationFrame(step);
      }),
  );

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

const wornBy = (page: Page): Promise<{ readonly language: string; readonly theme: string | null }> =>
  page.$eval('html', (html) => ({ language: html.lang, theme: html.getAttribute('data-mantine-color-scheme') }));

/** Changes language and theme as the user does, while everything stays where it is. */
export async function wear(page: Page, { language, theme }: Look): Promise<void> {
  if ((await wornBy(page)).language !== language) await page.keyboard.press('Control+Shift+L');
  await page.waitForSelector(`html[lang=${language}]`);
  // The system's own theme comes between dark and light, and looks like one of them.
  while ((await wornBy(page)).theme !== theme) {
    await page.keyboard.press('Control+Shift+M');
    await settled(page);
  }
}

/** What is on screen, looked at in each of the looks; the window ends in the first of them. */
export async function inEachLook(page: Page, see: (look: Look) => Promise<unknown>): Promise<void> {
  for (const look of looks) {
    await wear(page, look);
    await see(look);
  }
  await wear(page, looks[0]);
}

/** Sound in both languages and themes, and kept as pictures in the size that the window has. */
export const soundInEachLook = (page: Page, name: string): Promise<void> =>
  inEachLook(page, async (look) => {
    await isSound(page);
    await screenshot(page, named(name, look));
  });

/** Sound in both languages and themes, and kept as pictures in both sizes. */
export const examinedInEachLook = (workbench: Workbench, name: string): Promise<void> =>
  inEachLook(workbench.page, (look) => examined(workbench, named(name, look)));

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
