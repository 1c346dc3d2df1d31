import { create } from 'zustand';
import type { Backtest } from '../../shared/balance/backtest';
import type { Failure } from '../../shared/base/failure';
import type { Scenario } from '../../shared/parameters/parameter';
import { endJob, showJob } from './jobs';
import { useStudy } from './study';

export type BacktestAnswer =
  | { readonly state: 'none' }
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly backtest: Backtest; readonly milliseconds: number }
  | { readonly state: 'failed'; readonly failure: Failure };

interface BacktestStore {
  readonly scenario: Scenario | null;
  readonly answer: BacktestAnswer;
}

export const useBacktest = create<BacktestStore>(() => ({ scenario: null, answer: { state: 'none' } }));

/** Scenarios that begin in a past year are there to be compared with what came after. */
export const isBacktest = ({ id }: Scenario): boolean => id.startsWith('backtest-');

export async function runBacktest(): Promise<void> {
  const { workspace } = useStudy.getState();
  const scenario = workspace?.scenarios.find(isBacktest) ?? null;
  if (workspace === null || scenario === null) {
    useBacktest.setState({ scenario: null, answer: { state: 'none' } });
    return;
  }
  useBacktest.setState({ scenario, answer: { state: 'running' } });
  showJob({ id: 'backtest', title: 'frame.job.backtest', progress: null, cancel: () => workspace.projector.cancel() });
  const result = await workspace.projector.backtest(scenario);
  endJob('backtest');
  useBacktest.setState({
    answer: result.ok
      ? { state: 'done', backtest: result.value.value, milliseconds: result.value.milliseconds }
      : { state: 'failed', failure: result.failure },
  });
}
