import { create } from 'zustand';
import { creditingRates } from '../../shared/sample/creditingRates';
import { addFiles, useImport } from './dataImport';
import { endJob, showJob } from './jobs';
import { report } from './notices';
import { tables } from './openWorkspace';
import { isReady, runImport } from './runImport';
import { useWorkspaceStore } from './workspace';

const members = 2000;
const seed = 1;
const job = { id: 'sample', title: 'dataScreens.job.sample', progress: null, cancel: null } as const;

export const useSample = create<{ readonly isMaking: boolean }>(() => ({ isMaking: false }));

async function sampleFiles(): Promise<readonly File[]> {
  const { opening } = useWorkspaceStore.getState();
  if (opening.state !== 'open') return [];
  const { base, parameters } = opening.workspace;
  const law = { parameters, divisors: base.monthsDivisor };
  const ledger = await tables();
  const made = ledger.ok
    ? await ledger.value.ask('sample', { law, creditingRates: creditingRates(base), members, seed })
    : ledger;
  if (made.ok) return made.value;
  report(made.failure);
  return [];
}

/** Makes a province that does not exist and loads its files as if they had been dropped. */
export async function loadSample(): Promise<void> {
  useSample.setState({ isMaking: true });
  showJob(job);
  const files = await sampleFiles();
  endJob(job.id);
  useSample.setState({ isMaking: false });
  await addFiles(files);
  const names = new Set(files);
  const added = new Set(
    useImport
      .getState()
      .files.filter(({ file }) => names.has(file))
      .map(({ id }) => id),
  );
  const ready = useImport.getState().queue.filter((table) => added.has(table.file) && isReady(table));
  await runImport(ready.map(({ key }) => key));
}
