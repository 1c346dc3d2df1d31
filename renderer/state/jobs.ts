import { create } from 'zustand';
import type { TextKey } from '../../shared/text/catalogues';

/** Work that runs now; `progress` is a fraction, or null when it can't be told. */
export interface Job {
  readonly id: string;
  readonly title: TextKey;
  readonly progress: number | null;
  readonly cancel: (() => void) | null;
  /** Its outcome goes into the workspace: the window stays open until that is saved. */
  readonly changesWorkspace?: true;
}

interface JobStore {
  readonly jobs: readonly Job[];
}

export const useJobs = create<JobStore>(() => ({ jobs: [] }));

/** Adds the job or takes the place of the one with its id. */
export const showJob = (job: Job): void =>
  useJobs.setState(({ jobs }) => ({ jobs: [...jobs.filter(({ id }) => id !== job.id), job] }));

export const endJob = (id: string): void =>
  useJobs.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) }));
