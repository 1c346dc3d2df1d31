import { readText } from '../datasets';
import { serve } from '../workerCalls';
import { investmentMethods } from './investmentMethods';

serve(investmentMethods(() => readText('tables/statistics.csv')));
