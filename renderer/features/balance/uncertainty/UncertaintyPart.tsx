import { useDeferredValue } from 'react';
import { lastPaths, runPaths, usePaths } from '../../../state/paths';
import { useAskedScenario, useStudy } from '../../../state/study';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { Scroll } from '../../../ui/Scroll';
import { BandPaths } from './BandPaths';
import { ChancesChart } from './ChancesChart';
import { FanChart } from './FanChart';
import { OptionsBar } from './OptionsBar';
import { RunState } from './RunState';
import classes from './Uncertainty.module.css';

/** What many paths of the drivers make of the fund. */
export function UncertaintyPart() {
  const { t } = useText();
  const scenario = useAskedScenario();
  const base = useStudy(({ workspace }) => workspace?.base);
  const run = usePaths(({ answer }) => lastPaths(answer));
  const failure = usePaths(({ answer }) => (answer.state === 'failed' ? answer.failure : null));
  const isIdle = usePaths(({ answer }) => answer.state === 'none');
  // Charts take their time; the window does not wait for them.
  const drawn = useDeferredValue(run);
  if (scenario === null || base === undefined) {
    return <Empty title={t('uncertainty.empty.title')} hint={t('uncertainty.empty.noScenario')} />;
  }
  return (
    <div className={classes.part}>
      <OptionsBar scenario={scenario} />
      <RunState scenario={scenario} />
      {failure !== null && <FailureState failure={failure} onRetry={() => void runPaths(scenario)} />}
      {isIdle && <Empty title={t('uncertainty.empty.title')} hint={t('uncertainty.empty.hint')} />}
      {drawn !== null && (
        <Scroll label={t('uncertainty.title')} className={classes.work}>
          <FanChart run={drawn} base={base} />
          <BandPaths run={drawn} />
          <div className={classes.charts}>
            <ChancesChart run={drawn} />
          </div>
        </Scroll>
      )}
    </div>
  );
}
