import { readIndicatorSettings } from '../../../shared/balance/indicators/settings';
import { combine } from '../../../shared/base/combine';
import { type Result, success } from '../../../shared/base/result';
import { readLiabilitySettings } from '../../../shared/investment/liabilities/settings';
import type { ParameterFile } from '../../../shared/parameters/readParameters';
import { readStochasticSettings } from '../../../shared/stochastic/stochasticSettings';
import { readText } from '../datasets';
import { workersFor } from '../pathsDesk';
import type { PathsData } from '../pathsMethods';
import { WorkerDesk } from '../workerDesk';
import type { LiabilitiesMethods } from './liabilitiesMethods';

/** The worker that sets the fund against its net outgo. */
export type LiabilitiesDesk = WorkerDesk<LiabilitiesMethods>;

const createWorker = (): Worker => new Worker(new URL('./liabilitiesWorker.ts', import.meta.url), { type: 'module' });

async function readFrom<T>(name: string, read: (file: ParameterFile) => Result<T>): Promise<Result<T>> {
  const file = await readText(name);
  return file.ok ? read(file.value) : file;
}

export async function openLiabilitiesDesk({
  base,
  parameters,
}: Omit<PathsData, 'settings'>): Promise<Result<LiabilitiesDesk>> {
  const read = combine({
    settings: await readFrom('stochastic.yaml', readStochasticSettings),
    own: await readFrom('liabilities.yaml', readLiabilitySettings),
    indicators: await readFrom('indicators-settings.yaml', readIndicatorSettings),
  });
  if (!read.ok) return read;
  const { settings, ...defaults } = read.value;
  const data = { base, parameters, settings, defaults, workers: workersFor(navigator.hardwareConcurrency) };
  return success(new WorkerDesk<LiabilitiesMethods>(createWorker(), 'liabilities', (ask) => ask('open', data)));
}
