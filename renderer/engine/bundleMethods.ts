import { engineVersion } from '../../shared/base/engineVersion';
import { failed, type Result, success } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import { loadDatasets, type ReadFile } from '../../shared/data/loadDatasets';
import { names, runEntries, tableEntries, textEntries } from '../../shared/evidence/contents';
import type { Entries, Signature } from '../../shared/evidence/manifest';
import { largestBundle } from '../../shared/evidence/openBundle';
import { type PackedBundle, packBundle } from '../../shared/evidence/packBundle';
import { type OpenedBundle, openedBundle, recomputedRun, tablesIn } from '../../shared/evidence/recomputeRun';
import { type Verified, verifiedBundle } from '../../shared/evidence/verified';
import type { ParameterSet } from '../../shared/parameters/parameter';
import type { ParameterFile } from '../../shared/parameters/readParameters';
import type { ReportDocument } from '../../shared/report/document';
import { type CommitteeQuestion, madeCommittee } from '../../shared/report/madeCommittee';
import { readDataset } from './datasets';
import { openDatabase } from './duckdbDatabase';
import { readClosed } from './readClosed';

/** What the worker is started with, once. */
export interface BundleGround {
  readonly base: BaseData;
  readonly parameters: ParameterSet;
  /** The files of the law, as the engine reads them. */
  readonly law: readonly ParameterFile[];
}

export interface BundleOrder {
  readonly question: Omit<CommitteeQuestion, keyof BundleGround>;
  readonly withData: boolean;
}

export interface MadeBundle extends PackedBundle {
  readonly entries: number;
  /** The report that is in it. */
  readonly report: ReportDocument;
}

/** What was worked out again, and the signature that is still to be held against its key. */
export interface CheckedBundle {
  readonly verified: Verified;
  readonly signed: { readonly signature: Signature; readonly manifest: Uint8Array } | null;
}

async function made(
  { law, ...ground }: BundleGround,
  { question, withData }: BundleOrder,
): Promise<Result<MadeBundle>> {
  const committee = { ...ground, ...question };
  const run = madeCommittee(committee);
  if (!run.ok) return run;
  const data = withData ? await tableEntries(readDataset) : success<Entries>(new Map());
  if (!data.ok) return data;
  const { language, day } = committee;
  const asked = { kind: 'committee', language, day, simulation: null, audit: null } as const;
  const entries = new Map([...runEntries(committee, run.value, asked), ...textEntries(law), ...data.value]);
  return success({ ...packBundle(entries, engineVersion, null), entries: entries.size, report: run.value.document });
}

async function baseFrom(read: ReadFile): Promise<Result<BaseData>> {
  const database = await openDatabase();
  if (!database.ok) return database;
  try {
    const loaded = await loadDatasets(database.value, read);
    return loaded.ok ? await readClosed(database.value) : loaded;
  } finally {
    await database.value.close();
  }
}

/** Parts that only the command line works out again. */
function partsLeft({ contents: { question } }: OpenedBundle): readonly string[] {
  return [
    ...(question.simulation === null ? [] : [names.simulation]),
    ...(question.audit === null ? [] : [names.audit]),
  ];
}

async function checked(ground: BundleGround, file: File): Promise<Result<CheckedBundle>> {
  if (file.size > largestBundle) {
    return failed({ code: 'reading/too-large', file: file.name, megabytes: largestBundle / 2 ** 20 });
  }
  const opened = await openedBundle(file.name, new Uint8Array(await file.arrayBuffer()));
  if (!opened.ok) return opened;
  const tables = tablesIn(opened.value);
  const base = tables === null ? success(ground.base) : await baseFrom(tables);
  if (!base.ok) return base;
  const again = recomputedRun(opened.value, base.value);
  if (!again.ok) return again;
  const verified = verifiedBundle(opened.value, null, { ...again.value, left: partsLeft(opened.value) });
  const { signature, manifestBytes: manifest } = opened.value.bundle;
  return success({ verified, signed: signature && { signature, manifest } });
}

/** Evidence bundles: packed from a question, and worked out again from a file. */
export function bundleMethods() {
  let ground: BundleGround | null = null;
  const ready = (): BundleGround => {
    if (ground === null) throw new Error('The worker for evidence bundles was asked before it was started');
    return ground;
  };
  return {
    start: async (data: BundleGround): Promise<void> => {
      ground = data;
    },
    make: (order: BundleOrder): Promise<Result<MadeBundle>> => made(ready(), order),
    verify: (file: File): Promise<Result<CheckedBundle>> => checked(ready(), file),
  };
}

export type BundleMethods = ReturnType<typeof bundleMethods>;
