import { presentValueOf, streamOf } from './indicators/fundStream';
import type { Run } from './outlook';

/**
 * The level contribution rate on payroll from the first year on at which the actuarial balance of the whole run is zero,
 * subsidy and other income as they stand: PV contributions / PV payroll − balance. Null where nobody pays.
 */
export function requiredRate({ projection, fundReturn, outlook }: Pick<Run, 'projection' | 'fundReturn' | 'outlook'>) {
  const { contributions, payroll } = streamOf(projection, fundReturn);
  const base = presentValueOf(payroll, fundReturn, projection.years);
  const paid = presentValueOf(contributions, fundReturn, projection.years);
  return base > 0 ? paid / base - outlook.summary.actuarialBalance : null;
}
