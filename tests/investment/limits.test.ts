import { describe, expect, test } from 'vitest';
import { seenThrough } from '../../shared/investment/limits/lookThrough';
import { limitsText, readLimits, readOwnLimits } from '../../shared/investment/limits/readLimits';
import { countedHoldings, testLimit } from '../../shared/investment/limits/testLimit';
import type { AssetClass } from '../../shared/investment/portfolio/assetClass';
import { type Holding, netAssets } from '../../shared/investment/portfolio/holding';
import { samplePortfolio } from '../../shared/investment/portfolio/samplePortfolio';
import { jumps, stalePrices } from '../../shared/investment/portfolio/valuationChecks';
import { unwrapped } from '../support/bundled';
import fc from '../support/fastCheck';
import { bundledLimits, limitNamed } from '../support/limits';

const held = (
  date: string,
  parts: Partial<Record<AssetClass, number>>,
  costs: Partial<Record<AssetClass, number>> = {},
): Holding[] =>
  (Object.entries(parts) as [AssetClass, number][]).map(([assetClass, marketValue]) => ({
    portfolio: 'p',
    date,
    instrument: assetClass,
    assetClass,
    manager: '',
    marketValue,
    cost: costs[assetClass] ?? null,
  }));

describe('bundled limits', () => {
  // 国发〔2015〕48号 article 37, read in copies of the text.
  test.each([
    ['basic-pension.liquid', 'at-least', 0.05],
    ['basic-pension.fixed-income', 'at-most', 1.35],
    ['basic-pension.repo', 'at-most', 0.4],
    ['basic-pension.equity', 'at-most', 0.3],
    ['basic-pension.projects', 'at-most', 0.2],
  ] as const)('%s is %s %f and verified', (id, side, limit) => {
    expect(limitNamed(id)).toMatchObject({ side, limit, status: 'verified' });
  });

  test('what was not read in the text is not called verified, and a draft not law', () => {
    for (const { id, fund, status, law } of bundledLimits) {
      if (fund !== 'basic-pension') expect(status, id).not.toBe('verified');
      expect(law.force, id).toBe(id.startsWith('nssf-2023') ? 'draft' : 'in-force');
    }
  });
});

describe('what a limit counts', () => {
  const day = held('2024-01-02', { stock: 5, treasury: 90, 'equity-fund': 2 });
  const more = day.map((one, at) => ({ ...one, marketValue: one.marketValue + at, manager: 'other' }));

  test('all of its classes together, whoever manages them', () => {
    const counted = countedHoldings(limitNamed('basic-pension.equity'), [...day, ...more]);
    expect(counted.map(({ marketValue }) => marketValue)).toEqual([5, 2, 5, 4]);
  });

  test('the largest instrument alone where each is limited for itself', () => {
    const small = { ...day[0], instrument: 'small', marketValue: 9 };
    const counted = countedHoldings(limitNamed('annuity.one-stock'), [small, ...day, ...more]);
    expect(counted.map(({ instrument, marketValue }) => [instrument, marketValue])).toEqual([
      ['stock', 5],
      ['stock', 5],
    ]);
  });
});

describe('a day on, below and above a limit', () => {
  const equity = limitNamed('basic-pension.equity');
  test.each([
    { stock: 30, breach: false, distance: 0 },
    { stock: 29, breach: false, distance: 0.01 },
    { stock: 31, breach: true, distance: -0.01 },
  ])('$stock %', ({ stock, breach, distance }) => {
    const [day] = testLimit(equity, held('2024-01-02', { stock, treasury: 100 - stock })).days;
    expect(day?.breach).toBe(breach);
    expect(day?.distance).toBeCloseTo(distance, 12);
  });

  test('borrowed money is a negative holding and counts by its size', () => {
    const [day] = testLimit(limitNamed('basic-pension.repo'), held('2024-01-02', { treasury: 150, repo: -50 })).days;
    expect(day?.share).toBeCloseTo(0.5, 12);
    expect(day?.breach).toBe(true);
  });

  test('the largest single instrument counts where the rule is about one', () => {
    const two = ['a', 'b'].map((instrument, k) => ({ ...held('2024-01-02', { stock: 9 + k * 2 })[0], instrument }));
    const holdings = [...(two as Holding[]), ...held('2024-01-02', { treasury: 80 })];
    expect(testLimit(limitNamed('annuity.one-stock'), holdings).days[0]?.share).toBeCloseTo(0.11, 12);
  });

  test('days before a rule came into force are not tested', () => {
    expect(testLimit(equity, held('2015-08-16', { stock: 100 })).days).toEqual([]);
  });

  test('without net assets there is no share, not a share of 0', () => {
    expect(testLimit(equity, held('2024-01-02', { stock: 5, repo: -5 })).days[0]).toMatchObject({
      share: null,
      breach: false,
    });
  });
});

describe('active or passive', () => {
  const equity = limitNamed('basic-pension.equity');
  const before = held('2024-01-02', { stock: 29, treasury: 71 }, { stock: 25, treasury: 70 });
  test.each([
    { name: 'bought', costs: { stock: 30, treasury: 65 }, kind: 'active' },
    { name: 'prices alone', costs: { stock: 25, treasury: 70 }, kind: 'passive' },
    { name: 'costs missing', costs: {}, kind: 'unknown' },
  ])('$name: $kind', ({ costs, kind }) => {
    const after = held('2024-01-03', { stock: 34, treasury: 66 }, costs);
    expect(testLimit(equity, [...before, ...after]).breaches).toEqual([
      { from: '2024-01-03', to: '2024-01-03', days: 1, worst: expect.closeTo(0.34, 12), kind },
    ]);
  });
});

describe('looking through', () => {
  const mixed = held('2024-01-02', { 'mixed-fund': 40, treasury: 60 });
  const compositions = new Map([['mixed-fund', { stock: 0.5, treasury: 0.3 }]]);

  test('keeps the value, and what is not known stays with the fund', () => {
    const through = seenThrough(mixed, compositions);
    expect(netAssets(through)).toBeCloseTo(100, 12);
    expect(through.map(({ assetClass, marketValue }) => [assetClass, marketValue])).toEqual([
      ['stock', 20],
      ['treasury', 12],
      ['mixed-fund', expect.closeTo(8, 12)],
      ['treasury', 60],
    ]);
  });

  test('a mixed fund counts whole before and by its parts after', () => {
    const equity = limitNamed('basic-pension.equity');
    expect(testLimit(equity, mixed).days[0]?.breach).toBe(true);
    expect(testLimit(equity, seenThrough(mixed, compositions)).days[0]?.share).toBeCloseTo(0.28, 12);
  });
});

describe('the sample portfolio', () => {
  const sample = samplePortfolio(1);

  test('has five managers, six classes, a year of days, and is the same for the same seed', () => {
    const { holdings } = sample;
    expect(new Set(holdings.map(({ manager }) => manager)).size).toBe(5);
    expect(new Set(holdings.map(({ assetClass }) => assetClass)).size).toBe(6);
    expect(new Set(holdings.map(({ date }) => date)).size).toBe(250);
    expect(samplePortfolio(1)).toEqual(sample);
    expect(samplePortfolio(2)).not.toEqual(sample);
  });

  test.each([1, 2, 3])('with seed %i its planted breaches are found, each with its kind, and no other', (seed) => {
    const made = samplePortfolio(seed);
    const flows = new Map(made.flows.map(({ date, amount }) => [date, amount]));
    const found = bundledLimits
      .filter(({ fund }) => fund === 'basic-pension')
      .flatMap((limit) =>
        testLimit(limit, made.holdings, flows).breaches.map(({ from, to, kind }) => ({
          subject: limit.id,
          from,
          to,
          kind,
        })),
      );
    const kinds = { 'basic-pension.equity': 'active', 'basic-pension.liquid': 'passive' } as const;
    const expected = made.planted
      .filter(({ kind }) => kind === 'breach')
      .map(({ subject, from, to }) => ({ subject, from, to, kind: kinds[subject as keyof typeof kinds] }));
    expect(found.sort((a, b) => (a.from < b.from ? -1 : 1))).toEqual(expected);
  });

  test('its stale price is found and nothing else, and nothing jumps', () => {
    const [planted] = sample.planted.filter(({ kind }) => kind === 'stale-price');
    expect(stalePrices(sample.holdings)).toEqual([
      { instrument: planted?.subject, manager: planted?.manager, from: planted?.from, to: planted?.to, days: 8 },
    ]);
    expect(jumps(sample.holdings)).toEqual([]);
  });

  test('a price that jumps without a trade is found', () => {
    const jumped = sample.holdings.map((holding) =>
      holding.instrument === 'manager-1-treasury' && holding.date >= '2024-06-03'
        ? { ...holding, marketValue: holding.marketValue * 1.1 }
        : holding,
    );
    expect(jumps(jumped)).toEqual([
      { instrument: 'manager-1-treasury', manager: 'manager-1', date: '2024-06-03', change: expect.closeTo(0.1, 2) },
    ]);
  });
});

describe('limits of one’s own', () => {
  const own = (text: string) => readOwnLimits({ name: 'own.yaml', text }, bundledLimits);
  const good = limitsText([{ ...limitNamed('annuity.one-stock'), id: 'house.one-stock' }]);
  const broken = (from: string, to: string) => {
    expect(good).toContain(from);
    return own(good.replace(from, to));
  };

  test('are read again as they were written', () => {
    expect(unwrapped(readLimits([{ name: 'all.yaml', text: limitsText(bundledLimits) }]))).toEqual(bundledLimits);
    expect(unwrapped(own(good)).map(({ id }) => id)).toEqual(['house.one-stock']);
  });

  test.each([
    { name: 'a class that nobody knows', from: '- stock', to: '- stocks', line: 7, field: 'classes.0' },
    { name: 'a limit above 200 %', from: 'limit: 0.1', to: 'limit: 10', line: 11, field: 'limit' },
    { name: 'an end before the start', from: 'until: null', to: 'until: 2010-01-01', line: 18, field: 'law.until' },
    { name: 'a word too much', from: 'side:', to: 'sides: at-most\n  side:', line: 1, field: '' },
  ])('$name is refused by line', ({ from, to, line, field }) => {
    expect(broken(from, to)).toMatchObject({
      failure: { code: 'rule/invalid-field', file: 'own.yaml', id: 'house.one-stock', line, field },
    });
  });

  test('a share of all that is counted needs single instruments or debtors', () => {
    const text = good.replace('per: instrument', 'per: portfolio').replace('net-assets', 'counted');
    expect(own(text)).toMatchObject({ failure: { code: 'rule/invalid-field', field: 'denominator' } });
  });

  test('an id that stands twice, or is one of the bundled, is refused by the line of the second', () => {
    const second = good.split('\n').length;
    expect(own(good + good)).toMatchObject({
      failure: { code: 'rule/duplicate', id: 'house.one-stock', line: second },
    });
    expect(broken('house.one-stock', 'annuity.one-stock')).toMatchObject({
      failure: { code: 'rule/duplicate', id: 'annuity.one-stock', line: 1 },
    });
  });

  test('what is not YAML is refused by line', () => {
    expect(own('- id: [')).toMatchObject({ failure: { code: 'rule/not-yaml', file: 'own.yaml', line: 1 } });
  });
});

describe('whatever is held', () => {
  const amounts = fc.record({
    stock: fc.integer({ min: 1, max: 1e6 }),
    treasury: fc.integer({ min: 1, max: 1e6 }),
    'mixed-fund': fc.integer({ min: 1, max: 1e6 }),
  });

  test('a limit at the share itself is kept, and one below it by a thousandth is not', () => {
    fc.assert(
      fc.property(amounts, (parts) => {
        const holdings = held('2024-01-02', parts);
        const share = testLimit(limitNamed('basic-pension.equity'), holdings).days[0]?.share ?? 0;
        const breachAt = (limit: number) =>
          testLimit({ ...limitNamed('basic-pension.equity'), limit }, holdings).days[0]?.breach;
        expect(breachAt(share)).toBe(false);
        expect(breachAt(share - 0.001)).toBe(true);
      }),
    );
  });

  test('looking through keeps values and costs', () => {
    const shares = fc.tuple(fc.double({ min: 0, max: 0.5, noNaN: true }), fc.double({ min: 0, max: 0.5, noNaN: true }));
    fc.assert(
      fc.property(amounts, shares, (parts, [stock, treasury]) => {
        const holdings = held('2024-01-02', parts, parts);
        const through = seenThrough(holdings, new Map([['mixed-fund', { stock, treasury }]]));
        expect(netAssets(through)).toBeCloseTo(netAssets(holdings), 6);
        const costs = through.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
        expect(costs).toBeCloseTo(netAssets(holdings), 6);
      }),
    );
  });
});
