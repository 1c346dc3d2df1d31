import type { Method } from '../../shared/balance/comparedRuns';
import { runScenario } from '../../shared/balance/runScenario';
import { type Result, success } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import type { ParameterSet } from '../../shared/parameters/parameter';
import { standardDraws } from '../../shared/stochastic/draws';
import { lowestReserves } from '../../shared/stochastic/lowestReserves';
import { scenarioGround } from '../../shared/stochastic/scenarioGround';
import { simulatePaths } from '../../shared/stochastic/simulatePaths';
import { balanceWorks, type Ground, type WorkId, type WorkQuestion, type WorkValue } from './balanceWorks';

/** What the worker is started with, once. */
export interface BalanceData {
  readonly base: BaseData;
  readonly parameters: ParameterSet;
}

/** Exact runs, or rounds of paths, made so far; null where nobody can tell how many it takes. */
export interface WorkTold {
  readonly done: number;
  readonly of: number | null;
}

type Tell = (told: WorkTold) => void;

export interface AskedWork<K extends WorkId = WorkId> {
  readonly id: K;
  readonly question: WorkQuestion<K>;
}

/** Projects paths here and now: a lever is looked for on a few rounds of them. */
const pathBench =
  ({ base, parameters }: BalanceData, tell: Tell): Ground['paths'] =>
  ({ paths, seed, settings }) => ({
    lowestReserves: async (scenario, until) => {
      const ground = scenarioGround(base, settings, parameters, scenario);
      if (!ground.ok) return ground;
      const results = simulatePaths(ground.value, { ...standardDraws, seed }, { from: 0, to: paths });
      return success(lowestReserves([results], until));
    },
    tell: (round, of) => tell({ done: round - 1, of }),
  });

/** The ground of one question, which counts the runs that are made. */
function groundOf(data: BalanceData, tell: Tell): Ground {
  const { base, parameters } = data;
  let done = 0;
  const method: Method = (figures, law, scenario) => {
    const run = runScenario(figures, law, scenario);
    done += 1;
    tell({ done, of: null });
    return run;
  };
  return {
    bench: (scenario) => ({ parameters, scenario, run: (each) => method(base, parameters, each) }),
    side: (scenario) => ({ base, parameters, scenario, method }),
    paths: pathBench(data, tell),
  };
}

type Answer = Result<WorkValue<WorkId>>;
type Work = (ground: Ground, question: AskedWork['question']) => Answer | Promise<Answer>;

export function balanceMethods() {
  let data: BalanceData | null = null;
  return {
    start: async (given: BalanceData): Promise<void> => {
      data = given;
    },
    ask: async ({ id, question }: AskedWork, tell: Tell): Promise<Answer> => {
      if (data === null) throw new Error('A worker for balance was asked before it was started');
      // Question and work go together: whoever asks has stated both by the same name.
      const work = balanceWorks[id] as Work;
      return work(groundOf(data, tell), question);
    },
  };
}

export type BalanceMethods = ReturnType<typeof balanceMethods>;
