import { serve } from '../workerCalls';
import { investmentMethods } from './investmentMethods';

serve(investmentMethods());
