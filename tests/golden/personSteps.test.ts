import { beforeAll, describe, expect, test } from 'vitest';
import { accountHistory } from '../../shared/pension/accountHistory';
import { adjustmentSteps } from '../../shared/pension/adjustmentSteps';
import { annualAdjustment } from '../../shared/pension/annualAdjustment';
import { careerEconomy } from '../../shared/pension/careerEconomy';
import { disabilityOutlook } from '../../shared/pension/disabilityOutlook';
import { type PersonPlace, type PersonQuestion, personOutlook } from '../../shared/pension/personOutlook';
import { bundledAwardData, exampleIncrease } from '../support/awards';
import { unwrapped } from '../support/bundled';

let place: PersonPlace;
beforeAll(async () => {
  const { base, provinces, law } = await bundledAwardData();
  const province = provinces.find(({ region }) => region === '110000');
  if (province === undefined) throw new Error('110000');
  place = { province, law, economy: careerEconomy(law, base.economy.accountCrediting) };
});

// 30 + (15 + 18 · 2 = 51) + 4500 · 1 % = 45 + (50 + 10) = 186; 4500 + 186.
test('the steps of a yearly increase are its parts, and the pension after it', () => {
  const person = { pension: 4500, years: 32.25, age: 76, inRemoteArea: true };
  const steps = adjustmentSteps(exampleIncrease, person);
  expect(steps.map(({ id, value }) => [id, value])).toEqual([
    ['increaseFixed', 30],
    ['increaseYears', 51],
    ['increasePension', 45],
    ['increaseTilt', 60],
    ['increase', 186],
    ['pensionAfter', 4686],
  ]);
  expect(steps[1].formula).toBe('max(m, c1 × max(0, min(Y, b2) − 0) + c2 × max(0, Y − b2))');
  expect(annualAdjustment(exampleIncrease, person).total).toBe(186);
});

describe('the allowance of one who can no longer work', () => {
  // A man born in May 1970: 60 in May 2030, 65 months after January 2025, a month for every four begun: 17 months later.
  const question = (years: number): PersonQuestion => ({
    post: 'men',
    retirement: null,
    facts: {
      birth: { year: 1970, month: 5 },
      startedWork: { year: 1995, month: 1 },
      years,
      deemedYears: 0,
      averageIndex: 1,
      transitionIndex: null,
      accountBalance: 150_000,
    },
    preAccountYears: 0,
    disposableIncome: null,
    drawnMonths: 120,
  });
  const outlookOf = (years: number, year: number) => {
    const outlook = unwrapped(personOutlook(question(years), place));
    return unwrapped(disabilityOutlook(outlook, { year, month: 10 }, place));
  };

  test('five years before the statutory month is the whole pension, its parts named', () => {
    const { allowance, steps } = outlookOf(35, 2026);
    expect(steps[0]).toMatchObject({ id: 'monthsToGo', value: 60 });
    expect(allowance?.article).toBe(3);
    const parts = steps[2].inputs.reduce((sum, { value }) => sum + value, 0);
    expect(steps[2].value).toBeCloseTo(parts, 2);
  });

  // 13 years in 2031 are 8 in October 2026: 12 + 3 · 3 = 21 months.
  test('with eight years is the basic part for 21 months', () => {
    const { allowance, years, steps } = outlookOf(13, 2026);
    expect(years).toBeCloseTo(8, 9);
    expect(allowance).toMatchObject({ article: 5, months: 21 });
    expect(steps.map(({ id }) => id)).toEqual(['monthsToGo', 'missingMonths', 'allowance', 'allowanceMonths']);
  });

  test('is none before the rule began', () => {
    expect(outlookOf(35, 2024).allowance).toBeNull();
  });
});

describe('an account year by year at the own index', () => {
  const asked = (year: number) => ({
    startedWork: { year: 2022, month: 4 },
    retirement: { year, month: 9 },
    averageIndex: 0.9,
  });

  // Nine months of 2022 at 8 % of nine tenths of the wage of Beijing; Σ (13 − n)/12 over April to December is 45/12.
  test('begins with the months worked and what they earn', () => {
    const { account, from } = unwrapped(accountHistory(asked(2024), place));
    const wage = place.province.averageWage.get(2022)?.value ?? Number.NaN;
    const monthly = 0.08 * 0.9 * wage;
    const rate = place.economy.creditingRate(2022);
    expect(from).toBe(2022);
    expect(account.years.map(({ year }) => year)).toEqual([2022, 2023]);
    expect(account.years[0].credited).toBeCloseTo(9 * monthly, 6);
    expect(account.years[0].interest).toBeCloseTo(monthly * (45 / 12) * rate, 6);
    expect(account.averageIndex).toBeCloseTo(0.9, 12);
  });

  test('is a failure where no year lies before the retirement', () => {
    expect(accountHistory(asked(2022), place)).toMatchObject({ ok: false, failure: { code: 'dataset/incomplete' } });
  });
});
