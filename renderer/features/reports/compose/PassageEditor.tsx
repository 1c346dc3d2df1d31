import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ReportDocument } from '../../../../shared/report/document';
import type { Passage } from '../../../../shared/report/edits/applyEdits';
import { movedFigure } from '../../../../shared/report/edits/moveFigure';
import { templateOf } from '../../../../shared/report/edits/template';
import {
  editOn,
  fits,
  leftOut,
  typedNumbers,
  type WordEdit,
  withKnownFigures,
} from '../../../../shared/report/edits/wordEdit';
import { draftOf, dropDraft, keepWords, setDraft, useWords } from '../../../state/reportWords';
import { useText } from '../../../text';
import { Warning } from '../Warning';
import classes from './Compose.module.css';
import { FigureList } from './FigureList';
import { UnfitWords } from './UnfitWords';
import { WordsField } from './WordsField';

interface PassageEditorProps {
  readonly report: ReportDocument;
  readonly passage: Passage;
  /** What is kept for it; null for nothing. */
  readonly edit: WordEdit | null;
}

/** The words of a passage as they are being written, and what can be done with them. */
function usePassageWords({ report, passage: { id, sentence }, edit }: PassageEditorProps) {
  const own = templateOf(sentence);
  const isFitting = edit !== null && fits(edit, sentence);
  const kept = isFitting ? edit.words : own;
  const draft = useWords((store) => draftOf(store, report, id));
  const words = draft ?? kept;
  return {
    words,
    isDraft: draft !== null,
    isFitting,
    missing: leftOut(words, sentence),
    typed: typedNumbers(words, sentence),
    write: (to: string): void => (to === kept ? dropDraft(report, id) : setDraft(report, id, to)),
    keep: () => void keepWords(report, id, words === own ? null : editOn(sentence, words)),
    reset: () => void keepWords(report, id, null),
  };
}

interface LeftOutProps {
  readonly figures: readonly string[];
  readonly isMeant: boolean;
  readonly onMean: (isMeant: boolean) => void;
}

function LeftOut({ figures, isMeant, onMean }: LeftOutProps) {
  const { t } = useText();
  return (
    <Warning name="left-out">
      <p>
        {t('reportsScreen.words.leftOut')} {figures.join(' · ')}
      </p>
      <Checkbox
        size="xs"
        mt={6}
        label={t('reportsScreen.words.leaveOut')}
        checked={isMeant}
        onChange={({ currentTarget }) => onMean(currentTarget.checked)}
      />
    </Warning>
  );
}

/** The words of one passage: written here, checked for numbers that are lost or made up, and kept. */
export function PassageEditor(props: PassageEditorProps) {
  const { report, passage, edit } = props;
  const { id, sentence } = passage;
  const { language } = report;
  const { t } = useText();
  const { words, isDraft, isFitting, missing, typed, write, keep, reset } = usePassageWords(props);
  const [isMeant, setMeant] = useState(false);
  const isReady = isDraft && words.trim() !== '' && (missing.length === 0 || isMeant);
  return (
    <>
      {edit !== null && !isFitting && (
        <UnfitWords edit={edit} onUse={() => write(withKnownFigures(edit.words, sentence))} onDrop={reset} />
      )}
      <WordsField
        words={words}
        figures={sentence.figures}
        lang={language}
        onChange={write}
        onKeep={() => isReady && keep()}
      />
      <p className={classes.tip}>{t('reportsScreen.words.hint')}</p>
      <FigureList
        sentence={sentence}
        missing={missing}
        onMove={(place, direction) => write(movedFigure(words, place, direction, language))}
        onPutBack={(place) => write(`${words}{${place}}`)}
      />
      {missing.length > 0 && (
        <LeftOut
          figures={missing.flatMap((place) => sentence.figures[place]?.text ?? [])}
          isMeant={isMeant}
          onMean={setMeant}
        />
      )}
      {typed.length > 0 && (
        <Warning name="typed">{t('reportsScreen.words.typed', { numbers: typed.join(' · ') })}</Warning>
      )}
      <div className={classes.buttons}>
        <Button size="xs" data-action="keep-words" disabled={!isReady} onClick={keep}>
          {t('reportsScreen.words.keep')}
        </Button>
        {isDraft && (
          <Button size="xs" variant="default" onClick={() => dropDraft(report, id)}>
            {t('reportsScreen.words.discard')}
          </Button>
        )}
        {isFitting && (
          <Button size="xs" variant="default" data-action="reset-words" onClick={reset}>
            {t('reportsScreen.words.reset')}
          </Button>
        )}
      </div>
      <h4 className={classes.heading}>{t('reportsScreen.words.own')}</h4>
      <p className={classes.own} lang={language}>
        {sentence.text}
      </p>
    </>
  );
}
