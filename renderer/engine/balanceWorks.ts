import type { Side } from '../../shared/balance/comparedRuns';
import { costOfDelay, type Delay } from '../../shared/balance/levers/costOfDelay';
import type { Lever } from '../../shared/balance/levers/lever';
import type { Pull } from '../../shared/balance/levers/pull';
import { type LeverQuestion, type Solution, solveLever } from '../../shared/balance/levers/solveLever';
import type { Bench } from '../../shared/balance/levers/targetRuns';
import { type Measure, type ReconciledRuns, reconcile } from '../../shared/balance/reconcile';
import { type GridTable, grid } from '../../shared/balance/sensitivity/grid';
import { type Interactions, interactions } from '../../shared/balance/sensitivity/interactions';
import type { Sensitivity } from '../../shared/balance/sensitivity/sensitivities';
import { type Tornado, tornado } from '../../shared/balance/sensitivity/tornado';
import { combine } from '../../shared/base/combine';
import type { Result } from '../../shared/base/result';
import type { Scenario } from '../../shared/parameters/parameter';

/** What the long questions stand on: the law and what runs a scenario. */
export interface Ground {
  readonly bench: (scenario: Scenario) => Bench;
  readonly side: (scenario: Scenario) => Side;
}

/** A scenario as it stands, and what is asked of it. */
type Of<T> = { readonly scenario: Scenario } & Readonly<T>;

export interface Solved {
  readonly solution: Solution;
  /** The same with the lever pulled later. */
  readonly delays: readonly Delay[];
}

type SolveQuestion = Of<{ question: LeverQuestion; delays: readonly number[] }>;
type TornadoQuestion = Of<{ sensitivities: readonly Sensitivity[]; measure: Measure }>;
type GridQuestion = Of<{ levers: readonly [Lever, Lever]; count: number; measure: Measure }>;
type PairsQuestion = Of<{ pulls: readonly Pull[]; measure: Measure }>;
type ChangeQuestion = Of<{ before: Scenario; measures: readonly Measure[] }>;

/** Long questions about balance, each of many exact runs. */
export const balanceWorks = {
  solve: ({ bench }: Ground, { scenario, question, delays }: SolveQuestion): Result<Solved> => {
    const solution = solveLever(bench(scenario), question);
    return solution.ok ? combine({ solution, delays: costOfDelay(bench(scenario), question, delays) }) : solution;
  },
  tornado: ({ bench }: Ground, { scenario, sensitivities, measure }: TornadoQuestion): Result<Tornado> =>
    tornado(bench(scenario), sensitivities, measure),
  grid: ({ bench }: Ground, { scenario, levers, count, measure }: GridQuestion): Result<GridTable> =>
    grid(bench(scenario), levers, count, measure),
  pairs: ({ bench }: Ground, { scenario, pulls, measure }: PairsQuestion): Result<Interactions> =>
    interactions(bench(scenario), pulls, measure),
  change: ({ side }: Ground, { before, scenario, measures }: ChangeQuestion): Result<ReconciledRuns> =>
    reconcile([side(before), side(scenario)], measures),
};

type Works = typeof balanceWorks;
export type WorkId = keyof Works;
export type WorkQuestion<K extends WorkId> = Parameters<Works[K]>[1];
export type WorkValue<K extends WorkId> = Extract<ReturnType<Works[K]>, { readonly ok: true }>['value'];
