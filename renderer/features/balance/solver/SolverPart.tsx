import { Button } from '@mantine/core';
import type { Lever } from '../../../../shared/balance/levers/lever';
import { useChangeTexts } from '../../../outlook/useChangeTexts';
import { useRegister } from '../../../state/balanceRegister';
import { changeSolver, solve, useSolver, useSolverGround } from '../../../state/balanceSolver';
import { lastAnswered, useWork } from '../../../state/balanceWork';
import { useScenario, useStudy } from '../../../state/study';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { NumberField } from '../../../ui/NumberField';
import { Panel } from '../../../ui/Page';
import classes from '../Balance.module.css';
import { LeverChoice } from '../LeverChoice';
import { StaleNote } from '../StaleNote';
import { WorkBar } from '../WorkBar';
import { Solved } from './Solved';
import { TargetFields } from './TargetFields';

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

function OneLever({ lever }: { lever: Lever }) {
  const { t } = useText();
  const { target, from, ramp } = useSolver();
  const { scenario } = useSolverGround([lever.parameter.id]);
  const work = useWork('solve');
  if (scenario === null) return null;
  const { firstYear, years } = scenario;
  const begin = from ?? firstYear + 1;
  const answered = lastAnswered(work);
  return (
    <>
      <Panel title={t('balanceWork.solver.question')}>
        <TargetFields target={target} scenario={scenario} onChange={(next) => changeSolver({ target: next })} />
        <div className={classes.fields}>
          <LeverChoice
            name="lever"
            label={t('balanceWork.solver.lever')}
            lever={lever}
            onChange={({ parameter }) => changeSolver({ lever: parameter.id })}
          />
          <NumberField
            name="solver.from"
            className={classes.short}
            label={t('balanceWork.solver.from')}
            value={begin}
            range={[firstYear + 1, firstYear + years - 1]}
            step={1}
            decimalScale={0}
            onTake={(year) => changeSolver({ from: year })}
          />
          <NumberField
            name="solver.ramp"
            className={classes.short}
            label={t('balanceWork.solver.ramp')}
            value={ramp}
            range={[0, 30]}
            step={1}
            decimalScale={0}
            onTake={(length) => changeSolver({ ramp: length })}
          />
          <Button data-action="solve" disabled={work.state === 'running'} onClick={() => solve(scenario, lever, begin)}>
            {t('balanceWork.solver.solve')}
          </Button>
        </div>
        <Others sought={[lever.parameter.id]} />
        <WorkBar id="solve" />
      </Panel>
      {answered === null ? (
        work.state === 'none' && (
          <Empty title={t('balanceWork.solver.emptyTitle')} hint={t('balanceWork.solver.emptyHint')} />
        )
      ) : (
        <div className={classes.result} aria-busy={work.state === 'running'}>
          <StaleNote asked={answered.question.scenario} now={scenario} />
          <Solved answered={answered} />
        </div>
      )}
    </>
  );
}

/** What it takes to meet a target. */
export function SolverPart() {
  const { levers } = useRegister();
  const chosen = useSolver((store) => store.lever);
  const lever = levers.find(({ parameter }) => parameter.id === (chosen ?? 'contribution.employerRate')) ?? levers[0];
  return <div className={classes.part}>{lever !== undefined && <OneLever lever={lever} />}</div>;
}
