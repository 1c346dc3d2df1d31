import { Bookmark, InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Cell, Figure, Sentence } from './document';
import { spansOf } from './spans';

/** Writes a figure in the look of the words around it. */
export type WriteFigure = (figure: Figure, look: IRunOptions) => ParagraphChild;

/** Word takes no hyphen in the name of a bookmark. */
const bookmarkName = (anchor: string): string => anchor.replaceAll('-', '_');

const anchoredFigures =
  (anchored: (name: string, run: TextRun) => ParagraphChild) =>
  (anchors: ReadonlyMap<string, string>): WriteFigure =>
  (figure, look) => {
    const run = new TextRun({ ...look, text: figure.text });
    const anchor = anchors.get(figure.cell);
    return anchor === undefined ? run : anchored(bookmarkName(anchor), run);
  };

/** Figures lead to their row of the annex, where there is one; they look like any other word. */
export const linkedFigures = anchoredFigures((anchor, run) => new InternalHyperlink({ anchor, children: [run] }));

/** In the annex figures are what the links of the others lead to. */
export const markedFigures = anchoredFigures((id, run) => new Bookmark({ id, children: [run] }));

export const sentenceRuns = (sentence: Sentence, write: WriteFigure, look: IRunOptions = {}): ParagraphChild[] =>
  spansOf(sentence).map((span) =>
    typeof span === 'string' ? new TextRun({ ...look, text: span }) : write(span, look),
  );

export function cellRuns(cell: Cell, write: WriteFigure): ParagraphChild[] {
  if (typeof cell === 'string') return [new TextRun(cell)];
  return 'value' in cell ? [write(cell, {})] : sentenceRuns(cell, write);
}
