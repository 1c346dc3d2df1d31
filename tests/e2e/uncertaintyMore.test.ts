import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CohortKind, type CohortWorth, cohortKinds } from '../../shared/balance/indicators/cohortWorth';
import { isDefined } from '../../shared/balance/indicators/figure';
import type { IndicatorId } from '../../shared/balance/indicators/indicatorIds';
import type { IndicatorTable } from '../../shared/balance/indicators/indicatorTable';
import type { DriverDiagnosis } from '../../shared/stochastic/diagnoseDrivers';
import { driverGroups } from '../../shared/stochastic/draws';
import { drivers } from '../../shared/stochastic/driver';
import type { Estimate } from '../../shared/stochastic/groupedHits';
import type { ModelRisk } from '../../shared/stochastic/modelRisk';
import type { VarianceShares } from '../../shared/stochastic/varianceShares';
import type { WatchPoint } from '../../shared/stochastic/yearWatch';
import { translator } from '../../shared/text/translator';
import { document, fundscope } from '../support/commandLine';
import { explained, law, numberIn, openBalance, outlookOf, percent } from './balancing';
import type { Workbench } from './launch';
import { looks, soundInEachLook } from './looking';

interface Simulated {
  readonly exhaustionProbability: readonly Estimate[];
  readonly deficitProbability: readonly Estimate[];
  readonly exhaustionYears: Readonly<Record<'p5' | 'p50' | 'p95', number>>;
  readonly convergence: readonly WatchPoint[];
  readonly model: { readonly diagnostics: readonly DriverDiagnosis[] };
}

interface Shared {
  readonly explained: readonly { readonly shares: VarianceShares }[];
}

type Indicated = IndicatorTable & { readonly generations: readonly CohortWorth[] };

const t = translator('zh-CN');
/** Three rounds, so that it is seen how the estimates settle. */
const paths = 1100;
const few = 40;
const seed = 7;
const watched = String(outlookOf(law).summary.exhaustionYear);

const answerOf = <T>(...args: string[]): T => document<T>(fundscope([...args, '--seed', String(seed), '--json']));
const simulated = answerOf<Simulated>(
  ...['simulate', '--paths', String(paths), '--shocks', 'student', '--antithetic', '--watch', watched],
);
const shared = answerOf<Shared>('simulate', '--paths', String(few), '--shares', watched);
const models = answerOf<ModelRisk>('simulate', '--paths', String(few), '--models', watched);
const indicated = document<Indicated>(fundscope(['indicators', '--horizon', '25,50,75,76', '--json']));
const closed = document<Indicated>(fundscope(['indicators', '--closed', '--horizon', '25,50,75,76', '--json']));

/** A share as the window writes it: none is less than nothing by less than is shown. */
const share = (value: number, digits = 1): string =>
  percent(Math.round(value * 10 ** (2 + digits)) === 0 ? 0 : value, digits);
const plain = (value: number): string => share(value / 100, 2).replace('%', '');

const figureOf = ({ rows }: Indicated, id: IndicatorId, horizon = 75): number => {
  const figure = rows.find(({ indicator }) => indicator.id === id)?.figures[[25, 50, 75, 76].indexOf(horizon)];
  return figure !== undefined && isDefined(figure) ? figure.value : Number.NaN;
};

describe('what paths and indicators rest on', () => {
  let workbench: Workbench;
  const choose = (group: string, option: string): Promise<void> =>
    workbench.page.getByRole('radiogroup', { name: group }).getByText(option, { exact: true }).click();
  const figure = (title: string) => workbench.page.locator('figure').filter({ hasText: title });
  const asTable = (title: string): Promise<void> =>
    figure(title)
      .getByRole('button', { name: t('frame.chart.asTable') })
      .click();
  /** Cells of the row that begins with a text. */
  const cells = (title: string, name: string) =>
    figure(title)
      .getByRole('row')
      .filter({ has: workbench.page.getByRole('gridcell', { name, exact: true }) })
      .first()
      .getByRole('gridcell');
  const run = async (options: { readonly paths: number; readonly shocks: string; readonly points: string }) => {
    const { page } = workbench;
    await page.fill('[data-option=paths]', String(options.paths));
    await page.fill('[data-option=seed]', String(seed));
    await page.locator('[data-option=shocks]').selectOption(options.shocks);
    await page.locator('[data-option=points]').selectOption(options.points);
    await page.click('[data-action=run-paths]');
    await page.waitForSelector(`[data-paths="${options.paths}"]`);
  };

  beforeAll(async () => {
    workbench = await openBalance(looks[0]);
  });
  afterAll(() => workbench.close());

  test('chances year by year, years of exhaustion and how they settled are those of the command line', async () => {
    const { page } = workbench;
    await choose(t('balance.parts.label'), t('balance.parts.uncertainty'));
    await run({ paths, shocks: 'student', points: 'antithetic' });
    await choose(t('uncertainty.views.label'), t('uncertainty.views.chances'));
    const years = t('uncertainty.years.note', { never: '', year: '' }).slice(0, 8);
    const settled = t('uncertainty.convergence.note', { year: watched });
    const chances = t('uncertainty.chances.note', { paths: '1,100' });
    await soundInEachLook(page, 'uncertainty-chances');
    for (const title of [chances, years, settled]) await asTable(title);
    // Of a long table only the rows in view are drawn.
    const box = figure(chances).getByRole('grid').locator('..');
    const rowHeight = 26;
    await box.evaluate((node, top) => node.scrollTo({ top }), rowHeight * (Number(watched) - law.firstYear - 4));
    await cells(chances, watched).first().waitFor();
    for (const [at, { year, value, standardError }] of simulated.exhaustionProbability.entries()) {
      if (value < 0.05 || value > 0.95) continue;
      const shown = await cells(chances, String(year)).allInnerTexts();
      const { value: deficit } = simulated.deficitProbability[at] ?? { value: Number.NaN };
      expect(shown.slice(1, 5)).toEqual(
        [value, value - 2 * standardError, value + 2 * standardError, deficit].map((one) =>
          share(Math.min(1, Math.max(0, one))),
        ),
      );
      const before = simulated.exhaustionProbability[at - 1]?.value ?? 0;
      expect(await cells(years, String(year)).nth(1).innerText()).toBe(share(value - before));
    }
    for (const { paths: done, exhaustion } of simulated.convergence) {
      expect(await cells(settled, String(done)).nth(1).innerText()).toBe(share(exhaustion.value, 2));
    }
    expect(simulated.convergence.length).toBe(3);
    const { p5, p50, p95 } = simulated.exhaustionYears;
    expect(await figure(years).locator('h3').innerText()).toBe(
      t('uncertainty.years.title', { year: p50, low: p5, high: p95 }),
    );
    await cells(chances, watched).nth(1).click();
    const exact = simulated.exhaustionProbability.find(({ year }) => String(year) === watched)?.value;
    expect(await explained(page)).toContain(`exhaustionProbability.${watched}.value ${exact}`);
    await page.keyboard.press('Control+i');
  });

  test('each driver is shown with what history says for and against it', async () => {
    const { page } = workbench;
    await choose(t('uncertainty.views.label'), t('uncertainty.views.drivers'));
    for (const diagnosis of simulated.model.diagnostics) {
      const { driver, firstYear, observations, persistence, sigma, unitRoot, ljungBox, jarqueBera } = diagnosis;
      const { statistic, critical } = unitRoot;
      const isIndex = driver === 'mortality' || driver === 'fertility';
      expect(await page.locator(`[data-driver=${driver}] td`).allInnerTexts()).toEqual([
        t(`uncertainty.process.${driver}`),
        t('uncertainty.fit.since', { year: firstYear, count: observations }),
        t('uncertainty.fit.moves', { left: share(persistence), sigma: isIndex ? plain(sigma) : share(sigma, 2) }),
        t(`uncertainty.fit.comesBack.${statistic < critical ? 'yes' : 'no'}`, {
          statistic: plain(statistic),
          critical: plain(critical),
        }),
        t(`uncertainty.fit.follow.${ljungBox.chance < 0.05 ? 'yes' : 'no'}`, { chance: plain(ljungBox.chance) }),
        t(`uncertainty.fit.normal.${jarqueBera.chance < 0.05 ? 'no' : 'yes'}`, { chance: plain(jarqueBera.chance) }),
      ]);
    }
  });

  test('the spread is put down to its drivers, and other models say what they say on the command line', async () => {
    const { page } = workbench;
    await run({ paths: few, shocks: 'normal', points: 'random' });
    await page.locator('[data-aside=shares]').getByRole('button').click();
    await page.waitForSelector('[data-aside=shares][data-state=done]');
    for (const [at, { shares }] of shared.explained.entries()) {
      const table = page.locator('[data-aside=shares] table').nth(at);
      const groups = driverGroups.map((group) => {
        const { first, firstError, total, totalError } = shares.groups[group];
        return [`${share(first)} ± ${share(firstError)}`, `${share(total)} ± ${share(totalError)}`];
      });
      expect(await table.locator('tbody').first().locator('td').allInnerTexts()).toEqual(groups.flat());
      const alone = drivers.map((driver) => share(shares.alone[driver]));
      expect(await table.locator('tbody').last().locator('td').allInnerTexts()).toEqual(alone);
    }
    await page.locator('[data-aside=models]').getByRole('button').click();
    await page.waitForSelector('[data-aside=models][data-state=done]');
    const rows = page.locator('[data-aside=models] tbody tr');
    const money = async (row: number): Promise<number[]> =>
      (await rows.nth(row).locator('td').allInnerTexts()).filter((text) => text.endsWith('亿元')).map(numberIn);
    const hundredMillions = (yuan: number): number => Math.round(yuan / 1e8) || 0;
    for (const [at, { point, mortality }] of models.outcomes.entries()) {
      expect(await rows.nth(at).locator('th').innerText()).toBe(t(`uncertainty.models.model.${mortality}`));
      expect(await money(at)).toEqual(point.quantiles.map(hundredMillions));
      const { value, standardError } = point.exhaustion;
      expect(await rows.nth(at).locator('td').last().innerText()).toBe(`${share(value)} ± ${share(standardError)}`);
    }
    for (const [at, which] of (['mean', 'lowest', 'highest'] as const).entries()) {
      const row = models.outcomes.length + at;
      expect(await money(row)).toEqual(models.quantiles.map((spread) => hundredMillions(spread[which])));
      expect(await rows.nth(row).locator('td').last().innerText()).toBe(share(models.exhaustion[which]));
    }
    await soundInEachLook(page, 'uncertainty-asides');
  });

  test('a point of a generation opens with the figure that the command line gives', async () => {
    const { page } = workbench;
    await choose(t('balance.parts.label'), t('balance.parts.indicators'));
    await page.waitForFunction(() => globalThis.document.querySelectorAll('figure').length === 4);
    const notes = {
      netToEachMember: t('indicators.cohort.accountsNote', { unit: '元' }),
      internalReturn: t('indicators.cohort.returnsNote'),
      moneysWorth: t('indicators.cohort.worthNote'),
    } as const;
    const exactly = async (): Promise<void> => {
      const [, kind, year, name, value] = /generations\.(\w+)\.(\d+)\.(\w+)\s+(\S+)/.exec(await explained(page)) ?? [];
      const found = indicated.generations.find((one) => one.kind === kind && String(one.birthYear) === year);
      const own = found?.[name as keyof typeof notes];
      expect(own !== undefined && isDefined(own) && String(own.value)).toBe(value);
    };
    for (const name of ['netToEachMember', 'internalReturn', 'moneysWorth'] as const) {
      const drawn = figure(notes[name]).locator('svg.recharts-surface').first();
      await drawn.scrollIntoViewIfNeeded();
      await drawn.click({ position: { x: 250, y: 90 } });
      await page.getByText(`.${name}`).first().waitFor();
      await exactly();
      await asTable(notes[name]);
      const text = (kind: CohortKind): string => {
        const own = indicated.generations.find((one) => one.kind === kind && one.birthYear === 2008)?.[name];
        if (own === undefined || !isDefined(own)) return '–';
        if (name === 'netToEachMember') return `${Math.round(own.value).toLocaleString('zh-CN')}元`;
        return name === 'internalReturn' ? share(own.value, 2) : `${own.value.toFixed(2)}倍`;
      };
      expect(await cells(notes[name], '2008').allInnerTexts()).toEqual(['2008', ...cohortKinds.map(text)]);
      await cells(notes[name], '2008')
        .nth(1 + cohortKinds.indexOf('women'))
        .click();
      await page.getByText(`generations.women.2008.${name}`).first().waitFor();
      await exactly();
    }
    await soundInEachLook(page, 'indicators-generations');
    await page.keyboard.press('Control+i');
  });

  test('the cost is taken apart, and what others call balance is said with the figure of this fund', async () => {
    const { page } = workbench;
    const note = t('indicators.cost.note');
    await asTable(note);
    const parts = ['costByDependency', 'costByCoverage', 'costByBenefit', 'costByLabour', 'costByOther'] as const;
    const changes = parts.map((id) => figureOf(indicated, id));
    const after = figureOf(indicated, 'costToOutput');
    const before = changes.reduce((level, change) => level - change, after);
    const rows = figure(note).locator('tbody').getByRole('row');
    for (const [at, change] of [before, ...changes, after].entries()) {
      const level = at > parts.length ? after : changes.slice(0, at).reduce((sum, one) => sum + one, before);
      expect((await rows.nth(at).getByRole('gridcell').allInnerTexts()).slice(1)).toEqual([
        share(change, 2),
        share(level, 2),
      ]);
    }
    const abroad = page.getByRole('region', { name: t('indicators.abroad.title') });
    for (const id of ['actuarialBalance', 'steadyStateRate', 'balanceRatio'] as const) {
      expect(await abroad.innerText()).toContain(share(figureOf(indicated, id), 2));
    }
    expect(await abroad.innerText()).toContain(t('indicatorTable.reason.never-closes'));
    await abroad.scrollIntoViewIfNeeded();
    await soundInEachLook(page, 'indicators-cost');
  });

  test('a horizon of one’s own is one more column, for the closed group too', async () => {
    const { page } = workbench;
    await page.getByRole('slider', { name: t('indicators.horizon') }).press('ArrowRight');
    const header = page.getByRole('columnheader', { name: t('indicators.years', { count: 76 }) });
    await header.waitFor();
    await page.locator('[data-indicators] input').fill(t('indicatorTable.topic.balance'));
    const shown = async (): Promise<string[]> => {
      const row = page.locator('[data-indicators] tbody tr').nth(1);
      return (await row.getByRole('gridcell').allInnerTexts()).slice(2, 6);
    };
    const texts = (table: Indicated) =>
      [25, 50, 75, 76].map((horizon) => share(figureOf(table, 'costRate', horizon), 2));
    expect(await shown()).toEqual(texts(indicated));
    await choose(t('indicators.group.label'), t('indicators.group.closed'));
    await page.waitForSelector('[data-indicators=closed]');
    expect(await shown()).toEqual(texts(closed));
    await soundInEachLook(page, 'indicators-closed');
  });

  test('nothing complained on the way', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
