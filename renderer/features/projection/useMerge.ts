import { useMemo } from 'react';
import type { Failure } from '../../../shared/base/failure';
import { inLanguage, type Language } from '../../../shared/base/language';
import { sharedGround } from '../../../shared/parameters/decideMerge';
import { type Merge, mergeScenarios } from '../../../shared/parameters/mergeScenarios';
import type { Scenario } from '../../../shared/parameters/parameter';
import { scenarioNamed, useStudy } from '../../state/study';
import { useText } from '../../text';

export type MergeAnswer =
  | { readonly state: 'choose' }
  | { readonly state: 'failed'; readonly failure: Failure }
  /** One builds on the other, so there is nothing to lay together. */
  | { readonly state: 'contained' }
  | { readonly state: 'merged'; readonly merge: Merge; readonly first: Scenario; readonly second: Scenario };

const nameOf = ({ title }: Scenario, language: Language): string => inLanguage(title, language);

/** The two scenarios laid together, or why they can't be. */
export function useMerge(firstId: string | null, secondId: string | null): MergeAnswer {
  const { language } = useText();
  const workspace = useStudy((study) => study.workspace);
  return useMemo(() => {
    const [first, second] = [firstId, secondId].map((id) =>
      workspace && id ? scenarioNamed(workspace, id) : undefined,
    );
    if (workspace === null || first === undefined || second === undefined || first === second) {
      return { state: 'choose' };
    }
    const ground = sharedGround(workspace.scenarios, first, second);
    if (ground === null) {
      const [one, other] = [nameOf(first, language), nameOf(second, language)];
      return { state: 'failed', failure: { code: 'scenario/no-common-ground', first: one, second: other } };
    }
    if (ground === first || ground === second) {
      return { state: 'contained' };
    }
    const merge = mergeScenarios(workspace.parameters, ground, [first, second]);
    return merge.ok
      ? { state: 'merged', merge: merge.value, first, second }
      : { state: 'failed', failure: merge.failure };
  }, [workspace, firstId, secondId, language]);
}
