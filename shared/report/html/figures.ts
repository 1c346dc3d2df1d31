import type { Cell, Figure, Sentence } from '../document';
import { type Content, element } from './markup';

/** Writes a figure so that its exact value, its cell and its run can be read from the page. */
export type WriteFigure = (figure: Figure) => Content;

/** `run` is the hash of all inputs of the run. */
export const figureWriter =
  (run: string): WriteFigure =>
  ({ text, value, cell }) =>
    element('data', { value, 'data-cell': cell, 'data-run': run.slice(0, 12), title: `${cell} = ${value}` }, text);

/** The words of a sentence, with each of its figures written as such. */
export function sentenceContent({ text, figures }: Sentence, write: WriteFigure): Content {
  const content: Content[] = [];
  let done = 0;
  for (const figure of figures) {
    content.push(text.slice(done, figure.at), write(figure));
    done = figure.at + figure.text.length;
  }
  return [...content, text.slice(done)];
}

export function cellContent(cell: Cell, write: WriteFigure): Content {
  if (typeof cell === 'string') return cell;
  return 'value' in cell ? write(cell) : sentenceContent(cell, write);
}
