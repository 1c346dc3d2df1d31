import type { Cell, Figure, Sentence } from '../document';
import { spansOf } from '../spans';
import { type Attributes, type Content, element } from './markup';

/** Writes a figure so that its exact value, its cell and its run can be read from the page. */
export type WriteFigure = (figure: Figure) => Content;

/** `run` is the hash of all inputs of the run; a figure with an anchor leads to its row of the annex. */
export const figureWriter =
  (run: string, anchors: ReadonlyMap<string, string>): WriteFigure =>
  (figure) => {
    const anchor = anchors.get(figure.cell);
    const written = dataElement(figure, run, {});
    return anchor === undefined ? written : element('a', { href: `#${anchor}` }, written);
  };

/** Writes the figures of the annex: what the links of the others lead to. */
export const targetWriter =
  (run: string, anchors: ReadonlyMap<string, string>): WriteFigure =>
  (figure) =>
    dataElement(figure, run, { id: anchors.get(figure.cell) ?? '' });

const dataElement = ({ text, value, cell }: Figure, run: string, further: Attributes): Content =>
  element(
    'data',
    { value, 'data-cell': cell, 'data-run': run.slice(0, 12), title: `${cell} = ${value}`, ...further },
    text,
  );

/** The words of a sentence, with each of its figures written as such. */
export const sentenceContent = (sentence: Sentence, write: WriteFigure): Content =>
  spansOf(sentence).map((span) => (typeof span === 'string' ? span : write(span)));

export function cellContent(cell: Cell, write: WriteFigure): Content {
  if (typeof cell === 'string') return cell;
  return 'value' in cell ? write(cell) : sentenceContent(cell, write);
}
