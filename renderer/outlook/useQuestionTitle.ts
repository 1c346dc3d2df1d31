import { inLanguage } from '../../shared/base/language';
import type { Question } from '../state/question';
import { scenarioNamed, useStudy } from '../state/study';
import { useText } from '../text';
import { useChangeTexts } from './useChangeTexts';

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
