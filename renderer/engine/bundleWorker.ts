import { bundleMethods } from './bundleMethods';
import { serve } from './workerCalls';

serve(bundleMethods());
