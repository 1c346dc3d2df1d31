import { memo, useDeferredValue, useMemo } from 'react';
import { inLanguage } from '../../../shared/base/language';
import {
  differenceOf,
  type ParameterDifference,
  type ScenarioDifference,
} from '../../../shared/parameters/differenceOf';
import type { Scenario, Unit } from '../../../shared/parameters/parameter';
import { describeFailure } from '../../../shared/text/describeFailure';
import { writeParameter } from '../../measures/parameterValue';
import { useQuestionTitle } from '../../outlook/useQuestionTitle';
import type { Compared } from '../../state/compared';
import { inspect } from '../../state/inspection';
import { useNumbers } from '../../state/settings';
import { useAskedScenario, useStudy } from '../../state/study';
import { useText } from '../../text';
import classes from './Comparison.module.css';
import { LetterMark } from './LetterMark';

/** A difference with its direction; that of two percentages is in points. */
function useSizeText(): (difference: number, unit: Unit) => string {
  const { t } = useText();
  const numbers = useNumbers();
  return (difference, unit) => {
    const sign = difference > 0 ? '+' : '';
    const isShare = unit === 'ratio' || unit === 'per year';
    return isShare
      ? t('projection.compare.points', { value: `${sign}${numbers.number(difference, 'rate')}` })
      : `${sign}${writeParameter(difference, unit, numbers, t)}`;
  };
}

function ParameterRow({ difference }: { difference: ParameterDifference }) {
  const { t, language } = useText();
  const numbers = useNumbers();
  const size = useSizeText();
  const parameter = useStudy(({ workspace }) => workspace?.parameters.byId.get(difference.id));
  if (parameter === undefined) {
    return null;
  }
  const { id, firstYear, before, after, widest } = difference;
  const write = (value: number) => writeParameter(value, parameter.unit, numbers, t);
  return (
    <tr data-parameter={id}>
      <th scope="row">
        <button type="button" className={classes.source} onClick={() => inspect({ kind: 'parameter', id })}>
          {inLanguage(parameter.label, language)}
        </button>
      </th>
      <td>{firstYear}</td>
      <td>{write(before)}</td>
      <td>{write(after)}</td>
      <td>{t('projection.compare.widest', { size: size(widest.difference, parameter.unit), year: widest.year })}</td>
    </tr>
  );
}

/** What differs besides dated parameters, in sentences. */
function useGroundTexts(): (difference: ScenarioDifference) => string[] {
  const { t } = useText();
  return ({ fertility, mortality, horizon, otherGround }) => [
    ...(fertility === null
      ? []
      : [
          t('projection.compare.fertility', {
            before: t(`projection.fertility.${fertility.before}`),
            after: t(`projection.fertility.${fertility.after}`),
          }),
        ]),
    ...(mortality === null
      ? []
      : [
          t('mortality.path.changed', {
            before: t(`mortality.path.${mortality.before}`),
            after: t(`mortality.path.${mortality.after}`),
          }),
        ]),
    ...(horizon === null
      ? []
      : [
          t('projection.compare.horizons', {
            from: horizon.after.firstYear,
            to: horizon.after.firstYear + horizon.after.years - 1,
          }),
        ]),
    ...(otherGround ? [t('projection.compare.ground')] : []),
  ];
}

function ParameterTable({ difference, letter }: { difference: ScenarioDifference; letter: string }) {
  const { t } = useText();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('projection.compare.assumption')}</th>
          <th scope="col">{t('projection.compare.firstYear')}</th>
          <th scope="col">{t('projection.compare.shown')}</th>
          <th scope="col">{letter}</th>
          <th scope="col">{t('projection.compare.gap', { letter })}</th>
        </tr>
      </thead>
      <tbody>
        {difference.parameters.map((one) => (
          <ParameterRow key={one.id} difference={one} />
        ))}
      </tbody>
    </table>
  );
}

function DifferenceOf({ one, shown }: { one: Compared; shown: Scenario }) {
  const { t } = useText();
  const titleOf = useQuestionTitle();
  const groundTexts = useGroundTexts();
  const parameters = useStudy(({ workspace }) => workspace?.parameters);
  const difference = useMemo(
    () => parameters && differenceOf({ parameters, scenario: shown }, { parameters, scenario: one.asked }),
    [parameters, shown, one.asked],
  );
  if (difference === undefined) {
    return null;
  }
  const texts = difference.ok ? groundTexts(difference.value) : [describeFailure(difference.failure, t).title];
  const isSame = difference.ok && texts.length === 0 && difference.value.parameters.length === 0;
  return (
    <section className={classes.difference} data-difference={one.letter}>
      <h3>
        <LetterMark letter={one.letter} />
        {t('projection.compare.differs', { scenario: titleOf(one.question).title })}
      </h3>
      {isSame && <p>{t('projection.compare.same')}</p>}
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {difference.ok && difference.value.parameters.length > 0 && (
        <ParameterTable difference={difference.value} letter={one.letter} />
      )}
    </section>
  );
}

/** For each compared run the assumptions that set it apart from the run on screen; follows a moving slider a moment later. */
export const Differences = memo(function Differences({ compared }: { compared: readonly Compared[] }) {
  const shown = useDeferredValue(useAskedScenario());
  return shown && compared.map((one) => <DifferenceOf key={one.letter} one={one} shown={shown} />);
});
