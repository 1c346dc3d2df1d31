import {
  type DetailQuestion,
  type IndicatorDetails,
  indicatorDetails,
} from '../../shared/balance/indicators/indicatorDetails';
import { type IndicatorRuns, indicatorRuns } from '../../shared/balance/indicators/indicatorRuns';
import {
  type IndicatorQuestion,
  type IndicatorRegister,
  type IndicatorTable,
  indicatorTable,
} from '../../shared/balance/indicators/indicatorTable';
import { readIndicators } from '../../shared/balance/indicators/register';
import { readIndicatorSettings } from '../../shared/balance/indicators/settings';
import { combine } from '../../shared/base/combine';
import { type Result, success } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import type { ParameterSet, Scenario } from '../../shared/parameters/parameter';
import type { ParameterFile } from '../../shared/parameters/readParameters';

/** What the worker is started with, once. */
export interface IndicatorsData {
  readonly base: BaseData;
  readonly parameters: ParameterSet;
  /** The register of indicators and what they take for granted. */
  readonly files: { readonly indicators: ParameterFile; readonly settings: ParameterFile };
}

interface Started extends IndicatorRegister {
  readonly base: BaseData;
  readonly parameters: ParameterSet;
}

type Of<T> = T & { readonly scenario: Scenario };

/** The scenario whose runs are kept. */
interface Kept {
  readonly key: string;
  readonly runs: IndicatorRuns;
}

function startedWith({ base, parameters, files }: IndicatorsData): Result<Started> {
  const register = combine({
    indicators: readIndicators(files.indicators),
    settings: readIndicatorSettings(files.settings),
  });
  return register.ok ? success({ base, parameters, ...register.value }) : register;
}

/** Indicators of a scenario. Its runs are kept, so that other horizons of the same one are quick. */
export function indicatorsMethods() {
  let started: Result<Started> | null = null;
  let kept: Kept | null = null;
  const ready = (): Result<Started> => {
    if (started === null) throw new Error('The worker for indicators was asked before it was started');
    return started;
  };
  const runsOf = (ground: Started, scenario: Scenario): Result<IndicatorRuns> => {
    const key = JSON.stringify(scenario);
    if (kept?.key === key) return success(kept.runs);
    const runs = indicatorRuns(ground, scenario);
    if (runs.ok) kept = { key, runs: runs.value };
    return runs;
  };
  return {
    start: async (data: IndicatorsData): Promise<void> => {
      started = startedWith(data);
    },
    table: async ({ scenario, ...question }: Of<IndicatorQuestion>): Promise<Result<IndicatorTable>> => {
      const ground = ready();
      if (!ground.ok) return ground;
      const runs = runsOf(ground.value, scenario);
      return runs.ok ? success(indicatorTable(runs.value, ground.value, question)) : runs;
    },
    details: async ({ scenario, ...question }: Of<DetailQuestion>): Promise<Result<IndicatorDetails>> => {
      const ground = ready();
      if (!ground.ok) return ground;
      const runs = runsOf(ground.value, scenario);
      return runs.ok ? success(indicatorDetails(runs.value, ground.value.settings, question)) : runs;
    },
  };
}

export type IndicatorsMethods = ReturnType<typeof indicatorsMethods>;
