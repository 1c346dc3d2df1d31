import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Language } from '../../shared/base/language';
import { axe } from './axe';
import { launch, root, screenshot, temporaryFolder, type Workbench } from './launch';

let workbench: Workbench | null = null;
let folder = '';

afterEach(async () => {
  await workbench?.close();
  workbench = null;
  await rm(folder, { recursive: true, force: true });
});

/** A copy of the bundled workspace with one file changed, opened; what the window then says. */
async function opened(language: Language, file: string, change: (text: string) => string | null): Promise<string> {
  folder = await temporaryFolder();
  await cp(path.join(root, 'datasets'), folder, { recursive: true });
  const place = path.join(folder, file);
  const changed = change(await readFile(place, 'utf8'));
  if (changed === null) await rm(place);
  else await writeFile(place, changed);
  workbench = await launch({ settings: { language }, args: [`--datasets=${folder}`] });
  await workbench.page.waitForSelector('[role=alert]');
  return workbench.page.innerText('[role=alert]');
}

const lineBroken = (text: string): string => {
  const lines = text.split('\n');
  lines[499] = lines[499].replace(/[^,]+(?=,[^,]*$)/, 'n/a');
  return lines.join('\n');
};

test('a damaged table is named with line and column, in Chinese', async () => {
  const said = await opened('zh-CN', 'tables/population.csv', lineBroken);
  expect(said).toContain('tables/population.csv');
  expect(said).toContain('500');
  expect(said).toContain('n/a');
  expect(said).toMatch(/[一-鿿]/);
});

test('a missing table is named, and the window stays usable', async () => {
  const said = await opened('en', 'tables/fertility.csv', () => null);
  expect(said).toContain('tables/fertility.csv');
  if (workbench === null) throw new Error('no window');
  expect(await axe(workbench.page)).toEqual([]);
  await screenshot(workbench.page, 'damaged-workspace-en');
});

test('a wrong unit is named with file, line and both units', async () => {
  const wrong = (text: string) => text.replace('unit: ratio', 'unit: years');
  const said = await opened('en', 'parameters/fund.yaml', wrong);
  expect(said).toContain('parameters/fund.yaml, line 4');
  expect(said).toContain('fund.subsidyShare');
  expect(said).toContain('years');
  expect(said).toContain('ratio');
});

test('an id that is not known is answered with the nearest one', async () => {
  const wrong = (text: string) => text.replace('id: fund.subsidyShare', 'id: fund.subsidyShaer');
  const said = await opened('zh-CN', 'parameters/fund.yaml', wrong);
  expect(said).toContain('fund.subsidyShaer');
  expect(said).toContain('fund.subsidyShare');
});

test('a workspace that was mended opens on a second try', async () => {
  const said = await opened('en', 'tables/months_divisor.csv', () => null);
  expect(said).toContain('months_divisor.csv');
  if (workbench === null) throw new Error('no window');
  await cp(path.join(root, 'datasets/tables/months_divisor.csv'), path.join(folder, 'tables/months_divisor.csv'));
  await workbench.page.click('[role=alert] button');
  await workbench.page.waitForSelector('[data-figure=exhaustion]');
});
