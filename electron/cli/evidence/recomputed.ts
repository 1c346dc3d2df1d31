import path from 'node:path';
import { strToU8 } from 'fflate';
import { engineVersion } from '../../../shared/base/engineVersion';
import { failed, type Result, success } from '../../../shared/base/result';
import { sha256Of } from '../../../shared/base/sha256';
import type { ReadFile } from '../../../shared/data/loadDatasets';
import { type Comparison, compareDocuments } from '../../../shared/evidence/compareDocuments';
import { names } from '../../../shared/evidence/contents';
import { jsonOf } from '../../../shared/evidence/manifest';
import type { Bundle } from '../../../shared/evidence/openBundle';
import { filesIn, type ReadContents, readContents } from '../../../shared/evidence/readContents';
import { resultCells } from '../../../shared/evidence/resultCells';
import { otherNames } from '../../../shared/evidence/verdict';
import { reportJson } from '../../../shared/report/json';
import { type CommitteeQuestion, type MadeReport, madeCommittee } from '../../../shared/report/madeCommittee';
import { baseDataFrom } from '../baseData';
import type { Invocation } from '../command';
import { readerOf } from '../datasetsFolder';
import { textOption } from '../readOptions';
import { readFolder } from '../scenario';
import { audited } from './audited';
import { simulated } from './simulated';

/** What came of working a bundle out again. */
export interface Recomputed {
  readonly comparisons: readonly Comparison[];
  /** Inputs that are not here what they were there. */
  readonly otherInputs: readonly string[];
  /** Parts that could not be worked out again, because what they rest on is not at hand. */
  readonly left: readonly string[];
}

/** A bundle as it was opened from a file, with what was read in it. */
export interface OpenedBundle {
  readonly file: string;
  readonly bundle: Bundle;
  readonly contents: ReadContents;
}

/** Figures out of the bundle where it has them, else those of this machine. */
function tablesOf({ file, bundle: { entries } }: OpenedBundle, datasets: string): ReadFile {
  if (![...entries.keys()].some((name) => name.startsWith('tables/'))) return readerOf(datasets);
  return async (name) => {
    const bytes = entries.get(name);
    return bytes ? success(bytes) : failed({ code: 'evidence/damaged', file, part: name, damage: 'missing' });
  };
}

/** Words that tell engine and inputs are those of the stored run: they are compared where both should be the same. */
function reportOf(document: unknown, sameGround: boolean): unknown {
  if (sameGround || typeof document !== 'object' || document === null) return document;
  return { ...document, identity: null, provenance: null };
}

function comparedRun(opened: OpenedBundle, made: MadeReport): Recomputed {
  const { bundle, contents } = opened;
  const otherInputs = otherNames(contents.inputs, made.run.inputs);
  const sameGround = otherInputs.length === 0 && bundle.manifest.engineVersion === engineVersion;
  const stored = (name: string): unknown => jsonOf(bundle.entries.get(name));
  const report = reportOf(JSON.parse(reportJson(made.document)), sameGround);
  const cells = resultCells(made.run, made.input.baseline);
  return {
    comparisons: [
      compareDocuments(names.results, stored(names.results), cells),
      compareDocuments(names.report, reportOf(stored(names.report), sameGround), report),
    ],
    otherInputs,
    left: [],
  };
}

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
  const base = await baseDataFrom(tablesOf(opened, invocation.datasets));
  if (!base.ok) return base;
  const committee = { base: base.value, ...opened.contents.committee };
  const made = madeCommittee(committee);
  if (!made.ok) return made;
  const run = comparedRun(opened, made.value);
  const paths = await comparedPaths(invocation, opened, committee);
  if (!paths.ok) return paths;
  const audit = await comparedAudit(invocation, opened);
  if (!audit.ok) return audit;
  return success({
    comparisons: [...run.comparisons, ...paths.value, ...audit.value.comparisons],
    otherInputs: [...run.otherInputs, ...audit.value.otherInputs],
    left: audit.value.left,
  });
}

/** A bundle whose every byte holds, with its contents read. */
export async function opened(file: string, bundle: Bundle): Promise<Result<OpenedBundle>> {
  const contents = readContents(file, bundle);
  return contents.ok ? success({ file, bundle, contents: contents.value }) : contents;
}
