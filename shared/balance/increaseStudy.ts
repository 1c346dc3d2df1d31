import { type Result, success } from '../base/result';
import type { BaseData } from '../data/baseData';
import type { ParameterSet, Scenario } from '../parameters/parameter';
import type { AdjustmentRule } from '../pension/annualAdjustment';
import { type IncreaseOfAll, increaseOfAll } from '../pension/increaseOfAll';
import { openingState } from '../projection/opening';
import { calibratedWheel } from '../projection/project';
import { resolve } from '../projection/resolve';

/** What a rule would bring in the first year of a scenario to everyone retired before it. */
export interface IncreaseStudy extends IncreaseOfAll {
  readonly year: number;
  /** Increase of that year in the scenario. */
  readonly stated: number;
  /** A percentage point of all pensions, yuan a year. */
  readonly point: number;
}

/** The members with whom a scenario begins, under the rule of one year's increase. Source: features.md D19. */
export function increaseStudy(
  base: BaseData,
  parameters: ParameterSet,
  scenario: Scenario,
  rule: AdjustmentRule,
): Result<IncreaseStudy> {
  const inputs = resolve(base, parameters, scenario);
  if (!inputs.ok) return inputs;
  const wheel = calibratedWheel(inputs.value);
  if (!wheel.ok) return wheel;
  const opening = openingState(inputs.value, wheel.value.ground, wheel.value.calibration);
  const increase = increaseOfAll(rule, opening);
  return success({
    ...increase,
    year: inputs.value.firstYear,
    stated: inputs.value.adjustment[1],
    point: increase.all.pensions / 100,
  });
}
