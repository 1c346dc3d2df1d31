import type { Scenario } from '../../../shared/parameters/parameter';
import type { Compared } from '../../state/compared';
import { isChanged, keyOf, type Question, questionOf } from '../../state/question';

/** A question that can be shown or compared, and those that build on it. */
export interface TreeNode {
  readonly key: string;
  readonly question: Question;
  readonly scenario: Scenario;
  /** Asked by the user on top of the scenario. */
  readonly isOwn: boolean;
  readonly children: readonly TreeNode[];
}

/** The user's changed questions: the one on screen, and those kept for comparison. */
function ownQuestions(
  scenarios: readonly Scenario[],
  shown: Question,
  compared: readonly Compared[],
): readonly Question[] {
  const byKey = new Map([...compared.map(({ question }) => question), shown].map((one) => [keyOf(one), one]));
  return [...byKey.values()].filter((question) => {
    const scenario = scenarios.find(({ id }) => id === question.scenario);
    return scenario !== undefined && isChanged(question, scenario);
  });
}

/** Scenarios under the one that they state their overrides against; below each first what the user made of it. */
export function scenarioTree(
  scenarios: readonly Scenario[],
  shown: Question,
  compared: readonly Compared[],
): readonly TreeNode[] {
  const own = ownQuestions(scenarios, shown, compared);
  const nodeOf = (scenario: Scenario): TreeNode => {
    const question = questionOf(scenario);
    const changed = own
      .filter((one) => one.scenario === scenario.id)
      .map((one) => ({ key: keyOf(one), question: one, scenario, isOwn: true, children: [] }));
    const built = scenarios.filter(({ parent }) => parent === scenario.id).map(nodeOf);
    return { key: keyOf(question), question, scenario, isOwn: false, children: [...changed, ...built] };
  };
  const isRoot = ({ parent }: Scenario) => parent === undefined || !scenarios.some(({ id }) => id === parent);
  const roots = scenarios.filter(isRoot).map(nodeOf);
  // What most builds on comes first: current law before a replay or a back-test.
  const builtOn = ({ scenario }: TreeNode) => scenarios.filter(({ parent }) => parent === scenario.id).length;
  return roots.sort((one, other) => builtOn(other) - builtOn(one));
}
