import type { Result } from '../base/result';
import type { BaseData } from '../data/baseData';
import { mortalityOf, type ParameterSet, type Scenario } from '../parameters/parameter';
import { resolve } from '../projection/resolve';
import { fitDrivers } from './driverModel';
import { type StochasticGround, stochasticGround } from './simulatePaths';
import type { StochasticSettings } from './stochasticSettings';

/** The last year whose births and cohorts have been observed, not projected. */
const lastObserved = ({ population }: BaseData): number => population.male.firstYear + population.male.years - 1;

/** A scenario made ready for many paths, its drivers fitted to what its first year knew of the bundled history. */
export function scenarioGround(
  base: BaseData,
  settings: StochasticSettings,
  parameters: ParameterSet,
  scenario: Scenario,
): Result<StochasticGround> {
  const inputs = resolve(base, parameters, scenario);
  if (!inputs.ok) return inputs;
  const nonPrivateWeight = inputs.value.series['economy.nonPrivateWeight'][0] ?? 1;
  const model = fitDrivers(base, settings, {
    nonPrivateWeight,
    lastObserved: Math.min(lastObserved(base), scenario.firstYear),
    mortality: mortalityOf(scenario),
  });
  return model.ok ? stochasticGround(inputs.value, model.value) : model;
}
