import { balanceMethods } from './balanceMethods';
import { serve } from './workerCalls';

serve(balanceMethods());
