import { type RegionsRun, runRegions } from '../../shared/balance/regions/runRegions';
import { combine } from '../../shared/base/combine';
import { type Result, success } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import type { RegionFigures } from '../../shared/data/regionFigures';
import type { Scenario } from '../../shared/parameters/parameter';
import { regimes } from '../../shared/projection/regions/pooling';
import { loadRegionData } from './baseData';
import type { Invocation } from './command';
import { choiceOption } from './readOptions';
import { loadParameters, scenarioAsked } from './scenario';

export interface RegionsAsked {
  readonly base: BaseData;
  readonly figures: readonly RegionFigures[];
  readonly scenario: Scenario;
  readonly run: RegionsRun;
}

/** The run of all provinces that `--scenario`, `--start`, `--years`, `--set` and `--regime` ask for. */
export async function regionsAsked({ options, datasets }: Invocation): Promise<Result<RegionsAsked>> {
  const parameters = await loadParameters(datasets);
  if (!parameters.ok) return parameters;
  const asked = combine({
    scenario: await scenarioAsked(options, datasets, parameters.value),
    regime: choiceOption(options, 'regime', regimes, 'national'),
  });
  if (!asked.ok) return asked;
  const data = await loadRegionData(datasets);
  if (!data.ok) return data;
  const { base, figures } = data.value;
  const run = runRegions(base, figures, parameters.value, asked.value);
  return run.ok ? success({ base, figures, scenario: asked.value.scenario, run: run.value }) : run;
}
