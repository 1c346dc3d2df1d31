import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openNativeDatabase } from '../../electron/database/nativeDatabase';
import type { Result } from '../../shared/base/result';
import type { BaseData } from '../../shared/data/baseData';
import type { PublicAccounts } from '../../shared/data/fundAccounts';
import { loadDatasets } from '../../shared/data/loadDatasets';
import { readBaseData } from '../../shared/data/readBaseData';
import type { ParameterSet, Scenario } from '../../shared/parameters/parameter';
import { readParameters } from '../../shared/parameters/readParameters';
import { readScenarios } from '../../shared/parameters/readScenario';
import { closedAges } from '../../shared/population/closedAges';
import { opened, readDataset } from '../integration/dataFiles';

export const datasets = path.join(import.meta.dirname, '../../datasets');

/** The value of a result, or a test that stops with the failure. */
export function unwrapped<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** Base data from the bundled files through native DuckDB, as the command line reads and closes them. */
export async function bundledBase(): Promise<BaseData> {
  const database = await opened(openNativeDatabase());
  await opened(loadDatasets(database, readDataset));
  const base = await opened(readBaseData(database));
  await database.close();
  return unwrapped(closedAges(base));
}

/** The YAML files of a folder of the datasets. */
export const yamlFiles = (folder: string) =>
  readdirSync(path.join(datasets, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      name: path.posix.join(folder, name),
      text: readFileSync(path.join(datasets, folder, name), 'utf8'),
    }));

export const parameterFiles = () => yamlFiles('parameters');

export const bundledParameters = (): ParameterSet => unwrapped(readParameters(parameterFiles()));

export const scenarioFiles = () => yamlFiles('scenarios');

export function bundledScenario(id: string): Scenario {
  const found = unwrapped(readScenarios(scenarioFiles())).find((scenario) => scenario.id === id);
  if (!found) throw new Error(id);
  return found;
}

/** Rows of a comma-separated fixture without quoting. */
export function fixtureRows(name: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(path.join(import.meta.dirname, '../fixtures', name), 'utf8')
    .trim()
    .split('\n');
  const columns = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [columns[at], cell])));
}

/** A workspace without any published account. */
export const nothingPublished: PublicAccounts = {
  funds: {
    pension_employee: [],
    pension_resident: [],
    medical_employee: [],
    medical_resident: [],
    unemployment: [],
    work_injury: [],
    maternity: [],
  },
  economy: [],
};
