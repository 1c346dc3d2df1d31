import { describe, expect, test } from 'vitest';
import type { ReportDocument, TableBlock } from '../../shared/report/document';
import { withAnnexes } from '../../shared/report/origins';
import { keepsNext, stretchesOf, titlesOf } from '../../shared/report/pagination/flow';
import { heightAtTop, type Piece, paginate } from '../../shared/report/pagination/paginate';
import { everyBlock } from '../support/everyBlock';
import fc from '../support/fastCheck';

const room = 100;

/** Pieces of which none alone is taller than a page. */
const pieces: fc.Arbitrary<readonly Piece[]> = fc.array(
  fc.record({
    height: fc.integer({ min: 1, max: 60 }),
    keepsNext: fc.boolean(),
    roomWanted: fc.constantFrom(0, 0, 0, 45),
    repeated: fc.integer({ min: 0, max: 40 }),
  }),
  { maxLength: 60 },
);

const filled = (page: readonly number[], all: readonly Piece[]): number =>
  page.reduce((sum, index, place) => {
    const piece = all[index];
    if (piece === undefined) throw new Error(`no piece ${index}`);
    return sum + (place === 0 ? heightAtTop(piece) : piece.height);
  }, 0);

test('every piece stands on exactly one page, in its order', () => {
  fc.assert(
    fc.property(pieces, (all) => {
      expect(paginate(all, room).flat()).toEqual([...all.keys()]);
    }),
  );
});

test('no page is empty, and none holds more than it has room for, its repeated head counted', () => {
  fc.assert(
    fc.property(pieces, (all) => {
      for (const page of paginate(all, room)) {
        expect(page.length).toBeGreaterThan(0);
        expect(filled(page, all)).toBeLessThanOrEqual(room);
      }
    }),
  );
});

test('a page ends only where the next piece, with those that it keeps, has no room on it', () => {
  fc.assert(
    fc.property(pieces, (all) => {
      const pages = paginate(all, room);
      for (const [at, page] of pages.slice(0, -1).entries()) {
        const first = pages[at + 1]?.[0] ?? 0;
        const group = groupFrom(first, all);
        const whole = group.reduce((sum, one) => sum + one.height, 0);
        const isMoved = filled(page, all) + whole > room;
        // Inside a group that is taller than a page the piece alone decides.
        const isFull = filled(page, all) + (all[first]?.height ?? 0) > room;
        // A chapter does not begin at the foot of a page.
        const isLow = room - filled(page, all) < (group[0]?.roomWanted ?? 0);
        expect(isMoved || isFull || isLow).toBe(true);
      }
    }),
  );
});

test('what keeps the next is never the last of a page, unless both with all they keep are more than a page', () => {
  fc.assert(
    fc.property(pieces, (all) => {
      for (const page of paginate(all, room).slice(0, -1)) {
        const last = page.at(-1) ?? 0;
        if (!all[last]?.keepsNext) continue;
        let first = last;
        while (all[first - 1]?.keepsNext) first--;
        const group = groupFrom(first, all);
        const [top] = group;
        expect(group.reduce((sum, one) => sum + one.height, 0) + (top?.repeated ?? 0)).toBeGreaterThan(room);
      }
    }),
  );
});

/** A piece and those after it that must stand with it. */
function groupFrom(first: number, all: readonly Piece[]): readonly Piece[] {
  const end = all.findIndex((piece, index) => index >= first && !piece.keepsNext);
  return all.slice(first, end === -1 ? all.length : end + 1);
}

test('a chapter begins on a page only where so much of it is left', () => {
  const chapter = (before: number): readonly Piece[] =>
    [before, 10].map((height, index): Piece => ({ height, keepsNext: false, roomWanted: index * 45, repeated: 0 }));
  expect(paginate(chapter(55), room)).toEqual([[0, 1]]);
  expect(paginate(chapter(56), room)).toEqual([[0], [1]]);
});

test('a piece taller than a page has one to itself', () => {
  const all = [10, 150, 10].map((height): Piece => ({ height, keepsNext: false, roomWanted: 0, repeated: 0 }));
  expect(paginate(all, room)).toEqual([[0], [1], [2]]);
});

describe('the flow of a report', () => {
  const report: ReportDocument = everyBlock('en');
  const flows = stretchesOf(withAnnexes(report), 'Contents').flatMap((one) => (one.kind === 'flow' ? [one] : []));

  test('has the contents behind the pages that it begins with, then each chapter, the annex last', () => {
    expect(stretchesOf(withAnnexes(report), 'Contents').map(({ kind }) => kind)).toEqual(['page', 'page', 'flow']);
    const titles = flows.flatMap(({ items }) => titlesOf(items));
    expect([...new Set(titles)]).toEqual(['Contents', 'How it came about', 'Annex: where the figures come from']);
  });

  test('a letter begins with its opening and first words, without contents', () => {
    const [letter] = stretchesOf({ ...report, kind: 'findings', parts: report.parts.slice(2) }, 'Contents');
    const [opening, title] = letter?.kind === 'flow' ? letter.items : [];
    expect([opening?.kind, title?.kind === 'title' && title.text]).toEqual(['opening', 'How it came about']);
  });

  test('has every row of every table of a chapter once, in its order', () => {
    const tables = withAnnexes(report)
      .parts.filter(({ layout }) => layout === 'chapter')
      .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
      .filter((block): block is TableBlock => block.kind === 'table');
    const rows = flows.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'row' ? [item.row] : [])));
    expect(rows).toEqual(tables.flatMap((table) => [...table.rows.keys()]));
  });

  test('leaves no heading and no first row of a table alone', () => {
    for (const { items } of flows) {
      for (const [index, item] of items.entries()) {
        const next = items[index + 1];
        if (item.kind === 'heading' || item.kind === 'title') expect(keepsNext(items, index)).toBe(true);
        if (item.kind === 'row' && item.row === 0 && next?.kind === 'row') {
          expect(keepsNext(items, index)).toBe(next.row > 0);
        }
      }
    }
  });
});
