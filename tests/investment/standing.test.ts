import { describe, expect, test } from 'vitest';
import type { Limit } from '../../shared/investment/limits/limit';
import { limitDraft, newLimitText, withDraft } from '../../shared/investment/limits/limitDraft';
import { limitsText, readOwnLimits } from '../../shared/investment/limits/readLimits';
import { limitParts, standingOn } from '../../shared/investment/limits/standing';
import { testLimit } from '../../shared/investment/limits/testLimit';
import { byDay } from '../../shared/investment/portfolio/holding';
import { samplePortfolio } from '../../shared/investment/portfolio/samplePortfolio';
import { unwrapped } from '../support/bundled';
import fc from '../support/fastCheck';

const read = (text: string): Limit => unwrapped(readOwnLimits({ name: 'own.yaml', text }, []))[0];
const { holdings, planted } = samplePortfolio(1);
const equity = read(newLimitText);
const draft: Limit = { ...equity, id: 'own.draft', limit: 0.01, law: { ...equity.law, force: 'draft' } };
const other: Limit = { ...equity, id: 'own.other', fund: 'annuity', limit: 0.01 };
const reports = [equity, draft, other].map((limit) => testLimit(limit, holdings));
const breach = planted.find(({ subject }) => subject === 'basic-pension.equity');

describe('limits as they stood on a day', () => {
  test('in the planted breach one is broken, after it healed, and a draft is shown but binds nobody', () => {
    const from = breach?.from ?? '';
    const during = standingOn(reports, 'basic-pension', from);
    expect(during).toMatchObject({ day: from, binding: 1, broken: 1, healed: 0, breachDays: 1 });
    expect(during?.limits.map(({ report }) => report.limit.id)).toEqual([equity.id, draft.id]);
    const after = standingOn(reports, 'basic-pension', '2024-12-13');
    // 22 April to 1 May 2024 has eight weekdays.
    expect(after).toMatchObject({ binding: 1, broken: 0, healed: 1, breachDays: 8, days: 250 });
  });

  test('a day without holdings stands for the last one before it, one before all for the first', () => {
    expect(standingOn(reports, 'basic-pension', '2024-01-07')?.day).toBe('2024-01-05');
    expect(standingOn(reports, 'basic-pension', '2023-01-01')?.day).toBe('2024-01-01');
    expect(standingOn(reports, 'nssf', '2024-01-07')).toBeNull();
  });

  test('a share is its parts divided', () => {
    const [{ days }] = reports;
    for (const { date, share } of days.filter((_, k) => k % 50 === 0)) {
      const { value, denominator, counted } = limitParts(equity, byDay(holdings).get(date) ?? [], null);
      expect(value / denominator).toBeCloseTo(share ?? Number.NaN, 12);
      expect(counted.map(({ assetClass }) => assetClass)).toEqual(['stock', 'stock', 'stock', 'stock', 'stock']);
    }
  });

  test('looking through a fund counts what it holds', () => {
    const fund = { ...holdings[0], instrument: 'mix', assetClass: 'bond-fund' as const, marketValue: 100 };
    const rest = { ...fund, instrument: 'bond', assetClass: 'treasury' as const, marketValue: 300 };
    const holds = new Map([['mix', { stock: 0.4, treasury: 0.6 }]]);
    expect(limitParts(equity, [fund, rest], null).value).toBe(0);
    expect(limitParts(equity, [fund, rest], holds)).toMatchObject({ value: 40, denominator: 400 });
  });
});

describe('a limit as a form and as text', () => {
  test('a new one can be read, and the form shows what the text says', () => {
    expect(limitDraft(newLimitText)).toMatchObject({
      id: 'own.limit',
      limit: 0.3,
      classes: ['stock'],
      side: 'at-most',
    });
    expect(limitDraft('- id: [')).toBeNull();
    expect(limitDraft('words')).toBeNull();
  });

  test('a part that is changed in the form is what the reader reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.constantFrom('stock', 'treasury', 'repo'), (percent, name) => {
        const changed = withDraft(withDraft(newLimitText, 'limit', percent / 100), 'classes', [name]);
        const limit = read(changed);
        expect(limit).toEqual({ ...equity, limit: percent / 100, classes: [name] });
        expect(read(limitsText([limit]))).toEqual(limit);
      }),
      { numRuns: 25 },
    );
  });

  test('remarks stay when a part is changed', () => {
    expect(withDraft(`# why\n${newLimitText}`, 'titleEn', 'Mine')).toContain('# why');
  });

  test('a fault is told with its line', () => {
    const wrong = readOwnLimits({ name: 'own.yaml', text: newLimitText.replace('at-most', 'below') }, []);
    expect(wrong).toMatchObject({ ok: false, failure: { code: 'rule/invalid-field', line: 7, field: 'side' } });
  });
});
