import { Button, FileButton } from '@mantine/core';
import { IconFolderOpen, IconPlus } from '@tabler/icons-react';
import { inLanguage } from '../../../../shared/base/language';
import { useCanWrite } from '../../../state/auditCases';
import { editLimit, newLimit, useLimitEditor } from '../../../state/limitEditor';
import { importLimits, useOwnLimits } from '../../../state/ownLimits';
import { useText } from '../../../text';
import { LimitForm } from './LimitForm';
import classes from './Limits.module.css';
import { useLimitWords } from './useLimitWords';

function Kept() {
  const { t, language } = useText();
  const words = useLimitWords();
  const own = useOwnLimits();
  const before = useLimitEditor((store) => store.before);
  if (own.length === 0) return <p className={classes.dim}>{t('limits.own.none')}</p>;
  return (
    <ul className={classes.list}>
      {own.map((limit) => (
        <li key={limit.id}>
          <button
            type="button"
            className={classes.limit}
            data-own-limit={limit.id}
            aria-current={limit.id === before || undefined}
            onClick={() => editLimit(limit)}
          >
            <span className={classes.name}>{inLanguage(limit.title, language)}</span>
            <span className={classes.marks}>
              {t(`limits.fund.${limit.fund}`)} · {words.bound(limit)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Limits of the user's own: written, tried on the portfolio, then kept in the workspace. */
export function OwnView() {
  const { t } = useText();
  const canWrite = useCanWrite();
  const own = useOwnLimits();
  const text = useLimitEditor((store) => store.text);
  const open = (file: File | null): void => {
    if (file !== null)
      void importLimits(
        file,
        own.map(({ id }) => id),
      );
  };
  return (
    <>
      <div className={classes.bar}>
        <Button data-action="new-limit" leftSection={<IconPlus size={15} />} onClick={newLimit}>
          {t('limits.own.add')}
        </Button>
        <FileButton accept=".yaml,.yml" disabled={!canWrite} onChange={open}>
          {(props) => (
            <Button variant="default" leftSection={<IconFolderOpen size={15} />} disabled={!canWrite} {...props}>
              {t('limits.own.open')}
            </Button>
          )}
        </FileButton>
      </div>
      <div className={classes.standing}>
        <Kept />
        {text === null ? <p className={classes.dim}>{t('limits.own.choose')}</p> : <LimitForm text={text} />}
      </div>
    </>
  );
}
