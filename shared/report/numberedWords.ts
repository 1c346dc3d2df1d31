import type { Language } from '../base/language';
import type { Figure } from './document';
import type { Form } from './formatFigure';
import { type ReportWords, reportWords } from './reportContext';

/** Words of a report whose numbers get the names of their cells where they are said first. */
export interface NumberedWords extends ReportWords {
  /** A number and the cell that it is to be found in from now on. */
  number(cell: string, value: number, form: Form): Figure;
}

export function numberedWords(language: Language): NumberedWords {
  const cells = new Map<string, number>();
  const words = reportWords(language, (cell) => {
    const value = cells.get(cell);
    if (value === undefined) throw new Error(`No number stands in the cell ${cell}`);
    return value;
  });
  return {
    ...words,
    number: (cell, value, form) => {
      cells.set(cell, value);
      return words.figure(cell, form);
    },
  };
}
