import { describe, expect, test } from 'vitest';
import {
  checkCharacter,
  checkIdNumber,
  maskedIdNumber,
  maskedName,
  provincePrefixes,
  upgradeIdNumber,
} from '../../shared/data/canonical/idNumber';
import { readDataset } from '../integration/dataFiles';
import { unwrapped } from '../support/bundled';

describe('the check character of GB 11643-1999', () => {
  test.each([
    // The two examples printed in the standard.
    { digits: '11010519491231002', character: 'X' }, // Σ = 167 = 15·11 + 2 → X
    { digits: '44052418800101001', character: '4' }, // Σ = 195 = 17·11 + 8 → 4
    // 7 + 9 + 0 + 5 + 0 + 4 + 2 + 9 + 54 + 0 + 0 + 27 + 0 + 15 + 8 + 16 + 4 = 160 = 14·11 + 6 → 6
    { digits: '11010119900303142', character: '6' },
  ])('of $digits is $character', ({ digits, character }) => {
    expect(checkCharacter(digits)).toBe(character);
  });
});

test('a number of 15 digits gets its century and its check character', () => {
  expect(upgradeIdNumber('110105491231002')).toBe('11010519491231002X');
});

test('sequences from 996 belong to people born before 1900', () => {
  // 110101 1889 01 01 996: Σ = 244 = 22·11 + 2 → X
  expect(checkIdNumber('110101890101996')).toMatchObject({ number: '11010118890101996X', birthDate: '1889-01-01' });
});

describe('a right number', () => {
  test('gives birth date, sex and province', () => {
    expect(checkIdNumber('11010519491231002X')).toEqual({
      number: '11010519491231002X',
      upgraded: false,
      birthDate: '1949-12-31',
      sex: 'F',
      province: '11',
      faults: [],
      contradictions: [],
      tamperSuspected: false,
    });
  });

  test.each([
    '11010519491231002x',
    ' 110105 19491231 002X',
    '１１０１０５１９４９１２３１００２Ｘ',
    "'11010519491231002X",
    '\u200b11010519491231002X',
  ])('is known when written %j', (written) => {
    expect(checkIdNumber(written)).toMatchObject({ number: '11010519491231002X', faults: [] });
  });
});

describe('the five faults', () => {
  test.each([
    { written: '1101051949123100', fault: 'length' },
    { written: '', fault: 'length' },
    { written: '1101051949123100XX', fault: 'characters' },
    { written: '11010519491231002*', fault: 'characters' },
    { written: '110105194912310021', fault: 'checkDigit' },
    // 99 is no province; Σ = 236 = 21·11 + 5 → 7, so only the region is wrong.
    { written: '990101198001011017', fault: 'region' },
    // 2000-02-30 does not exist; 35 + 9 + 5 + 4 + 18 + 30 = 101 = 9·11 + 2 → X, so only the date is wrong.
    { written: '51010020000230000X', fault: 'birthDate' },
  ])('$fault in “$written”', ({ written, fault }) => {
    expect(checkIdNumber(written).faults).toEqual([fault]);
  });

  test('2000 was a leap year, 1900 was not', () => {
    // Σ = 138 = 12·11 + 6 → 6
    expect(checkIdNumber('510100200002290016').faults).toEqual([]);
    expect(checkIdNumber('510100190002290016').faults).toContain('birthDate');
  });

  test('nobody is born after the day of the data', () => {
    expect(checkIdNumber('11010519491231002X', { lastDay: '1949-12-30' }).faults).toEqual(['birthDate']);
    expect(checkIdNumber('11010519491231002X', { lastDay: '1949-12-31' }).faults).toEqual([]);
  });
});

describe('tampering is suspected', () => {
  test('where the check digit fits and the birth date or sex of the row differ', () => {
    const check = checkIdNumber('11010519491231002X', { birthDate: '1959-12-31', sex: 'M' });
    expect(check.contradictions).toEqual(['birthDiffers', 'sexDiffers']);
    expect(check.tamperSuspected).toBe(true);
  });

  test('where it fits a region that does not exist', () => {
    expect(checkIdNumber('990101198001011017').tamperSuspected).toBe(true);
  });

  test('not where the check digit is wrong too: that is a slip', () => {
    expect(checkIdNumber('990101198001011016')).toMatchObject({
      faults: ['region', 'checkDigit'],
      tamperSuspected: false,
    });
  });

  test('not of an old number, which has no check digit of its own', () => {
    expect(checkIdNumber('110105491231002', { sex: 'M' })).toMatchObject({
      contradictions: ['sexDiffers'],
      tamperSuspected: false,
    });
  });
});

test('every bundled province has its prefix', async () => {
  const codes = new TextDecoder().decode(unwrapped(await readDataset('tables/regions.csv'))).match(/^\d\d/gm);
  expect(codes).toHaveLength(31);
  for (const prefix of codes ?? []) expect(provincePrefixes).toContain(prefix);
});

test('masks leave too little to know a person by', () => {
  expect(maskedIdNumber('11010519491231002X')).toBe('110***********002X');
  expect(maskedIdNumber('110105')).toBe('******');
  expect(maskedName('欧阳娜娜')).toBe('欧***');
});
