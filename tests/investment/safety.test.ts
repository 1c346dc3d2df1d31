import { describe, expect, test } from 'vitest';
import { concentration } from '../../shared/investment/safety/concentration';
import { idleMoney } from '../../shared/investment/safety/idleMoney';
import { ladder } from '../../shared/investment/safety/ladder';
import { interestDue, interestGaps, type Placement, repaid } from '../../shared/investment/safety/placement';
import fc from '../support/fastCheck';

const deposit = (id: string, until: string, facts: Partial<Placement> = {}): Placement => ({
  id,
  debtor: 'bank A',
  principal: 1000,
  rate: 0.0365,
  from: '2024-01-01',
  until,
  ...facts,
});

describe('interest', () => {
  test('is 10 fen a day for 1,000 yuan at 3.65 % of 365 days', () => {
    // 2024 has 366 days.
    expect(interestDue(deposit('a', '2025-01-01'), '2024-01-01', '2025-01-01', 365)).toBeCloseTo(36.6, 10);
    expect(repaid(deposit('a', '2024-01-11'), 365)).toBeCloseTo(1001, 10);
    expect(interestDue(deposit('a', '2024-12-31', { rate: 0.036 }), '2024-01-01', '2024-01-11', 360)).toBeCloseTo(
      1,
      10,
    );
  });

  test('of neighbouring times adds up', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((d) => `2024-06-${String(d).padStart(2, '0')}`);
    fc.assert(
      fc.property(day, (split) => {
        const one = deposit('a', '2024-06-20');
        const parts = interestDue(one, '2024-01-01', split, 365) + interestDue(one, split, '2024-12-31', 365);
        expect(parts).toBeCloseTo(interestDue(one, '2024-01-01', '2024-12-31', 365), 9);
      }),
    );
  });

  test('that was not booked is found, and what differs by less than a yuan is not', () => {
    const two = [deposit('a', '2025-01-01'), deposit('b', '2025-01-01')];
    const booked = new Map([
      ['a', 36],
      ['b', 30],
    ]);
    expect(interestGaps(two, booked, { from: '2024-01-01', until: '2025-01-01', basis: 365 })).toEqual([
      { id: 'b', due: expect.closeTo(36.6, 9), booked: 30, difference: expect.closeTo(-6.6, 9) },
    ]);
  });
});

describe('the ladder', () => {
  const need = { first: { year: 2024, month: 11 }, amounts: [600, 600, 600] };

  test('says the month in which cash runs out and how much is missing at most', () => {
    // 700 − 600 = 100; + 1,000 + 34.50 (345 days) − 600 = 534.50; − 600 = −65.50.
    const found = ladder(700, [deposit('a', '2024-12-11')], need, 365);
    expect(found.months.map(({ month }) => month)).toEqual(['2024-11', '2024-12', '2025-01']);
    expect(found.months.map(({ cash }) => cash)).toEqual([100, expect.closeTo(534.5, 9), expect.closeTo(-65.5, 9)]);
    expect(found).toMatchObject({ firstGap: '2025-01', largestGap: expect.closeTo(65.5, 9) });
  });

  test('has no gap where enough comes due', () => {
    const two = [deposit('a', '2024-11-05'), deposit('b', '2024-12-05')];
    expect(ladder(0, two, need, 365)).toMatchObject({ firstGap: null, largestGap: 0 });
  });
});

test('concentration by debtor: 3/4 and 1/4 make 0.625; nothing placed has none', () => {
  const three = [
    deposit('a', '2025-01-01'),
    deposit('b', '2025-01-01', { principal: 500 }),
    deposit('c', '2025-01-01', { debtor: 'bank B', principal: 500 }),
  ];
  expect(concentration(three)).toEqual({
    debtors: [
      { debtor: 'bank A', amount: 1500, share: 0.75 },
      { debtor: 'bank B', amount: 500, share: 0.25 },
    ],
    herfindahl: 0.625,
  });
  expect(concentration([])).toBeNull();
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
