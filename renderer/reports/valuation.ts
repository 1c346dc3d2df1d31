import { success } from '../../shared/base/result';
import { valuationReport } from '../../shared/report/valuation/valuationReport';
import type { MakeReport } from './order';
import { studiedInput } from './studies';

/** What the run on screen is set beside is no valuation of earlier days, so that none is reconciled with. */
export const makeValuation: MakeReport = async (order) => {
  const input = await studiedInput(order);
  if (!input.ok) return input;
  const studies = { ...input.value.studies, change: null };
  return success(valuationReport({ ...input.value, studies, baseline: null }));
};
