import { failed, type Result, success } from '../../shared/base/result';
import type { PathRange } from '../../shared/projection/paths/simulatePaths';
import { type Band, type PathsWithin, pathsWithin } from '../../shared/stochastic/pathsWithin';
import { inRounds, type Precision } from '../../shared/stochastic/rounds';
import type { PathResults } from '../../shared/stochastic/simulatePaths';
import { PathTally, type StochasticSummary } from '../../shared/stochastic/summarise';
import type { PathsData, PathsQuestion } from './pathsMethods';
import { PathsPool } from './pathsPool';

export interface PathsWork extends PathsQuestion {
  /** At most. */
  readonly paths: number;
  readonly precision: Precision;
  /** The year whose estimates are watched. */
  readonly watched: number;
}

/** What the desk is opened with, once. */
export interface DeskData extends PathsData {
  readonly workers: number;
}

const cancelled = failed({ code: 'cancelled' });

/** What the worker can be asked that has many paths projected by others and sums them up; the window does neither. */
export function deskMethods(createWorker: () => Worker) {
  let pool: PathsPool | null = null;
  let kept: PathResults[] = [];
  let isStopped = false;
  const ready = (): PathsPool => {
    if (pool === null) throw new Error('The desk for paths was asked before it was opened');
    return pool;
  };
  /** Those under way are waited for when no more are wanted, so that what is kept has no gaps. */
  const projector = (tell: (done: number) => void) => {
    let done = 0;
    return async (range: PathRange): Promise<Result<readonly PathResults[]>> => {
      if (isStopped) return cancelled;
      const blocks: PathResults[] = [];
      const keep = (block: PathResults): void => {
        blocks.push(block);
        done += block.paths;
        tell(done);
      };
      await ready().project(range, { keep, goesOn: () => !isStopped });
      return blocks.length > 0 ? success(blocks) : cancelled;
    };
  };
  return {
    open: async ({ workers, ...data }: DeskData): Promise<void> => {
      pool = new PathsPool(createWorker, workers, data);
    },
    /** Figures of as many paths as were done when it was stopped; `cancelled` where there were none. */
    run: async (work: PathsWork, tell: (done: number) => void): Promise<Result<StochasticSummary>> => {
      isStopped = false;
      kept = [];
      const prepared = await ready().prepare(work);
      if (!prepared.ok) return prepared;
      const { scenario, draws, paths, precision, watched } = work;
      const { firstYear, years } = scenario;
      const tally = new PathTally({ firstYear, years, points: draws.points, watched });
      const onRound = (blocks: readonly PathResults[]): void => {
        kept.push(...blocks);
      };
      const ran = await inRounds(tally, { paths, precision, project: projector(tell), onRound });
      const isCut = !ran.ok && ran.failure.code === 'cancelled' && tally.paths > 0;
      return ran.ok || isCut ? success(tally.summary()) : ran;
    },
    stop: async (): Promise<void> => {
      isStopped = true;
    },
    within: async (band: Band): Promise<PathsWithin> => pathsWithin(kept, band),
  };
}

export type DeskMethods = ReturnType<typeof deskMethods>;
