import { indicatorsMethods } from './indicatorsMethods';
import { serve } from './workerCalls';

serve(indicatorsMethods());
