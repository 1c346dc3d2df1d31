import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { tradeOff } from '../../shared/balance/frontier/frontier';
import { solveLever } from '../../shared/balance/levers/solveLever';
import { standing } from '../../shared/balance/levers/standing';
import type { Target } from '../../shared/balance/levers/target';
import type { Outlook } from '../../shared/balance/outlook';
import { measured } from '../../shared/balance/reconcile';
import { readSensitivities } from '../../shared/balance/sensitivity/sensitivities';
import { stressed } from '../../shared/balance/stress/stress';
import { basisText } from '../../shared/parameters/basisText';
import { translator } from '../../shared/text/translator';
import { datasetFile, lever, marginAfter, stresses } from '../support/balanceBench';
import { bundledScenario, unwrapped } from '../support/bundled';
import {
  answered,
  balanceText,
  bench,
  cellsOf,
  chooseFrom,
  chooseMode,
  chooseView,
  employerRate,
  explained,
  factorName,
  figureIs,
  firstPull,
  furtherDelay,
  law,
  numberIn,
  openBalance,
  openPart,
  outlookOf,
  parameters,
  percent,
  pulled,
  putBack,
  rowOf,
  solved,
  type,
} from './balancing';
import { chooseOnSave } from './dialogs';
import type { Workbench } from './launch';
import { looks, soundInEachLook } from './looking';

const t = translator('zh-CN');
const last = law.firstYear + law.years - 1;
const rate = lever('contribution.employerRate');
const delay = lever('retirement.furtherDelay');
const lasting = (until: number): Target => ({ kind: 'noExhaustion', until });

/** When the fund is empty, as the window writes it. */
const emptyText = ({ summary: { exhaustionYear, exhaustionMonth } }: Outlook): string =>
  exhaustionYear === null ? t('projection.summary.never') : `${exhaustionYear}年${exhaustionMonth}月`;

describe('every view of the long-term balance', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openBalance(looks[0]);
  });
  afterAll(() => workbench.close());
  beforeEach(() => putBack(workbench.page, 'zh-CN'));

  const choose = (option: string): Promise<void> =>
    workbench.page.getByRole('radiogroup').getByText(option, { exact: true }).click();

  test('waiting five and ten years costs what the fund needs from then on, beside a lever that stays', async () => {
    const { page } = workbench;
    await type(page, `${delay.parameter.id}.value`, '12');
    await page.waitForSelector('[data-pulled="1"]');
    await openPart(page, 's');
    await solved(page, 'solve');
    const ground = { ...bench, scenario: pulled(furtherDelay(12)) };
    for (const wait of [0, 5, 10]) {
      const from = firstPull + wait;
      const solution = unwrapped(solveLever(ground, { lever: rate, target: lasting(2060), from, ramp: 0 }));
      if (solution.outcome !== 'solved') throw new Error(solution.outcome);
      const row = page.locator(`[data-delay="${wait}"]`);
      expect(await row.locator('th').innerText()).toBe(String(from));
      expect(await row.locator('td').first().innerText()).toBe(percent(solution.value, 2));
      const margin = (value: number) => marginAfter(ground, [employerRate(value, from)], lasting(2060));
      expect(margin(solution.value + 1e-5)).toBeGreaterThan(0);
      expect(margin(solution.value - 1e-5)).toBeLessThan(0);
    }
    await soundInEachLook(page, 'balance-waiting');
  });

  test('two levers in each other’s place: every pair meets the target, and a point of the chart is taken', async () => {
    const { page } = workbench;
    await openPart(page, 's');
    await chooseMode(page, 3);
    await solved(page, 'tradeOff');
    const question = { levers: [rate, delay] as const, target: lasting(2060), from: firstPull, ramp: 0, count: 13 };
    const { points, unsolved } = unwrapped(tradeOff(bench, question));
    const shown = await cellsOf(page, 'tradeOff').allInnerTexts();
    expect(shown.length).toBe(3 * points.length);
    for (const [at, { pulls }] of points.entries()) {
      const [own, other] = [rate, delay].map(({ parameter }) => pulls.find((one) => one.parameter === parameter.id));
      expect(shown[3 * at]).toBe(percent(own?.value ?? Number.NaN, 2));
      expect(numberIn(shown[3 * at + 1] ?? '')).toBeCloseTo(other?.value ?? 0, 1);
      if (other === undefined) expect(marginAfter(bench, pulls, lasting(2060))).toBeGreaterThan(0);
      else {
        const margin = (step: number) =>
          marginAfter(
            bench,
            pulls.map((one) => (one === other ? { ...one, value: one.value + step } : one)),
            lasting(2060),
          );
        expect(margin(delay.step)).toBeGreaterThan(0);
        expect(margin(-delay.step)).toBeLessThan(0);
      }
    }
    const leftOut = await page.innerText('[data-left-out=frontierUnsolved]');
    for (const value of unsolved) expect(leftOut).toContain(percent(value, 2));
    await soundInEachLook(page, 'balance-trade-off');
    const [, middle] = points;
    await page.locator('[data-frontier] .recharts-scatter-symbol').nth(1).click();
    await page.waitForSelector('[data-pulled="2"]');
    await figureIs(page, 'actuarialBalance', balanceText(outlookOf(pulled(...(middle?.pulls ?? []))).summary));
    const typed = await page.inputValue(`[data-number="${rate.parameter.id}.value"]`);
    expect(numberIn(typed) / 100).toBeCloseTo(middle?.at ?? Number.NaN, 12);
  });

  test('a target beyond a lever, one that is met already and one of months in hand are told apart', async () => {
    const { page } = workbench;
    await openPart(page, 's');
    await chooseMode(page, 0);
    await chooseFrom(page, 'lever', delay.title.zh);
    await solved(page, 'solve');
    await page.waitForSelector('[data-outcome=no-solution]');
    const best = Math.max(...delay.range.map((value) => marginAfter(bench, [furtherDelay(value)], lasting(2060))));
    expect(best).toBeLessThan(0);
    expect(await page.innerText('[data-outcome]')).toContain(Math.abs(best).toFixed(2));
    await soundInEachLook(page, 'balance-no-solution');
    await type(page, 'target.at', '2045');
    await page.click('[data-action=solve]');
    await page.waitForSelector('[data-outcome=already-met]');
    expect(marginAfter(bench, [], lasting(2045))).toBeGreaterThan(0);
    await chooseFrom(page, 'lever', rate.title.zh);
    await chooseFrom(page, 'target', t('balanceWork.target.reserveMonths'));
    await type(page, 'target.at', '2055');
    await type(page, 'target.value', '6');
    await page.click('[data-action=solve]');
    await page.waitForSelector('[data-outcome=solved]');
    const stepped = Number(await page.getAttribute('[data-stepped]', 'data-stepped'));
    const fewest = (value: number): number =>
      Math.min(
        ...outlookOf(pulled(employerRate(value))).years.flatMap((row) => (row.year <= 2055 ? [row.reserveMonths] : [])),
      );
    expect(fewest(stepped)).toBeGreaterThanOrEqual(6);
    expect(fewest(stepped - rate.step)).toBeLessThan(6);
    await chooseFrom(page, 'target', t('balanceWork.target.noExhaustion'));
    await type(page, 'target.at', '2060');
  });

  test('every stress of the library is listed from the year asked, the worst first, and explained', async () => {
    const { page, app, userData } = workbench;
    await openPart(page, 't');
    await chooseView(page, 3);
    await type(page, 'stress.from', '2035');
    await page.click('[data-action=stresses]');
    await answered(page, 'stresses');
    const runs = stresses
      .map((stress) => {
        const scenario = unwrapped(stressed(parameters, law, stress, { from: 2035, strength: 1 }));
        return { stress, outlook: outlookOf(scenario) };
      })
      .sort((a, b) => a.outlook.summary.actuarialBalance - b.outlook.summary.actuarialBalance);
    const own = outlookOf(law);
    const rows = [{ title: t('balanceWork.sensitivity.asItStands'), source: '–', outlook: own }].concat(
      runs.map(({ stress: { title, basis }, outlook }) => ({
        ...{ title: title.zh, source: basisText(basis, 'zh-CN'), outlook },
      })),
    );
    const expected = rows.map(({ title, source, outlook }) => {
      const { actuarialBalance, firstDeficitYear } = outlook.summary;
      const change = percent(actuarialBalance - own.summary.actuarialBalance, 2).replace('%', '');
      const deficit = firstDeficitYear ?? t('projection.summary.never');
      return [title, percent(actuarialBalance, 2), change, String(deficit), emptyText(outlook), source];
    });
    const shown = await cellsOf(page, 'stresses').allInnerTexts();
    expect(shown.map((text) => text || '–')).toEqual(expected.flat());
    const [worst] = runs;
    await rowOf(page, worst?.stress.title.zh ?? '')
      .nth(1)
      .click();
    const words = await explained(page);
    const told = (worst?.stress.moves ?? []).map(({ parameter }) => factorName(parameter, 'zh'));
    if (worst === undefined) throw new Error('no stress');
    const figures = [String(worst.outlook.summary.actuarialBalance), emptyText(worst.outlook)];
    for (const word of [...figures, rows[1]?.source ?? '', '2035', ...told]) expect(words).toContain(word);
    await soundInEachLook(page, 'balance-stresses');
    await page.keyboard.press('Control+i');
    const file = path.join(userData, 'stresses.csv');
    await chooseOnSave(app, file);
    await page.getByRole('button', { name: t('frame.table.csv') }).click();
    await page.waitForSelector('text=stresses.csv');
    const lines = await readFile(file, 'utf8');
    for (const { outlook } of runs) expect(lines).toContain(`,${outlook.summary.actuarialBalance},`);
    await page.getByRole('button', { name: t('frame.notice.dismiss') }).click();
  });

  test('a grid spans both levers from end to end, with the month in which the fund is empty in each cell', async () => {
    const { page } = workbench;
    await openPart(page, 't');
    await chooseView(page, 1);
    await choose(t('balanceWork.measure.exhaustion'));
    await page.click('[data-action=grid]');
    await answered(page, 'grid');
    const spread = ([low, high]: readonly [number, number]): number[] =>
      [0, 1, 2, 3, 4].map((at) => Number((low + ((high - low) * at) / 4).toPrecision(12)));
    const [months, rates] = [spread(delay.range), spread(rate.range)];
    const heads = await page.locator('[data-heat=exhaustion] thead th').allInnerTexts();
    expect(heads).toEqual([`${delay.title.zh} ↓ ${rate.title.zh} →`, ...rates.map((one) => percent(one, 2))]);
    for (const [r, value] of months.entries()) {
      const row = page.locator('[data-heat] tbody tr').nth(r);
      expect(numberIn(await row.locator('th').innerText())).toBe(value);
      const outlooks = rates.map((one) => outlookOf(pulled(furtherDelay(value), employerRate(one))));
      expect(await row.locator('td').allInnerTexts()).toEqual(outlooks.map(emptyText));
    }
    await soundInEachLook(page, 'balance-grid');
  });

  test('the tornado of the fund in a year moves every assumption as its file says', async () => {
    const { page } = workbench;
    await openPart(page, 't');
    await chooseView(page, 0);
    await choose(t('balanceWork.measure.closing', { year: last }));
    await type(page, 'measure.year', '2050');
    await page.click('[data-action=tornado]');
    await answered(page, 'tornado');
    const hundredMillions = (outlook: Outlook): number =>
      Math.round((measured(outlook, { kind: 'closing', year: 2050 }) ?? Number.NaN) / 1e8);
    const moved = async (name: string, ends: readonly [Outlook, Outlook]): Promise<void> => {
      const cells = rowOf(page, name);
      for (const [at, outlook] of ends.entries()) {
        expect(numberIn(await cells.nth(2 + 2 * at).innerText()), name).toBe(hundredMillions(outlook));
      }
    };
    const sensitivities = unwrapped(readSensitivities(datasetFile('sensitivities.yaml'), parameters));
    for (const { parameter, low, high } of sensitivities) {
      const stands = unwrapped(standing(parameters, law, parameter));
      const at = (shift: number) =>
        outlookOf(pulled({ parameter: parameter.id, value: stands + shift, from: firstPull, ramp: 0 }));
      await moved(factorName(parameter.id, 'zh'), [at(low), at(high)]);
    }
    const born = (fertility: 'low' | 'high') => outlookOf({ ...law, fertility });
    await moved(t('balanceWork.sensitivity.fertility'), [born('low'), born('high')]);
    await soundInEachLook(page, 'balance-tornado');
  });

  test('a change is split in order and by the mean of all orders, from any scenario', async () => {
    const { page } = workbench;
    await type(page, `${rate.parameter.id}.value`, '20');
    await type(page, `${delay.parameter.id}.value`, '24');
    await page.waitForSelector('[data-pulled="2"]');
    await openPart(page, 'c');
    await page.click('[data-action=change]');
    await answered(page, 'change');
    const pulls = [employerRate(0.2), furtherDelay(24)] as const;
    const [none, one, other, both] = [[], [pulls[0]], [pulls[1]], pulls].map((some) => outlookOf(pulled(...some)));
    if (none === undefined || one === undefined || other === undefined || both === undefined) throw new Error('no run');
    const scales = { actuarialBalance: 100, exhaustion: 1, closing: 1e-8 };
    const isSplit = async (split: (of: (outlook: Outlook) => number) => readonly number[]): Promise<void> => {
      for (const kind of ['actuarialBalance', 'exhaustion', 'closing'] as const) {
        const of = (outlook: Outlook): number => scales[kind] * (measured(outlook, { kind, year: last }) ?? Number.NaN);
        const bridge = page.locator(`[data-bridge=${kind}]`);
        await bridge.getByRole('button', { name: t('frame.chart.asTable') }).click();
        for (const [at, part] of split(of).entries()) {
          const cells = bridge
            .locator('tbody')
            .getByRole('row')
            .nth(1 + at)
            .getByRole('gridcell');
          expect(await cells.first().innerText()).toBe(factorName(pulls[at]?.parameter ?? '', 'zh'));
          expect(numberIn(await cells.nth(1).innerText()), kind).toBeCloseTo(part, kind === 'closing' ? 0 : 1);
        }
        await bridge.getByRole('button', { name: t('frame.chart.asChart') }).click();
      }
    };
    await isSplit((of) => [of(one) - of(none), of(both) - of(one)]);
    await soundInEachLook(page, 'balance-change');
    await choose(t('balanceWork.change.shapley'));
    await isSplit((of) => [
      (of(one) - of(none) + of(both) - of(other)) / 2,
      (of(other) - of(none) + of(both) - of(one)) / 2,
    ]);
    const low = bundledScenario('fertility-low');
    await chooseFrom(page, 'before', low.title.zh);
    await page.click('[data-action=change]');
    const balance = page.locator('[data-bridge=actuarialBalance] h3');
    await balance.filter({ hasText: percent(outlookOf(low).summary.actuarialBalance, 2) }).waitFor();
    expect(await balance.innerText()).toContain(percent(both.summary.actuarialBalance, 2));
  });

  test('nothing complained on the way', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
