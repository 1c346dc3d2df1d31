import { textOf } from '../cellShape';
import type { Block, Cell, ReportDocument } from '../document';
import { templateOf } from '../edits/template';
import { sectionsOf } from '../sectionsOf';

/** Words that stand at the same place of two reports and differ; null where one report has none there. */
export interface WordChange {
  readonly heading: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface Words {
  readonly heading: string;
  readonly text: string;
  /** What is left when the figures are taken out. */
  readonly wording: string;
}

const inCell = (cell: Cell): string => {
  if (typeof cell === 'string') return cell;
  return 'value' in cell ? '' : templateOf(cell);
};

/** The words of a block by the names of their places: a paragraph's id, the first cell of a table's row, a source. */
function wordsOf(block: Block, section: string): readonly (readonly [string, Omit<Words, 'heading'>])[] {
  switch (block.kind) {
    case 'paragraph':
      return [[block.id, { text: block.text, wording: templateOf(block) }]];
    case 'table':
      return block.rows.map((row) => {
        const [first = '', ...others] = row.map(textOf);
        const wording = row.map(inCell).join('|');
        return [`${section}.${block.caption}.${first}`, { text: [first, ...others].join(' · '), wording }];
      });
    case 'sources':
      return block.items.map(({ title, status, detail }) => {
        const text = [title, status, detail].join(' · ');
        return [`${section}.${title}`, { text, wording: text }];
      });
    default:
      return [];
  }
}

const wordsIn = (report: ReportDocument): ReadonlyMap<string, Words> =>
  new Map(
    sectionsOf(report).flatMap(({ id, heading, blocks }) =>
      blocks.flatMap((block) => wordsOf(block, id).map(([key, words]) => [key, { ...words, heading }] as const)),
    ),
  );

/** Where words differ, figures apart, in the order of the later report; what is gone comes last. */
export function wordChanges(before: ReportDocument, after: ReportDocument): readonly WordChange[] {
  const [old, now] = [wordsIn(before), wordsIn(after)];
  const changed = [...now].flatMap(([key, { heading, text, wording }]): readonly WordChange[] => {
    const earlier = old.get(key);
    return earlier?.wording === wording ? [] : [{ heading, before: earlier?.text ?? null, after: text }];
  });
  const gone = [...old].flatMap(([key, { heading, text }]) =>
    now.has(key) ? [] : [{ heading, before: text, after: null }],
  );
  return [...changed, ...gone];
}
