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

interface Time {
  readonly from: string;
  readonly to: string;
}

const within = (date: string, { from, to }: Time): boolean => from <= date && date <= to;

/** The periods of a placement that ended in a time, each with its bookings; and those for which nothing was due yet. */
function matched(placement: Placement, bookings: readonly Booking[], time: Time) {
  const due = interestPeriods(placement).filter(({ until }) => within(until, time));
  const booked = due.map(() => 0);
  const early: Booking[] = [];
  for (const booking of bookings) {
    const at = due.findLastIndex(({ until }) => until <= booking.date);
    if (at === -1) early.push(booking);
    else booked[at] += booking.amount;
  }
  const { id, debtor } = placement;
  const periods = due.map(({ from, until, interest }, k): InterestPeriod => {
    const difference = booked[k] - interest;
    return { placement: id, debtor, from, until, due: interest, booked: booked[k], difference };
  });
  return { periods, early };
}

/**
 * Interest that fell due in a time, the first and last day included, against interest booked in it. A booking belongs
 * to the last period that ended on its day or before.
 */
export function interestReport(
  placements: readonly Placement[],
  bookings: readonly Booking[],
  time: Time,
): InterestReport {
  const left = new Map<string, Booking[]>();
  for (const booking of bookings.filter(({ date }) => within(date, time))) {
    left.set(booking.placement, [...(left.get(booking.placement) ?? []), booking]);
  }
  const all = placements.map((placement) => {
    const own = left.get(placement.id) ?? [];
    left.delete(placement.id);
    return matched(placement, own, time);
  });
  const periods = all.flatMap((each) => each.periods);
  return {
    periods,
    gaps: periods.filter(({ difference }) => Math.abs(difference) >= least),
    due: periods.reduce((sum, { due }) => sum + due, 0),
    booked: periods.reduce((sum, { booked }) => sum + booked, 0),
    unexplained: [...[...left.values()].flat(), ...all.flatMap(({ early }) => early)],
  };
}
