import { describe, expect, test } from 'vitest';
import { feesAgainstCaps, netAssetsOf } from '../../shared/investment/fees/feesAgainstCaps';
import { readFeeCaps, readFeeCharges } from '../../shared/investment/fees/readFees';
import { testHoldings } from '../../shared/investment/limits/testHoldings';
import { readHoldings } from '../../shared/investment/portfolio/readHoldings';
import { sampleFiles } from '../../shared/investment/portfolio/sampleFiles';
import { type Planted, type SamplePortfolio, samplePortfolio } from '../../shared/investment/portfolio/samplePortfolio';
import { lentOn } from '../../shared/investment/safety/placement';
import { readBookings, readExpectedPayments, readPlacements } from '../../shared/investment/safety/readBook';
import { type SafetyReport, safetyOf } from '../../shared/investment/safety/safetyOf';
import { unwrapped, yamlFiles } from '../support/bundled';
import { bundledLimits } from '../support/limits';

const caps = unwrapped(readFeeCaps(yamlFiles('fees')));
const ofTheFund = ({ fund }: { readonly fund: string }) => fund === 'basic-pension';
const terms = { limits: bundledLimits, idle: { bufferMonths: 2, paid: 0.0035, better: 0.011 } };
const safety = ({ holdings, book, expected }: SamplePortfolio): SafetyReport =>
  safetyOf(holdings, book, expected, terms);

/** All that is found wrong in a portfolio, in the words of the answer key. */
function found(sample: SamplePortfolio): Planted[] {
  const { holdings, flows, fees } = sample;
  const paid = new Map(flows.map(({ date, amount }) => [date, amount]));
  const { limits } = testHoldings(holdings, bundledLimits.filter(ofTheFund), paid, new Map());
  const { stale, jumps, interest, ladder, debtorLimits } = safety(sample);
  expect([jumps, interest?.unexplained, ladder.overdue, ladder.firstGap]).toEqual([[], [], [], null]);
  expect(debtorLimits.filter(({ breach }) => breach)).toEqual([]);
  const wrongFees = feesAgainstCaps(fees, netAssetsOf(holdings), caps.filter(ofTheFund)).filter(({ breach }) => breach);
  return [
    ...limits.flatMap(({ limit, breaches }) =>
      breaches.map(({ from, to }) => ({ kind: 'breach' as const, subject: limit.id, manager: '', from, to })),
    ),
    ...stale.map(({ instrument, manager, from, to }) => ({
      ...{ kind: 'stale-price' as const, subject: instrument, manager, from, to },
    })),
    ...(interest?.gaps ?? []).map(({ placement, from, until }) => ({
      ...{ kind: 'interest-not-booked' as const, subject: placement, manager: '', from, to: until },
    })),
    ...wrongFees.map(({ cap, manager, from, to }) => ({
      ...{ kind: 'fee-above-cap' as const, subject: cap.id, manager, from, to },
    })),
  ];
}

describe('the sample portfolio', () => {
  test.each([1, 2, 3])('of seed %i holds what is planted in it and nothing else', (seed) => {
    const sample = samplePortfolio(seed);
    const bySubject = (a: Planted, b: Planted) => (a.subject < b.subject ? -1 : 1);
    expect(found(sample).sort(bySubject)).toEqual([...sample.planted].sort(bySubject));
    expect(sample.planted.map(({ kind }) => kind).sort()).toEqual([
      ...['breach', 'breach', 'fee-above-cap', 'interest-not-booked', 'stale-price'],
    ]);
  });

  const sample = samplePortfolio();
  const last = sample.holdings[sample.holdings.length - 1];

  test('has lent at its end what its classes began with, and its accounts hold its cash', () => {
    const { placements, accounts } = sample.book;
    const lent = placements.filter((each) => lentOn(each, last?.date ?? ''));
    for (const assetClass of ['term-deposit', 'treasury', 'corporate-bond']) {
      const principal = lent.filter((each) => each.assetClass === assetClass);
      const begun = sample.holdings.filter((each) => each.date === '2024-01-01' && each.assetClass === assetClass);
      expect(
        principal.reduce((sum, each) => sum + each.principal, 0),
        assetClass,
      ).toBe(begun.reduce((sum, each) => sum + each.marketValue, 0));
    }
    const inAccounts = accounts.reduce((sum, { amount }) => sum + amount, 0);
    expect(inAccounts).toBeCloseTo(safety(sample).ladder.cash, 1);
  });

  test('misses a quarter of 2.45 % on 50 million: 306,250 yuan', () => {
    expect(safety(sample).interest?.gaps).toMatchObject([{ placement: 'deposit-4', difference: -306_250 }]);
  });

  test('has a ladder of 24 months that ends with what is left of cash, income, principal and interest', () => {
    const { cash, months } = safety(sample).ladder;
    expect(months).toHaveLength(24);
    const sum = (of: 'income' | 'maturing' | 'interest' | 'payments') =>
      months.reduce((total, month) => total + month[of], 0);
    expect(months.at(-1)?.cash).toBeCloseTo(
      cash + sum('income') + sum('maturing') + sum('interest') - sum('payments'),
      3,
    );
    // Due by the end of 2026: 60 + 80 + 50 + 50, 150 + 100 and 90 + 70 + 60 + 50 million; the bond of 2030 is later.
    expect([sum('maturing'), safety(sample).ladder.later]).toEqual([760e6, 140e6]);
  });

  test('is read from its files as it is made', () => {
    const files = sampleFiles(samplePortfolio(1));
    const read = <T>(name: string, by: (file: string, text: string) => T) => by(name, files[name] ?? '');
    expect(unwrapped(read('holdings.csv', readHoldings))).toHaveLength(sample.holdings.length);
    expect(unwrapped(read('placements.csv', readPlacements))).toEqual({
      placements: sample.book.placements,
      accounts: sample.book.accounts,
    });
    expect(unwrapped(read('interest.csv', readBookings))).toEqual(sample.book.bookings);
    expect(unwrapped(read('fees.csv', readFeeCharges))).toEqual(sample.fees);
    expect(unwrapped(read('payments.csv', readExpectedPayments))).toEqual(sample.expected);
  });
});

const head = 'placement,asset_class,debtor,principal,rate,from,until,day_count,pay_every,repaid_on';
const good = 'a,term-deposit,bank,100,0.02,2024-01-01,2025-01-01,months,12,';

describe('a book', () => {
  test.each([
    { name: 'a class that nobody knows', row: good.replace('term-deposit', 'term-deposits'), column: 'asset_class' },
    { name: 'an end before the start', row: good.replace('2025', '2023'), column: 'until' },
    { name: 'a way to count days that nobody knows', row: good.replace('months', '366'), column: 'day_count' },
    { name: 'months that are no number', row: good.replace('months,12', 'months,yearly'), column: 'pay_every' },
    { name: 'a principal below 0', row: good.replace('100', '-100'), column: 'principal' },
  ])('with $name is refused by line and column', ({ row, column }) => {
    expect(readPlacements('p.csv', `${head}\n${good.replace('a,', 'b,')}\n${row}\n`)).toMatchObject({
      failure: { code: 'dataset/bad-value', file: 'p.csv', line: 3, column },
    });
  });

  test('with a placement twice is refused, and one that leaves terms open is read', () => {
    expect(readPlacements('p.csv', `${head}\n${good}\n${good}\n`)).toMatchObject({
      failure: { code: 'dataset/duplicate-key', line: 3, key: 'a' },
    });
    const short = 'placement,asset_class,debtor,principal,rate,from,until\na,treasury,t,1,0.02,2024-01-01,2025-01-01\n';
    expect(unwrapped(readPlacements('p.csv', short)).placements).toMatchObject([
      { dayCount: 'months', payEvery: null, repaidOn: null },
    ]);
  });

  test.each([
    { text: 'month,payments\n2025-01,5\n2025-03,5\n', line: 3, expected: '2025-02' },
    { text: 'month,payments\nJanuary,5\n', line: 2, expected: '2025-03' },
  ])('of payments has consecutive months: line $line', ({ text, line, expected }) => {
    expect(readExpectedPayments('m.csv', text)).toMatchObject({
      failure: { code: 'dataset/bad-value', line, column: 'month', expected },
    });
    expect(readExpectedPayments('m.csv', 'month,payments\n')).toMatchObject({
      failure: { code: 'dataset/incomplete' },
    });
  });
});
