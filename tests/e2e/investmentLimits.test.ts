import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allocationOf } from '../../shared/investment/allocation/answer';
import { liabilityGround } from '../../shared/investment/liabilities/ground';
import { requiredReturn } from '../../shared/investment/liabilities/requiredReturn';
import { newLimitText } from '../../shared/investment/limits/limitDraft';
import { readLimits, readOwnLimits } from '../../shared/investment/limits/readLimits';
import { testLimit } from '../../shared/investment/limits/testLimit';
import { openSample } from '../../shared/investment/opening/openPortfolio';
import { idleTermsOf, readIdleTerms } from '../../shared/investment/safety/idleTerms';
import { safetyOf } from '../../shared/investment/safety/safetyOf';
import { scenarioGround } from '../../shared/stochastic/scenarioGround';
import { readStochasticSettings } from '../../shared/stochastic/stochasticSettings';
import { translator } from '../../shared/text/translator';
import { datasetFile } from '../support/balanceBench';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';
import { launch, root, type Workbench } from './launch';
import { looks, pointAway, saved, small, soundInEachLook } from './looking';

const [look] = looks;
const t = translator(look.language);
const { holdings = [], flows, book, bookings = null, expected } = openSample().tables;

const limits = unwrapped(
  readLimits(readdirSync(path.join(root, 'datasets/limits')).map((name) => datasetFile(`limits/${name}`))),
).filter(({ fund }) => fund === 'basic-pension');

/** A share as the window writes it in either language. */
const percent = (share: number | null): string => `${(100 * (share ?? Number.NaN)).toFixed(2)}%`;

let workbench: Workbench;

async function openPart(letter: string): Promise<Page> {
  const { page } = workbench;
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press(`Control+Alt+${letter}`);
  await pointAway(page);
  return page;
}

/** One of the views of a part, by its word. */
const showView = (page: Page, part: string, word: string): Promise<void> =>
  page.locator(`[data-${part}] .mantine-SegmentedControl-label`).getByText(word, { exact: true }).click();

const numberIn = async (page: Page, attribute: string): Promise<number> =>
  Number(await page.getAttribute(`[${attribute}]`, attribute));

describe('the sample portfolio against its limits and its liabilities', () => {
  beforeAll(async () => {
    workbench = await launch({ settings: look, size: small });
    const { page } = workbench;
    await saved(page);
    await page.click('[data-screen=investment]');
    await page.click('[data-action=sample-portfolio]');
  });
  afterAll(() => workbench.close());

  test('the planted breaches are found, and every share is that of the tests without a window', async () => {
    const page = await openPart('l');
    await page.waitForSelector('[data-breaches="2"]');
    expect(await numberIn(page, 'data-breach-days')).toBe(15);
    for (const limit of limits) {
      const { days, breaches } = testLimit(limit, holdings, flows);
      const shown = await page.locator(`[data-limit="${limit.id}"]`).count();
      expect(shown, limit.id).toBe(limit.per === 'portfolio' ? 1 : 0);
      if (shown === 0) continue;
      expect(await page.innerText(`[data-limit="${limit.id}"]`)).toContain(percent(days.at(-1)?.share ?? null));
      for (const { from, to, worst } of breaches) {
        const row = page.getByRole('row').filter({ hasText: from }).filter({ hasText: to });
        expect(await row.innerText()).toContain(percent(worst));
      }
    }
    await page.click('[data-limit="basic-pension.equity"]');
    await page.waitForSelector('[data-path="basic-pension.equity"]');
    await soundInEachLook(page, 'investment-limits');
  });

  test('a limit of one’s own is refused with its line, tried, kept, and deleted', async () => {
    const page = await openPart('l');
    await showView(page, 'limits', t('limits.views.own'));
    await page.click('[data-action=new-limit]');
    await page.fill('[data-limit-text]', newLimitText.replace('at-most', 'below'));
    expect(await page.innerText('[data-limit-fault]')).toContain('7');
    expect(await page.isDisabled('[data-action=try-limit]')).toBe(true);
    const text = newLimitText.replace('0.3', '0.24');
    await page.fill('[data-limit-text]', text);
    expect(await page.isDisabled('[data-action=keep-limit]')).toBe(true);
    await page.click('[data-action=try-limit]');
    const [own] = unwrapped(readOwnLimits({ name: 'own.yaml', text }, []));
    const broken = testLimit(own, holdings, flows).days.filter(({ breach }) => breach);
    await page.waitForSelector(`[data-limit-trial="${broken.length}"]`);
    await soundInEachLook(page, 'investment-own-limit');
    await page.click('[data-action=keep-limit]');
    await page.click('[data-own-limit="own.limit"]');
    await showView(page, 'limits', t('limits.views.standing'));
    await page.waitForSelector('[data-limit="own.limit"]');
    await showView(page, 'limits', t('limits.views.own'));
    await page.click('[data-action=delete-limit]');
    await page.waitForSelector('[data-own-limit]', { state: 'detached' });
    await saved(page);
  });

  test('the planted fee is shown as not kept', async () => {
    const page = await openPart('l');
    await showView(page, 'limits', t('limits.views.fees'));
    await page.waitForSelector('[data-broken-fees="1"]');
    await soundInEachLook(page, 'investment-fees');
  });

  test('the ladder, the interest that was not booked and the cost of idle money are those of the pure functions', async () => {
    const page = await openPart('f');
    await page.waitForSelector('[data-ladder="24"]');
    if (book === undefined || expected === undefined) throw new Error('the sample lacks its book');
    const idle = idleTermsOf(unwrapped(readIdleTerms(datasetFile('portfolio.yaml'))));
    const report = safetyOf(holdings, { ...book, bookings }, expected, { limits, idle });
    const owed = report.interest?.gaps.reduce((sum, { difference }) => sum - difference, 0) ?? Number.NaN;
    const figure = async (name: string): Promise<number> =>
      Number((await page.innerText(`[data-figure=${name}] > :nth-child(2)`)).replace(/[^\d.]/g, ''));
    expect(await figure('owedInterest')).toBeCloseTo(owed, 1);
    expect(await figure('idleCost')).toBeCloseTo(report.idle?.cost ?? Number.NaN, 1);
    expect(await page.innerText('[data-figure=firstGap]')).toContain(t('safety.figure.noGap'));
    await soundInEachLook(page, 'investment-ladder');
    await showView(page, 'safety', t('safety.views.debtors'));
    await page.waitForSelector('[data-debtors=banks]');
    await soundInEachLook(page, 'investment-debtors');
    await showView(page, 'safety', t('safety.views.interest'));
    await page.waitForSelector(`[data-gaps="${report.interest?.gaps.length}"]`);
    await showView(page, 'safety', t('safety.views.prices'));
    await page.waitForSelector(`[data-odd="${report.stale.length + report.jumps.length}"]`);
  });

  test('the portfolio of least risk for a return is that of the pure function', async () => {
    const page = await openPart('a');
    await page.waitForSelector('[data-frontier="41"]');
    const found = allocationOf(holdings, { limits, points: 41, riskFreeAYear: 0, target: 0.03 });
    expect(await numberIn(page, 'data-return')).toBeCloseTo(found?.leastRisk?.return ?? Number.NaN, 12);
    expect(await numberIn(page, 'data-risk')).toBeCloseTo(found?.leastRisk?.risk ?? Number.NaN, 12);
    await soundInEachLook(page, 'investment-allocation');
  });

  test('paths are drawn, stopped and drawn again; the return that the scenario needs is that of the pure function', async () => {
    const page = await openPart('b');
    const paths = page.locator('[data-number="liabilities.paths"]');
    await paths.fill('20000');
    await paths.press('Enter');
    await page.click('[data-action=run-liabilities]');
    await page.click('[data-action=stop-liabilities]');
    await page.waitForSelector('[data-action=run-liabilities]');
    await paths.fill('32');
    await paths.press('Enter');
    await page.click('[data-action=run-liabilities]');
    await page.waitForSelector('[data-run="32"][aria-busy=false]');
    await soundInEachLook(page, 'investment-surplus');
    await showView(page, 'liabilities', t('liabilitiesScreen.views.return'));
    const until = await page.inputValue('[data-number="liabilities.until"]');
    const settings = unwrapped(readStochasticSettings(datasetFile('stochastic.yaml')));
    const scenario = bundledScenario('current-law');
    const stochastic = unwrapped(scenarioGround(await bundledBase(), settings, bundledParameters(), scenario));
    const required = requiredReturn(liabilityGround(stochastic).scenario, Number(until));
    const shown = await page.getAttribute('[data-required]', 'data-required');
    if (required.outcome === 'found') expect(Number(shown)).toBeCloseTo(required.rate, 9);
    else expect(shown).toBe(required.outcome);
    await showView(page, 'liabilities', t('liabilitiesScreen.views.reserve'));
    await page.waitForSelector('[data-plan]');
    await soundInEachLook(page, 'investment-reserve');
    await showView(page, 'liabilities', t('liabilitiesScreen.views.equity'));
    await page.waitForSelector('[data-balance-with]');
  });

  test('nothing complained on the way', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
