import { describe, expect, test } from 'vitest';
import { monthsLater } from '../../shared/base/monthsLater';
import { concentration, type Debt, debtorLimits, debtsOn } from '../../shared/investment/safety/concentration';
import { type ExpectedPayments, expectedFrom, monthsAfter } from '../../shared/investment/safety/expectedPayments';
import { idleMoney } from '../../shared/investment/safety/idleMoney';
import { idleTermsOf, readIdleTerms } from '../../shared/investment/safety/idleTerms';
import { interestReport } from '../../shared/investment/safety/interest';
import { ladder } from '../../shared/investment/safety/ladder';
import { accrued, interestPeriods, type Placement } from '../../shared/investment/safety/placement';
import { closeYear, emptyLedger } from '../../shared/pension/ledger';
import { unwrapped, yamlFiles } from '../support/bundled';
import fc from '../support/fastCheck';
import { limitNamed } from '../support/limits';

const deposit = (id: string, until: string, facts: Partial<Placement> = {}): Placement => ({
  id,
  assetClass: 'term-deposit',
  debtor: 'bank A',
  principal: 1000,
  rate: 0.0365,
  from: '2024-01-01',
  until,
  dayCount: '365',
  payEvery: null,
  repaidOn: null,
  ...facts,
});

const anyDay = fc
  .integer({ min: 0, max: 1500 })
  .map((k) => new Date(Date.UTC(2022, 0, 1 + k)).toISOString().slice(0, 10));
const anyPlacement = fc
  .record({
    from: anyDay,
    months: fc.integer({ min: 1, max: 60 }),
    principal: fc.integer({ min: 1, max: 1e9 }),
    payEvery: fc.constantFrom(null, 1, 3, 6, 12),
    dayCount: fc.constantFrom('months', '360', '365'),
  } as const)
  .map(({ months, ...facts }) => deposit('any', monthsLater(facts.from, months), facts));

describe('interest', () => {
  test.each([
    // 1,000 yuan at 3.65 %: 10 fen a day of 365; 2024 has 366 days; 1,000 · 3.6 % · 10 / 360 = 1; a whole year 36.5.
    { until: '2025-01-01', facts: {}, interest: 36.6 },
    { until: '2024-01-11', facts: {}, interest: 1 },
    { until: '2024-01-11', facts: { rate: 0.036, dayCount: '360' }, interest: 1 },
    { until: '2025-01-01', facts: { dayCount: 'months' }, interest: 36.5 },
    // Two months and ten days over 360: 1,000 · 3.6 % · (2/12 + 10/360) = 7.
    { until: '2024-03-11', facts: { rate: 0.036, dayCount: 'months' }, interest: 7 },
  ] as const)('until $until by $facts is $interest', ({ until, facts, interest }) => {
    expect(accrued(deposit('a', until, facts), '2030-01-01')).toBeCloseTo(interest, 10);
  });

  test('a quarter of a year is a quarter of a year from the last day of a month too', () => {
    const quarters = interestPeriods(
      deposit('a', '2024-11-30', { from: '2023-11-30', payEvery: 3, dayCount: 'months', rate: 0.04 }),
    );
    expect(quarters.map(({ until }) => until)).toEqual(['2024-02-29', '2024-05-30', '2024-08-30', '2024-11-30']);
    for (const { interest } of quarters) expect(interest).toBeCloseTo(10, 10);
  });

  test('of its times adds up to all of it, whatever the terms', () => {
    fc.assert(
      fc.property(anyPlacement, (placement) => {
        const sum = interestPeriods(placement).reduce((total, { interest }) => total + interest, 0);
        expect(sum).toBeCloseTo(accrued(placement, placement.until), 4);
      }),
    );
  });

  const yearly = (id: string) =>
    deposit(id, '2026-01-01', { from: '2023-01-01', payEvery: 12, dayCount: 'months', rate: 0.04 });

  test('that was not booked is found by its time, and what differs by less than a yuan is not', () => {
    const bookings = [
      { placement: 'a', date: '2024-01-01', amount: 39.5 },
      { placement: 'a', date: '2025-01-20', amount: 40 },
      { placement: 'b', date: '2024-01-01', amount: 40 },
    ];
    const report = interestReport([yearly('a'), yearly('b')], bookings, { from: '2023-06-01', to: '2025-06-01' });
    expect(report.gaps).toEqual([
      {
        placement: 'b',
        debtor: 'bank A',
        from: '2024-01-01',
        until: '2025-01-01',
        due: 40,
        booked: 0,
        difference: -40,
      },
    ]);
    expect(report).toMatchObject({ due: 160, booked: 119.5, unexplained: [] });
  });

  test('booked for nothing is shown, not counted', () => {
    const unknown = { placement: 'x', date: '2024-05-01', amount: 7 };
    const early = { placement: 'a', date: '2023-07-01', amount: 40 };
    const late = { placement: 'a', date: '2026-05-01', amount: 40 };
    const report = interestReport([yearly('a')], [unknown, early, late], { from: '2023-06-01', to: '2024-06-01' });
    expect(report).toMatchObject({ booked: 0, due: 40, unexplained: [unknown, early] });
  });
});

const months = (first: ExpectedPayments['first'], payments: readonly number[]): ExpectedPayments => ({
  first,
  months: payments.map((each) => ({ payments: each, income: 0 })),
});

describe('the ladder', () => {
  const need = months({ year: 2024, month: 11 }, [600, 600, 600]);

  test('says the month in which cash runs out and how much is missing at most', () => {
    // 700 − 600 = 100; + 1,000 + 34.50 (345 days) − 600 = 534.50; − 600 = −65.50.
    const found = ladder(700, [deposit('a', '2024-12-11')], need, '2024-10-31');
    expect(found.months.map(({ month }) => month)).toEqual(['2024-11', '2024-12', '2025-01']);
    expect(found.months.map(({ cash }) => cash)).toEqual([100, expect.closeTo(534.5, 9), expect.closeTo(-65.5, 9)]);
    expect(found).toMatchObject({ firstGap: '2025-01', largestGap: expect.closeTo(65.5, 9), later: 0, overdue: [] });
  });

  test('names what each month is paid by; what comes before the first month counts in it', () => {
    const early = deposit('early', '2024-10-31', { payEvery: 3, dayCount: 'months' });
    const found = ladder(0, [early, deposit('b', '2025-01-31', { debtor: 'bank B' })], need, '2024-10-05');
    expect(found.months.map(({ due }) => due.map(({ placement, until }) => [placement, until]))).toEqual([
      [['early', '2024-10-31']],
      [],
      [['b', '2025-01-31']],
    ]);
    // 1,000 · 3.65 % · 30 / 360: October of quarters that end on the first of a month.
    expect(found.months[0]).toMatchObject({ maturing: 1000, interest: expect.closeTo(3.0417, 4) });
  });

  test('has no gap where enough comes due or comes in', () => {
    const two = [deposit('a', '2024-11-05'), deposit('b', '2024-12-05')];
    expect(ladder(0, two, need, '2024-10-31')).toMatchObject({ firstGap: null, largestGap: 0 });
    const covered = { ...need, months: need.months.map(({ payments }) => ({ payments, income: payments })) };
    expect(ladder(0, [], covered, '2024-10-31')).toMatchObject({ firstGap: null, largestGap: 0 });
  });

  test('does not count on what should have come back and has not, nor on what has', () => {
    const late = deposit('late', '2024-10-01');
    const back = deposit('back', '2024-10-01', { repaidOn: '2024-10-01' });
    const found = ladder(2000, [late, back], need, '2024-10-31');
    expect(found.overdue).toEqual([late]);
    expect(found.months.map(({ maturing }) => maturing)).toEqual([0, 0, 0]);
  });

  test('loses no principal: what matures, what comes later and what is overdue are all that is lent', () => {
    fc.assert(
      fc.property(fc.array(anyPlacement, { maxLength: 12 }), anyDay, (placements, date) => {
        const lent = placements.filter(({ from }) => from <= date);
        const ahead = monthsAfter(months({ year: 2020, month: 1 }, new Array(120).fill(1)), date);
        const found = ladder(0, lent, ahead, date);
        const maturing = found.months.reduce((sum, month) => sum + month.maturing, 0);
        const overdue = found.overdue.reduce((sum, { principal }) => sum + principal, 0);
        expect(maturing + found.later + overdue).toBe(lent.reduce((sum, { principal }) => sum + principal, 0));
      }),
    );
  });
});

describe('payments expected', () => {
  test('begin in the month after the day and last for 24', () => {
    const found = monthsAfter(months({ year: 2024, month: 11 }, [1, 2, ...new Array(40).fill(3)]), '2024-12-13');
    expect(found.first).toEqual({ year: 2025, month: 1 });
    expect(found.months.map(({ payments }) => payments)).toEqual(new Array(24).fill(3));
    // From March on 22 of the 24 months to the end of 2026 are known; nothing of 2030 is within them.
    const late = monthsAfter(months({ year: 2025, month: 3 }, new Array(40).fill(5)), '2024-12-13');
    expect([late.first, late.months.length]).toEqual([{ year: 2025, month: 3 }, 22]);
    expect(monthsAfter(months({ year: 2030, month: 1 }, [5]), '2024-12-13').months).toEqual([]);
    expect(monthsAfter(months({ year: 2020, month: 1 }, [5]), '2024-12-13').months).toEqual([]);
  });

  test('of a projection are a twelfth of its years, without returns', () => {
    const ledger = emptyLedger(2);
    ledger.income.contributions.set([120, 240]);
    ledger.income.subsidy.set([12, 12]);
    ledger.income.interest.set([1000, 1000]);
    ledger.expenditure.basic.set([600, 1200]);
    closeYear(ledger, 0, 0);
    closeYear(ledger, 1, ledger.closing[0]);
    const { first, months: all } = expectedFrom({ firstYear: 2025, fund: ledger });
    expect(first).toEqual({ year: 2025, month: 1 });
    expect(all).toHaveLength(24);
    expect([all[0], all[12]]).toEqual([
      { payments: 50, income: 11 },
      { payments: 100, income: 21 },
    ]);
  });
});

describe('concentration', () => {
  const three = [
    deposit('a', '2025-01-01'),
    deposit('b', '2025-01-01', { principal: 500 }),
    deposit('c', '2025-01-01', { debtor: 'bank B', principal: 300 }),
    deposit('repaid', '2024-03-01', { repaidOn: '2024-03-01' }),
  ];
  const accounts = [{ id: 'd', bank: 'bank B', amount: 200, rate: 0.0035 }];
  const debts = debtsOn(three, accounts, '2024-06-30');

  test('by debtor: 3/4 and 1/4 make 0.625; nothing lent has none', () => {
    expect(concentration(debts)).toEqual({
      debtors: [
        { debtor: 'bank A', amount: 1500, share: 0.75 },
        { debtor: 'bank B', amount: 500, share: 0.25 },
      ],
      total: 2000,
      herfindahl: 0.625,
    });
    expect(concentration([])).toBeNull();
  });

  test('shares sum to 1, and Herfindahl lies between 1/n and 1', () => {
    const debt = fc.record({ debtor: fc.constantFrom('a', 'b', 'c', 'd'), amount: fc.integer({ min: 1, max: 1e9 }) });
    fc.assert(
      fc.property(fc.array(debt, { minLength: 1 }), (some) => {
        const found = concentration(some.map((each): Debt => ({ ...each, assetClass: 'treasury' })));
        const shares = found?.debtors.map(({ share }) => share) ?? [];
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(found?.herfindahl).toBeGreaterThanOrEqual(1 / shares.length - 1e-12);
        expect(found?.herfindahl).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test.each([
    // Half of all deposits with one bank at most: of 2,000 yuan 1,500 are with bank A.
    { limit: 0.5, breach: true },
    { limit: 0.75, breach: false },
  ])('one bank with 0.75 of the deposits against $limit', ({ limit, breach }) => {
    const oneBank = { ...limitNamed('nssf-2001.one-bank'), limit };
    const known = { netAssets: 10_000, date: '2024-06-30' };
    expect(debtorLimits(debts, [oneBank], known)).toEqual([
      { limit: oneBank, debtor: 'bank A', share: 0.75, distance: expect.closeTo(limit - 0.75, 12), breach },
    ]);
    const ofAssets = { ...oneBank, denominator: 'net-assets' as const };
    expect(debtorLimits(debts, [ofAssets], known)).toMatchObject([{ share: 0.15, breach: false }]);
    expect(debtorLimits(debts, [oneBank], { ...known, date: '2001-01-01' })).toEqual([]);
  });
});

test('idle money: 300 yuan beyond the buffer for 73 days of 146 at 2 % more cost 1.20', () => {
  const balances = [
    { date: '2024-01-01', amount: 400 },
    { date: '2024-03-14', amount: 50 },
    { date: '2024-05-26', amount: 0 },
  ];
  expect(idleMoney(balances, 100, { paid: 0.005, better: 0.025 })).toEqual({
    mean: expect.closeTo(150, 9),
    cost: expect.closeTo(1.2, 9),
    days: 146,
  });
  expect(idleMoney([], 0, { paid: 0, better: 0 })).toBeNull();
});

describe('the terms of idle money', () => {
  const [bundled] = yamlFiles('.').filter(({ name }) => name === 'portfolio.yaml');
  const terms = unwrapped(readIdleTerms(bundled ?? { name: '', text: '' }));

  test('are two months of payments by law, and benchmark rates that were not read', () => {
    expect(idleTermsOf(terms)).toEqual({ bufferMonths: 2, paid: 0.0035, better: 0.011 });
    expect(terms.map(({ basis }) => ('status' in basis ? basis.status : basis.kind))).toEqual([
      'verified',
      'unverified',
      'unverified',
    ]);
    expect(idleTermsOf(terms, { better: 0.02 })).toEqual({ bufferMonths: 2, paid: 0.0035, better: 0.02 });
  });

  test('are all there, or the one that is not is named', () => {
    const text = bundled?.text.slice(0, bundled.text.indexOf('- id: better'));
    expect(readIdleTerms({ name: 'portfolio.yaml', text: text ?? '' })).toMatchObject({
      failure: { code: 'dataset/incomplete', file: 'portfolio.yaml', missing: 'better' },
    });
  });
});
