import { describe, expect, test } from 'vitest';
import { csvOf } from '../../renderer/ui/chart/csv';
import { numberFormat } from '../../renderer/ui/numbers';

const chinese = { language: 'zh-CN', moneyUnit: 'hundredMillion', negative: 'minus' } as const;
const english = { language: 'en', moneyUnit: 'hundredMillion', negative: 'minus' } as const;

describe('numbers', () => {
  test.each([
    [chinese, 7.0639e12, 'money', '70,639亿元'],
    [{ ...chinese, moneyUnit: 'tenThousand' }, 7.0639e12, 'money', '706,390,000万元'],
    [{ ...chinese, moneyUnit: 'yuan' }, 1234.4, 'money', '1,234元'],
    [english, 7.0639e12, 'money', '7,064 billion yuan'],
    [english, 7.0639e11, 'money', '706.4 billion yuan'],
    [{ ...english, moneyUnit: 'tenThousand' }, 7.0639e11, 'money', '706,390 million yuan'],
    [chinese, 1.53e9, 'moneyFine', '15.30亿元'],
    [english, 1.53e9, 'moneyFine', '1.530 billion yuan'],
    [{ ...chinese, moneyUnit: 'yuan' }, 1234.4, 'moneyFine', '1,234.40元'],
    [chinese, 387_100_000, 'persons', '38,710万人'],
    [english, 387_100_000, 'persons', '387.10 million'],
    [chinese, 0.2362, 'share', '23.6%'],
    [english, -0.1918, 'share', '−19.2%'],
    [{ ...english, negative: 'parentheses' }, -0.1918, 'share', '(19.2)%'],
    [english, -0.0001, 'share', '0.0%'],
    [chinese, 12.46, 'months', '12.5个月'],
    [english, 2044, 'year', '2044'],
    [english, null, 'money', '–'],
    [chinese, Number.NaN, 'persons', '–'],
  ] as const)('%o %s %s', (settings, value, quantity, text) => {
    expect(numberFormat(settings).full(value, quantity)).toBe(text);
  });

  test('axis ticks carry no more digits than they need', () => {
    const { tick } = numberFormat(chinese);
    expect(tick(4e13, 'money')).toBe('400,000');
    expect(tick(0.5, 'share')).toBe('50');
    expect(tick(0.125, 'share')).toBe('12.5');
    expect(tick(0.5, 'times')).toBe('0.50');
  });
});

describe('cells for spreadsheets', () => {
  test('text that would run as a formula is guarded; numbers and gaps are left alone', () => {
    expect(csvOf([['=1+1', '＝1+1', '＋1', '－1', '＠a', '+49', -3.5, null]])).toBe(
      "\uFEFF'=1+1,'＝1+1,'＋1,'－1,'＠a,+49,-3.5,\r\n",
    );
  });

  test('a file begins with a byte-order mark and ends its lines as spreadsheets do', () => {
    expect(
      csvOf([
        ['年份', '收入'],
        [2024, 7.5e12],
      ]),
    ).toBe('\uFEFF年份,收入\r\n2024,7500000000000\r\n');
  });
});
