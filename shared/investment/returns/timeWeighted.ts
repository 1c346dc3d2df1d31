import { type Figure, figureOf } from '../figure';
import { linked } from './linking';
import type { ReturnSeries } from './returnSeries';
import type { FlowTiming, Valuation } from './valuation';

/**
 * Return of each period between valuations: (V − F)/V₀ − 1 with the flow at the end, V/(V₀ + F) − 1 with the flow at
 * the start. A period that begins with nothing has no return and is left out. The first flow belongs to the opening
 * value.
 */
export function subPeriodReturns(valuations: readonly Valuation[], timing: FlowTiming): ReturnSeries {
  const dates: string[] = [];
  const returns: number[] = [];
  for (let k = 1; k < valuations.length; k++) {
    const { date, value, flow } = valuations[k];
    const before = valuations[k - 1].value;
    const invested = timing === 'start' ? before + flow : before;
    if (!(invested > 0)) continue;
    dates.push(date);
    returns.push((timing === 'start' ? value : value - flow) / invested - 1);
  }
  return { dates, returns };
}

/** Π of the periods' growth − 1: free of what the timing of flows does, the manager's return. */
export function timeWeighted(valuations: readonly Valuation[], timing: FlowTiming): Figure {
  const { returns } = subPeriodReturns(valuations, timing);
  return figureOf(returns.length === 0 ? Number.NaN : linked(returns), 'no-capital');
}
