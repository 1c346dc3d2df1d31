import { create } from 'zustand';
import { inLanguage } from '../../shared/base/language';
import { makeRegion } from '../reports/region';
import { endJob, showJob } from './jobs';
import { report } from './notices';
import { type Edition, type Outcome, type Progress, type ReportFormat, writeAll } from './reportExport';
import { languagesNow, orderNow } from './reportPlace';
import { useStudy } from './study';

export interface BatchOutcome extends Outcome {
  readonly isStopped: boolean;
}

interface BatchStore {
  /** Codes of the provinces that are ticked. */
  readonly chosen: readonly string[];
  readonly formats: readonly ReportFormat[];
  readonly progress: Progress | null;
  readonly outcome: BatchOutcome | null;
}

export const useBatch = create<BatchStore>(() => ({ chosen: [], formats: ['pdf'], progress: null, outcome: null }));

export const chooseProvinces = (chosen: readonly string[]): void => useBatch.setState({ chosen });
export const chooseBatchFormats = (formats: readonly ReportFormat[]): void => useBatch.setState({ formats });

export const toggleProvince = (code: string): void =>
  useBatch.setState(({ chosen }) => ({
    chosen: chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code],
  }));

function editionsNow(): readonly Edition[] {
  const { workspace } = useStudy.getState();
  const { chosen, formats } = useBatch.getState();
  const order = orderNow();
  const provinces = (workspace?.regionFigures ?? []).filter(({ region }) => chosen.includes(region));
  return provinces.flatMap(({ region, name }) =>
    languagesNow().map((language) => ({
      name: inLanguage(name, language),
      make: makeRegion(region),
      order: { ...order, language },
      formats,
    })),
  );
}

let isStopped = false;

export function stopBatch(): void {
  isStopped = true;
}

const job = { id: 'report-batch', title: 'reportsScreen.export.job', cancel: stopBatch } as const;

/** Writes a report on each ticked province into a folder that the user points at. */
export async function runBatch(): Promise<void> {
  isStopped = false;
  const outcome = await writeAll(editionsNow(), {
    onProgress: (progress) => {
      useBatch.setState({ progress, outcome: null });
      showJob({ ...job, progress: progress.done / progress.of });
    },
    isStopped: () => isStopped,
  });
  endJob(job.id);
  useBatch.setState({ progress: null });
  if (outcome.ok) useBatch.setState({ outcome: { ...outcome.value, isStopped } });
  else report(outcome.failure);
}
