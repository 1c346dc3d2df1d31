import { serve } from '../workerCalls';
import { liabilitiesMethods } from './liabilitiesMethods';

serve(liabilitiesMethods(() => new Worker(new URL('../pathsWorker.ts', import.meta.url), { type: 'module' })));
