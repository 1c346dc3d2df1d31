import path from 'node:path';
import { strToU8 } from 'fflate';
import { type Result, success } from '../../../shared/base/result';
import { sha256Of } from '../../../shared/base/sha256';
import { type Comparison, compareDocuments } from '../../../shared/evidence/compareDocuments';
import { names } from '../../../shared/evidence/contents';
import { jsonOf } from '../../../shared/evidence/manifest';
import { filesIn } from '../../../shared/evidence/readContents';
import {
  committeeOf,
  type OpenedBundle,
  type Recomputed,
  readerIn,
  recomputedRun,
  tablesIn,
} from '../../../shared/evidence/recomputeRun';
import { otherNames } from '../../../shared/evidence/verdict';
import type { CommitteeQuestion } from '../../../shared/report/madeCommittee';
import { baseDataFrom } from '../baseData';
import type { Invocation } from '../command';
import { readerOf } from '../datasetsFolder';
import { textOption } from '../readOptions';
import { readFolder } from '../scenario';
import { audited } from './audited';
import { simulated } from './simulated';

async function comparedPaths(
  invocation: Invocation,
  { bundle, contents }: OpenedBundle,
  committee: CommitteeQuestion,
): Promise<Result<readonly Comparison[]>> {
  const { simulation } = contents.question;
  const [chance] = filesIn(bundle, names.chance);
  if (simulation === null || chance === undefined) return success([]);
  const document = await simulated(invocation, committee, simulation, chance);
  if (!document.ok) return document;
  const stored = jsonOf(bundle.entries.get(names.simulation));
  return success([compareDocuments(names.simulation, stored, document.value)]);
}

const hashesIn = (files: readonly { readonly name: string; readonly text: string }[]) =>
  Object.fromEntries(files.map(({ name, text }) => [name, sha256Of(strToU8(text))]));

async function comparedAudit(invocation: Invocation, { bundle, contents }: OpenedBundle): Promise<Result<Recomputed>> {
  const { audit } = contents.question;
  if (audit === null) return success({ comparisons: [], otherInputs: [], left: [] });
  const folder = textOption(invocation.options, 'audit');
  if (folder === undefined) return success({ comparisons: [], otherInputs: [], left: [names.audit] });
  const rules = await readFolder(invocation.datasets, 'rules');
  if (!rules.ok) return rules;
  const answer = await audited(invocation, path.resolve(folder), audit.asOf);
  if (!answer.ok) return answer;
  const stored = jsonOf(bundle.entries.get(names.audit));
  return success({
    comparisons: [compareDocuments(names.audit, stored, answer.value.outcomes)],
    otherInputs: [
      ...otherNames(hashesIn(filesIn(bundle, 'rules/')), hashesIn(rules.value)),
      ...otherNames(audit.files, answer.value.files),
    ],
    left: [],
  });
}

/** Works every part of a bundle out again with this machine's engine and sets it beside what is stored. */
export async function recomputed(invocation: Invocation, opened: OpenedBundle): Promise<Result<Recomputed>> {
  const tables = tablesIn(opened);
  const base = await baseDataFrom(tables ? readerIn(opened.file, tables) : readerOf(invocation.datasets));
  if (!base.ok) return base;
  const run = recomputedRun(opened, base.value);
  if (!run.ok) return run;
  const paths = await comparedPaths(invocation, opened, committeeOf(opened, base.value));
  if (!paths.ok) return paths;
  const audit = await comparedAudit(invocation, opened);
  if (!audit.ok) return audit;
  return success({
    comparisons: [...run.value.comparisons, ...paths.value, ...audit.value.comparisons],
    otherInputs: [...run.value.otherInputs, ...audit.value.otherInputs],
    left: audit.value.left,
  });
}
