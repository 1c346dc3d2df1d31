import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChanceSolution } from '../../shared/balance/levers/solveChance';
import { readSensitivities } from '../../shared/balance/sensitivity/sensitivities';
import { adverseEnds, reverseStress } from '../../shared/balance/stress/reverseStress';
import { translator } from '../../shared/text/translator';
import { datasetFile } from '../support/balanceBench';
import { unwrapped } from '../support/bundled';
import { document, fundscope } from '../support/commandLine';
import {
  answered,
  balanceText,
  bench,
  chooseMode,
  chooseView,
  employerRate,
  explained,
  factorName,
  figureIs,
  firstPull,
  furtherDelay,
  numberIn,
  openBalance,
  openPart,
  outlookOf,
  parameters,
  percent,
  pulled,
  putBack,
  solved,
  type,
} from './balancing';
import type { Workbench } from './launch';
import { isSound } from './looking';

const balanceOf = (...pulls: Parameters<typeof pulled>): number => outlookOf(pulled(...pulls)).summary.actuarialBalance;

describe('long questions of the balance', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openBalance({ language: 'en', theme: 'light' });
  });
  afterAll(() => workbench.close());
  beforeEach(() => putBack(workbench.page, 'en'));

  test('a cell of two levers is the run with both, and is explained and taken', async () => {
    const { page } = workbench;
    await openPart(page, 't');
    await chooseView(page, 1);
    await page.click('[data-action=grid]');
    await answered(page, 'grid');
    const heads = await page.locator('[data-heat] thead th').allInnerTexts();
    const rate = numberIn(heads[4] ?? '') / 100;
    const months = numberIn(await page.locator('[data-heat] tbody th').nth(1).innerText());
    const balance = balanceOf(furtherDelay(months), employerRate(rate));
    const cell = page.locator('[data-heat] tbody tr').nth(1).getByRole('button').nth(3);
    expect(await cell.innerText()).toBe(percent(balance, 2));
    await cell.click();
    expect(await explained(page)).toContain(percent(balance, 2));
    expect(await explained(page)).toContain(String(balance));
    await isSound(page);
    await page.click('[data-action=take-explained]');
    await page.waitForSelector('[data-pulled="2"]');
    await figureIs(page, 'actuarialBalance', percent(balance, 1));
    await page.keyboard.press('Control+i');
  });

  test('a pair does what both do together less what each does alone', async () => {
    const { page } = workbench;
    await type(page, 'contribution.employerRate.value', '20');
    await type(page, 'retirement.furtherDelay.value', '24');
    await page.waitForSelector('[data-pulled="2"]');
    await openPart(page, 't');
    await chooseView(page, 2);
    await page.click('[data-action=pairs]');
    await answered(page, 'pairs');
    const [both, one, other] = [
      balanceOf(furtherDelay(24), employerRate(0.2)),
      balanceOf(furtherDelay(24)),
      balanceOf(employerRate(0.2)),
    ];
    const interaction = both - one - other + balanceOf();
    const cell = page.locator('[data-work=pairs]').getByRole('gridcell').last();
    expect(numberIn(await cell.innerText())).toBeCloseTo(100 * interaction, 1);
    await cell.click();
    const digits = interaction.toPrecision(6);
    const shown = /× \S+ (\S+)/.exec(await explained(page))?.[1];
    expect(Number(shown).toPrecision(6)).toBe(digits);
    await page.keyboard.press('Control+i');
  });

  test('the nearest failure is that of the same search apart from the window', async () => {
    const { page } = workbench;
    await openPart(page, 't');
    await chooseView(page, 4);
    await page.click('[data-action=reverse]');
    await answered(page, 'reverse');
    const question = { target: { kind: 'noExhaustion', until: 2045 }, from: firstPull, most: 5 } as const;
    const sensitivities = unwrapped(readSensitivities(datasetFile('sensitivities.yaml'), parameters));
    const ends = unwrapped(adverseEnds(bench, sensitivities, question));
    const { failures } = unwrapped(reverseStress(bench, ends, question));
    const [nearest] = failures;
    const cells = page.locator('[data-work=reverse]').getByRole('gridcell');
    expect(await cells.nth(0).innerText()).toBe(factorName(nearest?.stress.id ?? '', 'en'));
    expect(numberIn(await cells.nth(1).innerText())).toBeCloseTo(nearest?.strength ?? Number.NaN, 1);
    await isSound(page);
  });

  test('several levers that are taken meet the target together', async () => {
    const { page } = workbench;
    await openPart(page, 's');
    await chooseMode(page, 1);
    await solved(page, 'several');
    await page.click('[data-action=apply-solution]');
    await page.waitForSelector('[data-pulled="3"]');
    const emptyBy2060 = (): Promise<number> =>
      page
        .locator('[data-figure=exhaustion] > :nth-child(2)')
        .innerText()
        .then((text) => Number(/\d{4}/.exec(text)?.[0]));
    await expect.poll(emptyBy2060, { timeout: 30_000 }).toBeGreaterThan(2060);
  });

  test('a point of the frontier is taken with its levers', async () => {
    const { page } = workbench;
    await openPart(page, 's');
    await chooseMode(page, 2);
    await type(page, 'lasting.first', '2054');
    await type(page, 'lasting.last', '2054');
    await solved(page, 'frontier');
    expect(await page.getAttribute('[data-frontier]', 'data-frontier')).toBe('1');
    expect(await page.locator('[data-left-out]').count()).toBe(0);
    await page.locator('[data-work=frontier]').getByRole('gridcell').first().click();
    await page.waitForSelector('[data-lever]');
    expect(Number(await page.getAttribute('[data-pulled]', 'data-pulled'))).toBeGreaterThan(0);
  });

  test('a chance is met by the value that the command line finds for the same seed', async () => {
    const { page } = workbench;
    const goal = ['--probability', '0.9', '--months', '3', '--until', '2050', '--paths', '50', '--seed', '1'];
    const found = document<ChanceSolution>(
      fundscope(['solve', '--lever', 'contribution.employerRate', ...goal, '--json']),
    );
    if (found.outcome !== 'solved') throw new Error(found.outcome);
    await openPart(page, 's');
    await chooseMode(page, 4);
    await type(page, 'goal.paths', '50');
    await solved(page, 'chance');
    await page.click('[data-action=apply-solution]');
    await page.waitForSelector('[data-pulled="1"]');
    await figureIs(page, 'actuarialBalance', balanceText(outlookOf(pulled(employerRate(found.found.value))).summary));
  });

  test('nothing complained on the way', () => {
    expect(workbench.complaints).toEqual([]);
  });
});

test('the solver is explained in Chinese', async () => {
  const t = translator('zh-CN');
  const workbench = await openBalance({ language: 'zh-CN', theme: 'dark' });
  try {
    const { page } = workbench;
    await openPart(page, 's');
    await solved(page, 'solve');
    await page.click('[data-action=explain-solution]');
    const words = await explained(page);
    expect(words).toContain(t('balanceWork.inspector.solve'));
    const stepped = Number(await page.getAttribute('[data-stepped]', 'data-stepped'));
    expect(words).toContain(percent(stepped, 2));
    await isSound(page);
    expect(workbench.complaints).toEqual([]);
  } finally {
    await workbench.close();
  }
});
