import { combine } from '../../shared/base/combine';
import { failed, type Result, success } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import type { Database, LoadReport } from '../../shared/data/database';
import { type PublicAccounts, readPublicAccounts } from '../../shared/data/fundAccounts';
import { checkDatasets, loadChecked, type SoundFile } from '../../shared/data/loadDatasets';
import type { Province } from '../../shared/data/provinces';
import { readProvinces } from '../../shared/data/readProvinces';
import { readRegionFigures } from '../../shared/data/readRegionFigures';
import type { RegionFigures } from '../../shared/data/regionFigures';
import type { ParameterSet, Scenario } from '../../shared/parameters/parameter';
import { readParameters } from '../../shared/parameters/readParameters';
import { readScenarios } from '../../shared/parameters/readScenario';
import { readDataset, readFolder } from './datasets';
import { openDatabase } from './duckdbDatabase';
import { createProjector, type Projector } from './projector';
import { readClosed } from './readClosed';

/** The bundled workspace, opened: what was loaded and what computes on it. */
export interface Workspace {
  readonly engine: string;
  readonly loads: readonly LoadReport[];
  readonly base: BaseData;
  readonly provinces: readonly Province[];
  readonly regionFigures: readonly RegionFigures[];
  readonly publicAccounts: PublicAccounts;
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
  sound: readonly SoundFile[],
  onProgress: OpeningEvents['onProgress'],
): Promise<Result<Pick<Workspace, 'loads' | 'base' | 'provinces' | 'regionFigures' | 'publicAccounts'>>> {
  const loads = await loadChecked(database, sound, onProgress);
  if (!loads.ok) {
    return loads;
  }
  return combine({
    loads,
    base: await readClosed(database),
    provinces: await readProvinces(database),
    regionFigures: await readRegionFigures(database),
    publicAccounts: await readPublicAccounts(database),
  });
}

/** A worker started ahead, so that it is ready when the tables are; later ones start when they are asked for. */
function workerAhead(): () => Worker {
  let ahead: Worker | null = createWorker();
  return () => {
    const worker = ahead ?? createWorker();
    ahead = null;
    return worker;
  };
}

/** Everything that does not wait for anything else is done while the database starts, which takes longest. */
export async function openWorkspace({ onProgress, onRestart }: OpeningEvents): Promise<Result<Workspace>> {
  const nextWorker = workerAhead();
  const [database, parameters, scenarios, sound] = await Promise.all([
    openDatabase(),
    readParameterSet(),
    readScenarioFolder(),
    checkDatasets(readDataset),
  ]);
  if (!database.ok) {
    return database;
  }
  const read = combine({ parameters, scenarios, sound });
  const tables = read.ok ? await readTables(database.value, read.value.sound, onProgress) : read;
  const whole = combine({ read, tables });
  if (!whole.ok) {
    await database.value.close();
    nextWorker().terminate();
    return whole;
  }
  const workspace = { ...whole.value.tables, ...whole.value.read };
  const { base, loads, provinces, regionFigures, publicAccounts } = workspace;
  return success({
    engine: database.value.engine,
    loads,
    base,
    provinces,
    regionFigures,
    publicAccounts,
    parameters: workspace.parameters,
    scenarios: workspace.scenarios,
    projector: createProjector({ base, parameters: workspace.parameters, createWorker: nextWorker, onRestart }),
  });
}
