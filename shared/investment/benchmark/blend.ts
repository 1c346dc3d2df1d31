import { periodOf } from '../returns/calendarPeriods';
import { frequencies } from '../returns/frequency';
import type { ReturnSeries } from '../returns/returnSeries';

/** How often a blend goes back to its stated weights; `never` lets them drift with the returns. */
export const rebalancings = [...frequencies, 'never'] as const;
export type Rebalancing = (typeof rebalancings)[number];

/** Weights of a benchmark's parts from a date until the next one that is stated; they sum to 1. */
export interface BlendWeights {
  readonly from: string;
  readonly weights: Readonly<Record<string, number>>;
}

/** A blend period by period: what its parts weighed at the start and returned, in the order of `names`. */
export interface BlendSteps {
  readonly names: readonly string[];
  readonly dates: readonly string[];
  readonly weights: readonly (readonly number[])[];
  readonly partReturns: readonly (readonly number[])[];
  readonly returns: readonly number[];
}

const inForce = (stated: readonly BlendWeights[], date: string): BlendWeights =>
  stated.reduce((last, each) => (each.from <= date ? each : last), stated[0]);

/** Σw·(1 + r) − 1 of one period. */
const grown = (held: readonly number[], returns: readonly number[]): number =>
  held.reduce((sum, weight, k) => sum + weight * returns[k], 0);

/**
 * A dated blend of indices. At the first return of a new calendar period, and when other weights come into force, the
 * weights are set anew; between, each part grows with its own return. Dates that a part lacks are left out. The parts
 * may be blends themselves.
 */
export function blendSteps(
  parts: Readonly<Record<string, ReturnSeries>>,
  stated: readonly BlendWeights[],
  rebalancing: Rebalancing,
): BlendSteps {
  const names = Object.keys(parts);
  const lookUps = names.map((name) => new Map(parts[name].dates.map((date, k) => [date, parts[name].returns[k]])));
  const dates = (parts[names[0]]?.dates ?? []).filter((date) => lookUps.every((each) => each.has(date)));
  const partReturns = dates.map((date) => lookUps.map((each) => each.get(date) ?? 0));
  const weights: number[][] = [];
  let held: number[] = [];
  let last = { period: '', from: '' };
  const returns = dates.map((date, at) => {
    const { from, weights: set } = inForce(stated, date);
    const period = rebalancing === 'never' ? '' : periodOf(date, rebalancing);
    if (held.length === 0 || period !== last.period || from !== last.from) held = names.map((name) => set[name] ?? 0);
    last = { period, from };
    weights.push(held);
    const today = partReturns[at];
    const total = grown(held, today);
    held = held.map((weight, k) => (weight * (1 + today[k])) / (1 + total));
    return total;
  });
  return { names, dates, weights, partReturns, returns };
}

/** Returns of a dated blend. */
export function blended(...blend: Parameters<typeof blendSteps>): ReturnSeries {
  const { dates, returns } = blendSteps(...blend);
  return { dates, returns };
}
