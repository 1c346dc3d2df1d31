import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import type { ImportReport } from '../../shared/data/loading/importFile';
import { type Offered, type PlannedStep, planReplay, readSteps, type StepList } from '../../shared/workspace/steps';
import { ownSteps } from './dataHistory';
import { today } from './dataImport';
import { bumpTables } from './dataTables';
import { endJob, showJob } from './jobs';
import { report } from './notices';
import { recordTables, tables } from './openWorkspace';
import { deedOf, privacy } from './runImport';

/** A table of a new file, opened in the ledger's worker under `id`. */
interface OfferedTable extends Offered {
  readonly id: string;
}

/** A step, the file it goes on with, what no longer fits, and what became of it. */
export interface ReplayedStep {
  readonly planned: PlannedStep<OfferedTable>;
  readonly fate:
    | { readonly state: 'planned' }
    | { readonly state: 'loading' }
    | { readonly state: 'loaded'; readonly report: ImportReport }
    | { readonly state: 'failed'; readonly failure: Failure };
}

interface ReplayStore {
  readonly list: StepList | null;
  readonly offered: readonly OfferedTable[];
  readonly files: number;
  readonly steps: readonly ReplayedStep[];
  readonly busy: 'no' | 'reading' | 'loading';
}

const empty: ReplayStore = { list: null, offered: [], files: 0, steps: [], busy: 'no' };
export const useReplay = create<ReplayStore>(() => empty);

/** Files and steps belong to the workspace in which they were chosen. */
export const forgetReplay = (): void => useReplay.setState(empty);

const plan = (list: StepList | null, offered: readonly OfferedTable[]): readonly ReplayedStep[] =>
  list === null
    ? []
    : planReplay(list.steps, offered).map((planned) => ({ planned, fate: { state: 'planned' } as const }));

const setList = (list: StepList): void => useReplay.setState(({ offered }) => ({ list, steps: plan(list, offered) }));

/** Takes the steps of a file that was saved before. */
export async function takeSteps(file: File): Promise<void> {
  const list = readSteps(await file.text());
  if ('reason' in list) report({ code: 'workspace/bad-steps', file: file.name, ...list });
  else setList(list);
}

export async function takeOwnSteps(): Promise<void> {
  const list = await ownSteps();
  if (list.ok) setList(list.value);
  else report(list.failure);
}

/** Reads the new files and holds the steps against them; nothing is loaded yet. */
export async function offerFiles(files: readonly File[]): Promise<void> {
  const ledger = await tables();
  if (!ledger.ok) return report(ledger.failure);
  useReplay.setState({ busy: 'reading' });
  const offered: OfferedTable[] = [];
  for (const file of files) {
    const id = crypto.randomUUID();
    const sources = await ledger.value.ask('read', { id, file, choice: {} });
    if (!sources.ok) report(sources.failure);
    else
      offered.push(
        ...sources.value.map(({ part, columns, preview }) => ({ id, file: file.name, part, columns, preview })),
      );
  }
  useReplay.setState(({ list }) => ({ offered, files: files.length, steps: plan(list, offered), busy: 'no' }));
}

/** Only a new code lets a step be done: its rows are rejected, each with its reason. */
export const canLoad = ({ planned, fate }: ReplayedStep): boolean =>
  planned.offered !== null && planned.breaks.every(({ kind }) => kind === 'new-code') && fate.state !== 'loaded';

const setFate = (index: number, fate: ReplayedStep['fate']): void =>
  useReplay.setState(({ steps }) => ({ steps: steps.map((step, at) => (at === index ? { ...step, fate } : step)) }));

const job = {
  id: 'replay',
  title: 'history.replay.job',
  cancel: () => void cancelReplay(),
  changesWorkspace: true,
} as const;
let isStopped = false;

async function load(index: number, { planned: { step, offered } }: ReplayedStep): Promise<ImportReport | null> {
  const [ledger, keeping] = [await tables(), await privacy()];
  if (!ledger.ok || !keeping.ok || offered === null) return null;
  setFate(index, { state: 'loading' });
  const order = {
    ...{ file: offered.id, part: offered.part, mapping: step.mapping, privacy: keeping.value },
    ...{ importedOn: today(), controlTotals: step.totals, replace: false },
  };
  const done = await ledger.value.ask('import', order, ({ bytes, of }) =>
    showJob({ ...job, progress: of > 0 ? bytes / of : null }),
  );
  setFate(index, done.ok ? { state: 'loaded', report: done.value } : { state: 'failed', failure: done.failure });
  return done.ok ? done.value : null;
}

/** Loads every step that fits, then saves the workspace with what was loaded. */
export async function runReplay(): Promise<void> {
  const { busy, steps } = useReplay.getState();
  if (busy !== 'no') return;
  const keeping = await privacy();
  if (!keeping.ok) return report(keeping.failure);
  isStopped = false;
  useReplay.setState({ busy: 'loading' });
  showJob({ ...job, progress: null });
  const reports: ImportReport[] = [];
  for (const [index, step] of steps.entries()) {
    if (isStopped || !canLoad(step)) continue;
    const done = await load(index, step);
    if (done !== null) reports.push(done);
  }
  if (reports.length > 0) await recordTables(deedOf(reports));
  endJob(job.id);
  useReplay.setState({ busy: 'no' });
  bumpTables();
}

export async function cancelReplay(): Promise<void> {
  isStopped = true;
  const ledger = await tables();
  if (ledger.ok) await ledger.value.ask('cancelImport', null);
}
