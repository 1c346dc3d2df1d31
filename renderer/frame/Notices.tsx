import { Button, CloseButton } from '@mantine/core';
import { describeFailure } from '../../shared/text/describeFailure';
import { revealFile } from '../state/files';
import { dismiss, type Notice, useNotices } from '../state/notices';
import { useText } from '../text';
import classes from './Frame.module.css';

function NoticeText({ notice }: { notice: Notice }) {
  const { t } = useText();
  switch (notice.kind) {
    case 'failure': {
      const { title, detail, nextStep } = describeFailure(notice.failure, t);
      return (
        <>
          <strong>{title}</strong>
          <p>{detail}</p>
          <p>{nextStep}</p>
        </>
      );
    }
    case 'saved':
      return (
        <>
          <strong>{t('frame.notice.saved')}</strong>
          <p className={classes.path}>{notice.path}</p>
          <Button variant="default" size="compact-xs" onClick={() => void revealFile(notice.path)}>
            {t('frame.notice.show')}
          </Button>
        </>
      );
    case 'told':
      return (
        <>
          <strong>{t(notice.title, notice.facts)}</strong>
          <p>{t(notice.detail, notice.facts)}</p>
        </>
      );
    case 'worker-restarted':
      return (
        <>
          <strong>{t('frame.notice.restarted')}</strong>
          <p>{t('frame.notice.restartedDetail')}</p>
        </>
      );
  }
}

/** Messages stay until they are put away: nothing that matters vanishes by itself. */
export function Notices() {
  const { t } = useText();
  const notices = useNotices(({ notices }) => notices);
  return (
    <section className={classes.notices} aria-label={t('frame.notice.region')} aria-live="polite">
      {notices.map((notice) => (
        <div key={notice.id} className={classes.notice} data-kind={notice.kind}>
          <div>
            <NoticeText notice={notice} />
          </div>
          <CloseButton size="sm" aria-label={t('frame.notice.dismiss')} onClick={() => dismiss(notice.id)} />
        </div>
      ))}
    </section>
  );
}
