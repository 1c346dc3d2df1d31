import { useMemo } from 'react';
import { create } from 'zustand';
import type { Lever } from '../../shared/balance/levers/lever';
import { type Pull, pull } from '../../shared/balance/levers/pull';
import type { Target } from '../../shared/balance/levers/target';
import type { Scenario } from '../../shared/parameters/parameter';
import { settlePulls, useGround, usePulls } from './balanceLevers';
import { showBalancePart } from './balancePlace';
import { startWork } from './balanceWork';
import { useStudy } from './study';

/** What the solver is asked; a year or lever that is left open is the first that is offered. */
export interface SolverChoices {
  readonly target: Target;
  readonly lever: string | null;
  readonly from: number | null;
  readonly ramp: number;
}

export const useSolver = create<SolverChoices>(() => ({
  target: { kind: 'noExhaustion', until: 2060 },
  lever: null,
  from: null,
  ramp: 0,
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

export function solve(scenario: Scenario, lever: Lever, from: number): void {
  const { target, ramp } = useSolver.getState();
  const question = { lever, target, from, ramp };
  void startWork('solve', { scenario, question, delays: delaysWithin(from, scenario) }, null);
}

/** Pulls what the solver found, over the levers that stayed, and shows what it does. */
export function applyPulls(found: readonly Pull[]): void {
  const { question } = useStudy.getState();
  const others = question?.pulls.filter((one) => !found.some(({ parameter }) => parameter === one.parameter)) ?? [];
  settlePulls([...others, ...found]);
  showBalancePart('overview');
}
