import type { Block, Part, ReportDocument, Sentence } from '../document';
import { sectionsOf } from '../sectionsOf';
import { filled } from './template';
import { type Edits, fits, headlineId, type WordEdit } from './wordEdit';

/** Words of a report that the user may put in other words. */
export interface Passage {
  readonly id: string;
  /** Heading of the section; empty for the headline. */
  readonly heading: string;
  readonly isToWrite: boolean;
  readonly sentence: Sentence;
}

/** All passages in the order of reading. */
export function passagesOf(report: ReportDocument): readonly Passage[] {
  const headline = { id: headlineId, heading: '', isToWrite: false, sentence: report.headline };
  const paragraphs = sectionsOf(report).flatMap(({ heading, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [{ id: block.id, heading, isToWrite: block.isToWrite, sentence: block }] : [],
    ),
  );
  return [headline, ...paragraphs];
}

export interface EditedReport {
  readonly document: ReportDocument;
  /** Ids of the passages that are in the user's words. */
  readonly edited: readonly string[];
  /** Ids of edits that were made on other words or figures than stand here now, or whose passage is not here. */
  readonly unfit: readonly string[];
}

/** A report in the user's words wherever an edit still fits. Figures keep their values and cells. */
export function applyEdits(report: ReportDocument, edits: Edits): EditedReport {
  const edited = passagesOf(report)
    .filter(({ id, sentence }) => fitting(edits, id, sentence) !== null)
    .map(({ id }) => id);
  const document = {
    ...report,
    headline: inWords(edits, headlineId, report.headline),
    parts: report.parts.map((part) => partInWords(edits, part)),
  };
  return { document, edited, unfit: Object.keys(edits).filter((id) => !edited.includes(id)) };
}

function fitting(edits: Edits, id: string, sentence: Sentence): WordEdit | null {
  const edit = Object.hasOwn(edits, id) ? edits[id] : undefined;
  return edit !== undefined && fits(edit, sentence) ? edit : null;
}

function inWords(edits: Edits, id: string, sentence: Sentence): Sentence {
  const edit = fitting(edits, id, sentence);
  return edit === null ? sentence : filled(edit.words, sentence.figures);
}

const partInWords = (edits: Edits, part: Part): Part => ({
  ...part,
  sections: part.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => blockInWords(edits, block)),
  })),
});

function blockInWords(edits: Edits, block: Block): Block {
  if (block.kind !== 'paragraph') return block;
  const words = inWords(edits, block.id, block);
  return words === block ? block : { ...block, ...words, isToWrite: false };
}
