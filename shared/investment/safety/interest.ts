import { interestPeriods, type Placement } from './placement';

/** Interest that was booked for a placement. */
export interface Booking {
  readonly placement: string;
  readonly date: string;
  readonly amount: number;
}

/** A time of a placement whose interest fell due, against what was booked for it. */
export interface InterestPeriod {
  readonly placement: string;
  readonly debtor: string;
  readonly from: string;
  readonly until: string;
  readonly due: number;
  readonly booked: number;
  /** booked − due; below 0 where the debtor owes interest. */
  readonly difference: number;
}

export interface InterestReport {
  readonly periods: readonly InterestPeriod[];
  /** Those that differ by a yuan or more: less comes from rounding. */
  readonly gaps: readonly InterestPeriod[];
  readonly due: number;
  readonly booked: number;
  /** Bookings for placements that are not in the book, or before any interest of theirs fell due. */
  readonly unexplained: readonly Booking[];
}

const least = 1;

const within = (date: string, { from, to }: { readonly from: string; readonly to: string }): boolean =>
  from <= date && date <= to;

/**
 * Interest that fell due in a time, the first and last day included, against interest booked in it. A booking belongs
 * to the last period that ended on its day or before.
 */
export function interestReport(
  placements: readonly Placement[],
  bookings: readonly Booking[],
  time: { readonly from: string; readonly to: string },
): InterestReport {
  const left = new Set(bookings.filter(({ date }) => within(date, time)));
  const periods = placements.flatMap((placement) => {
    const due = interestPeriods(placement).filter(({ until }) => within(until, time));
    return due.map(({ from, until, interest }, k): InterestPeriod => {
      const next = due[k + 1]?.until;
      const own = [...left].filter(
        (each) => each.placement === placement.id && each.date >= until && (next === undefined || each.date < next),
      );
      for (const each of own) left.delete(each);
      const booked = own.reduce((sum, { amount }) => sum + amount, 0);
      const { id, debtor } = placement;
      return { placement: id, debtor, from, until, due: interest, booked, difference: booked - interest };
    });
  });
  return {
    periods,
    gaps: periods.filter(({ difference }) => Math.abs(difference) >= least),
    due: periods.reduce((sum, { due }) => sum + due, 0),
    booked: periods.reduce((sum, { booked }) => sum + booked, 0),
    unexplained: [...left],
  };
}
