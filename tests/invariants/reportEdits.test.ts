import { describe, expect, test } from 'vitest';
import { committeeReport } from '../../shared/report/committeeReport';
import type { Figure, PlacedFigure, ReportDocument, Sentence } from '../../shared/report/document';
import { applyEdits, type Passage, passagesOf } from '../../shared/report/edits/applyEdits';
import { movedFigure } from '../../shared/report/edits/moveFigure';
import { filled, type Piece, piecesOf, placesIn, templateFrom, templateOf } from '../../shared/report/edits/template';
import { type Edits, editOn, fits, leftOut, typedNumbers } from '../../shared/report/edits/wordEdit';
import { paragraph, paragraphToWrite } from '../../shared/report/paragraph';
import { asSentence, reportWords } from '../../shared/report/reportContext';
import fc from '../support/fastCheck';
import { deficitOnly, emptied, sampleInput, sound } from '../support/reportSample';

const reports = [emptied, deficitOnly, sound].flatMap((shape) =>
  (['zh-CN', 'en'] as const).map((language) => committeeReport(sampleInput(shape, language))),
);
/** A report by its number: one that is printed whole would bury what went wrong. */
const drawn = fc.nat(reports.length - 1);
const reportAt = (number: number): ReportDocument => {
  const report = reports[number];
  if (report === undefined) throw new Error(`There is no report ${number}`);
  return report;
};
/** Words with braces and digits in them, of any script. */
const words = fc.string({ unit: fc.constantFrom('{', '}', '0', '1', '养', '老', 'a', ' ', '，'), maxLength: 12 });

/** New words round the figures of a sentence, in any order; some are left out, some stand twice. */
const wordsOn = ({ figures }: Sentence): fc.Arbitrary<string> => {
  const places: fc.Arbitrary<Piece> =
    figures.length === 0 ? words : fc.oneof(words, fc.integer({ min: 0, max: figures.length - 1 }));
  return fc.array(places, { maxLength: 8 }).map(templateFrom);
};

/** A report with new words for some of its passages. */
const edited = drawn.chain((number) =>
  fc.subarray([...passagesOf(reportAt(number))], { minLength: 1 }).chain((passages) =>
    fc.tuple(...passages.map(({ sentence }) => wordsOn(sentence))).map((texts) => ({
      number,
      edits: Object.fromEntries(
        passages.map(({ id, sentence }, index): [string, Edits[string]] => [id, editOn(sentence, texts[index] ?? '')]),
      ),
    })),
  ),
);

const bare = ({ text, value, cell }: Figure): Figure => ({ text, value, cell });

/** Whatever of a report no edit may touch. */
const untouchable = ({ headline: _, parts, ...rest }: ReportDocument): unknown => ({
  ...rest,
  parts: parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => (block.kind === 'paragraph' ? block.id : block)),
    })),
  })),
});

const standsIn = ({ text, figures }: Sentence): boolean =>
  figures.every((figure: PlacedFigure) => text.slice(figure.at, figure.at + figure.text.length) === figure.text);

describe('a template', () => {
  test('gives its pieces back, whatever braces and digits are in the words', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.nat(9)), { maxLength: 8 }), (pieces) => {
        const again = piecesOf(templateFrom(pieces));
        expect(again.filter((piece) => typeof piece === 'number')).toEqual(
          pieces.filter((piece) => typeof piece === 'number'),
        );
        expect(again.join('')).toBe(pieces.join(''));
      }),
    ));

  test('of a sentence, filled again, is the sentence', () =>
    fc.assert(
      fc.property(drawn, (number) => {
        for (const { sentence } of passagesOf(reportAt(number))) {
          const { text, figures } = sentence;
          expect(filled(templateOf(sentence), figures)).toEqual({ text, figures });
        }
      }),
    ));
});

describe('a figure that is moved', () => {
  test('takes nothing away from the words and no figure', () =>
    fc.assert(
      fc.property(drawn, fc.nat(40), fc.nat(6), fc.boolean(), (number, at, place, isBack) => {
        const { language } = reportAt(number);
        const passages = passagesOf(reportAt(number));
        const template = templateOf(passages[at % passages.length]?.sentence ?? asSentence(''));
        const moved = movedFigure(template, place, isBack ? 'back' : 'forward', language);
        const wordsOf = (one: string): string =>
          piecesOf(one)
            .filter((piece) => typeof piece === 'string')
            .join('');
        expect(wordsOf(moved)).toBe(wordsOf(template));
        expect([...placesIn(moved)].sort()).toEqual([...placesIn(template)].sort());
        expect(moved).toHaveLength(template.length);
      }),
    ));

  test.each([
    ['zh-CN', '基金{0}年用尽', 'back', '{0}基金年用尽'],
    ['zh-CN', '基金{0}年用尽', 'forward', '基金年{0}用尽'],
    ['en', 'Empty in {0} at last', 'back', 'Empty in{0}  at last'],
    ['en', '{0}{1} years', 'forward', '{1}{0} years'],
    ['en', '{0} years', 'back', '{0} years'],
    ['en', 'years {0}', 'forward', 'years {0}'],
  ] as const)('goes past one word in %s: %s, %s', (language, before, direction, after) =>
    expect(movedFigure(before, 0, direction, language)).toBe(after),
  );
});

describe('edits', () => {
  test('none leave the report as it is', () =>
    fc.assert(
      fc.property(drawn, (number) => {
        const document = reportAt(number);
        expect(applyEdits(document, {})).toEqual({ document, edited: [], unfit: [] });
      }),
    ));

  test('change no value and no cell of a figure, and nothing but the words of passages', () =>
    fc.assert(
      fc.property(edited, ({ number, edits }) => {
        const before = reportAt(number);
        const { document: after, unfit } = applyEdits(before, edits);
        expect(unfit).toEqual([]);
        expect(untouchable(after)).toEqual(untouchable(before));
        const now = new Map(passagesOf(after).map((passage) => [passage.id, passage.sentence]));
        for (const { id, sentence } of passagesOf(before)) {
          const there = now.get(id) ?? asSentence('');
          const known = sentence.figures.map(bare);
          expect(standsIn(there)).toBe(true);
          for (const figure of there.figures.map(bare)) expect(known).toContainEqual(figure);
          const missing = leftOut(edits[id]?.words ?? templateOf(sentence), sentence);
          expect(new Set(there.figures.map(({ cell }) => cell))).toEqual(
            new Set(sentence.figures.filter((_, place) => !missing.includes(place)).map(({ cell }) => cell)),
          );
        }
      }),
    ));

  test('that are the program’s own words leave the report as it is', () =>
    fc.assert(
      fc.property(drawn, (number) => {
        const one = reportAt(number);
        const own = passagesOf(one).map(({ id, sentence }: Passage) => [id, editOn(sentence, templateOf(sentence))]);
        expect(applyEdits(one, Object.fromEntries(own)).document).toEqual(one);
      }),
    ));

  test('are not applied to a report that they were not made on, and are named', () =>
    fc.assert(
      fc.property(edited, drawn, ({ edits }, number) => {
        const other = reportAt(number);
        const { document, edited: done, unfit } = applyEdits(other, edits);
        expect([...done, ...unfit].sort()).toEqual(Object.keys(edits).sort());
        const before = new Map(passagesOf(other).map(({ id, sentence }) => [id, sentence]));
        for (const { id, sentence } of passagesOf(document)) {
          if (!done.includes(id)) expect(sentence).toEqual(before.get(id));
        }
      }),
    ));
});

describe('an edit', () => {
  const cells: Readonly<Record<string, number>> = { 'years.2044.closing': 12e9, 'years.2046.closing': 3e9 };
  const english = reportWords('en', (cell) => cells[cell] ?? 0);
  const said = (cell: string, text: string): Sentence => {
    const figure = english.figure(cell, 'money');
    return { text: `${text}${figure.text}.`, figures: [{ ...figure, at: text.length }] };
  };
  const before = said('years.2044.closing', 'The fund holds ');
  const edit = editOn(before, 'No more than {0} is left.');

  test('is kept when the figure and its year are others', () => {
    const after = said('years.2046.closing', 'The fund holds ');
    expect(fits(edit, after)).toBe(true);
    expect(filled(edit.words, after.figures).text).toBe(`No more than ${after.figures[0]?.text} is left.`);
  });

  test.each([
    ['the program says something else', said('years.2044.closing', 'The fund lacks ')],
    ['the figure is another one', said('years.2044.income', 'The fund holds ')],
    ['there is no figure', asSentence('The fund holds nothing.')],
  ])('does not fit when %s', (_, sentence) => expect(fits(edit, sentence)).toBe(false));

  test('with a place that no figure has is not applied', () => {
    const made = reportAt(0);
    const none = editOn(made.headline, `{${made.headline.figures.length}}`);
    expect(applyEdits(made, { headline: none })).toEqual({ document: made, edited: [], unfit: ['headline'] });
  });

  test('tells the figures that it leaves out and the numbers that were typed', () => {
    expect(leftOut('Nothing is left.', before)).toEqual([0]);
    expect(leftOut(edit.words, before)).toEqual([]);
    expect(typedNumbers('About 1,234.5 of {0} in 2044, or 2044', before)).toEqual(['1,234.5', '2044']);
    expect(placesIn('{{0}} {0}')).toEqual([0]);
  });

  test('of words that were to be written makes them written', () => {
    const made = reportAt(0);
    const wanted = asSentence('Write the opinion here.');
    const blocks = [paragraphToWrite('opinion', wanted), paragraph('plain', wanted)];
    const part = { layout: 'chapter', title: '', sections: [{ id: 'opinion', heading: '', blocks }] } as const;
    const whole: ReportDocument = { ...made, parts: [...made.parts, part] };
    const { document } = applyEdits(whole, { opinion: editOn(wanted, 'The fund does not last.') });
    const open = passagesOf(document).filter(({ isToWrite }) => isToWrite);
    expect(passagesOf(whole).filter(({ isToWrite }) => isToWrite)).toHaveLength(1);
    expect(open).toEqual([]);
  });
});
