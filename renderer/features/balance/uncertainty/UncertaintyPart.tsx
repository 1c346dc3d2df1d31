import { lastPaths, runPaths, usePaths } from '../../../state/paths';
import { useAskedScenario, useStudy } from '../../../state/study';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { Scroll } from '../../../ui/Scroll';
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
  const answer = usePaths((store) => store.answer);
  if (scenario === null || base === undefined) {
    return <Empty title={t('uncertainty.empty.title')} hint={t('uncertainty.empty.noScenario')} />;
  }
  const run = lastPaths(answer);
  return (
    <div className={classes.part}>
      <OptionsBar scenario={scenario} />
      <RunState scenario={scenario} />
      {answer.state === 'failed' && <FailureState failure={answer.failure} onRetry={() => void runPaths(scenario)} />}
      {answer.state === 'none' && <Empty title={t('uncertainty.empty.title')} hint={t('uncertainty.empty.hint')} />}
      {run !== null && (
        <Scroll label={t('uncertainty.title')} className={classes.work}>
          <FanChart run={run} base={base} />
          <div className={classes.charts}>
            <ChancesChart run={run} />
          </div>
        </Scroll>
      )}
    </div>
  );
}
