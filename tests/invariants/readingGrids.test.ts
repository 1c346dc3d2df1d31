import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Dialect, Encoding } from '../../shared/data/reading/source';
import fc from '../support/fastCheck';
import { bytesOf, cellsOf, contentOf, readCsv } from '../support/reading';

interface Written {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly dialect: Dialect;
  readonly lineEnd: string;
  readonly quoteAll: boolean;
  readonly encoding: Encoding;
  readonly chunk: number;
}

/** Two bytes each in GB 2312, and one of four bytes that only GB18030 has. */
const letters = [
  'a',
  'B',
  '7',
  ' ',
  '.',
  '-',
  '王',
  '伟',
  '省',
  '€',
  '，',
  '𠮷',
  ',',
  ';',
  '|',
  '\t',
  '"',
  "'",
  '\n',
  '\r\n',
  '\r',
  '\\',
  '#',
  '=',
];
const cell = fc.array(fc.constantFrom(...letters), { maxLength: 6 }).map((parts) => parts.join(''));

const grids: fc.Arbitrary<Written> = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    heading: fc.constant(Array.from({ length: width }, (_, index) => `列${index}`)),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
    dialect: fc
      .record({
        delimiter: fc.constantFrom(',', ';', '|', '\t', '，'),
        quote: fc.constantFrom('"', "'"),
        backslash: fc.boolean(),
      })
      .map(({ delimiter, quote, backslash }) => ({
        delimiter,
        quote,
        escape: backslash ? '\\' : quote,
        comment: null,
        headerLine: 1,
      })),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    quoteAll: fc.boolean(),
    encoding: fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'gb18030'),
    chunk: fc.integer({ min: 1, max: 40 }),
  }),
);

function textOf({ heading, rows, dialect, lineEnd, quoteAll }: Written): string {
  const { delimiter, quote, escape: sign } = dialect;
  const quoted = (value: string): string => {
    const safe = sign === quote ? value : value.replaceAll(sign, sign + sign);
    return quote + safe.replaceAll(quote, sign + quote) + quote;
  };
  const plain = (value: string): string =>
    quoteAll || value === '' || value.includes(delimiter) || /[\r\n"'\\#]/.test(value) ? quoted(value) : value;
  return [heading, ...rows].map((row) => row.map(plain).join(delimiter) + lineEnd).join('');
}

/** GB18030 of the letters above, by the standard: the runtime only decodes it. */
const gb18030: Readonly<Record<string, readonly number[]>> = {
  王: [0xcd, 0xf5],
  伟: [0xce, 0xb0],
  省: [0xca, 0xa1],
  列: [0xc1, 0xd0],
  '€': [0xa2, 0xe3],
  '，': [0xa3, 0xac],
  𠮷: [0x95, 0x34, 0xb2, 0x35],
};

function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return bytesOf(text);
  if (encoding === 'gb18030') {
    return Uint8Array.from([...text].flatMap((letter) => gb18030[letter] ?? [letter.charCodeAt(0)]));
  }
  const little = Buffer.from(text, 'utf16le');
  return new Uint8Array(encoding === 'utf-16be' ? little.swap16() : little);
}

test('any grid reads back the same, however it is cut, quoted, encoded and handed in', async () => {
  await fc.assert(
    fc.asyncProperty(grids, async (written) => {
      const { dialect, encoding, chunk } = written;
      const table = await readCsv(encoded(textOf(written), encoding), { encoding, dialect }, chunk);
      expect(table.source.columns).toEqual(written.heading);
      expect(cellsOf(table)).toEqual(written.rows);
      expect(table.faults.filter(({ code }) => code !== 'total-row')).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

const pieces = [
  'a',
  '1',
  '王',
  ',',
  ',',
  '"',
  '"',
  '\n',
  '\n',
  '\r\n',
  '\r',
  '\0',
  ' ',
  '#',
  '合计',
  '\ufffd',
  'x,y\n',
  '3,"q",4\n',
];
const mess = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => `h1,h2\n${parts.join('')}`);

describe('any mess', () => {
  test('is the same in one piece and in pieces, to the line of each fault', async () => {
    await fc.assert(
      fc.asyncProperty(mess, fc.integer({ min: 1, max: 30 }), async (text, chunk) => {
        const choice = { encoding: 'utf-8' as const, dialect: { delimiter: ',', headerLine: 1 } };
        const whole = await readCsv(bytesOf(text), choice);
        expect(contentOf(await readCsv(bytesOf(text), choice, chunk))).toEqual(contentOf(whole));
      }),
      { numRuns: 1500 },
    );
  });

  test('has its lines in order, none twice, and none beyond the end', async () => {
    await fc.assert(
      fc.asyncProperty(mess, async (text) => {
        const { rows } = await readCsv(bytesOf(text), { dialect: { delimiter: ',', headerLine: 1 } });
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const [index, { line }] of rows.entries()) {
          expect(line).toBeGreaterThan(rows[index - 1]?.line ?? 1);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('well-formed text is cut as Papa Parse cuts it', async () => {
  await fc.assert(
    fc.asyncProperty(grids, async (written) => {
      const { delimiter } = written.dialect;
      const dialect = { ...written.dialect, quote: '"', escape: '"' };
      const text = textOf({ ...written, dialect });
      const papa = Papa.parse<string[]>(text, { delimiter, newline: newlineOf(written.lineEnd) }).data.slice(1, -1);
      const table = await readCsv(bytesOf(text), { dialect });
      expect(cellsOf(table)).toEqual(papa);
    }),
    { numRuns: 300 },
  );
});

const newlineOf = (lineEnd: string): '\n' | '\r\n' | '\r' => (lineEnd === '\n' || lineEnd === '\r' ? lineEnd : '\r\n');
