import { WorkerDesk } from '../workerDesk';
import type { InvestmentMethods } from './investmentMethods';

/** The worker that holds the open portfolio. */
export type InvestmentDesk = WorkerDesk<InvestmentMethods>;

const createWorker = (): Worker => new Worker(new URL('./investmentWorker.ts', import.meta.url), { type: 'module' });

export const openInvestmentDesk = (): InvestmentDesk =>
  new WorkerDesk<InvestmentMethods>(createWorker(), 'investment', async () => undefined);
