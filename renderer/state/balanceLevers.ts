import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { Lever } from '../../shared/balance/levers/lever';
import type { Pull } from '../../shared/balance/levers/pull';
import { standing } from '../../shared/balance/levers/standing';
import type { Run } from '../../shared/balance/outlook';
import type { ParameterSet, Scenario } from '../../shared/parameters/parameter';
import { useRegister } from './balanceRegister';
import { groundOf, type Question } from './question';
import { isStandard, lastRun, preview, settle, useScenario, useStudy } from './study';

/** A lever and the value at which it stands before it is pulled. */
export interface LeverPlace {
  readonly lever: Lever;
  readonly standard: number;
}

export function leverPlaces(parameters: ParameterSet, ground: Scenario, levers: readonly Lever[]): LeverPlace[] {
  return levers.flatMap((lever) => {
    const stands = standing(parameters, ground, lever.parameter);
    return stands.ok ? [{ lever, standard: stands.value }] : [];
  });
}

/** The pulls with one more or another; a lever at its standard value is not pulled. */
export function withPull(pulls: readonly Pull[], pulled: Pull, standard: number): readonly Pull[] {
  const isSame = ({ parameter }: Pull): boolean => parameter === pulled.parameter;
  if (pulled.value === standard) return pulls.filter((one) => !isSame(one));
  return pulls.some(isSame) ? pulls.map((one) => (isSame(one) ? pulled : one)) : [...pulls, pulled];
}

const noPulls: readonly Pull[] = [];

export const usePulls = (): readonly Pull[] => useStudy(({ question }) => question?.pulls ?? noPulls);

/** Whether any lever is pulled, whichever and however far. */
export const useIsPulled = (): boolean => useStudy(({ question }) => (question?.pulls ?? noPulls).length > 0);

/** While a slider moves: answered at once, one step back in all. */
export function previewPull(pulled: Pull, standard: number): void {
  const { question } = useStudy.getState();
  if (question !== null) preview({ ...question, pulls: withPull(question.pulls, pulled, standard) });
}

export function settlePull(pulled: Pull, standard: number): void {
  const { question } = useStudy.getState();
  if (question !== null) settle({ ...question, pulls: withPull(question.pulls, pulled, standard) });
}

/** Puts these pulls in the place of all. */
export function settlePulls(pulls: readonly Pull[]): void {
  const { question } = useStudy.getState();
  if (question !== null) settle({ ...question, pulls });
}

/** The question with its levers put back. */
export function useGroundQuestion(): Question | null {
  const question = useStudy((study) => study.question);
  const { scenario, fertility, levers } = question ?? {};
  return useMemo(
    () =>
      scenario === undefined || fertility === undefined || levers === undefined
        ? null
        : { scenario, fertility, levers, pulls: noPulls },
    [scenario, fertility, levers],
  );
}

/** What the levers lie over: the scenario with the sliders of the projection screen. */
export function useGround(): Scenario | null {
  const scenario = useScenario();
  const question = useGroundQuestion();
  const parameters = useStudy(({ workspace }) => workspace?.parameters);
  return useMemo(
    () => (scenario && question && parameters ? groundOf(question, scenario, parameters) : null),
    [scenario, question, parameters],
  );
}

export function useLeverPlaces(): readonly LeverPlace[] {
  const { levers } = useRegister();
  const ground = useGround();
  const parameters = useStudy(({ workspace }) => workspace?.parameters);
  return useMemo(
    () => (ground && parameters ? leverPlaces(parameters, ground, levers) : []),
    [ground, parameters, levers],
  );
}

/** The run with all levers put back, of the ground that it was asked for. */
const useGroundStore = create<{ readonly ground: Scenario | null; readonly run: Run | null }>(() => ({
  ground: null,
  run: null,
}));

async function askGround(ground: Scenario): Promise<void> {
  const { workspace } = useStudy.getState();
  if (workspace === null) return;
  useGroundStore.setState({ ground, run: null });
  const result = await workspace.projector.run(ground, 'ground');
  if (result.ok && useGroundStore.getState().ground === ground) useGroundStore.setState({ run: result.value.value });
}

/** The run that the levers are set against; null while none is pulled, and until it is there. */
export function useGroundRun(): Run | null {
  const ground = useGround();
  const question = useGroundQuestion();
  const baseline = useStudy((study) => lastRun(study.baseline));
  const stored = useGroundStore();
  const isPulled = useIsPulled();
  const isBaseline = question !== null && isStandard(question);
  const isAsked = stored.ground === ground;
  useEffect(() => {
    if (isPulled && !isBaseline && ground !== null && !isAsked) void askGround(ground);
  }, [isPulled, isBaseline, ground, isAsked]);
  if (!isPulled) return null;
  return isBaseline ? baseline : isAsked ? stored.run : null;
}
