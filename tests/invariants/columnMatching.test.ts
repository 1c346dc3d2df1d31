import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalTables } from '../../shared/data/canonical/canonicalTables';
import { checkCharacter, checkIdNumber, provincePrefixes } from '../../shared/data/canonical/idNumber';
import { matchColumns } from '../../shared/data/matching/matchColumns';
import { similarity } from '../../shared/data/matching/similarity';
import { readSynonyms, type Synonyms } from '../../shared/data/matching/synonyms';
import { readDataset } from '../integration/dataFiles';
import { unwrapped } from '../support/bundled';
import fc from '../support/fastCheck';
import { recordsOf } from '../support/records';

let synonyms: Synonyms;
beforeAll(async () => {
  synonyms = unwrapped(await readSynonyms(readDataset));
});

const known = [
  '个人编号',
  'AAC002',
  '险种类型',
  '费款所属期',
  '金额（万元）',
  '姓名',
  'Member ID',
  'date',
  '备注',
  '统筹区',
];
const heading = fc.oneof(fc.constantFrom(...known), fc.string({ unit: 'binary', maxLength: 12 }));
const cell = fc.option(fc.oneof(fc.constantFrom('男', '2024-01-31', '1,000.00', '11010519491231002X'), fc.string()));
const file = fc
  .uniqueArray(heading, { minLength: 1, maxLength: 12 })
  .chain((headings) =>
    fc.tuple(
      fc.constant(headings),
      fc.array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), { maxLength: 4 }),
    ),
  );

describe('whatever a file is headed and holds', () => {
  test('a heading serves one column and a column has one heading of the file', () => {
    fc.assert(
      fc.property(file, ([headings, rows]) => {
        for (const proposal of matchColumns(headings, recordsOf(headings.length, rows), canonicalTables, synonyms)) {
          const chosen = proposal.columns.flatMap((match) => (match.chosen ? [match.chosen.heading] : []));
          expect(new Set(chosen).size).toBe(chosen.length);
          for (const each of [...chosen, ...proposal.unused]) expect(headings).toContain(each);
          expect(chosen.filter((each) => proposal.unused.includes(each))).toEqual([]);
          expect(proposal.score).toBeGreaterThan(0);
          expect(proposal.score).toBeLessThan(1 + 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the order of its columns does not matter', () => {
    fc.assert(
      fc.property(file, ([headings, rows]) => {
        const turned = [...headings].reverse();
        const there = matchColumns(headings, recordsOf(headings.length, rows), canonicalTables, synonyms);
        const back = matchColumns(
          turned,
          recordsOf(
            headings.length,
            rows.map((row) => [...row].reverse()),
          ),
          canonicalTables,
          synonyms,
        );
        const scores = (found: typeof there) => new Map(found.map(({ table, score }) => [table, score.toFixed(9)]));
        expect(scores(back)).toEqual(scores(there));
      }),
      { numRuns: 60 },
    );
  });
});

test('likeness is symmetric, between 0 and 1, and 1 only of a text with itself', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 10 }), fc.string({ maxLength: 10 }), (a, b) => {
      const likeness = similarity(a, b);
      expect(likeness).toBe(similarity(b, a));
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1);
      expect(similarity(a, a)).toBe(1);
    }),
  );
});

describe('the check character', () => {
  const digits = fc
    .tuple(
      fc.constantFrom(...provincePrefixes),
      fc.integer({ min: 0, max: 9999 }),
      fc.date({ min: new Date('1900-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 999 }),
    )
    .map(([province, county, born, sequence]) => {
      const day = born.toISOString().slice(0, 10).replaceAll('-', '');
      return `${province}${String(county).padStart(4, '0')}${day}${String(sequence).padStart(3, '0')}`;
    });
  const whole = (body: string): string => body + checkCharacter(body);

  test('makes every number sound', () => {
    fc.assert(
      fc.property(digits, (body) => {
        expect(checkIdNumber(whole(body)).faults).toEqual([]);
      }),
    );
  });

  test('finds every single wrong digit and every two neighbours exchanged', () => {
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
        const number = whole(body);
        const wrong = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
        expect(checkIdNumber(wrong).faults).toContain('checkDigit');
        const next = Math.min(at, 15);
        const exchanged = number.slice(0, next) + number[next + 1] + number[next] + number.slice(next + 2);
        if (exchanged !== number) expect(checkIdNumber(exchanged).faults).toContain('checkDigit');
      }),
    );
  });

  test('any text at all is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 24 }), (text) => {
        const { number, faults } = checkIdNumber(text);
        expect(number === null).toBe(faults.includes('length') || faults.includes('characters'));
      }),
    );
  });
});
