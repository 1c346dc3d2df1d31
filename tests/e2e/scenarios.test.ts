import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../shared/text/translator';
import { chooseOnSave } from './dialogs';
import { launch, temporaryFolder, type Workbench } from './launch';
import { isSound, looks, small, soundInEachLook } from './looking';

describe("the user's own scenarios", () => {
  const t = translator(looks[0].language);
  let workbench: Workbench;
  let userData: string;
  const start = async (): Promise<Page> => {
    workbench = await launch({ userData, settings: looks[0], size: small });
    await workbench.page.waitForSelector('[data-figure=exhaustion]');
    return workbench.page;
  };
  beforeAll(async () => {
    userData = await temporaryFolder();
    await start();
  });
  afterAll(async () => {
    await workbench.close();
    await rm(userData, { recursive: true, force: true });
  });

  const shown = (page: Page): Promise<string> => page.innerText('[data-shown] label');
  const idle = (page: Page): Promise<unknown> =>
    page.waitForFunction(() => document.querySelector('[class*=jobTitle]') === null);

  async function keep(page: Page, sliderAt: number, key: string, name: string): Promise<void> {
    await page.locator('[class*=assumptions] [role=slider]').nth(sliderAt).focus();
    await page.keyboard.press(key);
    await page.click('[data-action="scenario.save"]');
    await page.getByRole('textbox', { name: t('projection.own.title') }).fill(name);
    await isSound(page);
    await page.getByRole('button', { name: t('projection.own.keep'), exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await idle(page);
    expect(await shown(page)).toBe(name);
  }

  test('a changed scenario is kept under its name', async () => {
    const { page } = workbench;
    await keep(page, 1, 'ArrowRight', 'Rate up');
    await page.locator('fieldset [type=radio]').first().check();
    await keep(page, 1, 'ArrowLeft', 'Rate down');
    expect(await readdir(path.join(userData, 'scenarios'))).toEqual(['Rate-down.yaml', 'Rate-up.yaml']);
  });

  test('it is there again after a restart, and one that was damaged is named with its line', async () => {
    await workbench.app.close();
    const folder = path.join(userData, 'scenarios');
    const text = await readFile(path.join(folder, 'Rate-up.yaml'), 'utf8');
    const line = text.split('\n').findIndex((one) => one.includes('contribution.employerRate')) + 1;
    const broken = text
      .replace('id: Rate-up', 'id: Broken')
      .replace('contribution.employerRate', 'contribution.employerRat');
    await writeFile(path.join(folder, 'Broken.yaml'), broken);
    const page = await start();
    await page.waitForSelector('[data-own="Rate-down"]');
    await page.waitForSelector('[data-own="Rate-up"]');
    await page.waitForSelector('[data-kind=failure]');
    const notice = await page.innerText('[data-kind=failure]');
    expect(notice).toContain('Broken.yaml');
    expect(notice).toContain(String(line));
    expect(notice).toContain('contribution.employerRate');
    await page.getByRole('button', { name: t('frame.notice.dismiss') }).click();
  });

  test('two are merged, and what both change is decided by the user', async () => {
    const { page } = workbench;
    await page.click('[data-action="scenario.merge"]');
    const dialog = page.getByRole('dialog');
    for (const [label, name] of [
      [t('projection.merge.first'), 'Rate up'],
      [t('projection.merge.second'), 'Rate down'],
    ] as const) {
      await dialog.getByRole('combobox', { name: label }).click();
      await page.getByRole('option', { name, exact: true }).click();
    }
    const conflict = dialog.locator('[data-conflict="contribution.employerRate"]');
    await conflict.waitFor();
    expect(await conflict.innerText()).toMatch(/16\.50%[\s\S]*15\.50%/);
    await soundInEachLook(page, 'merge');
    await conflict.getByRole('radio').nth(1).check();
    await dialog.getByRole('textbox', { name: t('projection.own.title') }).fill('Both');
    await dialog.getByRole('button', { name: t('projection.own.keep'), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await idle(page);
    expect(await shown(page)).toBe('Both');
    expect(await readFile(path.join(userData, 'scenarios', 'Both.yaml'), 'utf8')).toContain('value: 0.155');
    expect(await page.locator('[class*=assumptions] output').nth(1).innerText()).toBe('15.50%');
    await soundInEachLook(page, 'own-scenarios');
  });

  test('one is saved as a file, deleted, and taken in again; a broken file is refused', async () => {
    const { app, page } = workbench;
    const file = path.join(userData, 'out.yaml');
    await chooseOnSave(app, file);
    await page.click('[data-own="Both"]');
    await page.getByRole('menuitem', { name: t('projection.own.export') }).click();
    await page.waitForSelector('text=out.yaml');
    await page.getByRole('button', { name: t('frame.notice.dismiss') }).click();
    await page.click('[data-own="Both"]');
    await page.getByRole('menuitem', { name: t('projection.own.delete') }).click();
    await page
      .getByRole('button', { name: t('projection.own.deleteYes'), exact: true })
      .last()
      .click();
    await page.waitForSelector('[data-own="Both"]', { state: 'detached' });
    await idle(page);
    expect(await readdir(path.join(userData, 'scenarios'))).not.toContain('Both.yaml');
    await page.setInputFiles('fieldset input[type=file]', file);
    await page.waitForSelector('[data-own="Both"]');
    await idle(page);
    expect(await shown(page)).toBe('Both');
    await writeFile(file, 'id: x\ntitle: { zh: 一, en: one }\nparent: current-law\nyears: many\n');
    await page.setInputFiles('fieldset input[type=file]', file);
    await page.waitForSelector('[data-kind=failure]');
    expect(await page.innerText('[data-kind=failure]')).toMatch(/out\.yaml.*4/s);
    await page.getByRole('button', { name: t('frame.notice.dismiss') }).click();
  });

  test('nothing complained on the way', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
