import { engineVersion } from '../../shared/base/engineVersion';
import { failed, type Result, success } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
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

interface MadeBundle extends PackedBundle {
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

/** Parts that only the command line works out again. */
function partsLeft({ contents: { question } }: OpenedBundle): readonly string[] {
  return [
    ...(question.simulation === null ? [] : [names.simulation]),
    ...(question.audit === null ? [] : [names.audit]),
  ];
}

async function openedFrom(file: File): Promise<Result<OpenedBundle>> {
  if (file.size > largestBundle) {
    return failed({ code: 'reading/too-large', file: file.name, megabytes: largestBundle / 2 ** 20 });
  }
  return openedBundle(file.name, new Uint8Array(await file.arrayBuffer()));
}

function checked(opened: OpenedBundle, base: BaseData): Result<CheckedBundle> {
  const again = recomputedRun(opened, base);
  if (!again.ok) return again;
  const verified = verifiedBundle(opened, null, { ...again.value, left: partsLeft(opened) });
  const { signature, manifestBytes: manifest } = opened.bundle;
  return success({ verified, signed: signature && { signature, manifest } });
}

/** Evidence bundles: packed from a question, and worked out again from a file. */
export function bundleMethods() {
  let ground: BundleGround | null = null;
  let opened: OpenedBundle | null = null;
  const ready = (): BundleGround => {
    if (ground === null) throw new Error('The worker for evidence bundles was asked before it was started');
    return ground;
  };
  return {
    start: async (data: BundleGround): Promise<void> => {
      ground = data;
    },
    make: (order: BundleOrder): Promise<Result<MadeBundle>> => made(ready(), order),
    /** Holds every byte of a bundle against its hashes; gives the figures that lie in it, null where there are none. */
    open: async (file: File): Promise<Result<Entries | null>> => {
      const bundle = await openedFrom(file);
      opened = bundle.ok ? bundle.value : null;
      return bundle.ok ? success(tablesIn(bundle.value)) : bundle;
    },
    /** Works the open bundle out again, from its own figures where it has them. */
    verify: async (own: BaseData | null): Promise<Result<CheckedBundle>> => {
      if (opened === null) throw new Error('No evidence bundle is open');
      return checked(opened, own ?? ready().base);
    },
  };
}

export type BundleMethods = ReturnType<typeof bundleMethods>;
