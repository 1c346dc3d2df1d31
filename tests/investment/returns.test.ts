import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { calendarTable, periodOf } from '../../shared/investment/returns/calendarPeriods';
import { modifiedDietz } from '../../shared/investment/returns/dietz';
import { excessByYear, geometricExcess, grossOfFee, netOfFee } from '../../shared/investment/returns/excess';
import { linked } from '../../shared/investment/returns/linking';
import { moneyWeighted } from '../../shared/investment/returns/moneyWeighted';
import { annualizedSinceInception, officialReturn, unexplained } from '../../shared/investment/returns/officialYear';
import { readPerformance } from '../../shared/investment/returns/readSeries';
import { timeWeighted } from '../../shared/investment/returns/timeWeighted';
import fc from '../support/fastCheck';

const statistics = readFileSync(path.join(import.meta.dirname, '../../datasets/tables/statistics.csv'), 'utf8');
const rows = Papa.parse<Record<string, string>>(statistics.trim(), { header: true }).data;
const yearsOf = (measure: string, last: number): Map<number, number> =>
  new Map(
    rows
      .filter((row) => row.measure === measure && Number(row.year) <= last)
      .map((row) => [Number(row.year), Number(row.value)]),
  );

describe('returns of the funds as they publish them', () => {
  // 年均投资收益率 in the reports of the National Council for Social Security Fund for 2023 and 2024, two decimals.
  // Most years before 2020 are not verified; a rounded year moves the mean of 24 by no more than 0.0002.
  test.each([
    { measure: 'nssfReturn', last: 2024, years: 24, published: 0.0739 },
    { measure: 'nssfReturn', last: 2023, years: 23, published: 0.0736 },
    { measure: 'entrustedReturn', last: 2024, years: 8, published: 0.0506 },
    { measure: 'entrustedReturn', last: 2023, years: 7, published: 0.05 },
  ])('$measure up to $last: $published a year', ({ measure, last, years, published }) => {
    const returns = [...yearsOf(measure, last).values()];
    expect(returns).toHaveLength(years);
    expect(Math.abs(annualizedSinceInception(returns) - published)).toBeLessThan(0.0002);
  });

  test('income over mean assets, and what a report leaves unexplained', () => {
    // Mean assets 100 + 20/2 = 110; 100 + 20 + 5.5 = 125.5.
    const year = { income: 5.5, opening: 100, closing: 125.5, netFlow: 20 };
    expect(officialReturn(year)).toEqual({ value: expect.closeTo(0.05, 12) });
    expect(unexplained(year)).toBeCloseTo(0, 12);
    expect(officialReturn({ ...year, opening: -10 })).toEqual({ value: null, why: 'no-capital' });
  });

  test('against the crediting rate of the accounts, year by year', () => {
    const found = excessByYear(yearsOf('entrustedReturn', 2024), yearsOf('accountCrediting', 2024));
    expect(found.map(({ year }) => year)).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024]);
    for (const { value, against, excess } of found) expect((1 + excess) * (1 + against)).toBeCloseTo(1 + value, 12);
  });
});

test('fees taken off and put back leave the return', () => {
  const gross = [0.01, -0.03, 0.002];
  const net = netOfFee(gross, 0.005, 12);
  for (const [k, value] of grossOfFee(net, 0.005, 12).entries()) expect(value).toBeCloseTo(gross[k] ?? 0, 14);
  // A fee of 0.5 % a year takes 0.5 % of the wealth of a year.
  expect((1 + linked(netOfFee(new Array(12).fill(0), 0.005, 12))).toFixed(12)).toBe('0.995000000000');
});

test('the calendar table links to its years, and a year is missing where nothing is', () => {
  const series = { dates: ['2023-11-30', '2023-12-29', '2024-01-31', '2024-03-29'], returns: [0.1, -0.1, 0.02, 0.05] };
  const table = calendarTable(series);
  expect(table.map(({ year }) => year)).toEqual([2023, 2024]);
  expect(table[0]?.total).toBeCloseTo(-0.01, 12);
  expect(table[1]?.months.slice(0, 3)).toEqual([expect.closeTo(0.02, 12), null, expect.closeTo(0.05, 12)]);
});

test.each([
  ['2024-12-30', 'weekly', '2024-12-30'],
  ['2025-01-05', 'weekly', '2024-12-30'],
  ['2025-01-06', 'weekly', '2025-01-06'],
  ['2025-04-01', 'quarterly', '2025-Q2'],
] as const)('%s lies in the %s period %s', (date, frequency, period) => {
  expect(periodOf(date, frequency)).toBe(period);
});

const day = (k: number): string => new Date(Date.UTC(2024, 0, 1 + k)).toISOString().slice(0, 10);
const growths = fc.array(fc.double({ min: 0.9, max: 1.1, noNaN: true }), { minLength: 1, maxLength: 30 });

describe('flows', () => {
  test('the time-weighted return does not see them, whatever comes and goes', () => {
    const flows = fc.array(fc.integer({ min: -50, max: 500 }), { minLength: 31, maxLength: 31 });
    fc.assert(
      fc.property(growths, flows, (factors, paid) => {
        let value = 1_000_000;
        const valuations = [{ date: day(0), value, flow: 0 }];
        for (const [k, factor] of factors.entries()) {
          const flow = paid[k] ?? 0;
          value = value * factor + flow;
          valuations.push({ date: day(k + 1), value, flow });
        }
        const whole = factors.reduce((product, factor) => product * factor, 1) - 1;
        const found = timeWeighted(valuations, 'end');
        expect(found.value).not.toBeNull();
        expect(Math.abs((found.value ?? 0) - whole)).toBeLessThan(1e-9);
      }),
    );
  });

  test('without flows all three returns agree', () => {
    const valuations = [
      { date: '2023-01-01', value: 100, flow: 0 },
      { date: '2024-01-01', value: 107, flow: 0 },
    ];
    expect(timeWeighted(valuations, 'end')).toEqual({ value: expect.closeTo(0.07, 12) });
    expect(modifiedDietz(valuations, 'end')).toEqual({ value: expect.closeTo(0.07, 12) });
    expect(moneyWeighted(valuations)).toEqual([expect.closeTo(0.07, 12)]);
  });
});

test('a real return is growth over growth of prices', () => {
  expect(geometricExcess(0.05, 0.02)).toBeCloseTo(1.05 / 1.02 - 1, 15);
});

describe('reading', () => {
  test.each([
    { text: 'date,return\n2024-01-01,0.01\n2024-01-01,0.02', column: 'date' },
    { text: 'date,return\n2024-02-30,0.01', column: 'date' },
    { text: 'date,return\n2024-02-01,1 %', column: 'return' },
    { text: 'date,value,flow\n2024-02-01,100,', column: 'flow' },
  ])('$text is refused for its $column', ({ text, column }) => {
    expect(readPerformance('a.csv', text)).toMatchObject({ ok: false, failure: { code: 'dataset/bad-value', column } });
  });

  test('a file without returns or values is refused', () => {
    expect(readPerformance('a.csv', 'date,price\n2024-01-01,1')).toMatchObject({
      failure: { code: 'dataset/missing-column', column: 'return' },
    });
  });

  test('values without flows have none', () => {
    expect(readPerformance('a.csv', 'date,value\n2024-01-01,5\n')).toEqual({
      ok: true,
      value: { kind: 'values', valuations: [{ date: '2024-01-01', value: 5, flow: 0 }] },
    });
  });
});
