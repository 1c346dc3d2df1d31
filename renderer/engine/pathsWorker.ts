import { pathsMethods } from './pathsMethods';
import { serve } from './workerCalls';

serve(pathsMethods());
