import { type Result, success } from '../../../shared/base/result';
import { projectPopulation } from '../../../shared/population/projectPopulation';
import { calibrate } from '../../../shared/projection/calibrate';
import { memberTables } from '../../../shared/projection/memberTables';
import { steadyDrivers } from '../../../shared/projection/paths/pathDrivers';
import { simulatePaths } from '../../../shared/projection/paths/simulatePaths';
import { resolve } from '../../../shared/projection/resolve';
import type { KernelName } from '../../../shared/projection/simulate';
import { questionAsked } from '../question';
import type { Workload } from './measure';

const paths = { wasm: 100, plain: 4 };

/** Paths of the national fund one after another on one thread: people, members by group, flows and the fund of each. */
export async function pathsWork(datasets: string, kernel: KernelName): Promise<Result<Workload>> {
  const asked = await questionAsked({}, datasets);
  if (!asked.ok) return asked;
  const resolved = resolve(asked.value.base, asked.value.parameters, asked.value.scenario);
  if (!resolved.ok) return resolved;
  const inputs = resolved.value;
  const population = projectPopulation(inputs.population);
  const ground = { population, tables: memberTables(inputs, population) };
  const calibration = calibrate(inputs, ground);
  if (!calibration.ok) return calibration;
  const count = paths[kernel];
  const drivers = steadyDrivers(inputs, count);
  // Some deviation everywhere, so that nothing is the scenario's own.
  for (let k = 0; k < drivers.mortality.length; k++) {
    drivers.mortality[k] = 0.1 * ((k % inputs.years) - (k % 7));
    drivers.fertility[k] = 1 + 0.01 * ((k % 11) - 5);
  }
  const loadings = Float64Array.from({ length: inputs.ages }, (_, x) => 0.01 + 0.0003 * x);
  const path = { inputs, ground, calibration: calibration.value, loadings };
  return success({
    name: kernel === 'wasm' ? 'paths' : 'paths-plain',
    cellYears: count * (2 + Object.keys(ground.tables).length) * inputs.ages * inputs.years,
    run: () => {
      simulatePaths(path, drivers, { from: 0, to: count }, kernel);
    },
  });
}
