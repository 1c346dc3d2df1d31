import { describe, expect, test } from 'vitest';
import { allocationOf } from '../../shared/investment/allocation/answer';
import { classReturnsOf } from '../../shared/investment/allocation/classReturnsOf';
import { newLimitText } from '../../shared/investment/limits/limitDraft';
import { readOwnLimits } from '../../shared/investment/limits/readLimits';
import type { AssetClass } from '../../shared/investment/portfolio/assetClass';
import type { Holding } from '../../shared/investment/portfolio/holding';
import { samplePortfolio } from '../../shared/investment/portfolio/samplePortfolio';
import { unwrapped } from '../support/bundled';

const days = Array.from({ length: 20 }, (_, k) => `2024-03-${String(k + 1).padStart(2, '0')}`);

/** Held from the first day at 1,000, with 100 more bought on the sixth day, and these returns from day to day. */
function held(assetClass: AssetClass, returnOn: (k: number) => number): Holding[] {
  let value = 1000;
  return days.map((date, k) => {
    if (k > 0) value *= 1 + returnOn(k);
    if (k === 5) value += 100;
    const cost = k >= 5 ? 1100 : 1000;
    return { portfolio: 'p', date, instrument: assetClass, assetClass, manager: 'm', marketValue: value, cost };
  });
}

const rates = { stock: (k: number) => (k % 2 === 0 ? 0.02 : -0.01), treasury: (k: number) => 0.001 + 0.0005 * (k % 3) };
const holdings = [...held('stock', rates.stock), ...held('treasury', rates.treasury)];
const equity = unwrapped(readOwnLimits({ name: 'own.yaml', text: newLimitText }, []));
const question = { limits: equity, points: 11, riskFreeAYear: 0, target: 0.3 };

describe('returns of the classes of a portfolio', () => {
  test('are those of each day, whatever was bought', () => {
    const given = classReturnsOf(holdings);
    expect(given?.classes).toEqual(['treasury', 'stock']);
    expect(given?.dates).toEqual(days.slice(1));
    for (const [at, name] of (['treasury', 'stock'] as const).entries()) {
      for (const [k, value] of (given?.returns[at] ?? []).entries()) expect(value).toBeCloseTo(rates[name](k + 1), 12);
    }
  });

  test('leave out a class that was not held on every day, and are unknown without costs', () => {
    const late = held('repo', () => 0.001).slice(10);
    expect(classReturnsOf([...holdings, ...late])?.classes).toEqual(['treasury', 'stock']);
    expect(classReturnsOf(holdings.map((one) => ({ ...one, cost: null })))).toBeNull();
    expect(classReturnsOf(holdings.filter(({ date }) => date < '2024-03-08'))).toBeNull();
  });
});

describe('what classes could have brought', () => {
  const answer = allocationOf(holdings, question);

  test('ends where the limit on shares holds back', () => {
    const last = answer?.frontier?.points.at(-1);
    expect(last?.binding).toEqual(['own.limit']);
    expect(last?.weights[1]).toBeCloseTo(0.3, 9);
    // Means of the 19 days times 252: shares (9·0.02 − 10·0.01)/19, bonds 0.001 + 0.0005·19/19.
    expect(last?.return).toBeCloseTo(252 * ((0.3 * 0.08) / 19 + 0.7 * 0.0015), 9);
  });

  test('the least risk for a return is one of that return, and none is found beyond the most', () => {
    expect(answer?.leastRisk?.return).toBeGreaterThanOrEqual(0.3 - 1e-9);
    expect(allocationOf(holdings, { ...question, target: 5 })?.leastRisk).toBeNull();
  });

  test('no other portfolio of the frontier has more excess return for its risk than the sharpest', () => {
    const ratio = (point: { return: number; risk: number } | null | undefined) =>
      point ? point.return / point.risk : Number.NaN;
    for (const point of answer?.frontier?.points ?? []) {
      expect(ratio(point)).toBeLessThanOrEqual(ratio(answer?.sharpest) + 1e-9);
    }
  });

  test('classes whose values hardly move lead no portfolio beyond a limit', () => {
    const law = [
      { ...equity[0], id: 'liquid', side: 'at-least' as const, limit: 0.05, classes: ['demand-deposit' as const] },
      { ...equity[0], id: 'projects', limit: 0.2, classes: ['national-project' as const] },
    ];
    // In the sample, deposits and projects grow by the same share every day, but for rounding to fen.
    const found = allocationOf(samplePortfolio(1).holdings, { ...question, points: 41, limits: law });
    expect(found?.frontier).toMatchObject({ notFound: [] });
    const classes = found?.given.classes ?? [];
    for (const { weights } of found?.frontier?.points ?? []) {
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
      expect(weights[classes.indexOf('demand-deposit')]).toBeGreaterThanOrEqual(0.05 - 1e-9);
      expect(weights[classes.indexOf('national-project')]).toBeLessThanOrEqual(0.2 + 1e-9);
    }
  });

  test('a limit that is not in force, or a draft, holds nothing back', () => {
    const [limit] = equity;
    const drafts = [{ ...limit, law: { ...limit.law, force: 'draft' as const } }];
    const past = [{ ...limit, law: { ...limit.law, until: '2010-01-01' } }];
    for (const limits of [drafts, past]) {
      expect(allocationOf(holdings, { ...question, limits })?.frontier?.points.at(-1)?.weights[1]).toBeCloseTo(1, 9);
    }
  });
});
