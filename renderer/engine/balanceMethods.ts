import type { Method } from '../../shared/balance/comparedRuns';
import { runScenario } from '../../shared/balance/runScenario';
import type { Result } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import type { ParameterSet } from '../../shared/parameters/parameter';
import { balanceWorks, type Ground, type WorkId, type WorkQuestion, type WorkValue } from './balanceWorks';

/** What the worker is started with, once. */
export interface BalanceData {
  readonly base: BaseData;
  readonly parameters: ParameterSet;
}

/** Runs made so far. */
export type RunsTold = (runs: number) => void;

export interface AskedWork<K extends WorkId = WorkId> {
  readonly id: K;
  readonly question: WorkQuestion<K>;
}

/** The ground of one question, which counts the runs that are made. */
function groundOf({ base, parameters }: BalanceData, tell: RunsTold): Ground {
  let runs = 0;
  const method: Method = (figures, law, scenario) => {
    const run = runScenario(figures, law, scenario);
    runs += 1;
    tell(runs);
    return run;
  };
  return {
    bench: (scenario) => ({ parameters, scenario, run: (each) => method(base, parameters, each) }),
    side: (scenario) => ({ base, parameters, scenario, method }),
  };
}

export function balanceMethods() {
  let data: BalanceData | null = null;
  return {
    start: async (given: BalanceData): Promise<void> => {
      data = given;
    },
    ask: async ({ id, question }: AskedWork, tell: RunsTold): Promise<Result<WorkValue<WorkId>>> => {
      if (data === null) throw new Error('A worker for balance was asked before it was started');
      // Question and work go together: whoever asks has stated both by the same name.
      const work = balanceWorks[id] as (ground: Ground, question: AskedWork['question']) => Result<WorkValue<WorkId>>;
      return work(groundOf(data, tell), question);
    },
  };
}

export type BalanceMethods = ReturnType<typeof balanceMethods>;
