import { Button } from '@mantine/core';
import { inLanguage } from '../../../../shared/base/language';
import type { FrontierPoint } from '../../../../shared/investment/allocation/allocator';
import type { AllocationAnswer } from '../../../../shared/investment/allocation/answer';
import type { Frontier } from '../../../../shared/investment/allocation/frontier';
import { asGoodAsBest } from '../../../../shared/investment/liabilities/lasting';
import { leastCommonYears } from '../../../../shared/investment/liabilities/reserveLink';
import { changeAllocation, type LastingRun, useAllocation, useLasting } from '../../../state/allocation';
import { inspect } from '../../../state/inspection';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import classes from './Allocation.module.css';
import { pointFigure } from './pointFigure';

/** The point that was chosen on the frontier, else the best for the objective; null where there is none. */
function usePoint(answer: AllocationAnswer, frontier: Frontier): FrontierPoint | null {
  const { objective, chosen } = useAllocation();
  const lasting = useLasting(answer);
  if (chosen !== null) return frontier.points[chosen] ?? null;
  if (objective === 'lasts') return lasting?.choice.trials[lasting.choice.best]?.point ?? null;
  return answer[objective];
}

function useSentence(answer: AllocationAnswer, point: FrontierPoint | null): string {
  const { t } = useText();
  const numbers = useNumbers();
  const { objective, chosen, target, riskFree } = useAllocation();
  const lasting = useLasting(answer);
  const rate = (value: number): string => numbers.full(value, 'rate');
  const asked = { target: rate(target), riskFree: rate(riskFree) };
  if (point === null) return t(`allocation.nothing.${objective}`, asked);
  const facts = { ...asked, return: rate(point.return), risk: rate(point.risk) };
  if (chosen !== null) return t('allocation.found.chosen', facts);
  const best = lasting?.choice.trials[lasting.choice.best];
  return t(`allocation.found.${objective}`, {
    ...facts,
    ratio: numbers.number((point.return - riskFree) / point.risk, 'times'),
    until: lasting?.until ?? '',
    chance: numbers.full(best?.chance.value ?? null, 'share'),
    error: numbers.full(best?.chance.standardError ?? null, 'rate'),
  });
}

function LastingNotes({ run }: { run: LastingRun }) {
  const { t } = useText();
  const numbers = useNumbers();
  const { low, high } = asGoodAsBest(run.choice);
  const [from, until] = [run.commonYears[0], run.commonYears.at(-1)];
  const facts = { low: numbers.full(low, 'rate'), high: numbers.full(high, 'rate') };
  return (
    <>
      <p>{t('allocation.asGood', facts)}</p>
      <p className={classes.dim}>
        {from === undefined || until === undefined
          ? t('liabilities.lasting.assumed', {
              least: leastCommonYears,
              value: run.choice.trials[run.choice.best]?.correlation ?? '',
            })
          : t('liabilities.lasting.fitted', { count: run.commonYears.length, from, until })}
      </p>
    </>
  );
}

function Weights({ answer, point }: { answer: AllocationAnswer; point: FrontierPoint }) {
  const { t } = useText();
  const numbers = useNumbers();
  return (
    <table className={classes.weights}>
      <caption>{t('allocation.weights')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('allocation.class')}</th>
          <th scope="col">{t('allocation.weight')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {answer.given.classes.map((name, k) => (
          <tr key={name} data-weight={name}>
            <th scope="row">{t(`assetClasses.${name}`)}</th>
            <td className={classes.number}>{numbers.full(point.weights[k] ?? 0, 'rate')}</td>
            <td className={classes.barCell}>
              <span className={classes.weight} style={{ width: `${100 * (point.weights[k] ?? 0)}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Binding({ answer, point }: { answer: AllocationAnswer; point: FrontierPoint }) {
  const { t, language } = useText();
  const names = answer.limits
    .filter(({ id }) => point.binding.includes(id))
    .map(({ title }) => inLanguage(title, language));
  return (
    <p data-binding={point.binding.join(' ')}>
      {names.length === 0 ? t('allocation.free') : t('allocation.binding', { limits: names.join('; ') })}
    </p>
  );
}

/** The portfolio of the objective, or the point that was chosen: its weights and what holds them back. */
export function Chosen({ answer, frontier }: { answer: AllocationAnswer; frontier: Frontier }) {
  const { t } = useText();
  const { objective, chosen } = useAllocation();
  const lasting = useLasting(answer);
  const point = usePoint(answer, frontier);
  const sentence = useSentence(answer, point);
  return (
    <section className={classes.chosen} data-return={point?.return ?? ''} data-risk={point?.risk ?? ''}>
      {point === null ? (
        <p role="status">{sentence}</p>
      ) : (
        <>
          <button
            type="button"
            className={classes.sentence}
            onClick={() => inspect({ kind: 'worked', figure: pointFigure(answer, point) })}
          >
            {sentence}
          </button>
          <Binding answer={answer} point={point} />
          <Weights answer={answer} point={point} />
        </>
      )}
      {objective === 'lasts' && lasting !== null && <LastingNotes run={lasting} />}
      {chosen !== null && (
        <Button variant="default" size="compact-xs" onClick={() => changeAllocation({ chosen: null })}>
          {t('allocation.back')}
        </Button>
      )}
    </section>
  );
}
