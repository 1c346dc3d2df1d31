import { beforeAll, describe, expect, test } from 'vitest';
import { accountLeft, monthsUntilEmpty } from '../../shared/pension/accountDrawdown';
import { annualAdjustment } from '../../shared/pension/annualAdjustment';
import { awardPlace } from '../../shared/pension/awardPlace';
import { type AwardSheet, awardSheet } from '../../shared/pension/awardSheet';
import { type CareerEntry, careerAccount } from '../../shared/pension/careerAccount';
import { disabilityAllowance } from '../../shared/pension/disabilityAllowance';
import { grantRuleOn, survivorBenefits } from '../../shared/pension/survivorBenefits';
import { type AwardData, bundledAwardData, exampleIncrease } from '../support/awards';
import { unwrapped } from '../support/bundled';

let data: AwardData;
beforeAll(async () => {
  data = await bundledAwardData();
});

// 人社部发〔2021〕18号, the worked cases quoted with the rule. 28 years 9 months: 9 + 13.75 = 22.75 months, less 3.5 drawn is
// 19.25; 2818.5 · 19.25 = 54256.125. 15.5 years drawn leave 7.25, so the least of 9 months. Shandong 2022: 47066/12 · 11.
describe('what a death gives the heirs', () => {
  const grants = (contributionMonths: number, drawnMonths: number | null, disposableIncome: number) =>
    survivorBenefits(
      { contributionMonths, drawnMonths, disposableIncome, accountLeft: 0 },
      grantRuleOn(data.law, '2022-01-01'),
    );

  test.each([
    { months: 345, drawn: 42, income: 2818.5, funeral: 5637, grantMonths: 19.25, grant: 54_256.13, total: 59_893.13 },
    { months: 345, drawn: 186, income: 2818.5, funeral: 5637, grantMonths: 9, grant: 25_366.5, total: 31_003.5 },
  ])('$months months paid, $drawn drawn: $total yuan', ({ months, drawn, income, ...expected }) => {
    expect(grants(months, drawn, income)).toMatchObject(expected);
  });

  test('the least that Shandong paid for a pensioner in 2022 was 43,143.83 yuan', () => {
    expect(grants(180, 240, 47_066 / 12).total).toBe(43_143.83);
  });

  test.each([
    { months: 59, grantMonths: 3 },
    { months: 60, grantMonths: 6 },
    { months: 120, grantMonths: 9 },
    { months: 180, grantMonths: 9 },
    { months: 186, grantMonths: 9.5 },
    { months: 360, grantMonths: 24 },
    { months: 480, grantMonths: 24 },
  ])('a member with $months months paid: $grantMonths months', ({ months, grantMonths }) => {
    expect(grants(months, null, 4000).grantMonths).toBeCloseTo(grantMonths, 12);
  });

  test('the account goes to the heirs', () => {
    const death = { contributionMonths: 60, drawnMonths: null, disposableIncome: 1000, accountLeft: 12_345.678 };
    // 2000 + 6000 + 12345.68
    expect(survivorBenefits(death, grantRuleOn(data.law, '2025-01-01')).total).toBe(20_345.68);
  });
});

// 100,000 yuan pay 1,000 a month: 88,000 · 1.02 = 89,760 after a year; (89,760 − 6,000) · 1.01 = 84,597.6 after 18 months.
describe('an account in payment', () => {
  const account = { balance: 100_000, monthly: 1000, rate: 0.02 };
  test.each([
    { months: 0, left: 100_000 },
    { months: 12, left: 89_760 },
    { months: 18, left: 84_597.6 },
    { months: 600, left: 0 },
  ])('after $months months $left yuan are left', ({ months, left }) =>
    expect(accountLeft(account, months)).toBeCloseTo(left, 6),
  );

  test('without interest 100,000 yuan last 100 months', () => {
    expect(monthsUntilEmpty({ ...account, rate: 0 })).toBe(100);
    expect(accountLeft({ ...account, rate: 0 }, 99)).toBeCloseTo(1000, 9);
  });

  test('interest above what is paid keeps it up for ever', () =>
    expect(monthsUntilEmpty({ balance: 1e6, monthly: 1000, rate: 0.05 })).toBeNull());
});

// 人社部发〔2024〕72号, articles 3 to 5.
describe('disability allowance', () => {
  const statutory = { year: 2035, month: 6 };
  const sheetOf = (years: number, year: number): AwardSheet => {
    const person = {
      birth: { year: 1973, month: 1 },
      startedWork: { year: 1994, month: 1 },
      retirement: { year, month: 6 },
      years,
      deemedYears: 0,
      preAccountYears: 0,
      averageIndex: 1,
      transitionIndex: null,
      accountBalance: 50_000,
      divisorMonths: null,
    };
    const province = data.provinces[0];
    return unwrapped(awardSheet(person, data.law, unwrapped(awardPlace(province, year, () => 0))));
  };
  const allowance = (years: number, year: number) => {
    const sheet = sheetOf(years, year);
    const month = { year, month: 6 };
    return { sheet, found: disabilityAllowance({ month, statutory, years, sheet }, data.law) };
  };

  test('article 3: minimum years met, five years to go: the whole pension', () => {
    const { sheet, found } = allowance(20, 2030);
    expect(found).toEqual({ article: 3, monthly: sheet.total, months: null, review: null, indexation: 'asPensions' });
    expect(sheet.total).toBeGreaterThan(sheet.basic);
  });

  test('article 4: minimum years met, longer to go: the basic part, worked out anew five years before', () => {
    const { sheet, found } = allowance(20, 2027);
    const review = { year: 2030, month: 6 };
    expect(found).toEqual({ article: 4, monthly: sheet.basic, months: null, review, indexation: 'overall' });
  });

  test.each([
    { years: 4.9, months: 12 },
    { years: 5, months: 12 },
    { years: 5.1, months: 15 },
    { years: 6, months: 15 },
    { years: 10, months: 27 },
    { years: 10 + 1 / 12, months: 30 },
    { years: 14.5, months: 42 },
  ])('article 5: $years years give the basic part for $months months', ({ years, months }) => {
    expect(allowance(years, 2026).found).toMatchObject({ article: 5, months, indexation: 'overall' });
  });

  test('none before 2025, none from the statutory age on', () => {
    expect(allowance(20, 2024).found).toBeNull();
    expect(allowance(20, 2035).found).toBeNull();
  });
});

// Base 5,000 in each month of 2016 and July to December 2017, wage 4,000 and 5,000, 8 % to the account.
// 2016: 400 · 12 = 4800; interest 400 · 6.5 · 8.31 % = 216.06. 2017: opening 5016.06 · 7.12 % = 357.143472, six months
// 400 · (6+5+4+3+2+1)/12 · 7.12 % = 49.84; 5016.06 + 357.143472 + 2400 + 49.84 = 7823.043472.
describe('an account year by year', () => {
  const entries: CareerEntry[] = [
    { year: 2016, firstMonth: 1, months: 12, monthlyBase: 5000, averageWage: 4000, accountRate: 0.08 },
    { year: 2017, firstMonth: 7, months: 6, monthlyBase: 5000, averageWage: 5000, accountRate: 0.08 },
  ];
  const rates = new Map([
    [2016, 0.0831],
    [2017, 0.0712],
    [2018, 0.0829],
  ]);

  test('money earns from the month it arrives', () => {
    const rules = { interest: 'monthProduct', gaps: 'paidMonths' } as const;
    const { years, closing } = unwrapped(careerAccount(entries, rates, rules, 2017));
    expect(years[0]).toMatchObject({ opening: 0, credited: 4800, index: 1.25 });
    expect(years[0].interest).toBeCloseTo(216.06, 9);
    expect(closing).toBeCloseTo(7823.043472, 9);
  });

  // 4800 · 1.0712 + 2400 = 7541.76; · 1.0829 = 8166.971904
  test('or only from the next year on; a year without payment earns too', () => {
    const rules = { interest: 'yearEnd', gaps: 'paidMonths' } as const;
    expect(unwrapped(careerAccount(entries, rates, rules, 2017)).closing).toBeCloseTo(7541.76, 9);
    expect(unwrapped(careerAccount(entries, rates, rules, 2018)).closing).toBeCloseTo(8166.971904, 9);
  });

  // (1.25 · 12 + 1 · 6)/18 = 1.16667; with the six unpaid months as nought 21/24 = 0.875.
  test.each([
    { gaps: 'paidMonths', index: 21 / 18 },
    { gaps: 'calendarMonths', index: 21 / 24 },
  ] as const)('mean index by $gaps is $index', ({ gaps, index }) => {
    const found = unwrapped(careerAccount(entries, rates, { interest: 'yearEnd', gaps }, 2017));
    expect(found.averageIndex).toBeCloseTo(index, 12);
    expect(found.paidMonths).toBe(18);
  });

  test('a year without an announced rate is a failure that names it', () => {
    const rules = { interest: 'yearEnd', gaps: 'paidMonths' } as const;
    expect(careerAccount(entries, rates, rules, 2019)).toMatchObject({
      ok: false,
      failure: { code: 'dataset/incomplete', missing: 'accountCrediting 2019' },
    });
  });
});

// Fixed 30; 15 years at 1 and 18 at 2: 51, begun years whole; 4500 · 1 % = 45; 76 years old: 50, remote: 10.
describe('annual increase of one pension', () => {
  const person = { pension: 4500, years: 32.25, age: 76, inRemoteArea: true };

  test('part by part', () => {
    expect(annualAdjustment(exampleIncrease, person)).toEqual({
      fixed: 30,
      byYears: 51,
      byPension: 45,
      tilt: 60,
      total: 186,
    });
  });

  test('the part by years is not below its least amount; no tilt at 69', () => {
    const found = annualAdjustment(exampleIncrease, { pension: 1234.56, years: 10, age: 69, inRemoteArea: false });
    expect(found).toEqual({ fixed: 30, byYears: 15, byPension: 12.35, tilt: 0, total: 57.35 });
  });

  // 32.25 years exactly: 15 + 17.25 · 2 = 49.5; 1234.56 · 1 % = 12.3456, up to the jiao 12.4.
  test('exact years and whole jiao where the rule says so', () => {
    const exact = { ...exampleIncrease, partYears: 'exact', rounding: 'upToJiao' } as const;
    const found = annualAdjustment(exact, { ...person, pension: 1234.56 });
    expect(found).toMatchObject({ byYears: 49.5, byPension: 12.4, total: 151.9 });
  });
});
