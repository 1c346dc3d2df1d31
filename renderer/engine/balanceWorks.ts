import type { Side } from '../../shared/balance/comparedRuns';
import { effortFrontier, type Frontier, type TradeOff, tradeOff } from '../../shared/balance/frontier/frontier';
import { costOfDelay, type Delay } from '../../shared/balance/levers/costOfDelay';
import { leverDial } from '../../shared/balance/levers/dial';
import type { Lever } from '../../shared/balance/levers/lever';
import type { Pull } from '../../shared/balance/levers/pull';
import {
  type ChanceSolution,
  type PathBench,
  type ReserveGoal,
  solveChance,
} from '../../shared/balance/levers/solveChance';
import { type LeverQuestion, type Solution, solveLever } from '../../shared/balance/levers/solveLever';
import { type LeversQuestion, type LeversSolution, solveLevers } from '../../shared/balance/levers/solveLevers';
import type { Bench } from '../../shared/balance/levers/targetRuns';
import { type Measure, type ReconciledRuns, reconcile } from '../../shared/balance/reconcile';
import { type GridTable, grid } from '../../shared/balance/sensitivity/grid';
import { type Interactions, interactions } from '../../shared/balance/sensitivity/interactions';
import type { Sensitivity } from '../../shared/balance/sensitivity/sensitivities';
import { type Tornado, tornado } from '../../shared/balance/sensitivity/tornado';
import {
  adverseEnds,
  type ReverseQuestion,
  type ReverseStress,
  reverseStress,
} from '../../shared/balance/stress/reverseStress';
import type { Blow, Stress } from '../../shared/balance/stress/stress';
import { type StressTable, stressTable } from '../../shared/balance/stress/stressTable';
import { combine } from '../../shared/base/combine';
import type { Result } from '../../shared/base/result';
import type { Scenario } from '../../shared/parameters/parameter';
import { makeStudies, type Studies, type StudiesQuestion } from '../../shared/report/pack/studies';
import type { StochasticSettings } from '../../shared/stochastic/stochasticSettings';

/** How many paths are drawn, with what seed and after what settings. */
export interface PathsAsked {
  readonly paths: number;
  readonly seed: number;
  readonly settings: StochasticSettings;
}

/** What the long questions stand on: the law and what runs a scenario. */
export interface Ground {
  readonly bench: (scenario: Scenario) => Bench;
  readonly side: (scenario: Scenario) => Side;
  readonly paths: (draws: PathsAsked) => PathBench;
}

/** A scenario as it stands, and what is asked of it. */
type Of<T> = { readonly scenario: Scenario } & Readonly<T>;

export interface Solved {
  readonly solution: Solution;
  /** The same with the lever pulled later. */
  readonly delays: readonly Delay[];
}

type SolveQuestion = Of<{ question: LeverQuestion; delays: readonly number[] }>;
type SeveralQuestion = Of<{ question: LeversQuestion }>;
type FrontierQuestion = Of<{ question: Omit<LeversQuestion, 'targets'>; untilYears: readonly number[] }>;
type TradeOffQuestion = Of<{ question: TradeOff }>;
type ChanceQuestion = Of<{ lever: Lever; from: number; ramp: number; goal: ReserveGoal; draws: PathsAsked }>;
type TornadoQuestion = Of<{ sensitivities: readonly Sensitivity[]; measure: Measure }>;
type GridQuestion = Of<{ levers: readonly [Lever, Lever]; count: number; measure: Measure }>;
type PairsQuestion = Of<{ pulls: readonly Pull[]; measure: Measure }>;
type StressQuestion = Of<{ stresses: readonly Stress[]; blow: Blow }>;
type ReverseStressQuestion = Of<{ sensitivities: readonly Sensitivity[]; question: ReverseQuestion }>;
type ChangeQuestion = Of<{ before: Scenario; measures: readonly Measure[] }>;

/** Long questions about balance, each of many exact runs. */
export const balanceWorks = {
  solve: ({ bench }: Ground, { scenario, question, delays }: SolveQuestion): Result<Solved> => {
    const solution = solveLever(bench(scenario), question);
    return solution.ok ? combine({ solution, delays: costOfDelay(bench(scenario), question, delays) }) : solution;
  },
  several: ({ bench }: Ground, { scenario, question }: SeveralQuestion): Result<LeversSolution> =>
    solveLevers(bench(scenario), question),
  frontier: ({ bench }: Ground, { scenario, question, untilYears }: FrontierQuestion): Result<Frontier> =>
    effortFrontier(bench(scenario), question, untilYears),
  tradeOff: ({ bench }: Ground, { scenario, question }: TradeOffQuestion): Result<Frontier> =>
    tradeOff(bench(scenario), question),
  chance: async (
    { bench, paths }: Ground,
    { scenario, lever, from, ramp, goal, draws }: ChanceQuestion,
  ): Promise<Result<ChanceSolution>> => {
    const dial = leverDial(bench(scenario), lever, { from, ramp });
    return dial.ok ? solveChance(paths(draws), dial.value, goal) : dial;
  },
  tornado: ({ bench }: Ground, { scenario, sensitivities, measure }: TornadoQuestion): Result<Tornado> =>
    tornado(bench(scenario), sensitivities, measure),
  grid: ({ bench }: Ground, { scenario, levers, count, measure }: GridQuestion): Result<GridTable> =>
    grid(bench(scenario), levers, count, measure),
  pairs: ({ bench }: Ground, { scenario, pulls, measure }: PairsQuestion): Result<Interactions> =>
    interactions(bench(scenario), pulls, measure),
  stresses: ({ bench }: Ground, { scenario, stresses, blow }: StressQuestion): Result<StressTable> =>
    stressTable(bench(scenario), stresses, blow),
  reverse: ({ bench }: Ground, { scenario, sensitivities, question }: ReverseStressQuestion): Result<ReverseStress> => {
    const ends = adverseEnds(bench(scenario), sensitivities, question);
    return ends.ok ? reverseStress(bench(scenario), ends.value, question) : ends;
  },
  change: ({ side }: Ground, { before, scenario, measures }: ChangeQuestion): Result<ReconciledRuns> =>
    reconcile([side(before), side(scenario)], measures),
  studies: ({ bench, side }: Ground, question: StudiesQuestion): Result<Studies> =>
    makeStudies({ bench, side }, question),
};

type Works = typeof balanceWorks;
export type WorkId = keyof Works;
export type WorkQuestion<K extends WorkId> = Parameters<Works[K]>[1];
export type WorkValue<K extends WorkId> = Extract<Awaited<ReturnType<Works[K]>>, { readonly ok: true }>['value'];
