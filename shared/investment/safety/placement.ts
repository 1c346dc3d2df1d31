import { dayNumber } from '../../base/day';

/** Money lent until a day: a deposit or a bond held to its end. Yuan; simple interest, paid at the end. */
export interface Placement {
  readonly id: string;
  /** Bank or issuer. */
  readonly debtor: string;
  readonly principal: number;
  /** Interest a year, as a share. */
  readonly rate: number;
  readonly from: string;
  readonly until: string;
}

/** Days that make a year in the interest clause of a contract. */
export type DayBasis = 360 | 365;

/** principal · rate · days / basis, for the days of the placement that lie in [from, until). */
export function interestDue(placement: Placement, from: string, until: string, basis: DayBasis): number {
  const start = Math.max(dayNumber(placement.from), dayNumber(from));
  const end = Math.min(dayNumber(placement.until), dayNumber(until));
  return (placement.principal * placement.rate * Math.max(0, end - start)) / basis;
}

/** What comes back on the last day: the principal and all its interest. */
export const repaid = (placement: Placement, basis: DayBasis): number =>
  placement.principal + interestDue(placement, placement.from, placement.until, basis);

export interface InterestGap {
  readonly id: string;
  readonly due: number;
  readonly booked: number;
  /** booked − due; below 0 where the debtor owes interest. */
  readonly difference: number;
}

/** Interest due in a time against what was booked; differences of less than a yuan are left out. */
export const interestGaps = (
  placements: readonly Placement[],
  booked: ReadonlyMap<string, number>,
  { from, until, basis }: { readonly from: string; readonly until: string; readonly basis: DayBasis },
): InterestGap[] =>
  placements
    .map((placement) => {
      const due = interestDue(placement, from, until, basis);
      const received = booked.get(placement.id) ?? 0;
      return { id: placement.id, due, booked: received, difference: received - due };
    })
    .filter(({ difference }) => Math.abs(difference) >= 1);
