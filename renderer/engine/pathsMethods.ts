import { type Result, success } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import type { ParameterSet, Scenario } from '../../shared/parameters/parameter';
import type { PathRange } from '../../shared/projection/paths/simulatePaths';
import type { DrawOptions } from '../../shared/stochastic/draws';
import { scenarioGround } from '../../shared/stochastic/scenarioGround';
import { type PathResults, type StochasticGround, simulatePaths } from '../../shared/stochastic/simulatePaths';
import type { StochasticSettings } from '../../shared/stochastic/stochasticSettings';

/** What a worker is started with, once. */
export interface PathsData {
  readonly base: BaseData;
  readonly settings: StochasticSettings;
  readonly parameters: ParameterSet;
}

export interface PathsQuestion {
  readonly scenario: Scenario;
  readonly draws: DrawOptions;
}

/** What a worker that projects paths can be asked. */
export function pathsMethods() {
  let data: PathsData | null = null;
  let ready: { readonly ground: StochasticGround; readonly draws: DrawOptions } | null = null;
  return {
    start: async (given: PathsData): Promise<void> => {
      data = given;
    },
    prepare: async ({ scenario, draws }: PathsQuestion): Promise<Result<null>> => {
      if (data === null) throw new Error('A worker for paths was asked before it was started');
      const ground = scenarioGround(data.base, data.settings, data.parameters, scenario);
      if (!ground.ok) return ground;
      ready = { ground: ground.value, draws };
      return success(null);
    },
    project: async (range: PathRange): Promise<PathResults> => {
      if (ready === null) throw new Error('A worker for paths was asked before its scenario was ready');
      return simulatePaths(ready.ground, ready.draws, range);
    },
  };
}

export type PathsMethods = ReturnType<typeof pathsMethods>;
