import { type Result, success } from '../../../shared/base/result';
import { memberGroups } from '../../../shared/pension/memberGroups';
import type { KernelName } from '../../../shared/projection/simulate';
import type { DrawOptions } from '../../../shared/stochastic/draws';
import { regionalGround } from '../../../shared/stochastic/regional/regionalGround';
import { simulateRegionalPaths } from '../../../shared/stochastic/regional/simulateRegionalPaths';
import { loadRegionData } from '../baseData';
import type { Invocation } from '../command';
import { groundOf, materialAsked } from '../simulating/asked';
import type { Workload } from './measure';

const paths = { wasm: 8, plain: 1 };
const draws: DrawOptions = { seed: 1, shocks: 'normal', points: 'random', still: new Set(), redrawn: new Set() };

/** Paths through the funds of all provinces in one national pool, with people and members who move, on one thread. */
export async function regionalPathsWork(invocation: Invocation, kernel: KernelName): Promise<Result<Workload>> {
  const material = await materialAsked(invocation);
  if (!material.ok) return material;
  const data = await loadRegionData(invocation.datasets);
  if (!data.ok) return data;
  const country = groundOf(material.value, material.value.scenario);
  if (!country.ok) return country;
  const ground = regionalGround(country.value, { ...data.value, regime: 'national' });
  if (!ground.ok) return ground;
  const count = paths[kernel];
  const { ages, years } = country.value.ground.inputs;
  return success({
    name: kernel === 'wasm' ? 'regional-paths' : 'regional-paths-plain',
    cellYears: count * data.value.figures.length * (2 + memberGroups.length) * ages * years,
    run: () => {
      simulateRegionalPaths(ground.value, draws, { from: 0, to: count }, kernel);
    },
  });
}
