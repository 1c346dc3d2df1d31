import { combine } from '../../shared/base/combine';
import { failed, type Result, success } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import type { Database, LoadReport } from '../../shared/data/database';
import { loadDatasets } from '../../shared/data/loadDatasets';
import type { Province } from '../../shared/data/provinces';
import { readBaseData } from '../../shared/data/readBaseData';
import { readProvinces } from '../../shared/data/readProvinces';
import type { ParameterSet, Scenario } from '../../shared/parameters/parameter';
import { readParameters } from '../../shared/parameters/readParameters';
import { readScenarios } from '../../shared/parameters/readScenario';
import { readDataset, readFolder } from './datasets';
import { openDatabase } from './duckdbDatabase';
import { createProjector, type Projector } from './projector';

/** The bundled workspace, opened: what was loaded and what computes on it. */
export interface Workspace {
  readonly engine: string;
  readonly loads: readonly LoadReport[];
  readonly base: BaseData;
  readonly provinces: readonly Province[];
  readonly parameters: ParameterSet;
  readonly scenarios: readonly Scenario[];
  readonly projector: Projector;
}

export interface OpeningEvents {
  readonly onProgress: (done: number, of: number) => void;
  readonly onRestart: () => void;
}

const createWorker = (): Worker => new Worker(new URL('./projectionWorker.ts', import.meta.url), { type: 'module' });

async function readParameterSet(): Promise<Result<ParameterSet>> {
  const files = await readFolder('parameters');
  return files.ok ? readParameters(files.value) : files;
}

async function readScenarioFolder(): Promise<Result<readonly Scenario[]>> {
  const files = await readFolder('scenarios');
  if (!files.ok) {
    return files;
  }
  const scenarios = readScenarios(files.value);
  return scenarios.ok && scenarios.value.length === 0
    ? failed({ code: 'dataset/missing', file: 'scenarios' })
    : scenarios;
}

async function readTables(
  database: Database,
  onProgress: OpeningEvents['onProgress'],
): Promise<Result<Pick<Workspace, 'loads' | 'base' | 'provinces'>>> {
  const loads = await loadDatasets(database, readDataset, onProgress);
  if (!loads.ok) {
    return loads;
  }
  return combine({
    loads,
    base: await readBaseData(database),
    provinces: await readProvinces(database),
  });
}

export async function openWorkspace({ onProgress, onRestart }: OpeningEvents): Promise<Result<Workspace>> {
  const parameters = await readParameterSet();
  if (!parameters.ok) {
    return parameters;
  }
  const scenarios = await readScenarioFolder();
  if (!scenarios.ok) {
    return scenarios;
  }
  const database = await openDatabase();
  if (!database.ok) {
    return database;
  }
  const tables = await readTables(database.value, onProgress);
  if (!tables.ok) {
    await database.value.close();
    return tables;
  }
  const { loads, base, provinces } = tables.value;
  const projector = createProjector({ base, parameters: parameters.value, createWorker, onRestart });
  return success({
    engine: database.value.engine,
    loads,
    base,
    provinces,
    parameters: parameters.value,
    scenarios: scenarios.value,
    projector,
  });
}
