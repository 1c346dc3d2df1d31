import { dayNumber } from '../../base/day';

/** The value of a portfolio at the end of a day and what was paid into it (out of it: negative) that day. */
export interface Valuation {
  readonly date: string;
  readonly value: number;
  readonly flow: number;
}

/**
 * When a day's flow reaches the managers. `end`: it earns nothing that day, and the day's value contains it.
 * `start`: it earns the whole day.
 */
export const flowTimings = ['end', 'start'] as const;
export type FlowTiming = (typeof flowTimings)[number];

export interface DatedFlow {
  readonly date: string;
  readonly amount: number;
}

export const yearsBetween = (from: string, to: string): number => (dayNumber(to) - dayNumber(from)) / 365;
