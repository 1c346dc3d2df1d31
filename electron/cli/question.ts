import { combine } from '../../shared/base/combine';
import type { Result } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import type { ParameterSet, Scenario } from '../../shared/parameters/parameter';
import { loadBaseData } from './baseData';
import type { OptionValues } from './command';
import { loadParameters, scenarioAsked } from './scenario';

/** All that a run is made of: figures, law and the scenario asked for. */
export interface Question {
  readonly base: BaseData;
  readonly parameters: ParameterSet;
  readonly scenario: Scenario;
}

/** Reads law and scenario before the figures, so that a slip in the options is told at once. */
export async function questionAsked(options: OptionValues, datasets: string): Promise<Result<Question>> {
  const parameters = await loadParameters(datasets);
  if (!parameters.ok) return parameters;
  const scenario = await scenarioAsked(options, datasets, parameters.value);
  if (!scenario.ok) return scenario;
  return combine({ base: await loadBaseData(datasets), parameters, scenario });
}
