import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backtest } from '../../shared/balance/backtest';
import { projectionErrors } from '../../shared/stochastic/projectionErrors';
import { publishedFigures, readPublishedProjections } from '../../shared/stochastic/publishedProjections';
import { runFigures } from '../../shared/stochastic/runFigures';
import { translator } from '../../shared/text/translator';
import { datasetFile } from '../support/balanceBench';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';
import { document, fundscope } from '../support/commandLine';
import { openBalance } from './balancing';
import { screenshot, type Workbench } from './launch';
import { isSound, pointAway } from './looking';

const paths = 200;
const seed = 7;

interface Simulated {
  readonly quantiles: Readonly<Record<'closing', readonly { readonly year: number; readonly p50: number }[]>>;
}

interface Indicated {
  readonly rows: readonly {
    readonly indicator: { readonly id: string };
    readonly figures: readonly { readonly value: number }[];
  }[];
}

const simulated = document<Simulated>(
  fundscope(['simulate', '--paths', String(paths), '--seed', String(seed), '--json']),
);
const indicated = document<Indicated>(fundscope(['indicators', '--horizon', '25,50,75', '--json']));

const base = await bundledBase();
const own = bundledScenario('backtest-2018');
const past = [
  ...runFigures(own.id, unwrapped(backtest(base, bundledParameters(), own))),
  ...unwrapped(readPublishedProjections(datasetFile('projections.yaml'))).flatMap((one) => publishedFigures(one, base)),
];

/** The inspector writes figures as they are, beside their place in the document of the command line. */
const inspected = (page: Page, cell: string): Promise<string> =>
  page.getByRole('complementary').last().getByText(cell).first().innerText();

const setOption = (page: Page, name: string, value: number): Promise<void> =>
  page.fill(`[data-option=${name}]`, String(value));

async function ran(page: Page): Promise<number> {
  await page.waitForSelector('[data-paths]', { timeout: 120_000 });
  return Number(await page.getAttribute('[data-paths]', 'data-paths'));
}

describe.each([
  { language: 'en', theme: 'light' },
  { language: 'zh-CN', theme: 'dark' },
] as const)('uncertainty and indicators in $language, $theme', ({ language, theme }) => {
  const t = translator(language);
  let workbench: Workbench;
  const choosePart = (name: 'uncertainty' | 'indicators'): Promise<void> =>
    workbench.page
      .getByRole('radiogroup', { name: t('balance.parts.label') })
      .getByText(t(`balance.parts.${name}`), { exact: true })
      .click();
  beforeAll(async () => {
    workbench = await openBalance({ language, theme });
    await choosePart('uncertainty');
    await workbench.page.waitForSelector('[data-action=run-paths]');
  });
  afterAll(() => workbench.close());

  test('a run that is stopped shows the paths that were done', async () => {
    const { page } = workbench;
    await setOption(page, 'paths', 20_000);
    await page.click('[data-action=run-paths]');
    await page.waitForFunction(() => {
      const shown = globalThis.document.querySelector('[data-paths-done]');
      return Number(shown?.getAttribute('data-paths-done')) > 0;
    });
    await page.click('[data-action=stop-paths]');
    const done = await ran(page);
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(20_000);
  });

  test('a figure of the fan is that of the command line for the same seed, digit for digit', async () => {
    const { page } = workbench;
    await setOption(page, 'paths', paths);
    await setOption(page, 'seed', seed);
    await page.locator('[data-option=seed]').press('Enter');
    await page.waitForSelector(`[data-paths="${paths}"]`, { timeout: 120_000 });
    await isSound(page);
    await screenshot(page, `uncertainty-fan-${language}`);
    const fan = page.locator('[data-fan=closing]');
    await fan.getByRole('button', { name: t('frame.chart.asTable') }).click();
    const row = fan.getByRole('row').filter({ has: page.getByRole('gridcell', { name: '2026', exact: true }) });
    // The year comes first, then the quantiles with the middle as the fifth.
    await row.getByRole('gridcell').nth(5).click();
    const { p50 = Number.NaN } = simulated.quantiles.closing.find(({ year }) => year === 2026) ?? {};
    expect(await inspected(page, 'quantiles.closing.2026.p50')).toContain(String(p50));
    await isSound(page);
    await page.keyboard.press('Control+i');
    await fan.getByRole('button', { name: t('frame.chart.asChart') }).click();
  });

  test('a band leads to its paths, and a path to its years', async () => {
    const { page } = workbench;
    await page.locator('[data-option=band]').selectOption('0.25–0.5');
    await page.waitForSelector('[data-behind]');
    const count = Number(await page.getAttribute('[data-behind]', 'data-behind'));
    // A quarter of the paths, ends included.
    expect(Math.abs(count - paths / 4)).toBeLessThanOrEqual(1);
    await page.locator('[data-behind] tbody tr').first().getByRole('gridcell').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-path]');
    await pointAway(page);
    await isSound(page);
    await screenshot(page, `uncertainty-band-${language}`);
  });

  test('pointing at a band of the chart opens it', async () => {
    const { page } = workbench;
    await page.locator('[data-option=band]').selectOption('0.01–0.05');
    await page.locator('[data-fan]').scrollIntoViewIfNeeded();
    const box = await page.locator('[data-fan] svg.recharts-surface').first().boundingBox();
    if (box === null) throw new Error('The fan is not drawn');
    // Above the middle of the fan, where the fund is highest.
    const place = [box.x + box.width * 0.475, box.y + box.height * 0.216] as const;
    await page.mouse.move(...place);
    await page.locator('[data-fan] .recharts-tooltip-wrapper strong').waitFor();
    await page.mouse.click(...place);
    await page.waitForFunction(() => {
      const chosen = globalThis.document.querySelector<HTMLSelectElement>('[data-option=band]');
      return chosen !== null && chosen.value !== '0.01–0.05';
    });
    await page.waitForSelector('[data-behind]');
  });

  test('probabilities and drivers are shown in words', async () => {
    const { page } = workbench;
    const views = page.getByRole('radiogroup', { name: t('uncertainty.views.label') });
    await views.getByText(t('uncertainty.views.chances'), { exact: true }).click();
    await page.locator('figure').nth(1).waitFor();
    await isSound(page);
    await screenshot(page, `uncertainty-chances-${language}`);
    await views.getByText(t('uncertainty.views.drivers'), { exact: true }).click();
    expect(await page.locator('[data-driver]').count()).toBe(5);
    await isSound(page);
    await screenshot(page, `uncertainty-drivers-${language}`);
  });

  test('past projections stand beside what happened, with how few they are', async () => {
    const { page } = workbench;
    const views = page.getByRole('radiogroup', { name: t('uncertainty.views.label') });
    await views.getByText(t('uncertainty.views.past'), { exact: true }).click();
    await page.waitForSelector(`[data-past="${past.length}"]`);
    const cells = page.getByRole('row').nth(1).getByRole('gridcell');
    const [first] = projectionErrors(past);
    expect(await cells.nth(2).innerText()).toBe(String(first?.figures));
    expect(Number.parseFloat((await cells.nth(4).innerText()).replace('−', '-'))).toBeCloseTo(
      100 * (first?.meanAbsolute ?? Number.NaN),
      0,
    );
    await isSound(page);
    await screenshot(page, `uncertainty-past-${language}`);
  });

  test('the indicators are those of the command line, each with its definition a click away', async () => {
    const { page } = workbench;
    await choosePart('indicators');
    await page.waitForSelector('[data-indicators=open]', { timeout: 120_000 });
    await page.locator('[data-indicators] input').fill(t('indicatorTable.topic.balance'));
    const row = page.locator('[data-indicators] tbody tr').nth(2);
    await row.getByRole('gridcell').nth(4).click();
    const balance = indicated.rows.find(({ indicator }) => indicator.id === 'actuarialBalance')?.figures.at(-1);
    expect(await inspected(page, 'indicators.open.actuarialBalance.75')).toContain(String(balance?.value));
    await isSound(page);
    await screenshot(page, `indicators-${language}`);
    await page.keyboard.press('Control+i');
  });

  test('the closed group has its own figures', async () => {
    const { page } = workbench;
    await page.getByText(t('indicators.group.closed'), { exact: true }).click();
    await page.waitForSelector('[data-indicators=closed]', { timeout: 120_000 });
    await isSound(page);
  });
});
