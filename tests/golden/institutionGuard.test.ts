import { describe, expect, test } from 'vitest';
import {
  guardedParts,
  guardedPension,
  type InstitutionGuard,
  oldMethodPension,
} from '../../shared/pension/institutionGuard';
import { bundledParameters } from '../support/bundled';

const oldMethod = { from35Years: 0.9, from30Years: 0.85, from20Years: 0.8, from10Years: 0.7, wageShare: 0.7 };
const guard = (excessShare: number, guarded = 1): InstitutionGuard => ({ excessShare, guarded, oldMethod });

// 国人部发〔2006〕60号: 90 % from 35 years, 85 % from 30, 80 % from 20, 70 % from 10; here of seven tenths of 10,000.
test.each([
  [36, 6300],
  [35, 6300],
  [34.9, 5950],
  [30, 5950],
  [20, 5600],
  [10, 4900],
  [9.9, 0],
])('old method after %d years: %d yuan of a base of 10,000', (years, pension) => {
  expect(oldMethodPension(years, 10_000, oldMethod)).toBeCloseTo(pension, 9);
});

describe('ten-year guard, 人社部发〔2015〕28号', () => {
  test.each([
    // New 7,000 against old 6,000: retired in 2015 10 % of 1,000, in 2019 50 %, in 2024 all of it.
    [7000, 6000, 0.1, 6100],
    [7000, 6000, 0.5, 6500],
    [7000, 6000, 1, 7000],
    // New below old: the old one, whatever the year.
    [5500, 6000, 0.1, 6000],
    [5500, 6000, 1, 6000],
  ])('new %d, old %d, share %d: %d', (fresh, old, share, paid) => {
    expect(guardedPension(fresh, old, guard(share))).toBe(paid);
  });

  test('a year of which three quarters fall into the ten years pays that much of the guard', () => {
    expect(guardedPension(5600, 6000, guard(1, 0.75))).toBe(5900);
  });

  test('the transitional part takes the difference, then the basic, then the account', () => {
    const parts = { basic: 3000, account: 500, transitional: 3500 };
    // Old 6,300 after 35 years on a base of 10,000; 7,000 new: 6,300 + 10 % of 700 = 6,370.
    expect(guardedParts(parts, 35, 10_000, guard(0.1))).toEqual({ basic: 3000, account: 500, transitional: 2870 });
    // Old 9,000: 2,000 more than the new one.
    const raised = guardedParts(parts, 35, 10_000 / 0.7, guard(0.1));
    expect(raised.transitional).toBeCloseTo(5500, 9);
    // Old 0 below ten years: 10 % of 4,000 is less than the basic part alone.
    const cut = guardedParts({ basic: 3500, account: 500, transitional: 0 }, 8, 10_000, guard(0.1));
    expect(cut.account).toBeCloseTo(400, 9);
    expect(cut.basic + cut.transitional).toBeCloseTo(0, 9);
  });
});

describe('the guard in the parameter files', () => {
  const values = (id: string) =>
    bundledParameters()
      .byId.get(id)
      ?.values.map(({ from, value }) => [from, value]);

  test('from October 2014 to September 2024', () => {
    expect(values('benefit.institutionGuarded')).toEqual([
      ['1998-01-01', 0],
      ['2014-10-01', 1],
      ['2024-10-01', 0],
    ]);
  });

  test('10 % to the end of 2015, then 10 points more each year', () => {
    const years = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];
    expect(values('benefit.institutionExcessShare')).toEqual([
      ['1998-01-01', 0.1],
      ...years.map((year) => [`${year}-01-01`, (year - 2014) / 10]),
    ]);
  });
});
