import { useMemo } from 'react';
import type { ReportDocument } from '../../../../shared/report/document';
import { applyEdits, type Passage, passagesOf } from '../../../../shared/report/edits/applyEdits';
import { type Edits, headlineId, type WordEdit } from '../../../../shared/report/edits/wordEdit';
import { draftOf, useEdits, useWords } from '../../../state/reportWords';
import { useText } from '../../../text';

export type PassageMark = 'draft' | 'unfit' | 'edited' | 'toWrite';

export interface MarkedPassage extends Passage {
  /** Its words as they are in the report. */
  readonly shown: string;
  readonly mark: PassageMark | null;
}

/** A report in the user's words. */
export interface Words {
  readonly document: ReportDocument;
  readonly edits: Edits;
  /** Ids of the passages that are in the user's words. */
  readonly edited: readonly string[];
  readonly passages: readonly MarkedPassage[];
  /** Edits of passages that the report does not have now. */
  readonly gone: readonly (readonly [id: string, edit: WordEdit])[];
}

/** What the report says with the words that are kept for it, and how each of its passages stands. */
export function useReportWords(report: ReportDocument): Words {
  const edits = useEdits(report);
  const words = useWords();
  const applied = useMemo(() => applyEdits(report, edits), [report, edits]);
  const { document, edited, unfit } = applied;
  const shown = new Map(passagesOf(document).map(({ id, sentence, isToWrite }) => [id, { sentence, isToWrite }]));
  const markOf = (id: string): PassageMark | null => {
    if (draftOf(words, report, id) !== null) return 'draft';
    if (unfit.includes(id)) return 'unfit';
    if (edited.includes(id)) return 'edited';
    return shown.get(id)?.isToWrite ? 'toWrite' : null;
  };
  const passages = passagesOf(report).map(
    (passage): MarkedPassage => ({
      ...passage,
      shown: shown.get(passage.id)?.sentence.text ?? '',
      mark: markOf(passage.id),
    }),
  );
  const gone = Object.entries(edits).filter(([id]) => !shown.has(id));
  return { document, edits, edited, passages, gone };
}

/** What a passage is called: the heading that it stands under. */
export function usePassageName(): (passage: Passage) => string {
  const { t } = useText();
  return ({ id, heading }) =>
    id === headlineId ? t('reportsScreen.words.headline') : heading || t('reportsScreen.words.plain');
}
