import { createContext } from 'react';
import type { Figure, ParagraphBlock } from '../../shared/report/document';
import { type Translate, translator } from '../../shared/text/translator';

/** What the words and figures of the pages answer to. */
export interface Reading {
  /** Cell of a figure → the row of the annex that says where it comes from. */
  readonly anchors: ReadonlyMap<string, string>;
  /** In that annex figures are what the links point at. */
  readonly isAnnex: boolean;
  /** Words in the language of the report. */
  readonly write: Translate;
  readonly onFigure: ((figure: Figure) => void) | undefined;
  readonly onParagraph: ((block: ParagraphBlock) => void) | undefined;
}

export const ReadingContext = createContext<Reading>({
  anchors: new Map(),
  isAnnex: false,
  write: translator('zh-CN'),
  onFigure: undefined,
  onParagraph: undefined,
});
