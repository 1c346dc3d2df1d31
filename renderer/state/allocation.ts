import { useMemo } from 'react';
import { create } from 'zustand';
import { type Result, success } from '../../shared/base/result';
import type { AllocationAnswer } from '../../shared/investment/allocation/answer';
import type { InvestedFund, Limit } from '../../shared/investment/limits/limit';
import type { Scenario } from '../../shared/parameters/parameter';
import { standardDraws } from '../../shared/stochastic/draws';
import type { LastingFound } from '../engine/investment/liabilitiesBench';
import { investmentAnswer } from './investmentAnswer';
import { doOnPaths, lastOf, useLiabilities, type Work } from './liabilities';
import { bundledLimits, useLimitsPlace } from './limits';
import { useOwnLimits } from './ownLimits';

export const objectives = ['leastRisk', 'sharpest', 'lasts'] as const;
export type Objective = (typeof objectives)[number];

/** The portfolios that were tried on paths, and what came of it. */
export interface LastingRun extends LastingFound {
  readonly of: AllocationAnswer;
  readonly until: number;
}

interface AllocationStore {
  readonly objective: Objective;
  readonly target: number;
  readonly riskFree: number;
  /** Last year at whose end the fund may not be empty; null: that of the scenario. */
  readonly until: number | null;
  /** Place of the point on the frontier whose weights are shown; null: that of the objective. */
  readonly chosen: number | null;
  readonly lasting: Work<LastingRun>;
}

export const useAllocation = create<AllocationStore>(() => ({
  ...{ objective: 'leastRisk', target: 0.03, riskFree: 0, until: null, chosen: null },
  lasting: { state: 'none' },
}));

export const changeAllocation = (change: Partial<Omit<AllocationStore, 'lasting'>>): void =>
  useAllocation.setState(change);

interface Question {
  readonly own: readonly Limit[];
  readonly fund: InvestedFund;
  readonly target: number;
  readonly riskFree: number;
}

/** Points of the frontier that are drawn and tried. */
const points = 41;

const allocated = investmentAnswer(
  async (desk, { own, fund, target, riskFree }: Question): Promise<Result<AllocationAnswer>> => {
    const bundled = await bundledLimits();
    if (!bundled.ok) return bundled;
    const limits = [...bundled.value, ...own].filter((limit) => limit.fund === fund);
    return desk.ask((ask) => ask('allocation', { limits, points, riskFreeAYear: riskFree, target }));
  },
);

/** What the classes of the open portfolio could have brought under the limits of the fund. */
export function useAllocated() {
  const own = useOwnLimits();
  const fund = useLimitsPlace((place) => place.fund);
  const { target, riskFree } = useAllocation();
  const question = useMemo((): Question => ({ own, fund, target, riskFree }), [own, fund, target, riskFree]);
  const { last, failure } = allocated.useAsked(question);
  return { answer: last?.value ?? null, failure, retry: () => void allocated.ask(question) };
}

/** Tries every portfolio of the frontier on the same paths: with which is the fund of the scenario never empty? */
export function tryLasting(of: AllocationAnswer, scenario: Scenario, until: number): Promise<void> {
  const { paths, seed } = useLiabilities.getState().draws;
  const work = {
    ...{ paths, draws: { ...standardDraws, seed }, given: of.given, periodsAYear: of.periodsAYear },
    scenario: { ...scenario, years: until - scenario.firstYear + 1 },
    points: of.frontier?.points ?? [],
  };
  return doOnPaths<LastingRun>({
    paths,
    now: () => useAllocation.getState().lasting,
    put: (lasting) => useAllocation.setState({ lasting }),
    ask: async (desk, tell) => {
      const found = await desk.ask((ask) => ask('lasting', work, tell));
      return found.ok ? success({ ...found.value, of, until }) : found;
    },
  });
}

/** The trial of the portfolios on screen; null where none was made of these. */
export function useLasting(of: AllocationAnswer): LastingRun | null {
  const run = useAllocation(({ lasting }) => lastOf(lasting));
  return run !== null && run.of === of ? run : null;
}
