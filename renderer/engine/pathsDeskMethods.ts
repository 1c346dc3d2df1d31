import { type Result, success } from '../../shared/base/result';
import type { ModelRisk } from '../../shared/stochastic/modelRisk';
import type { Band } from '../../shared/stochastic/pathsWithin';
import type { PathYear } from '../../shared/stochastic/pathYears';
import {
  type ModelsWork,
  type PathsBehind,
  PathsBench,
  type PathsFound,
  type PathsWork,
  type SharesFound,
  type SharesWork,
} from './pathsBench';
import type { PathsData } from './pathsMethods';
import { PathsPool } from './pathsPool';

/** What the desk is opened with, once. */
export interface DeskData extends PathsData {
  readonly workers: number;
}

/** What the worker can be asked that has many paths projected by others and sums them up; the window does neither. */
export function deskMethods(createWorker: () => Worker) {
  let opened: PathsBench | null = null;
  const bench = (): PathsBench => {
    if (opened === null) throw new Error('The desk for paths was asked before it was opened');
    return opened;
  };
  return {
    open: async ({ workers, ...data }: DeskData): Promise<void> => {
      opened = new PathsBench(new PathsPool(createWorker, workers, data));
    },
    run: (work: PathsWork, tell: (done: number) => void): Promise<Result<PathsFound>> => bench().run(work, tell),
    stop: async (): Promise<void> => bench().stop(),
    behind: (band: Band): Promise<Result<PathsBehind>> => bench().behind(band),
    shares: (work: SharesWork, tell: (done: number) => void): Promise<Result<SharesFound>> =>
      bench().shares(work, tell),
    models: (work: ModelsWork, tell: (done: number) => void): Promise<Result<ModelRisk>> => bench().models(work, tell),
    years: async (paths: readonly number[]): Promise<Result<readonly (readonly PathYear[])[]>> =>
      success(paths.map((path) => bench().years(path))),
  };
}

export type DeskMethods = ReturnType<typeof deskMethods>;
