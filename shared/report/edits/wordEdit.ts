import type { Sentence } from '../document';
import { piecesOf, placesIn, templateFrom, templateOf } from './template';

/** A passage in the user's own words. */
export interface WordEdit {
  /** The new words, a template: figures stand in it by their numbers and can't be written into it. */
  readonly words: string;
  /** What they were written on: the program's words as a template, and the cells of its figures but for the years. */
  readonly on: string;
  readonly cells: readonly string[];
}

/** Edits by the id of their paragraph; that of the headline is `headlineId`. */
export type Edits = Readonly<Record<string, WordEdit>>;

export const headlineId = 'headline';

/** The year in which something happens moves from run to run; what happens does not. */
const withoutYears = (cell: string): string => cell.replace(/\b(1[89]|2[01])\d\d\b/g, 'YEAR');

const cellsOf = ({ figures }: Sentence): readonly string[] => figures.map(({ cell }) => withoutYears(cell));

export const editOn = (sentence: Sentence, words: string): WordEdit => ({
  words,
  on: templateOf(sentence),
  cells: cellsOf(sentence),
});

/** Whether the sentence still says the same of the same cells: the user's words would be wrong for any other. */
export const fits = ({ words, on, cells }: WordEdit, sentence: Sentence): boolean =>
  on === templateOf(sentence) &&
  JSON.stringify(cells) === JSON.stringify(cellsOf(sentence)) &&
  placesIn(words).every((place) => place < sentence.figures.length);

/** Numbers of the figures that words leave out. */
export function leftOut(words: string, { figures }: Sentence): readonly number[] {
  const places = new Set(placesIn(words));
  return [...figures.keys()].filter((place) => !places.has(place));
}

/** Words for a sentence with other figures: places that none of its figures has are dropped. */
export const withKnownFigures = (words: string, { figures }: Sentence): string =>
  templateFrom(piecesOf(words).filter((piece) => typeof piece === 'string' || piece < figures.length));

const numbersIn = (template: string): readonly string[] =>
  piecesOf(template).flatMap((piece) => (typeof piece === 'string' ? (piece.match(/\d[\d,.]*\d|\d/g) ?? []) : []));

/** Numbers that the user has typed: no run stands behind them. */
export function typedNumbers(words: string, sentence: Sentence): readonly string[] {
  const before = new Set(numbersIn(templateOf(sentence)));
  return [...new Set(numbersIn(words))].filter((number) => !before.has(number));
}
