import { Button, Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { stopPaths, usePaths } from '../../../state/paths';
import { type Aside, usePathsAside } from '../../../state/pathsAside';
import { useText } from '../../../text';
import { FailureState } from '../../../ui/FailureState';
import { Panel } from '../../../ui/Page';
import frame from '../Part.module.css';
import classes from './Uncertainty.module.css';

interface AsidePanelProps<T> {
  readonly name: 'shares' | 'models';
  readonly aside: Aside<T>;
  readonly onStart: () => void;
  readonly children: (value: T) => ReactNode;
}

/** A question about a run that takes many more paths: what it asks, a way to start it, its progress and its answer. */
export function AsidePanel<T>({ name, aside, onStart, children }: AsidePanelProps<T>) {
  const { t } = useText();
  const isBusy = usePaths(({ answer }) => answer.state === 'running');
  const isOtherBusy = usePathsAside(({ shares, models }) => shares.state === 'running' || models.state === 'running');
  return (
    <Panel title={t(`uncertainty.${name}.title`)}>
      <div className={classes.column} data-aside={name} data-state={aside.state}>
        <p className={frame.hint}>{t(`uncertainty.${name}.hint`)}</p>
        {aside.state === 'running' ? (
          <div className={classes.running} role="status">
            <Progress w={180} size={6} value={100 * aside.share} aria-label={t('uncertainty.job')} />
            <Button variant="default" onClick={stopPaths}>
              {t('frame.job.cancel')}
            </Button>
          </div>
        ) : (
          <Button className={classes.start} variant="default" disabled={isBusy || isOtherBusy} onClick={onStart}>
            {t(`uncertainty.${name}.start`)}
          </Button>
        )}
        {aside.state === 'failed' && <FailureState failure={aside.failure} />}
        {aside.state === 'done' && children(aside.value)}
      </div>
    </Panel>
  );
}
