import { SegmentedControl } from '@mantine/core';
import { useGround } from '../../../state/balanceLevers';
import { changeSensitivity, sensitivityViews, useSensitivity } from '../../../state/balanceSensitivity';
import { useAskedScenario } from '../../../state/study';
import { useText } from '../../../text';
import classes from '../Balance.module.css';
import { GridView } from './GridView';
import { PairsView } from './PairsView';
import { ReverseView } from './ReverseView';
import { StressView } from './StressView';
import { TornadoView } from './TornadoView';

/** How much hangs on what: assumptions and levers moved, alone and together, and shocks. */
export function SensitivityPart() {
  const { t } = useText();
  const { view } = useSensitivity();
  const scenario = useAskedScenario();
  const ground = useGround();
  if (scenario === null || ground === null) return null;
  return (
    <div className={classes.part} data-view={view}>
      <SegmentedControl
        className={classes.views}
        aria-label={t('balanceWork.sensitivity.views')}
        data={sensitivityViews.map((value) => ({ value, label: t(`balanceWork.sensitivity.${value}`) }))}
        value={view}
        onChange={(value) => changeSensitivity({ view: value })}
      />
      {view === 'tornado' && <TornadoView scenario={scenario} />}
      {view === 'grid' && <GridView />}
      {view === 'pairs' && <PairsView ground={ground} />}
      {view === 'stresses' && <StressView scenario={scenario} />}
      {view === 'reverse' && <ReverseView scenario={scenario} />}
    </div>
  );
}
