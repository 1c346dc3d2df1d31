import { ledgerMethods } from './ledgerMethods';
import { serve } from './workerCalls';

serve(ledgerMethods());
