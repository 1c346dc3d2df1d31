import path from 'node:path';
import { type Result, success } from '../../../shared/base/result';
import { type BundleQuestion, names, runEntries, tableEntries, textEntries } from '../../../shared/evidence/contents';
import { type Entries, jsonBytes } from '../../../shared/evidence/manifest';
import { type CommitteeQuestion, madeCommittee } from '../../../shared/report/madeCommittee';
import type { Invocation } from '../command';
import { committeeAsked } from '../committeeQuestion';
import { readerOf } from '../datasetsFolder';
import { numberOption, textOption } from '../readOptions';
import { readFolder, readText } from '../scenario';
import { audited } from './audited';
import { simulated } from './simulated';

/** Entries beside those of the run, and what the question says of them. */
interface Extra<Asked> {
  readonly asked: Asked | null;
  readonly entries: Entries;
}

const nothing = { asked: null, entries: new Map<string, Uint8Array>() };

/** Draws paths where `--paths` asks for them. */
async function simulationAsked(
  invocation: Invocation,
  committee: CommitteeQuestion,
): Promise<Result<Extra<BundleQuestion['simulation']>>> {
  const paths = numberOption(invocation.options, 'paths', { low: 32, high: 1_000_000, whole: true }, null);
  if (!paths.ok) return paths;
  const seed = numberOption(invocation.options, 'seed', { low: 0, high: 2 ** 52, whole: true }, 1);
  if (!seed.ok) return seed;
  if (paths.value === null) return success(nothing);
  const chance = await readText(path.join(invocation.datasets, names.chance), names.chance);
  if (!chance.ok) return chance;
  const asked = { paths: paths.value, seed: seed.value };
  const document = await simulated(invocation, committee, asked, chance.value);
  if (!document.ok) return document;
  return success({ asked, entries: textEntries([chance.value]).set(names.simulation, jsonBytes(document.value)) });
}

/** Runs the audit rules where `--audit` names a folder, and keeps the rules with their SQL. */
async function auditAsked(invocation: Invocation): Promise<Result<Extra<BundleQuestion['audit']>>> {
  const folder = textOption(invocation.options, 'audit');
  if (folder === undefined) return success(nothing);
  const rules = await readFolder(invocation.datasets, 'rules');
  if (!rules.ok) return rules;
  const answer = await audited(invocation, folder, textOption(invocation.options, 'as-of'));
  if (!answer.ok) return answer;
  const { asOf, files, outcomes } = answer.value;
  return success({ asked: { asOf, files }, entries: textEntries(rules.value).set(names.audit, jsonBytes(outcomes)) });
}

/** All entries of the bundle that is asked for, by name. */
export async function evidenceAsked(invocation: Invocation): Promise<Result<Entries>> {
  const law = await readFolder(invocation.datasets, 'parameters');
  if (!law.ok) return law;
  const committee = await committeeAsked(invocation);
  if (!committee.ok) return committee;
  const made = madeCommittee(committee.value);
  if (!made.ok) return made;
  const simulation = await simulationAsked(invocation, committee.value);
  if (!simulation.ok) return simulation;
  const audit = await auditAsked(invocation);
  if (!audit.ok) return audit;
  const withData = invocation.options['with-data'] === true;
  const data = withData ? await tableEntries(readerOf(invocation.datasets)) : success<Entries>(new Map());
  if (!data.ok) return data;
  const { language, day } = committee.value;
  const question: BundleQuestion = {
    ...{ kind: 'committee', language, day },
    ...{ simulation: simulation.value.asked, audit: audit.value.asked },
  };
  const run = runEntries(committee.value, made.value, question);
  const extras = [textEntries(law.value), simulation.value.entries, audit.value.entries, data.value];
  return success(new Map([run, ...extras].flatMap((entries) => [...entries])));
}
