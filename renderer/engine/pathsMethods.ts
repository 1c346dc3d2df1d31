import { type Result, success } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import type { ParameterSet, Scenario } from '../../shared/parameters/parameter';
import type { PathRange } from '../../shared/projection/paths/simulatePaths';
import { type DriverDiagnosis, diagnoseDrivers } from '../../shared/stochastic/diagnoseDrivers';
import type { DrawOptions } from '../../shared/stochastic/draws';
import { driverPaths } from '../../shared/stochastic/driverPath';
import { type PathTraits, pathTraits } from '../../shared/stochastic/pathTraits';
import { scenarioGround } from '../../shared/stochastic/scenarioGround';
import { type PathResults, type StochasticGround, simulatePaths } from '../../shared/stochastic/simulatePaths';
import type { StochasticSettings } from '../../shared/stochastic/stochasticSettings';

/** What a worker is started with, once. */
export interface PathsData {
  readonly base: BaseData;
  readonly settings: StochasticSettings;
  readonly parameters: ParameterSet;
}

export interface PathsPortion {
  readonly draws: DrawOptions;
  readonly range: PathRange;
}

export interface TraitsQuestion {
  readonly draws: DrawOptions;
  readonly paths: readonly number[];
  /** As far as which year. */
  readonly year: number;
}

/** What a worker that projects paths can be asked. */
export function pathsMethods() {
  let data: PathsData | null = null;
  let ready: StochasticGround | null = null;
  const ground = (): StochasticGround => {
    if (ready === null) throw new Error('A worker for paths was asked before its scenario was ready');
    return ready;
  };
  return {
    start: async (given: PathsData): Promise<void> => {
      data = given;
    },
    /** Makes the scenario ready and says how its drivers fit history. */
    prepare: async (scenario: Scenario): Promise<Result<readonly DriverDiagnosis[]>> => {
      if (data === null) throw new Error('A worker for paths was asked before it was started');
      const made = scenarioGround(data.base, data.settings, data.parameters, scenario);
      if (!made.ok) return made;
      ready = made.value;
      return success(diagnoseDrivers(made.value.model));
    },
    project: async ({ draws, range }: PathsPortion): Promise<PathResults> => simulatePaths(ground(), draws, range),
    traits: async ({ draws, paths, year }: TraitsQuestion): Promise<readonly PathTraits[]> => {
      const { model, ground: of } = ground();
      const { firstYear, years } = of.inputs;
      const drawn = driverPaths(model, years, draws);
      return paths.map((path) => pathTraits(path, drawn(path), firstYear, year));
    },
  };
}

export type PathsMethods = ReturnType<typeof pathsMethods>;
