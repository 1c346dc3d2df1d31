import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconArrowLeft } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { ReportDocument } from '../../../../shared/report/document';
import { choosePassage, useReportPlace } from '../../../state/reportPlace';
import { keepsReports, keepWords, redoWords, undoWords, useSteps } from '../../../state/reportWords';
import { useText } from '../../../text';
import classes from './Compose.module.css';
import { PassageEditor } from './PassageEditor';
import { UnfitWords } from './UnfitWords';
import { type MarkedPassage, usePassageName, type Words } from './useReportWords';

const steps = {
  undo: { icon: IconArrowBackUp, run: undoWords, can: 'canUndo' },
  redo: { icon: IconArrowForwardUp, run: redoWords, can: 'canRedo' },
} as const;

function Step({ name, report }: { name: keyof typeof steps; report: ReportDocument }) {
  const { t } = useText();
  const { icon: Icon, run, can } = steps[name];
  const label = t(`reportsScreen.words.${name}`);
  const isPossible = useSteps(report)[can];
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        data-action={`${name}-words`}
        disabled={!isPossible}
        onClick={() => void run(report)}
      >
        <Icon size={16} />
      </ActionIcon>
    </Tooltip>
  );
}

function PassageList({ passages, lang }: { passages: readonly MarkedPassage[]; lang: string }) {
  const { t } = useText();
  const nameOf = usePassageName();
  return (
    <ul className={classes.list} aria-label={t('reportsScreen.words.list')}>
      {passages.map((passage) => (
        <li key={passage.id}>
          <button
            type="button"
            className={classes.choice}
            data-passage={passage.id}
            onClick={() => choosePassage(passage.id)}
          >
            <small>{nameOf(passage)}</small>
            <span className={classes.excerpt} lang={lang}>
              {passage.shown}
            </span>
            {passage.mark !== null && (
              <span className={classes.mark} data-mark={passage.mark}>
                {t(`reportsScreen.words.${passage.mark}`)}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z take changes of words back here; in the text itself they are the field's own. */
function press(event: KeyboardEvent, report: ReportDocument): void {
  const isField = event.target instanceof HTMLElement && event.target.isContentEditable;
  if (isField || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  void (event.shiftKey ? redoWords(report) : undoWords(report));
}

/** The passages of the report, and the one that is being put in other words. */
export function WordsPanel({ report, words }: { report: ReportDocument; words: Words }) {
  const { t } = useText();
  const nameOf = usePassageName();
  const chosen = useReportPlace(({ passage }) => passage);
  const passage = words.passages.find(({ id }) => id === chosen);
  return (
    <section
      className={classes.words}
      aria-label={t('reportsScreen.words.title')}
      onKeyDown={(event) => press(event, report)}
    >
      <div className={classes.wordsHead}>
        <h3>{passage === undefined ? t('reportsScreen.words.list') : nameOf(passage)}</h3>
        <Step name="undo" report={report} />
        <Step name="redo" report={report} />
      </div>
      {passage === undefined ? (
        <>
          {words.gone.map(([id, edit]) => (
            <UnfitWords key={id} edit={edit} onDrop={() => void keepWords(report, id, null)} />
          ))}
          <PassageList passages={words.passages} lang={report.language} />
        </>
      ) : (
        <>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconArrowLeft size={14} />}
            onClick={() => choosePassage(null)}
          >
            {t('reportsScreen.words.back')}
          </Button>
          <PassageEditor key={passage.id} report={report} passage={passage} edit={words.edits[passage.id] ?? null} />
        </>
      )}
      <p className={classes.tip}>{t(keepsReports() ? 'reportsScreen.words.kept' : 'reportsScreen.words.notKept')}</p>
    </section>
  );
}
