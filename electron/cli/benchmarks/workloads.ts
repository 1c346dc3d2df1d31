import { runScenario } from '../../../shared/balance/runScenario';
import { type Result, success } from '../../../shared/base/result';
import { lifeTable } from '../../../shared/mortality/lifeTable';
import { wholeLifeColumns } from '../../../shared/mortality/wholeLife';
import { projectPopulation } from '../../../shared/population/projectPopulation';
import { resolvePopulation } from '../../../shared/population/resolvePopulation';
import { loadBaseData } from '../baseData';
import { loadParameters, scenarioAsked } from '../scenario';
import type { Workload } from './measure';
import { cellYears, referencePath, shocksOf } from './referenceWorkload';

export const workloadNames = ['lifetable', 'population', 'projection'] as const;
export type WorkloadName = (typeof workloadNames)[number];

const years = 75;
const paths = 100;

/** The plain stochastic reference: 100 paths of 75 years. */
export function reference(): Workload {
  const shocks = Array.from({ length: paths }, (_, path) => shocksOf(path, years));
  return {
    name: 'reference',
    cellYears: paths * cellYears(years),
    run: () => {
      for (const path of shocks) referencePath(path, years);
    },
  };
}

const tables = 1000;

/** A life table of 121 ages with ä and A at each of them, a thousand times over. */
function lifetableWork(): Workload {
  const qx = Float64Array.from({ length: 121 }, (_, age) => Math.min(1, 5e-5 * Math.exp(0.085 * age)));
  return {
    name: 'lifetable',
    cellYears: tables * qx.length,
    run: () => {
      for (let k = 0; k < tables; k++) wholeLifeColumns(lifeTable(qx), 0.03);
    },
  };
}

const populations = 20;

/** China's population by sex and age from 2024 to 2100 on the bundled figures, twenty times over. */
async function populationWork(datasets: string): Promise<Result<Workload>> {
  const base = await loadBaseData(datasets);
  if (!base.ok) return base;
  const inputs = resolvePopulation(base.value, 2024, 77, 'medium');
  if (!inputs.ok) return inputs;
  return success({
    name: 'population',
    cellYears: populations * 2 * inputs.value.ages * (inputs.value.years - 1),
    run: () => {
      for (let k = 0; k < populations; k++) projectPopulation(inputs.value);
    },
  });
}

/** The employees' pension fund under current law for 75 years, fit to the accounts included: insured, paying, pensioners. */
async function projectionWork(datasets: string): Promise<Result<Workload>> {
  const parameters = await loadParameters(datasets);
  if (!parameters.ok) return parameters;
  const scenario = await scenarioAsked({}, datasets, parameters.value);
  if (!scenario.ok) return scenario;
  const base = await loadBaseData(datasets);
  if (!base.ok) return base;
  const first = runScenario(base.value, parameters.value, scenario.value);
  if (!first.ok) return first;
  const { ages, groups, years: horizon } = first.value.projection;
  return success({
    name: 'projection',
    cellYears: (2 + Object.keys(groups).length) * ages * horizon,
    run: () => {
      runScenario(base.value, parameters.value, scenario.value);
    },
  });
}

export async function workload(name: WorkloadName, datasets: string): Promise<Result<Workload>> {
  if (name === 'lifetable') return success(lifetableWork());
  return name === 'population' ? populationWork(datasets) : projectionWork(datasets);
}
