import { Button } from '@mantine/core';
import { piecesOf } from '../../../../shared/report/edits/template';
import type { WordEdit } from '../../../../shared/report/edits/wordEdit';
import { useText } from '../../../text';
import { Warning } from '../Warning';
import classes from './Compose.module.css';

interface UnfitWordsProps {
  readonly edit: WordEdit;
  /** Takes them up again; not there when the passage is not in the report now. */
  readonly onUse?: () => void;
  readonly onDrop: () => void;
}

const readable = (words: string): string =>
  piecesOf(words)
    .map((piece) => (typeof piece === 'number' ? '…' : piece))
    .join('');

/** Words that were written on another sentence: kept and shown, and no part of the report. */
export function UnfitWords({ edit, onUse, onDrop }: UnfitWordsProps) {
  const { t } = useText();
  return (
    <Warning name="unfit" title={t('reportsScreen.words.unfitTitle')}>
      <p>{t(onUse === undefined ? 'reportsScreen.words.unfitGone' : 'reportsScreen.words.unfitDetail')}</p>
      <p className={classes.own}>{readable(edit.words)}</p>
      <div className={classes.buttons}>
        {onUse !== undefined && (
          <Button size="compact-xs" variant="default" onClick={onUse}>
            {t('reportsScreen.words.useAgain')}
          </Button>
        )}
        <Button size="compact-xs" variant="default" onClick={onDrop}>
          {t('reportsScreen.words.drop')}
        </Button>
      </div>
    </Warning>
  );
}
