import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRecoveryLaw, recoveryLawFile } from '../../shared/audit/recovery/recoveryLaw';
import { type RecoveryQuestion, recoverySheet } from '../../shared/audit/recovery/recoverySheet';
import { unwrapped } from '../support/bundled';

const text = readFileSync(`datasets/${recoveryLawFile}`, 'utf8');
const law = unwrapped(readRecoveryLaw({ name: recoveryLawFile, text }));
const question = (change: Partial<RecoveryQuestion>): RecoveryQuestion => ({
  recovery: 'lateFee',
  amounts: [{ amount: 1_000_000, day: '2022-06-30' }],
  until: '2023-06-30',
  isCapped: false,
  ...change,
});

describe('late fee of 社会保险法 第八十六条', () => {
  test('a million yuan for 365 days is 182,500', () => {
    const sheet = recoverySheet(law, question({}));
    expect(sheet).toMatchObject({ principal: 1_000_000, lateFee: 182_500, fineLeast: 1_000_000, fineMost: 3_000_000 });
    expect(sheet.steps.map(({ id }) => id)).toEqual(['principal', 'lateFee', 'fineLeast', 'fineMost']);
  });

  // 30 June 2011 is the last day of 2 ‰: 10 days of it, then 20 of 0.5 ‰: 1000 · (0.02 + 0.01) = 30.
  test('days before July 2011 bear the rate of their time', () => {
    const amounts = [{ amount: 1000, day: '2011-06-20' }];
    const sheet = recoverySheet(law, question({ amounts, until: '2011-07-20' }));
    expect(sheet.steps.filter(({ id }) => id === 'lateFee').map(({ value }) => value)).toEqual([20, 10]);
    expect(sheet.lateFee).toBe(30);
  });

  // 2000 days at 0.5 ‰ are the principal; the 2001st would exceed it.
  test('is held at the principal where that is asked for', () => {
    const amounts = [{ amount: 800, day: '2015-01-01' }];
    const long = { amounts, until: '2022-01-01' };
    expect(recoverySheet(law, question(long)).lateFee).toBe(1022.8); // 2557 days · 0.4
    expect(recoverySheet(law, question({ ...long, isCapped: true })).lateFee).toBe(800);
  });

  test('nothing is late on the due day', () => {
    expect(recoverySheet(law, question({ until: '2022-06-30' })).lateFee).toBe(0);
    expect(recoverySheet(law, question({ until: '2022-07-01' })).lateFee).toBe(500);
  });

  // 100 · 31 + 200 · 1 = 3300 yuan days · 0.0005 = 1.65.
  test('each amount counts its own days', () => {
    const amounts = [
      { amount: 100, day: '2024-01-01' },
      { amount: 200, day: '2024-01-31' },
    ];
    expect(recoverySheet(law, question({ amounts, until: '2024-02-01' }))).toMatchObject({
      principal: 300,
      lateFee: 1.65,
    });
  });
});

test.each([
  { recovery: 'refund', principal: 1234.56, fineLeast: 0, fineMost: 0 },
  { recovery: 'fraud', principal: 1234.56, fineLeast: 2469.12, fineMost: 6172.8 },
  { recovery: 'misuse', principal: 1234.56, fineLeast: 0, fineMost: 0 },
  { recovery: 'payOut', principal: -1234.56, fineLeast: 0, fineMost: 0 },
  { recovery: 'none', principal: 0, fineLeast: 0, fineMost: 0 },
] as const)('$recovery of 1,234.56', ({ recovery, ...expected }) => {
  const amounts = [{ amount: 1234.56, day: '2024-03-31' }];
  const sheet = recoverySheet(law, question({ recovery, amounts, until: '2024-12-31' }));
  expect(sheet).toMatchObject({ ...expected, lateFee: 0 });
});

test('fraud names the regulation of 2023 once it is in force', () => {
  const refOn = (until: string) =>
    recoverySheet(law, question({ recovery: 'fraud', until })).steps.find(({ id }) => id === 'fineMost')?.law?.ref.zh;
  expect(refOn('2023-11-30')).toBe('社会保险法 第八十七条、第八十八条');
  expect(refOn('2023-12-01')).toContain('社会保险经办条例 第五十五条');
});

test.each([
  { change: [/lateFee\.perDay/, 'lateFee.perHour'], code: 'parameter/invalid-field' },
  { change: [/1999-01-22\n {6}value/, '2012-01-22\n      value'], code: 'parameter/invalid-field' },
  { change: [/arrears\.fineMost/, 'arrears.fineLeast'], code: 'parameter/duplicate' },
  { change: [/- id: lateFee\.cap[\s\S]*$/, ''], code: 'parameter/missing' },
] as const)('a file with $change.1 is refused', ({ change: [from, to], code }) => {
  const read = readRecoveryLaw({ name: 'law.yaml', text: text.replace(from, to) });
  expect(read).toMatchObject({ ok: false, failure: { code } });
});
