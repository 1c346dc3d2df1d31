import { expect, test } from 'vitest';
import { detectEncoding } from '../../shared/data/reading/detectEncoding';
import { isoDate, isoMoment, plainNumber, plainSingle, scaledDecimal } from '../../shared/data/reading/plainText';
import { completeEnd, countUtf8, isUtf8 } from '../../shared/data/reading/utf8Validity';
import fc from '../support/fastCheck';

/** Characters of one to four bytes, and what no text holds: lone, overlong, surrogate and too large ones. */
const sequences = [
  [0x41],
  [0x42, 0x43, 0x44, 0x45, 0x46],
  [0xc3, 0xa9],
  [0xe4, 0xb8, 0xad],
  [0xf0, 0x9f, 0x98, 0x80],
  [0x80],
  [0xe4, 0xb8],
  [0xed, 0xa0, 0x80],
  [0xc0, 0x80],
  [0xe0, 0x80, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf5],
];
const bytes = fc
  .tuple(fc.array(fc.constantFrom(...sequences), { maxLength: 12 }), fc.integer({ min: 0, max: 4 }))
  .map(([parts, offset]) => {
    const flat = parts.flat();
    // Where the bytes begin in their buffer must not matter: they are looked at four at a time.
    const buffer = new Uint8Array(flat.length + offset);
    buffer.set(flat, offset);
    return buffer.subarray(offset);
  });

const decodes = (some: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(some);
    return true;
  } catch {
    return false;
  }
};

test('UTF-8 is what the decoder of the runtime takes for it', () => {
  fc.assert(
    fc.property(bytes, (some) => {
      expect(isUtf8(some)).toBe(decodes(some));
      expect(countUtf8(some).invalid === 0).toBe(decodes(some));
    }),
    { numRuns: 5000 },
  );
});

test('a text cut anywhere is cut between characters, at most three bytes back', () => {
  const text = new TextEncoder().encode('aé中😀b');
  for (let length = 0; length <= text.length; length++) {
    const end = completeEnd(text.subarray(0, length));
    expect(decodes(text.subarray(0, end))).toBe(true);
    expect(length - end).toBeLessThanOrEqual(3);
  }
});

test('a number as plain text is the same number, without exponent', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = plainNumber(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text)).toBe(value === 0 ? 0 : value);
    }),
    { numRuns: 3000 },
  );
});

test('a number of single precision is the same in single precision, in nine digits at most', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = plainSingle(value);
      expect(Math.fround(Number(text))).toBe(value === 0 ? 0 : value);
      expect(
        text
          .replace(/^-?0*\.?0*/, '')
          .replace(/\D/g, '')
          .replace(/0+$/, '').length,
      ).toBeLessThanOrEqual(9);
    }),
    { numRuns: 3000 },
  );
});

test('a scaled whole number keeps every digit', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 38n), max: 10n ** 38n }),
      fc.integer({ min: 0, max: 40 }),
      (unscaled, scale) => {
        const text = scaledDecimal(unscaled, scale);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(BigInt(text.replace('.', ''))).toBe(unscaled);
        expect(text.split('.')[1]?.length ?? 0).toBe(scale);
      },
    ),
    { numRuns: 2000 },
  );
});

test('days and moments are those of the runtime’s calendar', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), fc.integer({ min: 1, max: 86_399_999 }), (day, rest) => {
      const moment = new Date(day * 86_400_000 + rest).toISOString();
      expect(isoDate(day)).toBe(moment.slice(0, 10));
      const text = isoMoment(BigInt(day) * 86_400_000n + BigInt(rest), 'millisecond');
      // Zeros at the end of the fraction are left out, and the point where nothing follows.
      expect(text).toBe(
        moment
          .slice(0, -1)
          .replace('T', ' ')
          .replace(/\.?0*$/, ''),
      );
    }),
    { numRuns: 3000 },
  );
});

/** Everyday words of a statement, as GB 2312 writes them. */
const words: readonly (readonly number[])[] = [
  'cdf5',
  'ceb0',
  'c0ee',
  'c4c8',
  'b9e3',
  'b6ab',
  'd1f8',
  'c0cf',
  'b1a3',
  'cfd5',
  'bdf0',
  'b6ee',
].map((digits) => [...Buffer.from(digits, 'hex')]);

test('Chinese text of five characters and more in GBK is never taken for another encoding', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 5, maxLength: 40 }), (picked) => {
      const lines = picked.flatMap((word, index) => [...word, ...(index % 3 === 2 ? [0x2c, 0x31, 0x0a] : [])]);
      const { encoding } = detectEncoding(Uint8Array.from(lines));
      expect(encoding).toBe('gb18030');
    }),
    { numRuns: 1000 },
  );
});
