import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Lever, readLevers } from '../../shared/balance/levers/lever';
import { type Pull, pull } from '../../shared/balance/levers/pull';
import { marginOf, type Target } from '../../shared/balance/levers/target';
import type { Bench } from '../../shared/balance/levers/targetRuns';
import { type ReformPackage, readPackages } from '../../shared/balance/packages/reformPackage';
import { runScenario } from '../../shared/balance/runScenario';
import { readStresses, type Stress } from '../../shared/balance/stress/stress';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from './bundled';

/** A file of the datasets as the readers take it. */
export const datasetFile = (name: string) => ({
  name,
  text: readFileSync(path.join(import.meta.dirname, '../../datasets', name), 'utf8'),
});

const parameters = bundledParameters();

export const levers: readonly Lever[] = unwrapped(readLevers(datasetFile('levers.yaml'), parameters));
export const stresses: readonly Stress[] = unwrapped(readStresses(datasetFile('stresses.yaml'), parameters));
export const packages: readonly ReformPackage[] = unwrapped(readPackages(datasetFile('packages.yaml'), parameters));

function named<T>(list: readonly T[], id: string, idOf: (one: T) => string): T {
  const found = list.find((one) => idOf(one) === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
}

export const lever = (id: string): Lever => named(levers, id, ({ parameter }) => parameter.id);
export const stress = (id: string): Stress => named(stresses, id, (one) => one.id);
export const reformPackage = (id: string): ReformPackage => named(packages, id, (one) => one.id);

/** Current law over the bundled figures; each scenario is run once. */
export async function currentLawBench(): Promise<Bench> {
  const base = await bundledBase();
  return {
    parameters,
    scenario: bundledScenario('current-law'),
    run: (scenario) => runScenario(base, parameters, scenario),
  };
}

/** What a run with these pulls comes to, apart from any solver. */
export function marginAfter(bench: Bench, pulls: readonly Pull[], target: Target): number {
  const scenario = unwrapped(pull(bench.parameters, bench.scenario, pulls));
  const margin = marginOf(target, unwrapped(bench.run(scenario)));
  if (margin === null) throw new Error('beyond the horizon');
  return margin;
}
