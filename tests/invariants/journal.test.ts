import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../shared/base/sha256';
import {
  continues,
  journalLine,
  knownActions,
  nothingBefore,
  readJournal,
  sealedJournalLine,
} from '../../shared/workspace/journal';
import fc from '../support/fastCheck';

const hash = fc.string().map((text) => sha256Of(text));
const deed = fc.record({
  what: fc.constantFrom(...knownActions),
  who: fc.string({ unit: 'binary' }),
  detail: fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()),
  at: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
  tables: fc.option(hash, { nil: null }),
  workspace: hash,
  sealed: fc.boolean(),
});

type DeedFacts = typeof deed extends fc.Arbitrary<infer T> ? T : never;

function written(deeds: readonly DeedFacts[]): string[] {
  let before = nothingBefore;
  return deeds.map(({ sealed, ...facts }, index) => {
    const entry = { ...facts, seq: index + 1 };
    const text = sealed
      ? sealedJournalLine(entry, before, Buffer.from(JSON.stringify(facts.detail)).toString('base64'))
      : journalLine(entry, before);
    before = text.slice(-66, -2);
    return text;
  });
}

const journal = fc.array(deed, { minLength: 1, maxLength: 8 }).map(written);
const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
const headOf = (lines: readonly string[]) => ({ seq: lines.length, hash: lines.at(-1)?.slice(-66, -2) ?? '' });

/** Wrong in itself, or not the journal whose end was seen. */
function isFound(text: string, lines: readonly string[]): boolean {
  const reading = readJournal(text);
  return reading.fault !== null || reading.torn > 0 || !continues(reading.lines, headOf(lines));
}

describe('a journal', () => {
  test('that nobody touched reads back whole', () =>
    fc.assert(
      fc.property(journal, (lines) => {
        const reading = readJournal(textOf(lines));
        expect(reading.fault).toBeNull();
        expect(reading.torn).toBe(0);
        expect(reading.lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
        expect(isFound(textOf(lines), lines)).toBe(false);
      }),
    ));

  test('with one character changed is found', () =>
    fc.assert(
      fc.property(journal, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (lines, where, other) => {
        const text = textOf(lines);
        const at = where % text.length;
        fc.pre(text[at] !== other);
        expect(isFound(text.slice(0, at) + other + text.slice(at + 1), lines)).toBe(true);
      }),
      { numRuns: 500 },
    ));

  test('with a line removed is found, the last one too', () =>
    fc.assert(
      fc.property(journal, fc.nat(), (lines, where) => {
        const left = lines.filter((_, index) => index !== where % lines.length);
        expect(isFound(textOf(left), lines)).toBe(true);
      }),
    ));

  test('with two lines in each other’s place is found', () =>
    fc.assert(
      fc.property(journal, fc.nat(), fc.nat(), (lines, a, b) => {
        const [one, other] = [a % lines.length, b % lines.length];
        fc.pre(one !== other);
        const moved = lines.map((line, index) =>
          index === one ? (lines[other] ?? '') : index === other ? (lines[one] ?? '') : line,
        );
        expect(isFound(textOf(moved), lines)).toBe(true);
      }),
    ));

  test('with a line put in is found, be it a copy, one of another journal or one that fits where it stands', () =>
    fc.assert(
      fc.property(journal, journal, fc.tuple(fc.nat(), fc.nat()), deed, (lines, others, [where, which], extra) => {
        const at = where % lines.length;
        const before = lines[at - 1]?.slice(-66, -2) ?? nothingBefore;
        const candidates = [...lines, ...others, journalLine({ ...extra, seq: at + 1 }, before)];
        const put = candidates[which % candidates.length] ?? '';
        expect(isFound(textOf([...lines.slice(0, at), put, ...lines.slice(at)]), lines)).toBe(true);
      }),
      { numRuns: 300 },
    ));

  test('that was written anew from a line on, hashes included, is not the one that was seen', () =>
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 6 }), fc.nat(), deed, (deeds, where, other) => {
        const at = where % deeds.length;
        const forged = deeds.map((one, index) => (index === at ? other : one));
        fc.pre(JSON.stringify(forged) !== JSON.stringify(deeds));
        const text = textOf(written(forged));
        fc.pre(text !== textOf(written(deeds)));
        expect(readJournal(text).fault).toBeNull();
        expect(isFound(text, written(deeds))).toBe(true);
      }),
    ));

  test('cut short at any place loses only the line that was being written', () =>
    fc.assert(
      fc.property(journal, fc.nat(), (lines, where) => {
        const text = textOf(lines);
        const reading = readJournal(text.slice(0, where % text.length));
        expect(reading.fault).toBeNull();
        expect(reading.lines.length).toBe(text.slice(0, where % text.length).split('\n').length - 1);
      }),
    ));
});
