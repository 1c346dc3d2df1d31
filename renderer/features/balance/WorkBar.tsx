import { Button, Progress } from '@mantine/core';
import type { WorkId } from '../../engine/balanceWorks';
import { stopWork, useWork, type WorkProgress } from '../../state/balanceWork';
import { useText } from '../../text';
import { FailureState } from '../../ui/FailureState';
import classes from './Balance.module.css';

function Running({ progress }: { progress: WorkProgress }) {
  const { t } = useText();
  const { done: runs, of, secondsLeft } = progress;
  const left = secondsLeft === null ? null : t('balanceWork.run.left', { seconds: Math.ceil(secondsLeft) });
  const done = of === null ? t('balanceWork.run.runs', { runs }) : t('balanceWork.run.runsOf', { runs, of });
  return (
    <div className={classes.work}>
      <Progress
        w={180}
        size={6}
        aria-label={done}
        value={of === null ? 100 : Math.min(100, (100 * runs) / of)}
        animated={of === null}
      />
      <span>{left === null ? done : `${done} · ${left}`}</span>
      <Button variant="default" data-action="stop-work" onClick={stopWork}>
        {t('balanceWork.run.cancel')}
      </Button>
    </div>
  );
}

/** How far a long question is, and what went wrong with it. */
export function WorkBar({ id }: { id: WorkId }) {
  const work = useWork(id);
  if (work.state === 'running') return <Running progress={work.progress} />;
  return work.state === 'failed' ? <FailureState failure={work.failure} /> : null;
}
