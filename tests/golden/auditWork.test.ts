import { describe, expect, test } from 'vitest';
import { digitFit } from '../../shared/audit/digits/conformity';
import { digitBands } from '../../shared/audit/digits/digitBands';
import { auditedAmount, pastedAmounts } from '../../shared/audit/sampling/auditedText';
import { sampleSize } from '../../shared/audit/sampling/sampleSize';

describe('what a sample must hold', () => {
  const one = { id: '', count: 1000, bookValue: 1_000_000, deviation: 100 };

  test('by money: factor 3.00 for no error at 95 %, times book value over tolerable', () => {
    // 2.9957 · 1,000,000 / 30,000 = 99.86
    const question = { method: 'monetary', confidence: 0.95, tolerable: 30_000, expected: 0 } as const;
    expect(sampleSize([one], question)).toBe(100);
  });

  test('by rows: 0.95ⁿ ≤ 0.05 first at 59, where there are very many', () => {
    const many = { ...one, count: 10_000_000 };
    const question = { method: 'random', confidence: 0.95, tolerable: 0.05, expected: 0 } as const;
    expect(sampleSize([many], question)).toBe(59);
  });

  test('by strata: (N·S)² / ((d/z)² + N·S²) with d = tolerable − expected', () => {
    // (1000 · 100)² / ((5000 / 1.95996)² + 1000 · 100²) = 1e10 / 16,507,962 = 605.8
    const question = { method: 'stratified', confidence: 0.95, tolerable: 6000, expected: 1000 } as const;
    expect(sampleSize([one], question)).toBe(606);
  });

  test('none does where as much is expected as is tolerable, or where there is nothing', () => {
    const question = { method: 'monetary', confidence: 0.95, tolerable: 1000, expected: 1000 } as const;
    expect(sampleSize([one], question)).toBeNull();
    expect(sampleSize([], { ...question, expected: 0 })).toBeNull();
  });
});

describe('audited amounts as they are typed and pasted', () => {
  test.each([
    ['1,234.50', 1234.5],
    [' 12 ', 12],
    ['-3.1', -3.1],
    ['', null],
    ['12.345', undefined],
    ['=1+1', undefined],
    ['12元', undefined],
  ])('%s', (text, amount) => expect(auditedAmount(text)).toBe(amount));

  test('a column of a spreadsheet, with an open line', () => {
    expect(pastedAmounts('1.00\r\n\r\n2,000\r\n', 3)).toEqual({ state: 'read', amounts: [1, null, 2000] });
  });

  test('too few lines are refused, and a line that is no amount is named', () => {
    expect(pastedAmounts('1\n2', 3)).toEqual({ state: 'uneven', lines: 2 });
    expect(pastedAmounts('1\ntwo', 2)).toEqual({ state: 'refused', line: 2, text: 'two' });
  });
});

test('chance leaves 95 of 100 groups within e ± 1.96 · √(e(1 − e)/n) + 1/2n', () => {
  const [one] = digitBands(
    digitFit(
      'first',
      new Map([
        [1, 300],
        [2, 700],
      ]),
    ),
  );
  // e = log₁₀ 2 = 0.30103; 1.96 · √(0.30103 · 0.69897 / 1000) + 0.0005 = 0.028931
  expect(one?.low).toBeCloseTo(0.272099, 5);
  expect(one?.high).toBeCloseTo(0.329961, 5);
  expect(one?.share).toBeCloseTo(0.3, 12);
});
