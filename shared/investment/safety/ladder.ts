import { addMonths, yearMonthText } from '../../base/yearMonth';
import type { ExpectedPayments } from './expectedPayments';
import { interestPeriods, lentOn, type Placement } from './placement';

/** What one placement pays in a month. */
export interface Inflow {
  readonly placement: string;
  readonly debtor: string;
  /** The day on which it is due. */
  readonly until: string;
  readonly maturing: number;
  readonly interest: number;
}

export interface LadderMonth {
  /** 2025-03 */
  readonly month: string;
  readonly payments: number;
  readonly income: number;
  /** Principal that comes due. */
  readonly maturing: number;
  readonly interest: number;
  /** The placements that principal and interest come from. */
  readonly due: readonly Inflow[];
  /** Cash at the end of the month if nothing is placed anew or sold; below 0 is a gap. */
  readonly cash: number;
}

export interface Ladder {
  /** On the day of the question. */
  readonly cash: number;
  readonly months: readonly LadderMonth[];
  /** Principal that comes due after the last month. */
  readonly later: number;
  /** Principal that should have come back and has not; the ladder does not count on it. */
  readonly overdue: readonly Placement[];
  /** The first month that ends with a gap; null where none does. */
  readonly firstGap: string | null;
  /** The most that is missing at the end of a month; 0 where nothing is. */
  readonly largestGap: number;
}

/** What a placement will still bring. */
function inflowsOf(placement: Placement, date: string): Inflow[] {
  return interestPeriods(placement)
    .filter(({ until }) => until > date)
    .map(({ until, interest }) => {
      const maturing = until === placement.until ? placement.principal : 0;
      return { placement: placement.id, debtor: placement.debtor, until, maturing, interest };
    });
}

const monthOf = ({ until }: Inflow): string => until.slice(0, 7);

const sumOf = (inflows: readonly Inflow[], what: 'maturing' | 'interest'): number =>
  inflows.reduce((sum, inflow) => sum + inflow[what], 0);

/**
 * What comes due month by month against what has to be paid:
 * cash(t) = cash(t − 1) + income(t) + maturing(t) + interest(t) − payments(t). What comes between the day and the first
 * month counts in the first month.
 */
export function ladder(
  opening: number,
  placements: readonly Placement[],
  { first, months: expected }: ExpectedPayments,
  date: string,
): Ladder {
  const lent = placements.filter((placement) => lentOn(placement, date));
  const inflows = lent.flatMap((placement) => inflowsOf(placement, date));
  const names = expected.map((_, k) => yearMonthText(addMonths(first, k)));
  let cash = opening;
  const months = expected.map(({ payments, income }, k): LadderMonth => {
    const due = inflows.filter((each) => (k === 0 ? monthOf(each) <= names[k] : monthOf(each) === names[k]));
    const [maturing, interest] = [sumOf(due, 'maturing'), sumOf(due, 'interest')];
    cash += income + maturing + interest - payments;
    return { month: names[k], payments, income, maturing, interest, due, cash };
  });
  const last = names.at(-1) ?? '';
  return {
    cash: opening,
    months,
    later: sumOf(
      inflows.filter((each) => monthOf(each) > last),
      'maturing',
    ),
    overdue: lent.filter(({ until }) => until <= date),
    firstGap: months.find((month) => month.cash < 0)?.month ?? null,
    largestGap: Math.max(0, ...months.map((month) => -month.cash)),
  };
}
