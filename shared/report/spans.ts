import type { Figure, Sentence } from './document';

/** The words of a sentence and its figures, in the order in which they stand. */
export function spansOf({ text, figures }: Sentence): readonly (string | Figure)[] {
  const spans: (string | Figure)[] = [];
  let done = 0;
  for (const figure of figures) {
    spans.push(text.slice(done, figure.at), figure);
    done = figure.at + figure.text.length;
  }
  return [...spans, text.slice(done)].filter((span) => span !== '');
}
