import { deskMethods } from './pathsDeskMethods';
import { serve } from './workerCalls';

serve(deskMethods(() => new Worker(new URL('./pathsWorker.ts', import.meta.url), { type: 'module' })));
