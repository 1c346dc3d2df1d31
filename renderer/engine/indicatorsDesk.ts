import { combine } from '../../shared/base/combine';
import { type Result, success } from '../../shared/base/result';
import { readText } from './datasets';
import type { IndicatorsData, IndicatorsMethods } from './indicatorsMethods';
import { WorkerDesk } from './workerDesk';

/** The worker that computes indicators. */
export type IndicatorsDesk = WorkerDesk<IndicatorsMethods>;

const createWorker = (): Worker => new Worker(new URL('./indicatorsWorker.ts', import.meta.url), { type: 'module' });

export async function openIndicatorsDesk({
  base,
  parameters,
}: Omit<IndicatorsData, 'files'>): Promise<Result<IndicatorsDesk>> {
  const files = combine({
    indicators: await readText('indicators.yaml'),
    settings: await readText('indicators-settings.yaml'),
  });
  if (!files.ok) return files;
  const data = { base, parameters, files: files.value };
  return success(new WorkerDesk<IndicatorsMethods>(createWorker(), 'indicators', (ask) => ask('start', data)));
}
