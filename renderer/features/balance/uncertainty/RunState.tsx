import { Progress } from '@mantine/core';
import type { Scenario } from '../../../../shared/parameters/parameter';
import { isAnswerTo, lastPaths, type PathsProgress, type PathsRun, usePaths } from '../../../state/paths';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import classes from './Uncertainty.module.css';

function Running({ progress, paths }: { progress: PathsProgress; paths: number }) {
  const { t } = useText();
  const numbers = useNumbers();
  const { done, perSecond, secondsLeft } = progress;
  const count = (value: number): string => numbers.number(value, 'count');
  const facts = { done: count(done), paths: count(paths), rate: count(perSecond) };
  return (
    <div className={classes.running} role="status" data-paths-done={done}>
      <Progress w={180} size={6} value={(100 * done) / paths} aria-label={t('uncertainty.job')} />
      <span>{t('uncertainty.progress', facts)}</span>
      {secondsLeft !== null && <span>{t('uncertainty.timeLeft', { seconds: count(Math.ceil(secondsLeft)) })}</span>}
    </div>
  );
}

function Ran({ run, isStale }: { run: PathsRun; isStale: boolean }) {
  const { t } = useText();
  const numbers = useNumbers();
  const { seed, shocks, points } = run.options;
  const facts = {
    paths: numbers.number(run.summary.paths, 'count'),
    seconds: numbers.tick(run.milliseconds / 1000, 'times'),
    seed,
    shocks: t(`uncertainty.option.shock.${shocks}`),
    points: t(`uncertainty.option.point.${points}`),
  };
  return (
    <div className={classes.running} role="status" data-paths={run.summary.paths}>
      <span>{t('uncertainty.ran', facts)}</span>
      {isStale && <strong className={classes.stale}>{t('uncertainty.stale')}</strong>}
    </div>
  );
}

/** How far a run is, or what the figures below belong to. */
export function RunState({ scenario }: { scenario: Scenario }) {
  const { answer, options } = usePaths();
  const run = lastPaths(answer);
  if (answer.state === 'running') return <Running progress={answer.progress} paths={options.paths} />;
  return run === null ? null : <Ran run={run} isStale={!isAnswerTo(run, scenario, options)} />;
}
