import { beforeAll, describe, expect, test } from 'vitest';
import type { Run } from '../../shared/balance/outlook';
import { runScenario } from '../../shared/balance/runScenario';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';

let run: Run;
beforeAll(async () => {
  run = unwrapped(runScenario(await bundledBase(), bundledParameters(), bundledScenario('cass-2019')));
});

const yearOf = (year: number) => {
  const outlook = run.outlook.years.find((candidate) => candidate.year === year);
  if (!outlook) throw new Error(String(year));
  return outlook;
};

/**
 * China Pension Actuarial Report 2019–2050 (CASS World Social Security Centre, 2019), headline as published; the
 * scenario's file says which assumptions had to be chosen to meet it.
 */
describe('the published path of the China Pension Actuarial Report', () => {
  test('the fund peaks in 2027, the first deficit comes in 2028, the fund is empty in 2035', () => {
    expect(run.outlook.summary).toMatchObject({ peakYear: 2027, firstDeficitYear: 2028, exhaustionYear: 2035 });
  });

  test.each([
    { what: 'fund of 2019, trillion yuan', value: () => yearOf(2019).closing / 1e12, published: 4.26 },
    { what: 'balance of 2019, billion yuan', value: () => yearOf(2019).balance / 1e9, published: 106.29 },
    { what: 'peak of 2027, trillion yuan', value: () => yearOf(2027).closing / 1e12, published: 6.99 },
    { what: 'balance of 2050, trillion yuan', value: () => yearOf(2050).balance / 1e12, published: -11.28 },
    { what: 'insured of 2019, million', value: () => yearOf(2019).contributors / 1e6, published: 270 },
    { what: 'insured at the peak of 2047, million', value: () => yearOf(2047).contributors / 1e6, published: 345 },
    { what: 'insured of 2050, million', value: () => yearOf(2050).contributors / 1e6, published: 341 },
    { what: 'payers at the peak of 2048, million', value: () => yearOf(2048).payingContributors / 1e6, published: 290 },
    { what: 'payers of 2050, million', value: () => yearOf(2050).payingContributors / 1e6, published: 289 },
    { what: 'retirees of 2019, million', value: () => yearOf(2019).pensioners / 1e6, published: 102 },
    { what: 'retirees of 2050, million', value: () => yearOf(2050).pensioners / 1e6, published: 278 },
    { what: 'retirees per 100 insured in 2019', value: () => yearOf(2019).systemDependency * 100, published: 37.7 },
    { what: 'retirees per 100 insured in 2050', value: () => yearOf(2050).systemDependency * 100, published: 81.8 },
    {
      what: 'retirees per 100 payers in 2019',
      value: () => (yearOf(2019).pensioners / yearOf(2019).payingContributors) * 100,
      published: 47,
    },
    {
      what: 'retirees per 100 payers in 2050',
      value: () => (yearOf(2050).pensioners / yearOf(2050).payingContributors) * 100,
      published: 96.3,
    },
  ])('$what: $published within 1 %', ({ value, published }) => {
    expect(Math.abs(value() / published - 1)).toBeLessThan(0.01);
  });

  // A small difference of two large flows: 118 billion of income and expenditure near 9,000.
  test('gap of 2028: 118.13 billion yuan within 0.2 % of expenditure', () => {
    expect(Math.abs(yearOf(2028).balance + 118.13e9)).toBeLessThan(0.002 * yearOf(2028).expenditure);
  });
});
