import type { ParagraphBlock, Sentence } from './document';

export const paragraph = (id: string, sentence: Sentence): ParagraphBlock => ({
  kind: 'paragraph',
  id,
  isToWrite: false,
  ...sentence,
});

/** A place for words that only the user can write; `sentence` says what is wanted there. */
export const paragraphToWrite = (id: string, sentence: Sentence): ParagraphBlock => ({
  ...paragraph(id, sentence),
  isToWrite: true,
});
