import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import { localDay } from '../../shared/base/localDay';
import { failed, type Result, success } from '../../shared/base/result';
import { safeFileName } from '../../shared/base/safeFileName';
import type { Verified } from '../../shared/evidence/verified';
import { invoke } from '../bridge';
import { type BundleDesk, openBundleDesk, verifiedBy } from '../engine/bundleDesk';
import type { BundleOrder, CheckedBundle } from '../engine/bundleMethods';
import { saveFile } from './files';
import { endJob, showJob } from './jobs';
import { scenarioOf } from './question';
import { remember } from './reportHistory';
import { orderNow } from './reportPlace';
import { isStandard, scenarioNamed, useStudy } from './study';

/** A bundle that was written. */
export interface WrittenBundle {
  readonly path: string;
  readonly entries: number;
  readonly digest: string;
}

export type EvidenceWork<T> =
  | { readonly state: 'none' }
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed'; readonly failure: Failure };

interface EvidenceStore {
  readonly made: EvidenceWork<WrittenBundle>;
  readonly verified: EvidenceWork<Verified>;
}

const none = { state: 'none' } as const;

export const useEvidence = create<EvidenceStore>(() => ({ made: none, verified: none }));

const job = { id: 'evidence', title: 'reportsScreen.evidence.job', progress: null } as const;

/** Asks a worker that lasts as long as the question; stopping ends it. */
async function withDesk<T>(
  slot: keyof EvidenceStore,
  work: (desk: BundleDesk) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { workspace } = useStudy.getState();
  if (workspace === null) return failed({ code: 'report/not-ready', needs: 'run' });
  const { base, parameters } = workspace;
  const desk = await openBundleDesk({ base, parameters });
  if (!desk.ok) return desk;
  let isStopped = false;
  const cancel = (): void => {
    isStopped = true;
    desk.value.end();
  };
  showJob({ ...job, cancel });
  useEvidence.setState({ [slot]: { state: 'running' } });
  const result = await work(desk.value);
  endJob(job.id);
  desk.value.end();
  return isStopped ? failed({ code: 'cancelled' }) : result;
}

const workOf = <T>(result: Result<T>): EvidenceWork<T> => {
  if (result.ok) return { state: 'done', value: result.value };
  return result.failure.code === 'cancelled' ? none : { state: 'failed', failure: result.failure };
};

/** The run on screen as a question: what a bundle is made from. */
function askedNow(): BundleOrder['question'] | null {
  const { workspace, question, standard } = useStudy.getState();
  const scenario = workspace && question && scenarioNamed(workspace, question.scenario);
  if (!workspace || !question || !scenario) return null;
  const compared = isStandard(question) ? null : standard;
  return { scenario: scenarioOf(question, scenario, workspace.parameters), compared, ...orderNow() };
}

async function made(withData: boolean): Promise<Result<WrittenBundle>> {
  const question = askedNow();
  if (question === null) return failed({ code: 'report/not-ready', needs: 'run' });
  const bundle = await withDesk('made', (desk) => desk.ask((ask) => ask('make', { question, withData })));
  if (!bundle.ok) return bundle;
  const { bytes, digest, entries, report } = bundle.value;
  const name = safeFileName(`Fundscope-evidence-${question.scenario.id}-${localDay(new Date())}.zip`);
  const written = await saveFile(name, new Uint8Array(bytes));
  if (written === null) return failed({ code: 'cancelled' });
  await remember({ kind: 'evidence', format: 'zip', edited: 0, report }, written);
  return success({ path: written.path, entries, digest });
}

/** Packs the run on screen into a bundle and writes it where the user says. */
export async function makeBundle(withData: boolean): Promise<void> {
  useEvidence.setState({ made: workOf(await made(withData)) });
}

/** The key that signed it, held against the bytes that it signed. */
async function withSigner(file: string, { verified, signed }: CheckedBundle): Promise<Result<Verified>> {
  if (signed === null) return success(verified);
  const { publicKey, signature } = signed.signature;
  const reply = await invoke('evidence.signer', { publicKey, signature, manifest: new Uint8Array(signed.manifest) });
  if (!reply.ok) return reply;
  const { fingerprint } = reply.value;
  return fingerprint === null
    ? failed({ code: 'evidence/wrong-signature', file })
    : success({ ...verified, signer: fingerprint });
}

/** Holds a bundle against its hashes and works it out again. */
export async function verifyBundle(file: File): Promise<void> {
  const checked = await withDesk('verified', (desk) => verifiedBy(desk, file));
  useEvidence.setState({ verified: workOf(checked.ok ? await withSigner(file.name, checked.value) : checked) });
}
