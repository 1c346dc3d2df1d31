import { engineVersion } from '../base/engineVersion';
import { type Result, success } from '../base/result';
import type { BaseData } from '../data/baseData';
import type { ParameterSet, Scenario } from '../parameters/parameter';
import { vitalRates } from '../population/vitalRates';
import { project } from '../projection/project';
import { resolve } from '../projection/resolve';
import type { KernelName } from '../projection/simulate';
import { outlookOf } from './indicators/outlookOf';
import type { Run } from './outlook';

/** One scenario from figures and law to indicators: resolve → project → indicators. Source: architecture.md, Contracts. */
export function runScenario(
  base: BaseData,
  parameters: ParameterSet,
  scenario: Scenario,
  kernel?: KernelName,
): Result<Run> {
  const inputs = resolve(base, parameters, scenario);
  if (!inputs.ok) return inputs;
  const projected = project(inputs.value, kernel);
  if (!projected.ok) return projected;
  const { projection, calibration } = projected.value;
  const fundReturn = inputs.value.series['economy.fundReturn'].subarray(1);
  return success({
    scenario: scenario.id,
    inputs: inputs.value.hashes,
    engineVersion,
    calibration,
    projection,
    fundReturn,
    outlook: outlookOf(projection, fundReturn, vitalRates(inputs.value.population)),
  });
}
