import { Button } from '@mantine/core';
import type { LeversSolution, LeversTrial } from '../../../../shared/balance/levers/solveLevers';
import { useTargetText } from '../../../measures/useTargetText';
import { applyPulls } from '../../../state/balanceSolver';
import type { Answered } from '../../../state/balanceWork';
import { useText } from '../../../text';
import classes from '../Balance.module.css';
import { PullsTable } from './PullsTable';

/** What to pull to: in the steps of an act where that meets the targets, else exactly or the closest. */
function trialOf(solution: LeversSolution): LeversTrial | null {
  if (solution.outcome === 'already-met') return null;
  return solution.outcome === 'solved' ? (solution.stepped ?? solution.found) : solution.best;
}

/** The least change of several levers, or how near they come and which targets they miss. */
export function SeveralAnswer({ answered }: { answered: Answered<'several'> }) {
  const { t } = useText();
  const { sentence } = useTargetText();
  const { value: solution, question } = answered;
  const { targets } = question.question;
  const joined = (texts: readonly string[]): string => texts.join(t('balanceWork.target.and'));
  const facts = { targets: joined(targets.map(sentence)), runs: solution.iterations };
  const said = {
    'already-met': () => t('balanceWork.solver.severalMet', facts),
    solved: () => t('balanceWork.solver.severalSolved', facts),
    'no-solution': () => {
      const broken = solution.outcome === 'no-solution' ? solution.broken : [];
      return t('balanceWork.solver.severalNone', {
        broken: joined(targets.filter((_, at) => broken.includes(at)).map(sentence)),
      });
    },
  } as const;
  const trial = trialOf(solution);
  return (
    <div className={classes.answer} data-outcome={solution.outcome}>
      <p className={classes.sentence} role="status">
        {said[solution.outcome]()}
      </p>
      {solution.outcome === 'solved' && (
        <p className={classes.dim}>
          {t(`balanceWork.solver.${solution.stepped === null ? 'severalExact' : 'severalStepped'}`)}
        </p>
      )}
      {trial !== null && (
        <>
          <PullsTable pulls={trial.pulls} />
          <Button data-action="apply-solution" onClick={() => applyPulls(trial.pulls)}>
            {t(`balanceWork.solver.${solution.outcome === 'solved' ? 'apply' : 'applyBest'}`)}
          </Button>
        </>
      )}
    </div>
  );
}
