import { strToU8 } from 'fflate';
import { z } from 'zod';
import { languages } from '../base/language';
import { type Result, success } from '../base/result';
import type { ReadFile } from '../data/loadDatasets';
import { tables } from '../data/tables';
import type { ParameterSet } from '../parameters/parameter';
import type { ParameterFile } from '../parameters/readParameters';
import { reportJson } from '../report/json';
import type { CommitteeQuestion, MadeReport } from '../report/madeCommittee';
import { resultCells } from '../report/resultCells';
import { type Entries, jsonBytes } from './manifest';

export const questionSchema = z.strictObject({
  kind: z.literal('committee'),
  language: z.enum(languages),
  day: z.iso.date(),
  /** How many paths of chance were drawn, and from which seed. */
  simulation: z.strictObject({ paths: z.number().int(), seed: z.number().int() }).nullable(),
  /** The day up to which an audit judged, and the SHA-256 of each file that it read. */
  audit: z.strictObject({ asOf: z.iso.date(), files: z.record(z.string(), z.string()) }).nullable(),
});

/** What a bundle was asked, beside scenario and law. */
export type BundleQuestion = z.infer<typeof questionSchema>;

/** Names of the entries; law lies in `parameters/`, figures in `tables/`, audit rules in `rules/`. */
export const names = {
  question: 'question.json',
  scenario: 'scenario.json',
  compared: 'compared.json',
  inputs: 'inputs.json',
  law: 'parameters.json',
  results: 'results.json',
  report: 'report.json',
  simulation: 'simulation.json',
  /** Settings of the paths of chance. */
  chance: 'stochastic.yaml',
  audit: 'audit.json',
} as const;

/** What every bundle holds of a run: question, scenarios, law, hashes of inputs, each cell, and the report. */
export function runEntries(committee: CommitteeQuestion, made: MadeReport, question: BundleQuestion): Entries {
  const { run, input, document } = made;
  const entries = new Map<string, Uint8Array>([
    [names.question, jsonBytes(question)],
    [names.scenario, jsonBytes(committee.scenario)],
    [names.inputs, jsonBytes(run.inputs)],
    [names.law, jsonBytes(statedLaw(committee.parameters))],
    [names.results, jsonBytes(resultCells(run, input.baseline))],
    [names.report, strToU8(reportJson(document))],
  ]);
  return committee.compared === null ? entries : entries.set(names.compared, jsonBytes(committee.compared));
}

/** Files of text as entries under their own names. */
export const textEntries = (files: readonly ParameterFile[]): Map<string, Uint8Array> =>
  new Map(files.map(({ name, text }) => [name, strToU8(text)]));

/** The bundled tables, so that a bundle can be verified without them. */
export async function tableEntries(read: ReadFile): Promise<Result<Entries>> {
  const entries = new Map<string, Uint8Array>();
  for (const { file } of tables) {
    const bytes = await read(file);
    if (!bytes.ok) return bytes;
    entries.set(file, bytes.value);
  }
  return success(entries);
}

/** Each value with its law or source and how far it was checked, to be read; the engine reads the files themselves. */
const statedLaw = ({ byId }: ParameterSet) =>
  [...byId.values()].map(({ id, label, unit, path, verifiedOn, values }) => ({
    ...{ id, label, unit, path, verifiedOn, values },
  }));
