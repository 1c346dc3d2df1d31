import { failed, type Result, success } from '../../shared/base/result';
import type { Scenario } from '../../shared/parameters/parameter';
import type { PathRange } from '../../shared/projection/paths/simulatePaths';
import type { DriverDiagnosis } from '../../shared/stochastic/diagnoseDrivers';
import type { DrawOptions } from '../../shared/stochastic/draws';
import {
  chosenScenario,
  type ModelOutcome,
  type ModelRisk,
  modelChoices,
  modelRisk,
} from '../../shared/stochastic/modelRisk';
import { type Band, pathsWithin } from '../../shared/stochastic/pathsWithin';
import type { PathTraits } from '../../shared/stochastic/pathTraits';
import { pathValues } from '../../shared/stochastic/pathValues';
import { type PathYear, pathYears } from '../../shared/stochastic/pathYears';
import { inRounds, type Precision } from '../../shared/stochastic/rounds';
import type { PathResults } from '../../shared/stochastic/simulatePaths';
import { PathTally, type StochasticSummary } from '../../shared/stochastic/summarise';
import { computeShares, type Explained, type VarianceShares } from '../../shared/stochastic/varianceShares';
import { YearWatch } from '../../shared/stochastic/yearWatch';
import type { PathsPool } from './pathsPool';

export interface PathsWork {
  readonly scenario: Scenario;
  readonly draws: DrawOptions;
  /** At most. */
  readonly paths: number;
  readonly precision: Precision;
  /** The year whose estimates are watched. */
  readonly watched: number;
}

/** What paths come to, and how their drivers fit history. */
export interface PathsFound {
  readonly summary: StochasticSummary;
  readonly diagnoses: readonly DriverDiagnosis[];
}

/** What is asked of paths beside their range. */
type Aside = Pick<PathsWork, 'scenario' | 'draws' | 'paths'>;
export type SharesWork = Aside & { readonly figures: readonly Explained[] };
export type ModelsWork = Aside & Pick<PathsWork, 'watched'>;

/** Null for a figure that is the same on every path. */
export type SharesFound = readonly (VarianceShares | null)[];

/** Paths in a band: how many, the ends of the band, and some of them, evenly picked, with their figure in the year. */
export interface PathsBehind {
  readonly low: number;
  readonly high: number;
  readonly count: number;
  readonly rows: readonly (PathTraits & { readonly value: number })[];
}

/** Paths of a band that are listed at most. */
export const mostListed = 200;

function evenly(paths: readonly number[], most: number): readonly number[] {
  const count = Math.min(most, paths.length);
  return Array.from({ length: count }, (_, at) => paths[Math.floor((at * paths.length) / count)] ?? 0);
}

const cancelled = failed({ code: 'cancelled' });

/** Has paths projected by others, keeps them and says what they come to. */
export class PathsBench {
  readonly #pool: PathsPool;
  #kept: PathResults[] = [];
  #ran: PathsWork | null = null;
  #prepared: { readonly key: string; readonly diagnoses: readonly DriverDiagnosis[] } | null = null;
  #isStopped = false;
  #lastTurn: Promise<unknown> = Promise.resolve();

  constructor(pool: PathsPool) {
    this.#pool = pool;
  }

  /** One work after the other: the pool is ready for one scenario at a time. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastTurn.then(work);
    this.#lastTurn = turn.catch(() => undefined);
    return turn;
  }

  /** As above, and it begins as one that nobody has stopped. */
  #stoppable<T>(work: () => Promise<T>): Promise<T> {
    this.#isStopped = false;
    return this.#inTurn(work);
  }

  /** Figures of as many paths as were done when it was stopped; `cancelled` where there were none. */
  run(work: PathsWork, tell: (done: number) => void): Promise<Result<PathsFound>> {
    return this.#stoppable(() => this.#ranWith(work, tell));
  }

  async #ranWith(work: PathsWork, tell: (done: number) => void): Promise<Result<PathsFound>> {
    const { scenario, draws, paths, precision, watched } = work;
    const diagnoses = await this.#prepare(scenario);
    if (!diagnoses.ok) return diagnoses;
    const kept: PathResults[] = [];
    const { firstYear, years } = scenario;
    const tally = new PathTally({ firstYear, years, points: draws.points, watched });
    const onRound = (blocks: readonly PathResults[]): void => {
      kept.push(...blocks);
    };
    const projector = this.#projector(tell);
    const project = (range: PathRange) => projector(draws, range);
    const ran = await inRounds(tally, { paths, precision, project, onRound });
    const isCut = !ran.ok && ran.failure.code === 'cancelled' && tally.paths > 0;
    if (!ran.ok && !isCut) return ran;
    this.#kept = kept;
    this.#ran = work;
    return success({ summary: tally.summary(), diagnoses: diagnoses.value });
  }

  async #prepare(scenario: Scenario): Promise<Result<readonly DriverDiagnosis[]>> {
    const key = JSON.stringify(scenario);
    if (this.#prepared?.key === key) return success(this.#prepared.diagnoses);
    this.#prepared = null;
    const diagnoses = await this.#pool.prepare(scenario);
    if (diagnoses.ok) this.#prepared = { key, diagnoses: diagnoses.value };
    return diagnoses;
  }

  /** All of so many paths, or `cancelled`. */
  #projectorOf(paths: number, tell: (done: number) => void) {
    const counted = this.#projector(tell);
    return async (draws: DrawOptions): Promise<Result<readonly PathResults[]>> => {
      const blocks = await counted(draws, { from: 0, to: paths });
      return this.#isStopped ? cancelled : blocks;
    };
  }

  /** What the spread of each figure comes from. */
  shares({ scenario, draws, paths, figures }: SharesWork, tell: (done: number) => void): Promise<Result<SharesFound>> {
    return this.#stoppable(async () => {
      const ready = await this.#prepare(scenario);
      return ready.ok ? computeShares(draws, figures, this.#projectorOf(paths, tell)) : ready;
    });
  }

  /** The same scenario under each model of mortality and each kind of shocks. */
  models(work: ModelsWork, tell: (done: number) => void): Promise<Result<ModelRisk>> {
    return this.#stoppable(() => this.#comparedModels(work, tell));
  }

  async #comparedModels(
    { scenario, draws, paths, watched }: ModelsWork,
    tell: (done: number) => void,
  ): Promise<Result<ModelRisk>> {
    const project = this.#projectorOf(paths, tell);
    const outcomes: ModelOutcome[] = [];
    for (const choice of modelChoices) {
      const ready = await this.#prepare(chosenScenario(scenario, choice));
      if (!ready.ok) return ready;
      const blocks = await project({ ...draws, shocks: choice.shocks });
      if (!blocks.ok) return blocks;
      const watch = new YearWatch(draws.points, watched);
      watch.add(blocks.value.toSorted((a, b) => a.from - b.from));
      outcomes.push(...watch.points.map((point) => ({ ...choice, point })));
    }
    return success(modelRisk(outcomes));
  }

  /** Those under way are waited for when no more are wanted, so that what is kept has no gaps. */
  #projector(tell: (done: number) => void) {
    let done = 0;
    return async (draws: DrawOptions, range: PathRange): Promise<Result<readonly PathResults[]>> => {
      const blocks: PathResults[] = [];
      const keep = (block: PathResults): void => {
        blocks.push(block);
        done += block.paths;
        tell(done);
      };
      await this.#pool.project({ draws, range }, { keep, goesOn: () => !this.#isStopped });
      return blocks.length > 0 ? success(blocks) : cancelled;
    };
  }

  stop(): void {
    this.#isStopped = true;
  }

  behind(band: Band): Promise<Result<PathsBehind>> {
    return this.#inTurn(() => this.#found(band));
  }

  async #found(band: Band): Promise<Result<PathsBehind>> {
    if (this.#ran === null) return cancelled;
    const ready = await this.#prepare(this.#ran.scenario);
    if (!ready.ok) return ready;
    const { low, high, paths } = pathsWithin(this.#kept, band);
    const question = { draws: this.#ran.draws, paths: evenly(paths, mostListed), year: band.year };
    const values = new Map(pathValues(this.#kept, band.measure, band.year));
    const rows = (await this.#pool.traits(question)).map((traits) => ({
      ...traits,
      value: values.get(traits.path) ?? Number.NaN,
    }));
    return success({ low, high, count: paths.length, rows });
  }

  years(path: number): readonly PathYear[] {
    return pathYears(this.#kept, path);
  }
}
