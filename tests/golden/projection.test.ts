import { beforeAll, describe, expect, test } from 'vitest';
import { type Backtest, backtest } from '../../shared/balance/backtest';
import type { Run } from '../../shared/balance/outlook';
import { runScenario } from '../../shared/balance/runScenario';
import type { BaseData } from '../../shared/data/baseData';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';
import golden from './currentLaw.json';

let base: BaseData;
let run: Run;
let past: Backtest;
beforeAll(async () => {
  base = await bundledBase();
  run = unwrapped(runScenario(base, bundledParameters(), bundledScenario('current-law')));
  past = unwrapped(backtest(base, bundledParameters(), bundledScenario('backtest-2018')));
});

// Official accounts of 2024 (MOHRSS communiqué, money rounded to 0.1 trillion), typed by hand: contributors as
// participants less pensioners.
test.each([
  { measure: 'contributors', official: 387_100_000 },
  { measure: 'pensioners', official: 147_390_000 },
  { measure: 'income', official: 7.5e12 },
  { measure: 'expenditure', official: 6.8e12 },
  { measure: 'balance', official: 0.7e12 },
  { measure: 'closing', official: 7.1e12 },
] as const)('$measure of 2024 agrees with the official accounts within 2 %', ({ measure, official }) => {
  const [first] = run.outlook.years;
  expect(first.year).toBe(2024);
  expect(Math.abs(first[measure] / official - 1)).toBeLessThan(0.02);
});

// January to November 2025 (MOHRSS monthly data): income 70,690 and expenditure 64,932 hundred million yuan. December
// brings year-end subsidies, so a year is at least 12/11 of it and at most a tenth more.
test.each([
  { measure: 'income', elevenMonths: 7.069e12 },
  { measure: 'expenditure', elevenMonths: 6.4932e12 },
] as const)('$measure of 2025 goes on from eleven published months', ({ measure, elevenMonths }) => {
  const value = run.outlook.years[1][measure];
  expect(value).toBeGreaterThan(elevenMonths);
  expect(value).toBeLessThan(((elevenMonths * 12) / 11) * 1.1);
});

describe('back-test from 2018', () => {
  // How far the model strays from the accounts by 2023; loosening a bound means that the model got worse.
  test.each([
    { measure: 'contributors', within: 0.026 },
    { measure: 'pensioners', within: 0.035 },
    { measure: 'income', within: 0.053 },
    { measure: 'expenditure', within: 0.04 },
    { measure: 'closing', within: 0.08 },
  ])('$measure stays within $within of the accounts', ({ measure, within }) => {
    const item = past.items.find((candidate) => candidate.measure === measure);
    expect(item?.rows.map(({ year }) => year)).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024]);
    for (const { year, actual, residual } of item?.rows ?? []) {
      expect(actual, `${measure} ${year}`).not.toBeNull();
      expect(Math.abs(residual ?? 1), `${measure} ${year}`).toBeLessThan(within);
    }
  });

  test('the accounts beside it are the official ones', () => {
    const income = past.items.find(({ measure }) => measure === 'income');
    expect(income?.rows.map(({ actual }) => (actual ?? 0) / 1e8)).toEqual([
      51168, 52919, 44375.7, 60455, 63324, 70506, 75000,
    ]);
  });
});

/**
 * The whole projection under current law at ten-year steps. It moves only with a stated reason in the change log, which
 * says which figures, from when and by how much.
 */
test('current law gives the projection on record', () => {
  const decades = run.outlook.years.filter(({ year }) => year % 10 === 4);
  const rounded = JSON.parse(JSON.stringify({ years: decades, summary: run.outlook.summary }), (_, value) =>
    typeof value === 'number' ? Number(value.toPrecision(9)) : value,
  );
  expect(rounded).toEqual(golden);
});
