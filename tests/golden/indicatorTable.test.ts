import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isDefined } from '../../shared/balance/indicators/figure';
import { finiteBalance } from '../../shared/balance/indicators/finiteBalance';
import { indicatorDetails } from '../../shared/balance/indicators/indicatorDetails';
import { indicatorIds } from '../../shared/balance/indicators/indicatorIds';
import { type IndicatorGround, type IndicatorRuns, indicatorRuns } from '../../shared/balance/indicators/indicatorRuns';
import { type IndicatorTable, indicatorTable } from '../../shared/balance/indicators/indicatorTable';
import { modelReplacement } from '../../shared/balance/indicators/modelReplacement';
import { readIndicators } from '../../shared/balance/indicators/register';
import { readIndicatorSettings } from '../../shared/balance/indicators/settings';
import { pull } from '../../shared/balance/levers/pull';
import { runScenario } from '../../shared/balance/runScenario';
import { simulate } from '../../shared/projection/simulate';
import { catalogues } from '../../shared/text/catalogues';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';

const file = (name: string) => ({
  name,
  text: readFileSync(path.join(import.meta.dirname, '../../datasets', name), 'utf8'),
});

const parameters = bundledParameters();
const currentLaw = bundledScenario('current-law');
const indicators = unwrapped(readIndicators(file('indicators.yaml')));
const settings = unwrapped(readIndicatorSettings(file('indicators-settings.yaml')));

let ground: IndicatorGround;
let runs: IndicatorRuns;
beforeAll(async () => {
  ground = { base: await bundledBase(), parameters, settings };
  runs = unwrapped(indicatorRuns(ground, currentLaw));
});

const tableOf = (group: 'open' | 'closed', horizons: readonly number[]): IndicatorTable =>
  indicatorTable(runs, { indicators, settings }, { group, horizons });

function figureOf(table: IndicatorTable, id: string, at = 0): number {
  const figure = table.rows.find(({ indicator }) => indicator.id === id)?.figures[at];
  return figure && isDefined(figure) ? figure.value : Number.NaN;
}

describe('register', () => {
  const { text } = file('indicators.yaml');
  const of = (changed: string) => readIndicators({ name: 'indicators.yaml', text: changed });

  test('defines everything that is computed, in both languages', () => {
    expect(indicators.map(({ id }) => id)).toEqual([...indicatorIds]);
    for (const { id, definition, title } of indicators) {
      expect(definition.zh, id).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(title.zh, id).toMatch(/[\u4e00-\u9fff]/);
      expect(definition.en, id).toMatch(/^[^\u4e00-\u9fff]+\.$/);
    }
  });

  test('every topic has a heading', () => {
    for (const { topic } of indicators) expect(catalogues.en.indicatorTable.topic).toHaveProperty(topic);
  });

  test('refuses an unknown id, one given twice, one left out and a unit that is none', () => {
    expect(of(text.replace('id: costRate', 'id: costRat'))).toMatchObject({
      failure: { code: 'parameter/unknown', id: 'costRat', nearest: 'costRate' },
    });
    expect(of(text.replace('id: costRate', 'id: incomeRate'))).toMatchObject({
      failure: { code: 'parameter/duplicate', id: 'incomeRate' },
    });
    expect(of(text.slice(0, text.indexOf('- id: netToWages')))).toMatchObject({
      failure: { code: 'parameter/missing' },
    });
    expect(of(text.replace('unit: ratio', 'unit: percent'))).toMatchObject({
      failure: { code: 'parameter/invalid-field', id: 'incomeRate', field: '0.unit' },
    });
  });

  test('settings beyond their bounds are refused', () => {
    const settingsFile = file('indicators-settings.yaml');
    const changed = settingsFile.text.replace('longevityFactor: { value: 0.003', 'longevityFactor: { value: 3');
    expect(readIndicatorSettings({ ...settingsFile, text: changed })).toMatchObject({
      failure: { code: 'parameter/invalid-field', field: 'longevityFactor.value' },
    });
  });
});

describe('table', () => {
  test('the actuarial balance is that of the projection', () => {
    const { summary } = unwrapped(runScenario(ground.base, parameters, currentLaw)).outlook;
    const table = tableOf('open', [25, 50, 75]);
    for (const [at, horizon] of [25, 50, 75].entries()) {
      expect(figureOf(table, 'actuarialBalance', at)).toBeCloseTo(summary.actuarialBalances[horizon], 12);
    }
  });

  test('what has no value says why, and is never 0', () => {
    const open = tableOf('open', [75, 101]);
    for (const { indicator, figures } of open.rows.filter(({ indicator: { at } }) => at !== 'opening')) {
      expect(figures[1], indicator.id).toEqual({ undefinedAs: 'beyond-run' });
    }
    const rateOf = (table: IndicatorTable) => table.rows.find(({ indicator }) => indicator.id === 'paygRate')?.figures;
    expect(rateOf(tableOf('closed', [75]))).toEqual([{ undefinedAs: 'nothing-paid' }]);
    const without = indicatorTable(
      { ...runs, output: null },
      { indicators, settings },
      { group: 'open', horizons: [75] },
    );
    expect(without.rows.find(({ indicator }) => indicator.id === 'costToOutput')?.figures).toEqual([
      { undefinedAs: 'no-gdp' },
    ]);
  });

  test('the closed group has only what is defined for it', () => {
    const { rows } = tableOf('closed', [50]);
    expect(rows.map(({ indicator }) => indicator.id)).not.toContain('grossReplacement');
    expect(rows.every(({ indicator }) => indicator.groups === 'both')).toBe(true);
  });

  test.each(['mortality-lee-carter', 'cass-2019', 'retirement-65'])('%s has a table without a gap', (id) => {
    const other = unwrapped(indicatorRuns(ground, bundledScenario(id)));
    const { rows } = indicatorTable(other, { indicators, settings }, { group: 'open', horizons: [10, 75, 100] });
    for (const { indicator, figures } of rows)
      for (const figure of figures)
        expect(!isDefined(figure) || Number.isFinite(figure.value), `${indicator.id}`).toBe(true);
  });

  // GDP of 2024 as published: 134.9 trillion yuan; the debt is that over it.
  test('debt over output is the debt over the published product of the first year', () => {
    const { gdp } = ground.base.economy;
    const published = gdp.values[2024 - gdp.firstYear];
    const table = tableOf('open', [75]);
    expect(figureOf(table, 'accruedDebtToOutput')).toBeCloseTo(figureOf(table, 'accruedDebt') / published, 12);
  });
});

describe('finite balance', () => {
  // A scheme near its balance: 28 % from employers, five more years of work, 30 % of subsidy. Some years of cuts close it, one fewer does not.
  const scenario = unwrapped(
    pull(parameters, currentLaw, [
      { parameter: 'contribution.employerRate', value: 0.28, from: 2025, ramp: 0 },
      { parameter: 'retirement.furtherDelay', value: 60, from: 2026, ramp: 0 },
      { parameter: 'fund.subsidyShare', value: 0.3, from: 2025, ramp: 0 },
    ]),
  );
  const rule = { years: 100, longevity: 0.003, floor: 0 };

  test('the year found closes the balance, the year before it does not', () => {
    const own = unwrapped(indicatorRuns(ground, scenario));
    const found = finiteBalance(own.wheel, own.open, rule);
    if (found.outcome !== 'closes' || found.endYear === null) throw new Error(JSON.stringify(found));
    const { inputs, ground: of, calibration } = own.wheel;
    const { contributors } = own.open;
    // Modified indexation written out once more, for so many years.
    const closingWith = (cuts: number) => {
      const adjustment = inputs.adjustment.slice();
      const base = inputs.series['benefit.baseToAverageWage'].slice();
      let level = 1;
      for (let t = 1; t < 100; t++) {
        const plain = adjustment[t + 1];
        const since = Math.max(0, t - 4);
        const growth = t === 1 ? 0 : (contributors[t - 1] / contributors[since]) ** (1 / (t - 1 - since)) - 1;
        if (t <= cuts) adjustment[t + 1] = Math.max(0, plain - Math.max(0, 0.003 - growth));
        level *= (1 + adjustment[t + 1]) / (1 + plain);
        base[t + 1] *= level;
      }
      const series = { ...inputs.series, 'benefit.baseToAverageWage': base };
      const tables = { ...of.tables };
      const { fund } = simulate({ ...inputs, adjustment, series }, { ...of, tables }, calibration, 'plain');
      return fund.closing[99] / fund.totalExpenditure[99];
    };
    const cuts = found.endYear - inputs.firstYear;
    expect(closingWith(cuts)).toBeGreaterThanOrEqual(1);
    expect(closingWith(cuts - 1)).toBeLessThan(1);
    expect(found.cut).toBeGreaterThan(0);
    expect(finiteBalance(own.wheel, own.open, { ...rule, floor: 0.9 })).toEqual({ outcome: 'floor-broken' });
  });
});

// Wages and accounts grow by the same rate, so each of forty years' contributions is worth 8 % of the wage, half a year's
// credit for half of it: basic 40 × 1 %, account 12 · 40 · 0.08 · (1 + r/2) ÷ divisor, over 1 − 8 %.
test('the model member of an even world', () => {
  const { inputs } = runs.wheel;
  const rate = 0.03;
  const averageWage = inputs.averageWage.map((_, t) => 1000 * (1 + rate) ** t);
  const level = (value: number) => new Float64Array(averageWage.length).fill(value);
  const series = {
    ...inputs.series,
    'contribution.employeeRate': level(0.08),
    'benefit.accrualRate': level(0.01),
    'benefit.baseToAverageWage': level(0.9),
  };
  const even = { ...inputs, averageWage, notionalRate: level(rate), series };
  const account = (12 * 40 * 0.08 * (1 + rate / 2)) / inputs.divisorByMonth[63 * 12];
  for (const t of [0, 20, 60]) {
    expect(modelReplacement(even, t, 0.8)).toBeCloseTo((0.4 * 0.9 * 0.8 + account) / 0.92, 12);
  }
});

test('details: generations, adequacy and paths of the horizons asked', () => {
  const details = indicatorDetails(runs, settings, { birthYears: [1960, 2000, 2008, 2060], horizons: [25, 50, 101] });
  const of = (birthYear: number) =>
    details.generations.find((one) => one.birthYear === birthYear && one.kind === 'women');
  expect(of(1960)?.internalReturn).toEqual({ undefinedAs: 'past-unknown' });
  expect(of(2000)?.internalReturn).toHaveProperty('value');
  expect(of(2000)?.moneysWorth).toEqual({ undefinedAs: 'past-unknown' });
  expect(of(2008)?.internalReturn).toHaveProperty('value');
  expect(of(2060)?.moneysWorth).toEqual({ undefinedAs: 'life-unfinished' });
  expect(details.adequacy.map(({ year }) => year)).toEqual([2048, 2073]);
  expect(details.reserve.draws).toHaveLength(50);
  expect(details.subsidyNeeded).toHaveLength(50);
});
