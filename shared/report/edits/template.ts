import type { Figure, PlacedFigure, Sentence } from '../document';

/** Words, or a figure by its number in the sentence. */
export type Piece = string | number;

const marks = /\{\{|\}\}|\{(\d+)\}/g;

const written = (piece: Piece): string =>
  typeof piece === 'number' ? `{${piece}}` : piece.replaceAll('{', '{{').replaceAll('}', '}}');

/** `{0}`, `{1}` … in the places of figures; a brace in the words is doubled. */
export const templateFrom = (pieces: readonly Piece[]): string => pieces.map(written).join('');

/** The pieces of a template, words that touch as one. */
export function piecesOf(template: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let words = '';
  let from = 0;
  const end = (): void => {
    if (words !== '') pieces.push(words);
    words = '';
  };
  for (const { 0: mark, 1: number, index } of template.matchAll(marks)) {
    words += template.slice(from, index);
    from = index + mark.length;
    if (number === undefined) words += mark.charAt(0);
    else {
      end();
      pieces.push(Number(number));
    }
  }
  words += template.slice(from);
  end();
  return pieces;
}

/** A sentence as a template: what is left of it when its figures are taken out. */
export function templateOf({ text, figures }: Sentence): string {
  const pieces: Piece[] = [];
  let from = 0;
  for (const [number, { at, text: shown }] of figures.entries()) {
    pieces.push(text.slice(from, at), number);
    from = at + shown.length;
  }
  return templateFrom([...pieces, text.slice(from)]);
}

/** The figures that a template has places for, in the order of their places. */
export const placesIn = (template: string): readonly number[] =>
  piecesOf(template).filter((piece) => typeof piece === 'number');

/** A template with the figures in their places; it must have no other places than there are figures. */
export function filled(template: string, figures: readonly Figure[]): Sentence {
  const placed: PlacedFigure[] = [];
  let text = '';
  for (const piece of piecesOf(template)) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const figure = figures[piece];
    if (figure === undefined) throw new Error(`No figure has the number ${piece} of a template`);
    placed.push({ ...figure, at: text.length });
    text += figure.text;
  }
  return { text, figures: placed };
}
