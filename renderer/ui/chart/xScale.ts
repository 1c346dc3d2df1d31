import { isoDay } from '../../../shared/base/day';
import { monthTicks } from '../../../shared/base/monthTicks';
import { type Range, roundTicks } from './chartData';

/** What the x of a chart counts, and how it is written. */
export interface XScale {
  readonly text: (x: number) => string;
  /** Shorter, along the axis. */
  readonly tick: (x: number) => string;
  readonly ticks: (range: Range) => number[];
}

export const yearScale: XScale = { text: String, tick: String, ticks: roundTicks };

/** x is the number of a day. */
export const dayScale: XScale = {
  text: isoDay,
  tick: (day) => isoDay(day).slice(0, 7),
  ticks: ([first, last]) => monthTicks(first, last),
};
