import { dayNumber } from '../../base/day';
import { type Figure, quotient } from '../figure';
import type { FlowTiming, Valuation } from './valuation';

export interface WeightedFlow {
  readonly amount: number;
  /** Share of the period for which the flow is invested. */
  readonly weight: number;
}

/** (V₁ − V₀ − ΣF) / (V₀ + Σw·F): the return on the capital that was there on average. */
export function dietz(opening: number, closing: number, flows: readonly WeightedFlow[]): Figure {
  const paidIn = flows.reduce((sum, { amount }) => sum + amount, 0);
  const capital = opening + flows.reduce((sum, { amount, weight }) => sum + weight * amount, 0);
  return quotient(closing - opening - paidIn, Math.max(capital, 0), 'no-capital');
}

/** Each flow counts half, whenever it came. */
export const simpleDietz = (opening: number, closing: number, flow: number): Figure =>
  dietz(opening, closing, [{ amount: flow, weight: 0.5 }]);

/** Share of a period of `days` for which a flow on day `day` (the first is 1) is invested. */
export const dietzWeight = (day: number, days: number, timing: FlowTiming): number =>
  (days - day + (timing === 'start' ? 1 : 0)) / days;

/** Modified Dietz: flows weighted by the days that they are invested, from the first valuation to the last. */
export function modifiedDietz(valuations: readonly Valuation[], timing: FlowTiming): Figure {
  const [first, ...later] = valuations;
  const last = valuations[valuations.length - 1];
  const start = dayNumber(first.date);
  const days = dayNumber(last.date) - start;
  const flows = later.map(({ date, flow }) => ({
    amount: flow,
    weight: dietzWeight(dayNumber(date) - start, days, timing),
  }));
  return dietz(first.value, last.value, flows);
}
