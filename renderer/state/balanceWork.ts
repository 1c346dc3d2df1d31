import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import type { TextKey } from '../../shared/text/catalogues';
import { type BalanceDesk, openBalanceDesk } from '../engine/balanceDesk';
import type { WorkTold } from '../engine/balanceMethods';
import type { WorkId, WorkQuestion, WorkValue } from '../engine/balanceWorks';
import type { Workspace } from '../engine/engine';
import { endJob, showJob } from './jobs';
import { useStudy } from './study';

export interface Answered<K extends WorkId> {
  readonly question: WorkQuestion<K>;
  readonly value: WorkValue<K>;
  readonly milliseconds: number;
}

export interface WorkProgress {
  /** Exact runs, or rounds of paths. */
  readonly done: number;
  /** Null where nobody can tell how many it takes. */
  readonly of: number | null;
  readonly secondsLeft: number | null;
}

/** What came last stays beside a failure or while the next is computed. */
export type Work<K extends WorkId> =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly progress: WorkProgress; readonly last: Answered<K> | null }
  | { readonly state: 'done'; readonly answered: Answered<K> }
  | { readonly state: 'failed'; readonly failure: Failure; readonly last: Answered<K> | null };

export type Works = { readonly [K in WorkId]: Work<K> };

const none = { state: 'none' } as const;
const nothing: Works = {
  ...{ solve: none, several: none, frontier: none, tradeOff: none, chance: none },
  ...{ tornado: none, grid: none, pairs: none, stresses: none, reverse: none, change: none, studies: none },
};

export const useWorks = create<Works>(() => nothing);

export function lastAnswered<K extends WorkId>(work: Work<K>): Answered<K> | null {
  if (work.state === 'none') return null;
  return work.state === 'done' ? work.answered : work.last;
}

/** How far work is, from its runs and the seconds that they took. */
export const progressOf = (done: number, of: number | null, seconds: number): WorkProgress => ({
  done,
  of,
  secondsLeft: of === null || done === 0 ? null : (Math.max(0, of - done) * seconds) / done,
});

let desk: { readonly of: Workspace; readonly desk: BalanceDesk } | null = null;

function deskOf(workspace: Workspace): BalanceDesk {
  if (desk?.of.projector === workspace.projector) return desk.desk;
  desk?.desk.stop();
  desk = { of: workspace, desk: openBalanceDesk(workspace) };
  return desk.desk;
}

export const stopWork = (): void => desk?.desk.stop();

// One property of a mapped type, which TypeScript does not see in a computed key.
const put = <K extends WorkId>(id: K, work: Work<K>): void => useWorks.setState({ [id]: work } as Partial<Works>);
const workNow = <K extends WorkId>(id: K): Work<K> => useWorks.getState()[id];

/** Puts a long question; `of` is the number of runs that it takes where that is known. */
export async function startWork<K extends WorkId>(id: K, question: WorkQuestion<K>, of: number | null): Promise<void> {
  const { workspace } = useStudy.getState();
  if (workspace === null || workNow(id).state === 'running') return;
  const last = lastAnswered(workNow(id));
  const title: TextKey = `balance.job.${id}`;
  const begin = performance.now();
  const tell = ({ done, of: told }: WorkTold): void => {
    const most = told ?? of;
    put(id, { state: 'running', progress: progressOf(done, most, (performance.now() - begin) / 1000), last });
    showJob({
      id: `balance.${id}`,
      title,
      progress: most === null ? null : Math.min(1, done / most),
      cancel: stopWork,
    });
  };
  tell({ done: 0, of: null });
  const result = await deskOf(workspace).ask(id, question, tell);
  endJob(`balance.${id}`);
  if (result.ok) {
    put(id, { state: 'done', answered: { question, value: result.value, milliseconds: performance.now() - begin } });
  } else if (result.failure.code === 'cancelled') {
    put(id, last === null ? none : { state: 'done', answered: last });
  } else {
    put(id, { state: 'failed', failure: result.failure, last });
  }
}

export const useWork = <K extends WorkId>(id: K): Work<K> => useWorks((works: Works): Works[K] => works[id]);

// What was computed in another workspace answers nothing here.
useStudy.subscribe(({ workspace }, before) => {
  if (workspace?.projector !== before.workspace?.projector) {
    useWorks.setState(nothing);
  }
});
