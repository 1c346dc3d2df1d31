import { periodOf } from '../returns/calendarPeriods';
import type { Frequency } from '../returns/frequency';
import type { ReturnSeries } from '../returns/returnSeries';

/** How often a blend goes back to its stated weights; `never` lets them drift with the returns. */
export type Rebalancing = Frequency | 'never';

/** Weights of a benchmark's parts from a date until the next one that is stated; they sum to 1. */
export interface BlendWeights {
  readonly from: string;
  readonly weights: Readonly<Record<string, number>>;
}

const inForce = (stated: readonly BlendWeights[], date: string): BlendWeights =>
  stated.reduce((last, each) => (each.from <= date ? each : last), stated[0]);

/** Σw·(1 + r) − 1 of one period. */
const grown = (held: readonly number[], returns: readonly number[]): number =>
  held.reduce((sum, weight, k) => sum + weight * returns[k], 0);

/**
 * Returns of a dated blend of indices. At the first return of a new calendar period, and when other weights come into
 * force, the weights are set anew; between, each part grows with its own return. Dates that a part lacks are left out.
 * The parts may be blends themselves.
 */
export function blended(
  parts: Readonly<Record<string, ReturnSeries>>,
  stated: readonly BlendWeights[],
  rebalancing: Rebalancing,
): ReturnSeries {
  const names = Object.keys(parts);
  const lookUps = names.map((name) => new Map(parts[name].dates.map((date, k) => [date, parts[name].returns[k]])));
  const dates = (parts[names[0]]?.dates ?? []).filter((date) => lookUps.every((each) => each.has(date)));
  let held: number[] = [];
  let last = { period: '', from: '' };
  const returns = dates.map((date) => {
    const { from, weights } = inForce(stated, date);
    const period = rebalancing === 'never' ? '' : periodOf(date, rebalancing);
    if (held.length === 0 || period !== last.period || from !== last.from)
      held = names.map((name) => weights[name] ?? 0);
    last = { period, from };
    const today = lookUps.map((each) => each.get(date) ?? 0);
    const total = grown(held, today);
    held = held.map((weight, k) => (weight * (1 + today[k])) / (1 + total));
    return total;
  });
  return { dates, returns };
}
