import type { RiskAnswer } from '../../../../shared/investment/answers/riskAnswer';
import type { Basis } from '../useExplain';

/** What figures of the risk set rest on: with a benchmark, the dates that both have. */
export const riskBasis = ({ window, frequency, periodsAYear }: RiskAnswer): Basis => ({
  ...window,
  rate: { frequency, periodsAYear },
});
