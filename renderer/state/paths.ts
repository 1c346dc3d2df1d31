import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import { failed, type Result, success } from '../../shared/base/result';
import type { Scenario } from '../../shared/parameters/parameter';
import type { DriverDiagnosis } from '../../shared/stochastic/diagnoseDrivers';
import { type PointKind, type ShockKind, standardDraws } from '../../shared/stochastic/draws';
import type { PathMeasure } from '../../shared/stochastic/simulatePaths';
import type { StochasticSummary } from '../../shared/stochastic/summarise';
import type { Workspace } from '../engine/engine';
import { openPathsDesk, type PathsDesk } from '../engine/pathsDesk';
import { endJob, showJob } from './jobs';
import { lastRun, useStudy } from './study';

export interface PathsOptions {
  readonly paths: number;
  readonly seed: number;
  readonly shocks: ShockKind;
  readonly points: PointKind;
  /** Standard error of probabilities at which to stop before all paths are done; 0 for never. */
  readonly precision: number;
}

/** What was asked and what came of it. */
export interface PathsRun {
  readonly scenario: Scenario;
  readonly options: PathsOptions;
  readonly summary: StochasticSummary;
  readonly diagnoses: readonly DriverDiagnosis[];
  readonly milliseconds: number;
}

export interface PathsProgress {
  readonly done: number;
  readonly perSecond: number;
  /** Null before it can be told. */
  readonly secondsLeft: number | null;
}

/** The last run stays beside a failure or while the next is computed. */
export type PathsAnswer =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly progress: PathsProgress; readonly last: PathsRun | null }
  | { readonly state: 'done'; readonly run: PathsRun }
  | { readonly state: 'failed'; readonly failure: Failure; readonly last: PathsRun | null };

interface PathsStore {
  readonly options: PathsOptions;
  readonly measure: PathMeasure;
  readonly answer: PathsAnswer;
}

export const fewestPaths = 10;
export const mostPaths = 20_000;

export const usePaths = create<PathsStore>(() => ({
  options: { paths: 1000, seed: standardDraws.seed, shocks: 'normal', points: 'random', precision: 0 },
  measure: 'closing',
  answer: { state: 'none' },
}));

export const changePaths = (change: Partial<PathsOptions>): void =>
  usePaths.setState(({ options }) => ({ options: { ...options, ...change } }));

export const showMeasure = (measure: PathMeasure): void => usePaths.setState({ measure });

export function lastPaths(answer: PathsAnswer): PathsRun | null {
  if (answer.state === 'none') return null;
  return answer.state === 'done' ? answer.run : answer.last;
}

/** Whether a run is of this scenario, drawn as the options say. */
export const isAnswerTo = (run: PathsRun, scenario: Scenario, options: PathsOptions): boolean =>
  JSON.stringify([run.scenario, run.options]) === JSON.stringify([scenario, options]);

/** How far a run is, from the paths done and the seconds that they took. */
export function progressOf(done: number, paths: number, seconds: number): PathsProgress {
  const perSecond = seconds > 0 ? done / seconds : 0;
  return { done, perSecond, secondsLeft: perSecond > 0 ? (paths - done) / perSecond : null };
}

const toldEvery = 200;

/** Tells how far it is, a few times a second. */
function teller(paths: number, cancel: () => void): (done: number) => void {
  const begin = performance.now();
  let told = begin;
  return (done) => {
    const now = performance.now();
    if (now - told < toldEvery) return;
    told = now;
    const progress = progressOf(done, paths, (now - begin) / 1000);
    usePaths.setState(({ answer }) => ({ answer: { state: 'running', progress, last: lastPaths(answer) } }));
    showJob({ id: 'paths', title: 'uncertainty.job', progress: done / paths, cancel });
  };
}

let desk: { readonly of: Workspace; readonly desk: PathsDesk } | null = null;

function closeDesk(): void {
  desk?.desk.end();
  desk = null;
}

/** The desk of the workspace; a new one where the old has failed or belongs to another. */
async function deskOf(workspace: Workspace): Promise<Result<PathsDesk>> {
  if (desk?.of.projector === workspace.projector) return success(desk.desk);
  closeDesk();
  const opened = await openPathsDesk(workspace);
  desk = opened.ok ? { of: workspace, desk: opened.value } : null;
  return opened;
}

/** Hands out no more paths; those done are summed up. */
export const stopPaths = (): void => {
  void desk?.desk.ask(async (ask) => success(await ask('stop', undefined)));
};

/** The year whose estimates are watched: that of exhaustion without uncertainty, else the last. */
export function watchedYear({ firstYear, years }: Scenario): number {
  const exhaustion = lastRun(useStudy.getState().answer)?.outlook.summary.exhaustionYear;
  return exhaustion ?? firstYear + years - 1;
}

async function answered(workspace: Workspace, scenario: Scenario, options: PathsOptions) {
  const opened = await deskOf(workspace);
  if (!opened.ok) return opened;
  const { paths, precision, ...drawn } = options;
  const work = {
    ...{ scenario, paths, watched: watchedYear(scenario), draws: { ...standardDraws, ...drawn } },
    precision: { probability: precision === 0 ? null : precision, quantile: null },
  };
  return opened.value.ask((ask) => ask('run', work, teller(paths, stopPaths)));
}

/** Asks the desk that has the paths of the last run. */
export const askPaths: PathsDesk['ask'] = (put) =>
  desk === null ? Promise.resolve(failed({ code: 'cancelled' })) : desk.desk.ask(put);

/** Projects many paths of a scenario; nothing else is asked of the workers until it is done. */
export async function runPaths(scenario: Scenario): Promise<void> {
  const { workspace } = useStudy.getState();
  const { options, answer } = usePaths.getState();
  if (workspace === null || answer.state === 'running') return;
  const last = lastPaths(answer);
  usePaths.setState({ answer: { state: 'running', progress: progressOf(0, options.paths, 0), last } });
  showJob({ id: 'paths', title: 'uncertainty.job', progress: 0, cancel: stopPaths });
  const begin = performance.now();
  const result = await answered(workspace, scenario, options);
  endJob('paths');
  if (result.ok) {
    const run = { scenario, options, ...result.value, milliseconds: performance.now() - begin };
    usePaths.setState({ answer: { state: 'done', run } });
  } else if (result.failure.code === 'cancelled') {
    usePaths.setState({ answer: last === null ? { state: 'none' } : { state: 'done', run: last } });
  } else {
    closeDesk();
    usePaths.setState({ answer: { state: 'failed', failure: result.failure, last } });
  }
}
