import type { Result } from '../../../shared/base/result';
import type { LiabilitiesAnswer } from '../../../shared/investment/liabilities/answer';
import { PathsPool } from '../pathsPool';
import {
  type LastingFound,
  type LastingWork,
  LiabilitiesBench,
  type LiabilitiesData,
  type LiabilitiesWork,
} from './liabilitiesBench';

/** What the worker can be asked that sets a fund against its net outgo on many paths. */
export function liabilitiesMethods(createWorker: () => Worker) {
  let opened: LiabilitiesBench | null = null;
  const bench = (): LiabilitiesBench => {
    if (opened === null) throw new Error('The desk for liabilities was asked before it was opened');
    return opened;
  };
  return {
    open: async ({ workers, ...data }: LiabilitiesData & { readonly workers: number }): Promise<void> => {
      const { base, settings, parameters } = data;
      opened = new LiabilitiesBench(new PathsPool(createWorker, workers, { base, settings, parameters }), data);
    },
    answer: (work: LiabilitiesWork, tell: (done: number) => void): Promise<Result<LiabilitiesAnswer>> =>
      bench().answer(work, tell),
    lasting: (work: LastingWork, tell: (done: number) => void): Promise<Result<LastingFound>> =>
      bench().lasting(work, tell),
    stop: async (): Promise<void> => bench().stop(),
  };
}

export type LiabilitiesMethods = ReturnType<typeof liabilitiesMethods>;
