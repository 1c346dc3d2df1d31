import { combine } from '../../../shared/base/combine';
import { type Result, success } from '../../../shared/base/result';
import { projectRegions } from '../../../shared/population/projectRegions';
import { emptyRegionalProjection } from '../../../shared/population/regionalProjection';
import { poolGround } from '../../../shared/projection/regions/projectPools';
import { regionalPopulationInputs } from '../../../shared/projection/regions/regionalPopulation';
import { simulateRegions } from '../../../shared/projection/regions/simulateRegions';
import { resolve } from '../../../shared/projection/resolve';
import type { KernelName } from '../../../shared/projection/simulate';
import { loadRegionData } from '../baseData';
import { loadParameters, scenarioNamed } from '../scenario';
import type { Workload } from './measure';

/**
 * The funds of 31 provinces under current law over 75 years: their people with moves, their members by group, their
 * ledgers in one national pool. Reading the law and fitting the national run are done before.
 */
export async function provincesWork(datasets: string, kernel: KernelName): Promise<Result<Workload>> {
  const read = combine({
    parameters: await loadParameters(datasets),
    scenario: await scenarioNamed('current-law', datasets),
    data: await loadRegionData(datasets),
  });
  if (!read.ok) return read;
  const { parameters, scenario, data } = read.value;
  const inputs = resolve(data.base, parameters, scenario);
  if (!inputs.ok) return inputs;
  const grounds = poolGround(data.base, data.figures, inputs.value);
  if (!grounds.ok) return grounds;
  const { ground, national } = grounds.value;
  const people = regionalPopulationInputs(inputs.value, data.figures);
  const room = emptyRegionalProjection(people);
  const { ages, years, groups } = national;
  return success({
    name: kernel === 'wasm' ? 'provinces' : 'provinces-plain',
    cellYears: people.regions * (2 + Object.keys(groups).length) * ages * years,
    run: () => {
      projectRegions(people, room);
      simulateRegions(ground, 'national', kernel);
    },
  });
}
