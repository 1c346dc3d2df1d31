import { runScenario } from '../../../shared/balance/runScenario';
import { combine } from '../../../shared/base/combine';
import { type Result, success } from '../../../shared/base/result';
import { lifeTable } from '../../../shared/mortality/lifeTable';
import { wholeLifeColumns } from '../../../shared/mortality/wholeLife';
import { projectPopulation } from '../../../shared/population/projectPopulation';
import { projectRegions } from '../../../shared/population/projectRegions';
import { agesByTilt } from '../../../shared/population/regionalAges';
import { levelPaths } from '../../../shared/population/regionalInputs';
import { emptyRegionalProjection } from '../../../shared/population/regionalProjection';
import { regionsAlike } from '../../../shared/population/regionsAlike';
import { resolvePopulation } from '../../../shared/population/resolvePopulation';
import { loadBaseData, loadProvinceTotals } from '../baseData';
import type { Invocation } from '../command';
import { questionAsked } from '../question';
import { kernelWork } from './kernelWork';
import type { Workload } from './measure';
import { pathsWork } from './pathsWork';
import { provincesWork } from './provincesWork';
import { cellYears, referencePath, shocksOf } from './referenceWorkload';
import { regionalPathsWork } from './regionalPathsWork';

export const workloadNames = [
  'lifetable',
  'population',
  'regions',
  'provinces',
  'provinces-plain',
  'projection',
  'kernel',
  'kernel-plain',
  'paths',
  'paths-plain',
  'regional-paths',
  'regional-paths-plain',
] as const;
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

/** Made up, so that the tie to the country has work to do: 0.9 to 1.1 of national mortality. */
const mortalityFactor = (region: number): number => 0.9 + 0.01 * ((7 * region) % 21);

/**
 * The 31 provinces from 2020 over 75 years: census totals, ages tilted to their share of 65 and over, one move in a
 * life, deaths and births tied to the country. Mortality by province and moves are made up; nothing of it is a result.
 */
async function regionsWork(datasets: string): Promise<Result<Workload>> {
  const read = combine({ base: await loadBaseData(datasets), totals: await loadProvinceTotals(datasets) });
  if (!read.ok) return read;
  const { base, totals } = read.value;
  const national = resolvePopulation(base, 2020, years + 1, 'medium');
  if (!national.ok) return national;
  const shares = totals.map(({ persons, shareFrom65 }) => ({ persons, shareFrom: shareFrom65 }));
  const alike = regionsAlike(national.value, agesByTilt(national.value.base, 65, shares), 1);
  const factors = totals.map((_, region) => mortalityFactor(region));
  const inputs = { ...alike, mortalityFactor: levelPaths(2020, years, factors) };
  const room = emptyRegionalProjection(inputs);
  return success({
    name: 'regions',
    cellYears: inputs.regions * 2 * national.value.ages * years,
    run: () => {
      projectRegions(inputs, room);
    },
  });
}

/** The employees' pension fund under current law for 75 years, fit to the accounts included: insured, paying, pensioners. */
async function projectionWork(datasets: string): Promise<Result<Workload>> {
  const asked = await questionAsked({}, datasets);
  if (!asked.ok) return asked;
  const { base, parameters, scenario } = asked.value;
  const first = runScenario(base, parameters, scenario);
  if (!first.ok) return first;
  const { ages, groups, years: horizon } = first.value.projection;
  return success({
    name: 'projection',
    cellYears: (2 + Object.keys(groups).length) * ages * horizon,
    run: () => {
      runScenario(base, parameters, scenario);
    },
  });
}

export async function workload(name: WorkloadName, invocation: Invocation): Promise<Result<Workload>> {
  const { datasets } = invocation;
  if (name === 'lifetable') return success(lifetableWork());
  if (name === 'regions') return regionsWork(datasets);
  if (name === 'provinces') return provincesWork(datasets, 'wasm');
  if (name === 'provinces-plain') return provincesWork(datasets, 'plain');
  if (name === 'kernel') return kernelWork(datasets, 'wasm');
  if (name === 'kernel-plain') return kernelWork(datasets, 'plain');
  if (name === 'paths') return pathsWork(datasets, 'wasm');
  if (name === 'regional-paths') return regionalPathsWork(invocation, 'wasm');
  if (name === 'regional-paths-plain') return regionalPathsWork(invocation, 'plain');
  if (name === 'paths-plain') return pathsWork(datasets, 'plain');
  return name === 'population' ? populationWork(datasets) : projectionWork(datasets);
}
