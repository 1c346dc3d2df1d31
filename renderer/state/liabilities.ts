import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import { failed, type Result, success } from '../../shared/base/result';
import type { LiabilitiesAnswer, LiabilitiesQuestion } from '../../shared/investment/liabilities/answer';
import type { Scenario } from '../../shared/parameters/parameter';
import { standardDraws } from '../../shared/stochastic/draws';
import type { Workspace } from '../engine/engine';
import { type LiabilitiesDesk, openLiabilitiesDesk } from '../engine/investment/liabilitiesDesk';
import { endJob, showJob } from './jobs';
import { useStudy } from './study';

export const liabilitiesViews = ['surplus', 'return', 'reserve', 'equity'] as const;
export type LiabilitiesView = (typeof liabilitiesViews)[number];

export interface LiabilityPaths {
  readonly paths: number;
  readonly seed: number;
}

/** What was asked and what came of it. */
export interface LiabilitiesRun {
  readonly scenario: Scenario;
  readonly draws: LiabilityPaths;
  readonly question: LiabilitiesQuestion;
  readonly answer: LiabilitiesAnswer;
}

/** Long work with its last result, which stays beside a failure or while the next is computed. */
export type Work<T> =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly done: number; readonly last: T | null }
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed'; readonly failure: Failure; readonly last: T | null };

export function lastOf<T>(work: Work<T>): T | null {
  if (work.state === 'none') return null;
  return work.state === 'done' ? work.value : work.last;
}

interface LiabilitiesStore {
  readonly view: LiabilitiesView;
  readonly draws: LiabilityPaths;
  readonly question: LiabilitiesQuestion;
  readonly work: Work<LiabilitiesRun>;
}

const nothingAsked: LiabilitiesQuestion = {
  ...{ horizon: null, until: null, chances: [0.5, 0.75, 0.9, 0.95] },
  ...{ rule: 'level-share', size: null, from: null, drawnUntil: null },
  ...{ share: null, dividendYield: null, growth: null },
};

export const useLiabilities = create<LiabilitiesStore>(() => ({
  view: 'surplus',
  draws: { paths: 1000, seed: standardDraws.seed },
  question: nothingAsked,
  work: { state: 'none' },
}));

export const changeLiabilities = (change: Partial<Pick<LiabilitiesStore, 'view' | 'draws'>>): void =>
  useLiabilities.setState(change);

export const askLiabilities = (change: Partial<LiabilitiesQuestion>): void =>
  useLiabilities.setState(({ question }) => ({ question: { ...question, ...change } }));

/** Whether a run answers what is asked now. */
export const isAnswerTo = (run: LiabilitiesRun, scenario: Scenario): boolean => {
  const { draws, question } = useLiabilities.getState();
  return JSON.stringify([run.scenario, run.draws, run.question]) === JSON.stringify([scenario, draws, question]);
};

let desk: { readonly of: Workspace; readonly desk: LiabilitiesDesk } | null = null;

/** The desk of the workspace; a new one where the old has failed or belongs to another. */
export async function liabilitiesDesk(workspace: Workspace): Promise<Result<LiabilitiesDesk>> {
  if (desk?.of.projector === workspace.projector) return success(desk.desk);
  desk?.desk.end();
  const opened = await openLiabilitiesDesk(workspace);
  desk = opened.ok ? { of: workspace, desk: opened.value } : null;
  return opened;
}

/** Work that is stopped before its desk is open is never put. */
let isStopped = false;

/** Projects no more paths; what was known before stays. */
export function stopLiabilities(): void {
  isStopped = true;
  void desk?.desk.ask(async (ask) => success(await ask('stop', undefined)));
}

interface LongWork<T> {
  readonly paths: number;
  readonly now: () => Work<T>;
  readonly put: (work: Work<T>) => void;
  readonly ask: (desk: LiabilitiesDesk, tell: (done: number) => void) => Promise<Result<T>>;
}

/** Does one long work with paths, tells how far it is, and puts what came of it. */
export async function doOnPaths<T>({ paths, now, put, ask }: LongWork<T>): Promise<void> {
  const { workspace } = useStudy.getState();
  const before = now();
  if (workspace === null || before.state === 'running') return;
  const last = lastOf(before);
  const tell = (done: number): void => {
    put({ state: 'running', done, last });
    showJob({ id: 'liabilities', title: 'liabilitiesScreen.job', progress: done / paths, cancel: stopLiabilities });
  };
  isStopped = false;
  tell(0);
  const opened = await liabilitiesDesk(workspace);
  const desked = opened.ok && isStopped ? failed({ code: 'cancelled' }) : opened;
  const result = desked.ok ? await ask(desked.value, tell) : failed(desked.failure);
  endJob('liabilities');
  if (result.ok) put({ state: 'done', value: result.value });
  else if (result.failure.code !== 'cancelled') put({ state: 'failed', failure: result.failure, last });
  else put(last === null ? { state: 'none' } : { state: 'done', value: last });
}

/** Sets the fund of a scenario against its net outgo. */
export function runLiabilities(scenario: Scenario): Promise<void> {
  const { draws, question } = useLiabilities.getState();
  const work = { scenario, question, paths: draws.paths, draws: { ...standardDraws, seed: draws.seed } };
  return doOnPaths<LiabilitiesRun>({
    paths: draws.paths,
    now: () => useLiabilities.getState().work,
    put: (next) => useLiabilities.setState({ work: next }),
    ask: async (from, tell) => {
      const answer = await from.ask((ask) => ask('answer', work, tell));
      return answer.ok ? success({ scenario, draws, question, answer: answer.value }) : answer;
    },
  });
}
