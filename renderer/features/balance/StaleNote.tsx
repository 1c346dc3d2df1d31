import { useMemo } from 'react';
import type { Scenario } from '../../../shared/parameters/parameter';
import { useText } from '../../text';
import classes from './Balance.module.css';

/** Says so when figures belong to a scenario that has changed since. */
export function StaleNote({ asked, now }: { asked: Scenario; now: Scenario | null }) {
  const { t } = useText();
  const isSame = useMemo(() => JSON.stringify(asked) === JSON.stringify(now), [asked, now]);
  return isSame ? null : (
    <p className={classes.stale} role="status">
      {t('balanceWork.run.stale')}
    </p>
  );
}
