import { inLanguage } from '../../../shared/base/language';
import { failed, type Result, success } from '../../../shared/base/result';
import { decided, sharedGround } from '../../../shared/parameters/decideMerge';
import { type Merge, mergeScenarios } from '../../../shared/parameters/mergeScenarios';
import type { DatedValue, ParameterSet, Scenario } from '../../../shared/parameters/parameter';
import { scenarioText } from '../../../shared/parameters/writeScenario';
import type { Command, Invocation, Reply } from '../command';
import { choiceOption } from '../readOptions';
import { loadParameters, loadScenarios, scenarioNamed } from '../scenario';
import { textTable } from '../textTable';

const sides = ['none', 'a', 'b'] as const;
type Preference = (typeof sides)[number];

/** All that a merge is made of. */
interface Asked {
  readonly parameters: ParameterSet;
  readonly ground: Scenario;
  readonly first: Scenario;
  readonly second: Scenario;
}

async function asked({ positionals, datasets }: Invocation): Promise<Result<Asked>> {
  const [one, other, extra] = positionals;
  if (one === undefined || other === undefined || extra !== undefined) {
    const value = extra ?? one ?? '';
    return failed({ code: 'usage/bad-option', option: 'A B', value, expected: '2 × NAME | FILE.yaml' });
  }
  const parameters = await loadParameters(datasets);
  if (!parameters.ok) return parameters;
  const bundled = await loadScenarios(datasets);
  if (!bundled.ok) return bundled;
  const first = await scenarioNamed(one, datasets);
  if (!first.ok) return first;
  const second = await scenarioNamed(other, datasets);
  if (!second.ok) return second;
  const ground = sharedGround(bundled.value, first.value, second.value);
  return ground === null
    ? failed({ code: 'scenario/no-common-ground', first: first.value.id, second: second.value.id })
    : success({ parameters: parameters.value, ground, first: first.value, second: second.value });
}

const datedText = (values: readonly DatedValue[]): string =>
  values.map(({ from, value }) => `${value} (${from})`).join(', ');

function conflictTable(merge: Merge, { parameters, first, second }: Asked, invocation: Invocation): string {
  const { language, translate } = invocation;
  const settings = merge.settingConflicts.map((name) => [
    name,
    String(first[name] ?? '–'),
    String(second[name] ?? '–'),
  ]);
  const values = merge.conflicts.map(({ parameter: id, ...values }) => {
    const parameter = parameters.byId.get(id);
    const label = parameter ? inLanguage(parameter.label, language) : id;
    return [label, datedText(values.first), datedText(values.second)];
  });
  return textTable([translate('cli.merge.conflict'), first.id, second.id], [...settings, ...values], [0, 1, 2]);
}

function replyOf(merge: Merge, question: Asked, prefer: Preference, invocation: Invocation): Reply {
  const { conflicts, settingConflicts } = merge;
  const count = conflicts.length + settingConflicts.length;
  const document = { conflicts, settingConflicts, ground: question.ground.id };
  if (count > 0 && prefer === 'none') {
    const text = `${invocation.translate('cli.merge.open', { count })}\n\n${conflictTable(merge, question, invocation)}`;
    return { document: { ...document, scenario: null }, text, good: false };
  }
  const ids = [...settingConflicts, ...conflicts.map(({ parameter }) => parameter)];
  const choices = Object.fromEntries(ids.map((id) => [id, prefer === 'b' ? 'second' : 'first'] as const));
  const scenario = decided(merge, choices, question.second);
  return { document: { ...document, scenario }, text: scenarioText(scenario, question.ground).trimEnd() };
}

/** Two scenarios laid together as a file of its own, or what they do not agree on. */
export const merge: Command = {
  options: { prefer: { type: 'string' } },
  run: async (invocation) => {
    const prefer = choiceOption(invocation.options, 'prefer', sides, 'none');
    if (!prefer.ok) return prefer;
    const question = await asked(invocation);
    if (!question.ok) return question;
    const { parameters, ground, first, second } = question.value;
    const merged = mergeScenarios(parameters, ground, [first, second]);
    return merged.ok ? success(replyOf(merged.value, question.value, prefer.value, invocation)) : merged;
  },
};
