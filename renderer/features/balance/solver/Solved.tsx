import { Button } from '@mantine/core';
import type { Solution } from '../../../../shared/balance/levers/solveLever';
import { writeParameter } from '../../../measures/parameterValue';
import { useLeverName } from '../../../measures/useLeverName';
import { useTargetText } from '../../../measures/useTargetText';
import { applyPulls } from '../../../state/balanceSolver';
import type { Answered } from '../../../state/balanceWork';
import { inspect } from '../../../state/inspection';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import classes from '../Balance.module.css';

type Asked = Answered<'solve'>['question'];

/** What to pull to: in the step of an act where there is one, else the closest; null where nothing need be pulled. */
function pulledTo(solution: Solution): number | null {
  if (solution.outcome === 'already-met') return null;
  return solution.outcome === 'solved' ? (solution.stepped?.value ?? solution.value) : solution.best.value;
}

function useWords({ question }: Asked) {
  const { t } = useText();
  const numbers = useNumbers();
  const nameOf = useLeverName();
  const { sentence, gap } = useTargetText();
  const { lever, target, from } = question;
  const write = (value: number): string => writeParameter(value, lever.parameter.unit, numbers, t);
  const said = (solution: Solution): string => {
    const facts = {
      ...{ lever: nameOf(lever), target: sentence(target), from },
      standard: write(solution.standard.value),
    };
    switch (solution.outcome) {
      case 'already-met':
        return t('balanceWork.solver.alreadyMet', facts);
      case 'solved':
        return t('balanceWork.solver.solved', { ...facts, value: write(solution.value) });
      case 'no-solution':
        return t('balanceWork.solver.noSolution', {
          ...facts,
          ...{ low: write(solution.low.value), high: write(solution.high.value), best: write(solution.best.value) },
          gap: gap(target, solution.best.margin),
        });
    }
  };
  return { t, write, said, gap };
}

function Delays({ asked, answered }: { asked: Asked; answered: Answered<'solve'> }) {
  const { t, write } = useWords(asked);
  const { from } = asked.question;
  const rows = [{ years: 0, solution: answered.value.solution }, ...answered.value.delays];
  return (
    <table className={classes.table}>
      <caption>{t('balanceWork.solver.delays')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('balanceWork.solver.delayFrom')}</th>
          <th scope="col">{t('balanceWork.solver.delayValue')}</th>
          <th scope="col">{t('balanceWork.solver.delayOutcome')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ years, solution }) => (
          <tr key={years} data-delay={years}>
            <th scope="row">{from + years}</th>
            <td>{solution.outcome === 'solved' ? write(solution.value) : '–'}</td>
            <td>{t(`balanceWork.solver.outcome.${solution.outcome}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The answer as a sentence with its numbers, what waiting costs, and the way to the levers. */
export function Solved({ answered }: { answered: Answered<'solve'> }) {
  const { question: asked, value } = answered;
  const { t, write, said, gap } = useWords(asked);
  const { solution } = value;
  const { lever, from, ramp, target } = asked.question;
  const found = pulledTo(solution);
  return (
    <div className={classes.answer} data-outcome={solution.outcome}>
      <p className={classes.sentence} role="status">
        {said(solution)}
      </p>
      {solution.outcome === 'solved' && (
        <>
          <p data-stepped={solution.stepped?.value}>
            {solution.stepped === null
              ? t('balanceWork.solver.notStepped')
              : t('balanceWork.solver.stepped', { value: write(solution.stepped.value) })}
          </p>
          <p className={classes.dim}>
            {t('balanceWork.solver.proof', { runs: solution.iterations, residual: gap(target, solution.residual) })}
          </p>
        </>
      )}
      <div className={classes.fields}>
        {found !== null && (
          <Button
            data-action="apply-solution"
            onClick={() => applyPulls([{ parameter: lever.parameter.id, value: found, from, ramp }])}
          >
            {t(solution.outcome === 'solved' ? 'balanceWork.solver.apply' : 'balanceWork.solver.applyBest')}
          </Button>
        )}
        {solution.outcome === 'solved' && (
          <Button
            variant="default"
            data-action="explain-solution"
            onClick={() => inspect({ kind: 'work', place: { work: 'solve' } })}
          >
            {t('balanceWork.inspector.open')}
          </Button>
        )}
      </div>
      {value.delays.length > 0 && <Delays asked={asked} answered={answered} />}
    </div>
  );
}
