import { interestPeriods, type Placement } from './placement';

/** What a placement pays in a month, by its contract. */
export interface PlacementPayment {
  readonly principal: number;
  readonly interest: number;
}

/** What a placement pays in a month such as 2025-03; null where that is nothing. */
export function paymentIn(placement: Placement, month: string): PlacementPayment | null {
  const due = interestPeriods(placement).filter(({ until }) => until.startsWith(month));
  if (due.length === 0) return null;
  return {
    principal: placement.until.startsWith(month) ? placement.principal : 0,
    interest: due.reduce((sum, { interest }) => sum + interest, 0),
  };
}
