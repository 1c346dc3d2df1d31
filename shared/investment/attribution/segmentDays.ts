import { byDay, type Holding } from '../portfolio/holding';

/** Segments of a portfolio on one day: shares of the value before and the day's returns, in the order of the names. */
export interface SegmentDay {
  readonly date: string;
  readonly weights: readonly number[];
  /** Null for a segment that began the day with nothing. */
  readonly returns: readonly (number | null)[];
}

export interface SegmentDays {
  readonly segments: readonly string[];
  readonly days: readonly SegmentDay[];
}

/** What a position was worth before a day and after it, and what was paid into it in between. */
interface Move {
  readonly before: number;
  readonly after: number;
  readonly paidIn: number;
}

const positionOf = ({ instrument, manager }: Holding): string => `${manager} ${instrument}`;

/**
 * What was bought or sold of a position during a day, from its cost: a purchase adds to it; a sale takes away the share
 * of it that was sold (moving average), so that it brought V·(c₀/c₁ − 1). What is gone was sold at its last value.
 */
export function paidInto(before: Holding | undefined, after: Holding | undefined): number {
  if (after === undefined) return -(before?.marketValue ?? 0);
  const [from, to] = [before?.cost ?? 0, after.cost ?? 0];
  if (before === undefined || from === 0 || Math.abs(to) >= Math.abs(from)) return to - from;
  return to === 0 ? -before.marketValue : -after.marketValue * (from / to - 1);
}

function movesBetween(before: readonly Holding[], after: readonly Holding[], segmentOf: (one: Holding) => string) {
  const old = new Map(before.map((holding) => [positionOf(holding), holding]));
  const now = new Map(after.map((holding) => [positionOf(holding), holding]));
  const moves = new Map<string, Move>();
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [one, other] = [old.get(key), now.get(key)];
    const holding = other ?? one;
    if (holding === undefined) continue;
    const sum = moves.get(segmentOf(holding)) ?? { before: 0, after: 0, paidIn: 0 };
    moves.set(segmentOf(holding), {
      before: sum.before + (one?.marketValue ?? 0),
      after: sum.after + (other?.marketValue ?? 0),
      paidIn: sum.paidIn + paidInto(one, other),
    });
  }
  return moves;
}

/**
 * Weights and returns of the segments of a portfolio, day by day: V/ΣV before, and (V₁ − F)/V₀ − 1 with what was paid
 * in at the day's end. Costs must be known.
 */
export function segmentDays(holdings: readonly Holding[], segmentOf: (one: Holding) => string): SegmentDays {
  const segments = [...new Set(holdings.map(segmentOf))];
  const days = [...byDay(holdings)];
  return {
    segments,
    days: days.slice(1).flatMap(([date, after], k) => {
      const moves = movesBetween(days[k][1], after, segmentOf);
      const total = [...moves.values()].reduce((sum, { before }) => sum + before, 0);
      if (!(total > 0)) return [];
      const listed = segments.map((segment) => moves.get(segment) ?? { before: 0, after: 0, paidIn: 0 });
      return [
        {
          date,
          weights: listed.map(({ before }) => before / total),
          returns: listed.map(({ before, after: end, paidIn }) => (before === 0 ? null : (end - paidIn) / before - 1)),
        },
      ];
    }),
  };
}
