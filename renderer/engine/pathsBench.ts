import { failed, type Result, success } from '../../shared/base/result';
import type { Scenario } from '../../shared/parameters/parameter';
import type { PathRange } from '../../shared/projection/paths/simulatePaths';
import type { DriverDiagnosis } from '../../shared/stochastic/diagnoseDrivers';
import { type DrawOptions, standardDraws } from '../../shared/stochastic/draws';
import { type Band, pathsWithin } from '../../shared/stochastic/pathsWithin';
import type { PathTraits } from '../../shared/stochastic/pathTraits';
import { pathValues } from '../../shared/stochastic/pathValues';
import { type PathYear, pathYears } from '../../shared/stochastic/pathYears';
import { inRounds, type Precision } from '../../shared/stochastic/rounds';
import type { PathResults } from '../../shared/stochastic/simulatePaths';
import { PathTally, type StochasticSummary } from '../../shared/stochastic/summarise';
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
  #drawn = standardDraws;
  #isStopped = false;

  constructor(pool: PathsPool) {
    this.#pool = pool;
  }

  /** Figures of as many paths as were done when it was stopped; `cancelled` where there were none. */
  async run(work: PathsWork, tell: (done: number) => void): Promise<Result<PathsFound>> {
    this.#isStopped = false;
    const { scenario, draws, paths, precision, watched } = work;
    const diagnoses = await this.#pool.prepare(scenario);
    if (!diagnoses.ok) return diagnoses;
    this.#kept = [];
    this.#drawn = draws;
    const { firstYear, years } = scenario;
    const tally = new PathTally({ firstYear, years, points: draws.points, watched });
    const onRound = (blocks: readonly PathResults[]): void => {
      this.#kept.push(...blocks);
    };
    const ran = await inRounds(tally, { paths, precision, project: this.#projector(draws, tell), onRound });
    const isCut = !ran.ok && ran.failure.code === 'cancelled' && tally.paths > 0;
    return ran.ok || isCut ? success({ summary: tally.summary(), diagnoses: diagnoses.value }) : ran;
  }

  /** Those under way are waited for when no more are wanted, so that what is kept has no gaps. */
  #projector(draws: DrawOptions, tell: (done: number) => void) {
    let done = 0;
    return async (range: PathRange): Promise<Result<readonly PathResults[]>> => {
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

  async behind(band: Band): Promise<PathsBehind> {
    const { low, high, paths } = pathsWithin(this.#kept, band);
    const question = { draws: this.#drawn, paths: evenly(paths, mostListed), year: band.year };
    const values = new Map(pathValues(this.#kept, band.measure, band.year));
    const rows = (await this.#pool.traits(question)).map((traits) => ({
      ...traits,
      value: values.get(traits.path) ?? Number.NaN,
    }));
    return { low, high, count: paths.length, rows };
  }

  years(path: number): readonly PathYear[] {
    return pathYears(this.#kept, path);
  }
}
