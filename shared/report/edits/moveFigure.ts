import type { Language } from '../../base/language';
import { type Piece, piecesOf, templateFrom } from './template';

export type Direction = 'back' | 'forward';

/** Words one by one, white space and marks between them included. */
const wordsIn = (text: string, language: Language): readonly string[] =>
  [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(({ segment }) => segment);

/** Moves a figure of a template past the word or figure beside it; at either end it stays. */
export function movedFigure(template: string, place: number, direction: Direction, language: Language): string {
  const pieces = piecesOf(template).flatMap((piece): readonly Piece[] =>
    typeof piece === 'string' ? wordsIn(piece, language) : [piece],
  );
  const from = pieces.indexOf(place);
  const to = direction === 'back' ? from - 1 : from + 1;
  const beside = pieces[to];
  if (from < 0 || beside === undefined) return template;
  pieces[from] = beside;
  pieces[to] = place;
  return templateFrom(pieces);
}
