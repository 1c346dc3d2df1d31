import { SegmentedControl } from '@mantine/core';
import { type ComponentType, useDeferredValue, useState } from 'react';
import type { BaseData } from '../../../../shared/data/baseData';
import { lastPaths, type PathsRun, runPaths, usePaths } from '../../../state/paths';
import { useAskedScenario, useStudy } from '../../../state/study';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { Scroll } from '../../../ui/Scroll';
import frame from '../Part.module.css';
import { BandPaths } from './BandPaths';
import { ChancesChart } from './ChancesChart';
import { ConvergenceChart } from './ConvergenceChart';
import { DriversTable } from './DriversTable';
import { FanChart } from './FanChart';
import { LookingBack } from './LookingBack';
import { ModelsPanel } from './ModelsPanel';
import { OptionsBar } from './OptionsBar';
import { RunState } from './RunState';
import { SharesPanel } from './SharesPanel';
import { YearsChart } from './YearsChart';

interface ViewProps {
  readonly run: PathsRun;
  readonly base: BaseData;
}

const FanView = ({ run, base }: ViewProps) => (
  <>
    <FanChart run={run} base={base} />
    <BandPaths run={run} />
  </>
);

const ChancesView = ({ run }: ViewProps) => (
  <div className={frame.charts}>
    <ChancesChart run={run} />
    <YearsChart run={run} />
    <ConvergenceChart run={run} />
  </div>
);

const DriversView = ({ run }: ViewProps) => (
  <>
    <DriversTable diagnoses={run.diagnoses} />
    <SharesPanel run={run} />
    <ModelsPanel run={run} />
  </>
);

const views = ['fan', 'chances', 'drivers', 'past'] as const;
type View = (typeof views)[number];
const contents: Readonly<Record<View, ComponentType<ViewProps>>> = {
  fan: FanView,
  chances: ChancesView,
  drivers: DriversView,
  past: LookingBack,
};

function Views({ run, base }: ViewProps) {
  const { t } = useText();
  const [view, setView] = useState<View>('fan');
  const Content = contents[view];
  return (
    <>
      <div className={frame.bar}>
        <SegmentedControl
          aria-label={t('uncertainty.views.label')}
          data={views.map((value) => ({ value, label: t(`uncertainty.views.${value}`) }))}
          value={view}
          onChange={setView}
        />
      </div>
      <Scroll label={t(`uncertainty.views.${view}`)} className={frame.work}>
        <Content run={run} base={base} />
      </Scroll>
    </>
  );
}

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
    <div className={frame.part}>
      <OptionsBar scenario={scenario} />
      <RunState scenario={scenario} />
      {failure !== null && <FailureState failure={failure} onRetry={() => void runPaths(scenario)} />}
      {isIdle && <Empty title={t('uncertainty.empty.title')} hint={t('uncertainty.empty.hint')} />}
      {drawn !== null && <Views run={drawn} base={base} />}
    </div>
  );
}
