import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import type { Result } from '../../shared/base/result';
import { standardDraws } from '../../shared/stochastic/draws';
import { type ModelRisk, modelChoices } from '../../shared/stochastic/modelRisk';
import { type Explained, shareRuns } from '../../shared/stochastic/varianceShares';
import type { SharesFound } from '../engine/pathsBench';
import type { PathsDesk } from '../engine/pathsDesk';
import { endJob, showJob } from './jobs';
import { askPaths, lastPaths, type PathsRun, stopPaths, usePaths, watchedYear } from './paths';

/** Where the spread of a figure comes from, and what other models say, of a run. */
export type Aside<T> =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly share: number }
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed'; readonly failure: Failure };

export interface FoundShares {
  readonly figures: readonly Explained[];
  readonly shares: SharesFound;
}

export interface FoundModels extends ModelRisk {
  readonly year: number;
}

interface AsideStore {
  readonly shares: Aside<FoundShares>;
  readonly models: Aside<FoundModels>;
}

const none = { state: 'none' } as const;

export const usePathsAside = create<AsideStore>(() => ({ shares: none, models: none }));

type Ask = Parameters<Parameters<PathsDesk['ask']>[0]>[0];

async function work<T>(
  id: 'shares' | 'models',
  of: number,
  put: (ask: Ask, tell: (done: number) => void) => Promise<Result<T>>,
): Promise<Result<T>> {
  const show = (done: number): void => {
    usePathsAside.setState({ [id]: { state: 'running', share: done / of } });
    showJob({ id: 'paths', title: 'uncertainty.job', progress: done / of, cancel: stopPaths });
  };
  show(0);
  const result = await askPaths((ask) => put(ask, show));
  endJob('paths');
  return result;
}

const answered = <T>(result: Result<T>): Aside<T> => {
  if (result.ok) return { state: 'done', value: result.value };
  return result.failure.code === 'cancelled' ? none : { state: 'failed', failure: result.failure };
};

const draws = ({ options: { seed, shocks, points } }: PathsRun) => ({ ...standardDraws, seed, shocks, points });

/** Explains the fund of the watched year and the year of exhaustion. */
export async function explainSpread(run: PathsRun): Promise<void> {
  const { scenario, options } = run;
  const figures: readonly Explained[] = [{ figure: 'closing', year: watchedYear(scenario) }, { figure: 'exhaustion' }];
  const { paths } = options;
  const result = await work('shares', paths * shareRuns.length, (ask, tell) =>
    ask('shares', { scenario, draws: draws(run), paths, figures }, tell),
  );
  const shares = answered(result.ok ? { ok: true, value: { figures, shares: result.value } } : result);
  usePathsAside.setState({ shares });
}

/** The fund of the watched year under other models. */
export async function compareModels(run: PathsRun): Promise<void> {
  const { scenario, options } = run;
  const year = watchedYear(scenario);
  const { paths } = options;
  const result = await work('models', paths * modelChoices.length, (ask, tell) =>
    ask('models', { scenario, draws: draws(run), paths, watched: year }, tell),
  );
  usePathsAside.setState({ models: answered(result.ok ? { ok: true, value: { ...result.value, year } } : result) });
}

// What belongs to another run says nothing of this one.
usePaths.subscribe(({ answer }, before) => {
  if (lastPaths(answer) !== lastPaths(before.answer)) usePathsAside.setState({ shares: none, models: none });
});
