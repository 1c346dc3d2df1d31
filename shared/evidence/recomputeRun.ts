import { engineVersion } from '../base/engineVersion';
import { failed, type Result, success } from '../base/result';
import type { BaseData } from '../data/baseData';
import type { ReadFile } from '../data/loadDatasets';
import { reportJson } from '../report/json';
import { type CommitteeQuestion, type MadeReport, madeCommittee } from '../report/madeCommittee';
import { resultCells } from '../report/resultCells';
import { type Comparison, compareDocuments } from './compareDocuments';
import { names } from './contents';
import { type Entries, jsonOf } from './manifest';
import { type Bundle, openBundle } from './openBundle';
import { type ReadContents, readContents } from './readContents';
import { otherNames } from './verdict';

/** A bundle as it was opened from a file, with what was read in it. */
export interface OpenedBundle {
  readonly file: string;
  readonly bundle: Bundle;
  readonly contents: ReadContents;
}

/** What came of working the run of a bundle out again. */
export interface RecomputedRun {
  readonly comparisons: readonly Comparison[];
  /** Inputs that are not here what they were there. */
  readonly otherInputs: readonly string[];
}

/** What came of working a bundle out again. */
export interface Recomputed extends RecomputedRun {
  /** Parts that could not be worked out again, because what they rest on is not at hand. */
  readonly left: readonly string[];
}

/** A bundle whose every byte holds, with its contents read. */
export async function openedBundle(file: string, bytes: Uint8Array): Promise<Result<OpenedBundle>> {
  const bundle = await openBundle(file, bytes);
  if (!bundle.ok) return bundle;
  const contents = readContents(file, bundle.value);
  return contents.ok ? success({ file, bundle: bundle.value, contents: contents.value }) : contents;
}

/** The figures that a bundle has in it; null where it rests on those of the machine. */
export function tablesIn({ bundle: { entries } }: OpenedBundle): Entries | null {
  const tables = new Map([...entries].filter(([name]) => name.startsWith('tables/')));
  return tables.size > 0 ? tables : null;
}

/** Gives the figures that lie in a bundle's file. */
export const readerIn =
  (file: string, tables: Entries): ReadFile =>
  async (name) => {
    const bytes = tables.get(name);
    return bytes ? success(bytes) : failed({ code: 'evidence/damaged', file, part: name, damage: 'missing' });
  };

export const committeeOf = ({ contents }: OpenedBundle, base: BaseData): CommitteeQuestion => ({
  base,
  ...contents.committee,
});

/** Words that tell engine and inputs are those of the stored run: they are compared where both should be the same. */
function reportOf(document: unknown, sameGround: boolean): unknown {
  if (sameGround || typeof document !== 'object' || document === null) return document;
  return { ...document, identity: null, provenance: null };
}

function compared({ bundle, contents }: OpenedBundle, made: MadeReport): RecomputedRun {
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
  };
}

/** Works run and report of a bundle out again with this machine's engine and sets them beside what is stored. */
export function recomputedRun(opened: OpenedBundle, base: BaseData): Result<RecomputedRun> {
  const made = madeCommittee(committeeOf(opened, base));
  return made.ok ? success(compared(opened, made.value)) : made;
}
