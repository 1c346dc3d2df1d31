import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch, temporaryFolder, type Workbench } from '../launch';
import { examinedInEachLook, looks, openWithTables, sampleLoaded, saved, small } from '../looking';

/** The window that all parts of an audit share: each goes on from what the one before it left. */
export interface AuditWindow {
  readonly page: Page;
  readonly userData: string;
  readonly complaints: readonly string[];
  readonly reopen: () => Promise<void>;
  readonly examined: (name: string) => Promise<void>;
}

/** The application on its audit screen, from the first test of a file to its last. */
export function auditWindow(): AuditWindow {
  let userData: string;
  let workbench: Workbench;
  const complaints: string[] = [];
  const open = async (): Promise<void> => {
    workbench = await launch({ userData, settings: looks[0], size: small });
    await openWithTables(workbench.page, 'audit');
  };
  const close = async (): Promise<void> => {
    await workbench.close();
    complaints.push(...workbench.complaints);
  };
  beforeAll(async () => {
    userData = await temporaryFolder();
    await open();
  });
  afterAll(async () => {
    await close();
    await rm(userData, { recursive: true });
  });
  return {
    get page() {
      return workbench.page;
    },
    get userData() {
      return userData;
    },
    get complaints() {
      return [...complaints, ...workbench.complaints];
    },
    async reopen() {
      await close();
      await open();
    },
    examined: (name) => examinedInEachLook(workbench, `audit-${name}`),
  };
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

export const total = (page: Page, name: string): Promise<string> => page.innerText(`[data-total=${name}] strong`);

/** Opens a part of the audit by its name on the screen. */
export const openPart = (page: Page, name: RegExp): Promise<void> => page.locator('label', { hasText: name }).click();

/** The first cell of the first row of a long table, once what it holds has come. */
export const firstRow = 'td[data-place="0:0"]:not(:has-text("…"))';
