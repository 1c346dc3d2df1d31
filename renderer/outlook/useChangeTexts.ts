import { inLanguage } from '../../shared/base/language';
import type { Scenario } from '../../shared/parameters/parameter';
import { writeParameter } from '../measures/parameterValue';
import { levers, type Question } from '../state/question';
import { useNumbers } from '../state/settings';
import { useStudy } from '../state/study';
import { useText } from '../text';

/** What the user changed in a scenario, each with its value; empty when nothing. */
export function useChangeTexts(): (question: Question, scenario: Scenario) => string[] {
  const { t, language } = useText();
  const numbers = useNumbers();
  const parameters = useStudy(({ workspace }) => workspace?.parameters);
  const named = (name: string, value: string): string => t('projection.compare.change', { name, value });
  const valued = (id: string, value: number): { name: string; value: string } | null => {
    const parameter = parameters?.byId.get(id);
    return parameter === undefined
      ? null
      : { name: inLanguage(parameter.label, language), value: writeParameter(value, parameter.unit, numbers, t) };
  };
  return ({ levers: moved, pulls, fertility }, scenario) => {
    const slid = levers.flatMap(({ id }) => {
      const value = moved[id];
      const words = value === undefined ? null : valued(id, value);
      return words === null ? [] : [named(words.name, words.value)];
    });
    const pulled = pulls.flatMap(({ parameter, value, from, ramp }) => {
      const words = valued(parameter, value);
      const key = ramp === 0 ? 'balance.lever.change' : 'balance.lever.changeRamp';
      return words === null ? [] : [t(key, { ...words, from, to: from + ramp })];
    });
    const variant =
      fertility === scenario.fertility
        ? []
        : [named(t('projection.fertility.label'), t(`projection.fertility.${fertility}`))];
    return [...slid, ...pulled, ...variant];
  };
}
