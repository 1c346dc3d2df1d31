import { expect, test } from 'vitest';
import type { FeeCap, FeeCharge } from '../../shared/investment/fees/feeCap';
import { feesAgainstCaps, netAssetsOf } from '../../shared/investment/fees/feesAgainstCaps';
import { readFeeCaps, readFeeCharges } from '../../shared/investment/fees/readFees';
import type { Holding } from '../../shared/investment/portfolio/holding';
import { unwrapped, yamlFiles } from '../support/bundled';
import fc from '../support/fastCheck';

const caps = unwrapped(readFeeCaps(yamlFiles('fees')));
const capNamed = (id: string): FeeCap => {
  const found = caps.find((cap) => cap.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

const held = (date: string, manager: string, marketValue: number): Holding => ({
  ...{ portfolio: 'p', date, instrument: `${manager}-bonds`, assetClass: 'treasury', manager, marketValue, cost: null },
});
/** Manager a: 100 and 140 million, b: 60 million throughout; 73 days are a fifth of a year. */
const holdings = [
  ...[held('2024-01-02', 'a', 100e6), held('2024-01-02', 'b', 60e6)],
  ...[held('2024-03-04', 'a', 140e6), held('2024-03-04', 'b', 60e6)],
];
const charge = (
  manager: string,
  kind: FeeCharge['kind'],
  amount: number,
  facts: Partial<FeeCharge> = {},
): FeeCharge => ({
  ...{ portfolio: 'p', manager, kind, from: '2024-01-01', to: '2024-03-13', amount },
  ...facts,
});
const checked = (charges: readonly FeeCharge[], ...ids: readonly string[]) =>
  feesAgainstCaps(charges, netAssetsOf(holdings), ids.map(capNamed));

test.each([
  // Guofa (2015) No. 48, as the press gave it; the draft of 2023, read; the rules of 2001 and of annuities, not read.
  ['basic-pension.management-fee', 'at-most', 0.005, 'secondary'],
  ['basic-pension.custody-fee', 'at-most', 0.0005, 'secondary'],
  ['basic-pension.risk-reserve', 'at-least', 0.2, 'secondary'],
  ['nssf-2023.custody-fee', 'at-most', 0.0005, 'verified'],
  ['nssf-2001.management-fee', 'at-most', 0.015, 'unverified'],
  ['annuity.management-fee', 'at-most', 0.012, 'secondary'],
] as const)('the bundled cap %s is %s %f, %s', (id, side, limit, status) => {
  expect(capNamed(id)).toMatchObject({ side, limit, status });
});

test('a fee is held against the mean net assets of its manager and its days', () => {
  // a: 120 million · 1/5 year · 0.5 % = 120,000 allowed; b: 60 million · 1/5 · 0.5 % = 60,000.
  const found = checked(
    [charge('a', 'management', 120_000), charge('b', 'management', 66_000)],
    'basic-pension.management-fee',
  );
  expect(found.map(({ manager, base, rate, excess, breach }) => ({ manager, base, rate, excess, breach }))).toEqual([
    { manager: 'a', base: 24e6, rate: 0.005, excess: 0, breach: false },
    { manager: 'b', base: 12e6, rate: 0.0055, excess: expect.closeTo(6000, 6), breach: true },
  ]);
});

test('a fee without a manager is held against the whole portfolio', () => {
  // 180 million · 1/5 · 0.05 % = 18,000.
  expect(checked([charge('', 'custody', 18_000)], 'basic-pension.custody-fee')).toMatchObject([
    { manager: '', base: 36e6, rate: 0.0005, breach: false },
  ]);
  expect(checked([charge('', 'custody', 18_002)], 'basic-pension.custody-fee')).toMatchObject([{ breach: true }]);
});

test('a manager who lays aside less than 20 % of his fee is found, and one who lays aside nothing', () => {
  const found = checked(
    [...[charge('a', 'management', 100_000), charge('a', 'risk-reserve', 20_000)], charge('b', 'management', 50_000)],
    'basic-pension.risk-reserve',
  );
  expect(found).toMatchObject([
    { manager: 'a', rate: 0.2, excess: 0, breach: false },
    { manager: 'b', rate: 0, excess: 10_000, breach: true },
  ]);
});

test('what cannot be told is not told: no holdings of the time, no fee of the kind, a rule not in force', () => {
  const later = charge('a', 'management', 1e6, { from: '2025-01-01', to: '2025-03-31' });
  expect(checked([later], 'basic-pension.management-fee')).toMatchObject([
    { year: 2025, base: null, rate: null, excess: null, breach: false },
  ]);
  expect(checked([later], 'basic-pension.custody-fee', 'basic-pension.risk-reserve')).toEqual([]);
  const before = charge('a', 'management', 1e6, { from: '2015-01-01', to: '2015-03-31' });
  expect(checked([before], 'basic-pension.management-fee')).toEqual([]);
});

test('a year parted in charges has the rate of the whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 71 }), fc.integer({ min: 1, max: 1e6 }), (day, amount) => {
      const split = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
      const before = new Date(Date.UTC(2024, 0, day)).toISOString().slice(0, 10);
      const level = netAssetsOf([held('2024-01-01', 'a', 1e8), held(split, 'a', 1e8)]);
      const cap = [capNamed('basic-pension.management-fee')];
      const whole = feesAgainstCaps([charge('a', 'management', 2 * amount)], level, cap);
      const halves = [
        charge('a', 'management', amount, { to: before }),
        charge('a', 'management', amount, { from: split }),
      ];
      const [parts] = feesAgainstCaps(halves, level, cap);
      expect(parts?.rate).toBeCloseTo(whole[0]?.rate ?? 0, 12);
    }),
  );
});

test.each([
  { row: 'p,a,managment,2024-01-01,2024-03-31,5', column: 'kind', expected: 'management' },
  { row: 'p,a,management,2024-01-01,2023-03-31,5', column: 'to', expected: '≥ 2024-01-01' },
  { row: 'p,a,management,2024-01-01,2024-03-31,five', column: 'amount', expected: '0.0123' },
])('a row that cannot be read is refused: $column', ({ row, column, expected }) => {
  const text = `portfolio,manager,kind,from,to,amount\np,a,management,2024-01-01,2024-03-31,5\n${row}\n`;
  expect(readFeeCharges('fees.csv', text)).toMatchObject({
    failure: { code: 'dataset/bad-value', file: 'fees.csv', line: 3, column, expected },
  });
});
