import { useMemo } from 'react';
import { create } from 'zustand';
import type { Lever } from '../../shared/balance/levers/lever';
import { type Pull, pull } from '../../shared/balance/levers/pull';
import type { ReserveGoal } from '../../shared/balance/levers/solveChance';
import type { Aim } from '../../shared/balance/levers/solveLevers';
import type { Target } from '../../shared/balance/levers/target';
import type { Scenario } from '../../shared/parameters/parameter';
import type { StochasticSettings } from '../../shared/stochastic/stochasticSettings';
import { settlePulls, useGround, usePulls } from './balanceLevers';
import { showBalancePart } from './balancePlace';
import { startWork } from './balanceWork';
import { useStudy } from './study';

/** Kinds of questions, each with work of its own. */
export const solverModes = ['solve', 'several', 'frontier', 'tradeOff', 'chance'] as const;
export type SolverMode = (typeof solverModes)[number];

/** What the solver is asked; a year that is left open is the first that a lever can move. */
export interface SolverChoices {
  readonly mode: SolverMode;
  readonly target: Target;
  /** Further targets where several levers are sought. */
  readonly more: readonly { readonly id: number; readonly target: Target }[];
  readonly lever: string;
  readonly second: string;
  readonly levers: readonly string[];
  readonly aim: Aim;
  readonly from: number | null;
  readonly ramp: number;
  /** Years up to which the fund is to last on the frontier. */
  readonly lasting: { readonly first: number; readonly last: number; readonly step: number };
  readonly goal: ReserveGoal;
  readonly paths: number;
  readonly seed: number;
}

export const useSolver = create<SolverChoices>(() => ({
  mode: 'solve',
  target: { kind: 'noExhaustion', until: 2060 },
  more: [],
  lever: 'contribution.employerRate',
  second: 'retirement.furtherDelay',
  levers: ['contribution.employerRate', 'retirement.furtherDelay', 'contribution.compliance'],
  aim: 'change',
  from: null,
  ramp: 0,
  lasting: { first: 2055, last: 2075, step: 5 },
  goal: { months: 3, until: 2050, chance: 0.9 },
  paths: 500,
  seed: 1,
}));

export const changeSolver = (change: Partial<SolverChoices>): void => useSolver.setState(change);

/** Years later for which the solver says what waiting costs. */
const delays = [5, 10] as const;

export const targetKinds = ['noExhaustion', 'noDeficit', 'reserveMonths', 'fundRatio', 'actuarialBalance'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** What a target says besides its kind: the year or the horizon, and the value where it has one. */
export interface TargetParts {
  readonly at: number;
  readonly value: number | null;
}

export function partsOf(target: Target): TargetParts {
  switch (target.kind) {
    case 'actuarialBalance':
      return { at: target.horizon, value: target.value };
    case 'fundRatio':
      return { at: target.year, value: target.value };
    case 'reserveMonths':
      return { at: target.until, value: target.value };
    default:
      return { at: target.until, value: null };
  }
}

export function targetOf(kind: TargetKind, { at, value }: TargetParts): Target {
  switch (kind) {
    case 'actuarialBalance':
      return { kind, horizon: at, value: value ?? 0 };
    case 'fundRatio':
      return { kind, year: at, value: value ?? 1 };
    case 'reserveMonths':
      return { kind, until: at, value: value ?? 3 };
    default:
      return { kind, until: at };
  }
}

/** The same target of another kind: years stay, a horizon begins with the whole run. */
export function turnedTo(kind: TargetKind, target: Target, { firstYear, years }: Scenario): Target {
  const { at } = partsOf(target);
  const year = target.kind === 'actuarialBalance' ? Math.min(2060, firstYear + years - 1) : at;
  return targetOf(kind, { at: kind === 'actuarialBalance' ? years : year, value: null });
}

/** The scenario with all levers but those that are sought. */
export function useSolverGround(sought: readonly string[]): {
  readonly scenario: Scenario | null;
  readonly others: readonly Pull[];
} {
  const ground = useGround();
  const pulls = usePulls();
  const parameters = useStudy(({ workspace }) => workspace?.parameters);
  const key = sought.join(' ');
  return useMemo(() => {
    const others = pulls.filter(({ parameter }) => !key.split(' ').includes(parameter));
    const scenario = ground && parameters ? pull(parameters, ground, others) : null;
    return { scenario: scenario?.ok ? scenario.value : null, others };
  }, [ground, pulls, parameters, key]);
}

/** Later years that are still within the run. */
const delaysWithin = (from: number, { firstYear, years }: Scenario): number[] =>
  delays.filter((wait) => from + wait < firstYear + years);

/** One more target: an actuarial balance over the whole run, which a lasting fund leaves open. */
export function addTarget({ years }: Scenario): void {
  const { more } = useSolver.getState();
  const target: Target = { kind: 'actuarialBalance', horizon: years, value: -0.1 };
  changeSolver({ more: [...more, { id: (more.at(-1)?.id ?? 0) + 1, target }] });
}

/** The years of the frontier that the run reaches. */
export function lastingYears({ first, last, step }: SolverChoices['lasting'], scenario: Scenario): number[] {
  const end = Math.min(last, scenario.firstYear + scenario.years - 1);
  return end < first ? [] : Array.from({ length: Math.floor((end - first) / step) + 1 }, (_, at) => first + at * step);
}

/** Positions of the first lever of a trade-off. */
const positions = 13;

interface Asked {
  readonly scenario: Scenario;
  readonly levers: readonly Lever[];
  readonly settings: StochasticSettings;
}

/** Puts the question of the mode, about the levers in the order in which they were chosen. */
export function solve({ scenario, levers, settings }: Asked): void {
  const { mode, target, more, aim, ramp, lasting, goal, paths, seed, ...choices } = useSolver.getState();
  const [lever, second] = levers;
  const from = choices.from ?? scenario.firstYear + 1;
  if (lever === undefined) return;
  const several = { levers, from, ramp, aim };
  switch (mode) {
    case 'solve': {
      const question = { lever, target, from, ramp };
      void startWork('solve', { scenario, question, delays: delaysWithin(from, scenario) }, null);
      return;
    }
    case 'several':
      void startWork(
        'several',
        { scenario, question: { ...several, targets: [target, ...more.map((one) => one.target)] } },
        null,
      );
      return;
    case 'frontier':
      void startWork('frontier', { scenario, question: several, untilYears: lastingYears(lasting, scenario) }, null);
      return;
    case 'tradeOff':
      if (second === undefined) return;
      void startWork(
        'tradeOff',
        { scenario, question: { levers: [lever, second], target, from, ramp, count: positions } },
        null,
      );
      return;
    case 'chance':
      void startWork('chance', { scenario, lever, from, ramp, goal, draws: { paths, seed, settings } }, null);
  }
}

/** Ids of the levers that the mode seeks. */
export function soughtBy({ mode, lever, second, levers }: SolverChoices): readonly string[] {
  if (mode === 'several' || mode === 'frontier') return levers;
  return mode === 'tradeOff' ? [lever, second] : [lever];
}

/** Pulls what the solver found, over the levers that stayed, and shows what it does. */
export function applyPulls(found: readonly Pull[]): void {
  const { question } = useStudy.getState();
  const others = question?.pulls.filter((one) => !found.some(({ parameter }) => parameter === one.parameter)) ?? [];
  settlePulls([...others, ...found]);
  showBalancePart('overview');
}
