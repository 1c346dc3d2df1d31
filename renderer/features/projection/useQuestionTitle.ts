import { inLanguage } from '../../../shared/base/language';
import type { Scenario } from '../../../shared/parameters/parameter';
import { writeParameter } from '../../measures/parameterValue';
import { levers, type Question } from '../../state/question';
import { useNumbers } from '../../state/settings';
import { scenarioNamed, useStudy } from '../../state/study';
import { useText } from '../../text';

/** What the user changed in a scenario, each with its value; empty when nothing. */
function useChangeTexts(): (question: Question, scenario: Scenario) => string[] {
  const { t, language } = useText();
  const numbers = useNumbers();
  const parameters = useStudy(({ workspace }) => workspace?.parameters);
  return (question, scenario) => {
    const moved = levers.flatMap(({ id }) => {
      const [value, parameter] = [question.levers[id], parameters?.byId.get(id)];
      return value === undefined || parameter === undefined
        ? []
        : [
            t('projection.compare.change', {
              name: inLanguage(parameter.label, language),
              value: writeParameter(value, parameter.unit, numbers, t),
            }),
          ];
    });
    const { fertility } = question;
    const variant =
      fertility === scenario.fertility
        ? []
        : [
            t('projection.compare.change', {
              name: t('projection.fertility.label'),
              value: t(`projection.fertility.${fertility}`),
            }),
          ];
    return [...moved, ...variant];
  };
}

export interface QuestionTitle {
  /** The scenario, and that it was changed. */
  readonly title: string;
  /** What was changed; null for a scenario as it stands. */
  readonly changes: string | null;
}

/** How a question is called on screen. */
export function useQuestionTitle(): (question: Question) => QuestionTitle {
  const { t, language } = useText();
  const workspace = useStudy((study) => study.workspace);
  const changeTexts = useChangeTexts();
  return (question) => {
    const scenario = workspace && scenarioNamed(workspace, question.scenario);
    if (!scenario) {
      return { title: question.scenario, changes: null };
    }
    const scenarioTitle = inLanguage(scenario.title, language);
    const changes = changeTexts(question, scenario);
    return changes.length === 0
      ? { title: scenarioTitle, changes: null }
      : {
          title: t('projection.compare.own', { scenario: scenarioTitle }),
          changes: changes.join(t('projection.compare.and')),
        };
  };
}
