import { combine } from '../../../shared/base/combine';
import { failed, type Result, success } from '../../../shared/base/result';
import type { FrontierPoint } from '../../../shared/investment/allocation/allocator';
import type { DatedClassReturns } from '../../../shared/investment/allocation/readClassReturns';
import {
  type LiabilitiesAnswer,
  type LiabilitiesQuestion,
  type LiabilityDefaults,
  liabilitiesAnswer,
  liabilitiesAsked,
} from '../../../shared/investment/liabilities/answer';
import { type FlowPaths, flowPaths } from '../../../shared/investment/liabilities/flowPaths';
import { type LiabilityGround, liabilityGround } from '../../../shared/investment/liabilities/ground';
import { type LastingChoice, longestLasting } from '../../../shared/investment/liabilities/lasting';
import { reserveLink } from '../../../shared/investment/liabilities/reserveLink';
import type { Scenario } from '../../../shared/parameters/parameter';
import type { DrawOptions } from '../../../shared/stochastic/draws';
import { scenarioGround } from '../../../shared/stochastic/scenarioGround';
import type { PathResults } from '../../../shared/stochastic/simulatePaths';
import type { PathsData } from '../pathsMethods';
import type { PathsPool } from '../pathsPool';

/** Paths that liabilities are set against. */
export interface FlowsWork {
  readonly scenario: Scenario;
  readonly draws: DrawOptions;
  readonly paths: number;
}

export interface LiabilitiesWork extends FlowsWork {
  readonly question: LiabilitiesQuestion;
}

/** Portfolios to try on the paths. */
export interface LastingWork extends FlowsWork {
  readonly given: DatedClassReturns;
  readonly points: readonly FrontierPoint[];
  readonly periodsAYear: number;
}

/** What came of trying them, and the whole years by which they were tied to history. */
export interface LastingFound {
  readonly choice: LastingChoice;
  readonly commonYears: readonly number[];
}

export interface LiabilitiesData extends PathsData {
  readonly defaults: LiabilityDefaults;
}

interface Ready {
  readonly key: string;
  readonly ground: LiabilityGround;
  readonly flows: FlowPaths;
}

/** Has paths projected by others and keeps their flows, so that another question about them is answered at once. */
export class LiabilitiesBench {
  readonly #pool: PathsPool;
  readonly #data: LiabilitiesData;
  #ready: Ready | null = null;
  #isStopped = false;

  constructor(pool: PathsPool, data: LiabilitiesData) {
    this.#pool = pool;
    this.#data = data;
  }

  stop(): void {
    this.#isStopped = true;
  }

  async answer(work: LiabilitiesWork, tell: (done: number) => void): Promise<Result<LiabilitiesAnswer>> {
    const ready = await this.#flows(work, tell);
    if (!ready.ok) return ready;
    const { ground, flows } = ready.value;
    const asked = liabilitiesAsked(ground, this.#data.defaults, work.question);
    return success(liabilitiesAnswer(ground, flows, asked));
  }

  /** Which of the portfolios lets the fund last to the end of the scenario with the highest chance. */
  async lasting(work: LastingWork, tell: (done: number) => void): Promise<Result<LastingFound>> {
    const { scenario, draws, given, points, periodsAYear } = work;
    const ready = await this.#flows(work, tell);
    if (!ready.ok) return ready;
    const { ground, flows } = ready.value;
    const assumed = this.#data.defaults.own.portfolioCorrelation.value;
    const link = reserveLink(given, periodsAYear, ground.stochastic.model.economicHistory, assumed);
    const until = scenario.firstYear + scenario.years - 1;
    const choice = longestLasting(flows, points, link, { until, seed: draws.seed });
    return success({ choice, commonYears: link.years });
  }

  async #flows({ scenario, draws, paths }: FlowsWork, tell: (done: number) => void): Promise<Result<Ready>> {
    const key = JSON.stringify({ scenario, draws, paths });
    if (this.#ready?.key === key) return success(this.#ready);
    this.#isStopped = false;
    const { base, settings, parameters } = this.#data;
    const made = combine({
      stochastic: scenarioGround(base, settings, parameters, scenario),
      diagnoses: await this.#pool.prepare(scenario),
    });
    if (!made.ok) return made;
    const blocks = await this.#project({ draws, paths }, tell);
    if (!blocks.ok) return blocks;
    const ground = liabilityGround(made.value.stochastic);
    this.#ready = { key, ground, flows: flowPaths(ground.stochastic, draws, blocks.value) };
    return success(this.#ready);
  }

  /** All of the paths in their order, or `cancelled`. */
  async #project(
    { draws, paths }: Omit<FlowsWork, 'scenario'>,
    tell: (done: number) => void,
  ): Promise<Result<readonly PathResults[]>> {
    const blocks: PathResults[] = [];
    let done = 0;
    const keep = (block: PathResults): void => {
      blocks.push(block);
      done += block.paths;
      tell(done);
    };
    const range = { from: 0, to: paths };
    await this.#pool.project({ draws, range }, { keep, goesOn: () => !this.#isStopped });
    return this.#isStopped ? failed({ code: 'cancelled' }) : success(blocks.sort((a, b) => a.from - b.from));
  }
}
