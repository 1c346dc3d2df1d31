import { Button, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Scenario } from '../../../../shared/parameters/parameter';
import { useChangeTexts } from '../../../outlook/useChangeTexts';
import { useRegister } from '../../../state/balanceRegister';
import {
  changeSolver,
  type SolverMode,
  solve,
  solverModes,
  soughtBy,
  useSolver,
  useSolverGround,
} from '../../../state/balanceSolver';
import { useWork } from '../../../state/balanceWork';
import { useScenario, useStudy } from '../../../state/study';
import { useText } from '../../../text';
import { Panel } from '../../../ui/Page';
import classes from '../Balance.module.css';
import { WorkResult } from '../WorkResult';
import { ChanceAnswer } from './ChanceAnswer';
import { EffortFrontier, TradeOffFrontier } from './Frontiers';
import { QuestionFields, TimingFields } from './QuestionFields';
import { SeveralAnswer } from './SeveralAnswer';
import { Solved } from './Solved';

/** Levers that stay as they are while others are sought. */
function Others({ sought }: { sought: readonly string[] }) {
  const { t } = useText();
  const { others } = useSolverGround(sought);
  const question = useStudy((study) => study.question);
  const scenario = useScenario();
  const changeTexts = useChangeTexts();
  if (others.length === 0 || question === null || scenario === null) return null;
  const levers = changeTexts({ ...question, levers: {}, fertility: scenario.fertility, pulls: others }, scenario);
  return (
    <p className={classes.dim}>
      {t('balanceWork.solver.others', { levers: levers.join(t('projection.compare.and')) })}
    </p>
  );
}

function AnswerOf({ mode, scenario }: { mode: SolverMode; scenario: Scenario }): ReactNode {
  const { t } = useText();
  const hints = {
    solve: 'emptyHint',
    several: 'severalHint',
    frontier: 'frontierHint',
    tradeOff: 'tradeOffHint',
    chance: 'chanceHint',
  } as const;
  const empty = { title: t('balanceWork.solver.emptyTitle'), hint: t(`balanceWork.solver.${hints[mode]}`) };
  const shared = { now: scenario, empty };
  switch (mode) {
    case 'solve':
      return <WorkResult id="solve" {...shared} answer={(answered) => <Solved answered={answered} />} />;
    case 'several':
      return <WorkResult id="several" {...shared} answer={(answered) => <SeveralAnswer answered={answered} />} />;
    case 'frontier':
      return <WorkResult id="frontier" {...shared} answer={(answered) => <EffortFrontier answered={answered} />} />;
    case 'tradeOff':
      return <WorkResult id="tradeOff" {...shared} answer={(answered) => <TradeOffFrontier answered={answered} />} />;
    case 'chance':
      return <WorkResult id="chance" {...shared} answer={(answered) => <ChanceAnswer answered={answered} />} />;
  }
}

/** What it takes to meet targets. */
export function SolverPart() {
  const { t } = useText();
  const choices = useSolver();
  const { mode } = choices;
  const sought = soughtBy(choices);
  const { levers: all, settings } = useRegister();
  const { scenario } = useSolverGround(sought);
  const work = useWork(mode);
  if (scenario === null || settings === null) return null;
  const levers = sought.flatMap((id) => all.filter(({ parameter }) => parameter.id === id));
  const isReady = levers.length > 0 && new Set(sought).size === sought.length;
  return (
    <div className={classes.part} data-mode={mode}>
      <Panel title={t('balanceWork.solver.question')}>
        <SegmentedControl
          aria-label={t('balanceWork.solver.mode')}
          data={solverModes.map((value) => ({ value, label: t(`balanceWork.solver.modes.${value}`) }))}
          value={mode}
          onChange={(value) => changeSolver({ mode: value })}
        />
        <div className={classes.question}>
          <QuestionFields scenario={scenario} />
          <div className={classes.fields}>
            <TimingFields scenario={scenario} />
            <Button
              data-action="solve"
              disabled={work.state === 'running' || !isReady}
              onClick={() => solve({ scenario, levers, settings })}
            >
              {t('balanceWork.solver.solve')}
            </Button>
          </div>
          <Others sought={sought} />
        </div>
      </Panel>
      <AnswerOf mode={mode} scenario={scenario} />
    </div>
  );
}
