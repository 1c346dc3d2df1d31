import { Button } from '@mantine/core';
import type { ChanceSolution, ChanceTrial } from '../../../../shared/balance/levers/solveChance';
import { writeParameter } from '../../../measures/parameterValue';
import { useLeverName } from '../../../measures/useLeverName';
import { applyPulls } from '../../../state/balanceSolver';
import type { Answered } from '../../../state/balanceWork';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import classes from '../Balance.module.css';

/** The trial that the answer rests on. */
function trialOf(solution: ChanceSolution): ChanceTrial {
  if (solution.outcome === 'solved') return solution.found;
  return solution.outcome === 'no-solution' ? solution.best : solution.standard;
}

/** How far a lever must go for a reserve to be kept with a chance. */
export function ChanceAnswer({ answered }: { answered: Answered<'chance'> }) {
  const { t } = useText();
  const numbers = useNumbers();
  const nameOf = useLeverName();
  const { value: solution, question } = answered;
  const { lever, from, ramp, goal, draws } = question;
  const { chance, standardError, value } = trialOf(solution);
  const write = (one: number): string => writeParameter(one, lever.parameter.unit, numbers, t);
  const share = (one: number): string => numbers.full(one, 'share');
  const said = {
    ...{ lever: nameOf(lever), value: write(value), from, paths: solution.paths, found: share(chance) },
    goal: t('balanceWork.solver.chanceGoal', {
      months: numbers.full(goal.months, 'months'),
      until: goal.until,
      chance: share(goal.chance),
    }),
    before: solution.outcome === 'solved' ? write(solution.before.value) : '',
    less: solution.outcome === 'solved' ? share(solution.before.chance) : '',
  };
  const key = { solved: 'chanceSolved', 'already-met': 'chanceMet', 'no-solution': 'chanceNone' } as const;
  return (
    <div className={classes.answer} data-outcome={solution.outcome}>
      <p className={classes.sentence} role="status">
        {t(`balanceWork.solver.${key[solution.outcome]}`, said)}
      </p>
      <p className={classes.dim}>
        {t('balanceWork.solver.chanceError', {
          error: numbers.number(standardError, 'share'),
          seed: draws.seed,
          rounds: solution.rounds,
        })}
      </p>
      {solution.outcome !== 'already-met' && (
        <Button
          data-action="apply-solution"
          onClick={() => applyPulls([{ parameter: lever.parameter.id, value, from, ramp }])}
        >
          {t(`balanceWork.solver.${solution.outcome === 'solved' ? 'apply' : 'applyBest'}`)}
        </Button>
      )}
    </div>
  );
}
