import { z } from 'zod';
import { failed, type Result, success } from '../base/result';
import { textOf } from '../data/utf8';
import type { Scenario } from '../parameters/parameter';
import { type ParameterFile, readParameters } from '../parameters/readParameters';
import { completed, readStated } from '../parameters/statedScenario';
import type { CommitteeQuestion } from '../report/madeCommittee';
import { type BundleQuestion, names, questionSchema } from './contents';
import { jsonOf } from './manifest';
import type { Bundle } from './openBundle';

/** What a bundle asks for, read by the same checks as files of the user's own; figures come from elsewhere. */
export interface ReadContents {
  readonly question: BundleQuestion;
  readonly committee: Omit<CommitteeQuestion, 'base'>;
  /** Name → SHA-256 of everything that went into the stored run. */
  readonly inputs: Readonly<Record<string, string>>;
}

const inputsSchema = z.record(z.string(), z.string());

export function readContents(file: string, bundle: Bundle): Result<ReadContents> {
  const question = questionSchema.safeParse(jsonOf(bundle.entries.get(names.question)));
  if (!question.success) return unusable(file, names.question);
  const inputs = inputsSchema.safeParse(jsonOf(bundle.entries.get(names.inputs)));
  if (!inputs.success) return unusable(file, names.inputs);
  const parameters = readParameters(filesIn(bundle, 'parameters/'));
  if (!parameters.ok) return parameters;
  const scenario = scenarioIn(bundle, names.scenario);
  if (!scenario.ok) return scenario;
  const compared = bundle.entries.has(names.compared) ? scenarioIn(bundle, names.compared) : success(null);
  if (!compared.ok) return compared;
  const { language, day } = question.data;
  return success({
    question: question.data,
    committee: { parameters: parameters.value, scenario: scenario.value, compared: compared.value, language, day },
    inputs: inputs.data,
  });
}

/** The entry is there as its hash says, and holds something else than it should. */
const unusable = (file: string, part: string): Result<never> =>
  failed({ code: 'evidence/damaged', file, part, damage: 'changed' });

const textIn = ({ entries }: Bundle, name: string): string => textOf(entries.get(name) ?? new Uint8Array()) ?? '';

/** Entries of one folder as files of text. */
export const filesIn = (bundle: Bundle, folder: string): readonly ParameterFile[] =>
  [...bundle.entries.keys()]
    .filter((name) => name.startsWith(folder))
    .map((name) => ({ name, text: textIn(bundle, name) }));

/** A stored scenario is complete in itself, whatever it names as its parent. JSON is YAML too. */
function scenarioIn(bundle: Bundle, name: string): Result<Scenario> {
  const stated = readStated({ name, text: textIn(bundle, name) });
  return stated.ok ? completed(stated.value, null) : stated;
}
