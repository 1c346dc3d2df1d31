import type { FrontierPoint } from '../../../../shared/balance/frontier/frontier';
import type { Lever } from '../../../../shared/balance/levers/lever';
import { writeParameter } from '../../../measures/parameterValue';
import { useLeverName } from '../../../measures/useLeverName';
import { useTargetText } from '../../../measures/useTargetText';
import { useLeverPlaces } from '../../../state/balanceLevers';
import type { Answered } from '../../../state/balanceWork';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { FrontierAnswer, type FrontierAxis } from './FrontierAnswer';

const yearOf = ({ objectives }: FrontierPoint): number => -objectives[1];
const effortOf = ({ objectives }: FrontierPoint): number => objectives[0];

/** The least effort by the year that the fund lasts to. */
export function EffortFrontier({ answered }: { answered: Answered<'frontier'> }) {
  const { t } = useText();
  const numbers = useNumbers();
  const points = answered.value.points.toSorted((a, b) => yearOf(a) - yearOf(b));
  const [first, last] = [points[0], points.at(-1)];
  const facts = { first: first === undefined ? '' : yearOf(first), year: last === undefined ? '' : yearOf(last) };
  const title =
    first === undefined || last === undefined
      ? t('balanceWork.solver.frontierNone')
      : first === last || effortOf(first) === 0
        ? t('balanceWork.solver.frontierOne', facts)
        : t('balanceWork.solver.frontierTitle', {
            ...facts,
            times: numbers.number(effortOf(last) / effortOf(first), 'times'),
          });
  return (
    <FrontierAnswer
      frontier={{ ...answered.value, points }}
      title={title}
      note={t('balanceWork.solver.frontierNote')}
      fileName="effort-frontier"
      x={{ name: t('balanceWork.solver.lastsTo'), value: yearOf, write: (year) => String(year) }}
      y={{ name: t('balanceWork.solver.effort'), value: effortOf, write: (effort) => effort.toPrecision(3) }}
    />
  );
}

/** An axis of the values of one lever; where a point leaves it alone it stands where it did. */
function useLeverAxis(): (lever: Lever) => FrontierAxis {
  const { t } = useText();
  const numbers = useNumbers();
  const nameOf = useLeverName();
  const places = useLeverPlaces();
  return (lever) => {
    const { id, unit } = lever.parameter;
    const standard = places.find((place) => place.lever.parameter.id === id)?.standard ?? 0;
    return {
      name: nameOf(lever),
      value: ({ pulls }) => pulls.find(({ parameter }) => parameter === id)?.value ?? standard,
      write: (value) => writeParameter(value, unit, numbers, t),
    };
  };
}

/** What one lever can do for the other at the same target. */
export function TradeOffFrontier({ answered }: { answered: Answered<'tradeOff'> }) {
  const { t } = useText();
  const { sentence } = useTargetText();
  const axisOf = useLeverAxis();
  const { levers, target } = answered.question.question;
  const [x, y] = [axisOf(levers[0]), axisOf(levers[1])];
  const { points } = answered.value;
  const [first, last] = [points[0], points.at(-1)];
  const title =
    first === undefined || last === undefined
      ? t('balanceWork.solver.tradeOffNone')
      : t('balanceWork.solver.tradeOffTitle', {
          ...{ first: x.name, second: y.name, value: x.write(x.value(last)) },
          ...{ from: y.write(y.value(first)), to: y.write(y.value(last)) },
        });
  return (
    <FrontierAnswer
      frontier={answered.value}
      title={title}
      note={t('balanceWork.solver.tradeOffNote', { target: sentence(target) })}
      fileName="trade-off"
      x={x}
      y={y}
    />
  );
}
