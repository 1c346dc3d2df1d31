import { combine } from '../../../shared/base/combine';
import { type Result, success } from '../../../shared/base/result';
import { projectPopulation } from '../../../shared/population/projectPopulation';
import { calibrate } from '../../../shared/projection/calibrate';
import { memberTables } from '../../../shared/projection/memberTables';
import { resolve } from '../../../shared/projection/resolve';
import { type KernelName, simulate } from '../../../shared/projection/simulate';
import { loadRegionData } from '../baseData';
import { loadParameters, scenarioNamed } from '../scenario';
import type { Workload } from './measure';

/** The yearly wheel of the national fund alone: law, people, members' rates and calibration are worked out before. */
export async function kernelWork(datasets: string, kernel: KernelName): Promise<Result<Workload>> {
  const read = combine({
    parameters: await loadParameters(datasets),
    scenario: await scenarioNamed('current-law', datasets),
    data: await loadRegionData(datasets),
  });
  if (!read.ok) return read;
  const { parameters, scenario, data } = read.value;
  const resolved = resolve(data.base, parameters, scenario);
  if (!resolved.ok) return resolved;
  const inputs = resolved.value;
  const population = projectPopulation(inputs.population);
  const ground = { population, tables: memberTables(inputs, population) };
  const calibration = calibrate(inputs, ground);
  if (!calibration.ok) return calibration;
  return success({
    name: kernel === 'wasm' ? 'kernel' : 'kernel-plain',
    cellYears: Object.keys(ground.tables).length * inputs.ages * inputs.years,
    run: () => {
      simulate(inputs, ground, calibration.value, kernel);
    },
  });
}
