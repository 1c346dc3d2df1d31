import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../shared/base/language';
import { attributionAnswer } from '../../shared/investment/answers/attributionAnswer';
import { returnsAnswer } from '../../shared/investment/answers/returnsAnswer';
import { riskAnswer } from '../../shared/investment/answers/riskAnswer';
import { openSample } from '../../shared/investment/opening/openPortfolio';
import { portfolioView } from '../../shared/investment/opening/portfolioView';
import { readYearlyFigures } from '../../shared/investment/returns/yearlyFigures';
import { translator } from '../../shared/text/translator';
import { unwrapped } from '../support/bundled';
import { launch, root, type Workbench } from './launch';
import { isSound, pointAway, saved, small } from './looking';

const open = openSample();
const statistics = readFileSync(path.join(root, 'datasets/tables/statistics.csv'), 'utf8');
const figures = unwrapped(readYearlyFigures('statistics.csv', statistics));
const ground = { tables: open.tables, figures };
const usual = { timing: 'end', rebalancing: 'monthly' } as const;

/** A share as the window writes it in either language. */
const percent = (share: number | null | undefined): string =>
  `${(100 * (share ?? Number.NaN)).toFixed(2).replace('-', '−')}%`;

const returnsOf = (source: 'portfolio' | 'nssf') =>
  unwrapped(returnsAnswer({ ...usual, source, feeAYear: 0, frequency: null, window: null }, ground));

const parts = ['portfolio', 'returns', 'risk', 'attribution'] as const;
type Part = (typeof parts)[number];

/** What each part says first, worked out without the window. */
function headline(part: Part, language: Language): string {
  const t = translator(language);
  if (part === 'portfolio') {
    const { valuations } = portfolioView(open);
    return valuations.at(-1)?.date ?? '';
  }
  if (part === 'returns') {
    const { figures: by, growth, from, to } = returnsOf('portfolio');
    const year = percent(by.annualized.value);
    const benchmark = percent(growth.benchmark?.at(-1));
    return t('investmentResults.returns.title', { own: percent(by.timeWeighted.value), year, benchmark, from, to });
  }
  if (part === 'risk') {
    const { figures: set } = unwrapped(
      riskAnswer({ ...usual, source: 'portfolio', riskFreeAYear: 0, span: null }, ground),
    );
    const facts = { volatility: percent(set.volatility.value), depth: percent(set.maxDrawdown.value) };
    return t('investmentResults.risk.title', facts);
  }
  const { portfolio, benchmark, excess, sums } = unwrapped(
    attributionAnswer(open.tables, {
      ...{ cut: 'assetClass', rule: 'brinson-fachler', linking: 'carino', merged: false },
      rebalancing: 'monthly',
    }),
  );
  return t('investmentResults.attribution.title', {
    ...{ portfolio: percent(portfolio), benchmark: percent(benchmark), excess: percent(excess) },
    ...{ allocation: percent(sums.allocation), selection: percent(sums.selection) },
  });
}

const letters = { portfolio: 'p', returns: 'r', risk: 'k', attribution: 'n' } as const;

async function openPart(page: Page, part: Part): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press(`Control+Alt+${letters[part]}`);
  await pointAway(page);
  await page.waitForSelector(`[data-headline=${part}]`);
}

const headlineOf = (page: Page, part: Part): Promise<string> => page.innerText(`[data-headline=${part}]`);

/** The cell of a column in the row whose first cell is `name`. */
const cellOf = (page: Page, table: string, name: string, column: number) =>
  page
    .locator(`[data-table="${table}"]`)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name, exact: true }) })
    .getByRole('gridcell')
    .nth(column);

describe('the investment screen', () => {
  let workbench: Workbench;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'fundscope-portfolio-'));
    workbench = await launch({ settings: { language: 'en', theme: 'light' }, size: small });
    await saved(workbench.page);
    await workbench.page.click('[data-screen=investment]');
  });
  afterAll(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });

  const choose = async (name: string, text: string): Promise<void> => {
    const { page } = workbench;
    const file = path.join(folder, name);
    await writeFile(file, text);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('[data-action=open-portfolio]')]);
    await chooser.setFiles(file);
  };

  test('says first what to do, and refuses a broken file with its line and column', async () => {
    const { page } = workbench;
    const t = translator('en');
    await page.getByRole('heading', { name: t('investment.emptyTitle') }).waitFor();
    await isSound(page);
    await choose('values.csv', 'date,value\n2024-01-31,100\n2024-02-29,many\n');
    await page.waitForSelector('[data-files]');
    const row = await page.locator('[data-files]').getByRole('row').nth(1).innerText();
    expect(row).toContain('values.csv, line 3');
    expect(row).toContain('value');
    expect(row).toContain('many');
    expect(await page.getByRole('alert').innerText()).toBe(t('investment.open.none'));
  });

  test('opens the sample, and each part says what the pure functions say', async () => {
    const { page } = workbench;
    await page.evaluate(() => {
      let drawn = 0;
      const count = (): void => {
        drawn += 1;
        Object.assign(globalThis, { drawn });
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
    });
    await page.click('[data-action=sample-portfolio]');
    await page.waitForSelector('[data-headline=portfolio]');
    // The sample is made and read in a worker: the window went on drawing.
    expect(await page.evaluate(() => (globalThis as unknown as { drawn: number }).drawn)).toBeGreaterThan(3);
    for (const part of parts) {
      await openPart(page, part);
      expect(await headlineOf(page, part)).toContain(headline(part, 'en'));
      await isSound(page);
    }
  });

  test('explains a figure by its formula and what it rests on; what is not defined has its reason', async () => {
    const { page } = workbench;
    const t = translator('en');
    await openPart(page, 'returns');
    const official = returnsOf('portfolio').figures.official.value;
    const cell = cellOf(page, 'returns-methods', t('investmentResults.method.official'), 1);
    expect(await cell.innerText()).toBe(percent(official));
    await cell.click();
    const inspector = page.getByRole('complementary', { name: t('frame.inspector.title') });
    expect(await inspector.innerText()).toContain(String(official));
    expect(await inspector.innerText()).toContain(t('investmentResults.methodFormula.official'));
    expect(await inspector.innerText()).toContain('holdings.csv');
    await page.getByText(t('investmentResults.source.nssf'), { exact: true }).click();
    await page.waitForFunction(
      (wanted) => document.querySelector('[data-headline=returns]')?.textContent?.includes(wanted),
      percent(returnsOf('nssf').figures.annualized.value),
    );
    const reason = await cellOf(page, 'returns-methods', t('investmentResults.method.official'), 1).innerText();
    expect(reason).toBe(t('investment.undefined.no-flows'));
    expect(await page.innerText('[data-table=returns-years]')).toContain('7.39%');
    await page.getByText(t('investmentResults.source.portfolio'), { exact: true }).click();
    await page.keyboard.press('Control+i');
  });

  test('in Chinese too', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+L');
    for (const part of parts) {
      await openPart(page, part);
      expect(await headlineOf(page, part)).toContain(headline(part, 'zh-CN'));
    }
    await isSound(page);
    expect(workbench.complaints).toEqual([]);
  });
});
