import { expect, test } from 'vitest';
import { actuarialBalance } from '../../shared/balance/actuarialBalance';
import { outlookOf } from '../../shared/balance/indicators/outlookOf';
import { grid } from '../../shared/base/grid';
import { closeYear, emptyLedger } from '../../shared/pension/ledger';
import type { Projection } from '../../shared/projection/projection';

/** Two years, payroll 100 and 100, contributions 20 and 20, benefits 24 and 30, an opening fund of 10. */
function twoYears(): Projection {
  const fund = emptyLedger(2);
  fund.income.contributions.set([20, 20]);
  fund.expenditure.basic.set([24, 30]);
  closeYear(fund, 0, 10);
  closeYear(fund, 1, fund.closing[0]);
  const persons = { male: grid(2030, 3, 101), female: grid(2030, 3, 101) };
  const series = (a: number, b: number) => Float64Array.of(a, b);
  const flows = { births: series(0, 0), deaths: series(0, 0), netMigration: series(0, 0) };
  return {
    firstYear: 2030,
    years: 2,
    ages: 101,
    population: { firstYear: 2030, years: 3, persons, ...flows },
    groups: {} as Projection['groups'],
    contributors: series(5, 5),
    payingContributors: series(4, 4),
    pensioners: series(2, 3),
    newPensioners: series(1, 1),
    pausedContributors: series(1, 1),
    begunBefore: series(2, 1),
    kinds: {
      old: { persons: series(1, 0), pensions: series(10, 0) },
      middle: { persons: series(1, 2), pensions: series(14, 24) },
      new: { persons: series(0, 1), pensions: series(0, 6) },
    },
    institutionContributors: series(1, 1),
    institutionPensioners: series(1, 1),
    disabled: series(0, 0),
    newlyDisabled: series(0, 0),
    averageWage: series(20, 20),
    contributoryPayroll: series(100, 100),
    averagePension: series(12, 10),
    averageAward: series(11, 9),
    workingAge: series(8, 8),
    aged: series(2, 4),
    pool: emptyLedger(2),
    accounts: emptyLedger(2),
    fund,
  };
}

// i = 2.01 % so that half a year is 1.01: v½ = 1/1.01, v1½ = 1/(1.0201 · 1.01), v2 = 1/1.0201².
// Income 20/1.01 + 20/1.030301 = 39.213783; benefits 24/1.01 + 30/1.030301 = 52.880081; payroll 196.068916;
// target 30/1.0201² = 28.829411. (10 + 39.213783 − 52.880081 − 28.829410)/196.068916 = −0.165736.
test('actuarial balance of two years, worked by hand', () => {
  expect(actuarialBalance(twoYears(), Float64Array.of(0.0201, 0.0201), 2)).toBeCloseTo(-0.165736, 6);
});

const rates = {
  totalFertility: Float64Array.of(1.1, 1.2),
  lifeExpectancyMale: Float64Array.of(76, 76.2),
  lifeExpectancyFemale: Float64Array.of(81, 81.1),
};

// Fund 10 → 6 → −4: it is empty when 6 of the 10 that the second year lacks are gone, 0.6 of the year, in August.
test('deficit from the first year, empty in August of the second, two thirds payable', () => {
  const { years, summary } = outlookOf(twoYears(), Float64Array.of(0.0201, 0.0201), rates);
  expect(summary).toMatchObject({
    firstDeficitYear: 2030,
    exhaustionYear: 2031,
    exhaustionMonth: 8,
    peakYear: 2030,
    peakFund: 6,
  });
  expect(summary.payableShare).toBeCloseTo(2 / 3, 12);
  expect(years[1]).toMatchObject({ balance: -10, fundRatio: 0.2, costRate: 0.3, incomeRate: 0.2, dependency: 0.5 });
  expect(years[1]).toMatchObject({ systemDependency: 0.6, replacementRate: 0.5, entryReplacementRate: 0.45 });
});
