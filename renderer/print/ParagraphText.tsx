import { useContext } from 'react';
import type { ParagraphBlock } from '../../shared/report/document';
import { useText } from '../text';
import { SentenceText } from './FigureText';
import { ReadingContext } from './ReadingContext';

/** A paragraph; where its words may be changed, a button in the margin offers to. */
export function ParagraphText({ block }: { readonly block: ParagraphBlock }) {
  const { onParagraph } = useContext(ReadingContext);
  return (
    <p data-paragraph={block.id} className={block.isToWrite ? 'to-write' : undefined}>
      {onParagraph !== undefined && <ChangeButton onClick={() => onParagraph(block)} />}
      <SentenceText sentence={block} />
    </p>
  );
}

/** Its name is in the language of the window, which the report's need not be. */
function ChangeButton({ onClick }: { readonly onClick: () => void }) {
  const { t } = useText();
  return (
    <button type="button" className="change" aria-label={t('reportPages.change')} onClick={onClick}>
      ✎
    </button>
  );
}
