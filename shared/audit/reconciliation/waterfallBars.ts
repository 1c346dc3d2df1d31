import { endToEnd, type Span } from '../../base/endToEnd';
import type { Waterfall, WaterfallStep } from './reconciliation';

/** A bar of the unexplained difference, in yuan: each begins where the last one ended, the total from nothing. */
export interface DifferenceBar extends Span {
  /** Null for the total. */
  readonly step: WaterfallStep | null;
}

const toFen = (yuan: number): number => Math.round(yuan * 100) / 100;

/** The steps from the books to the banks end to end, and what they come to. */
export function differenceBars({ steps, difference }: Waterfall): readonly DifferenceBar[] {
  const spans = endToEnd(steps.map(({ amount }) => amount));
  return [
    ...steps.map((step, at) => ({ step, from: toFen(spans[at].from), to: toFen(spans[at].to) })),
    { step: null, from: 0, to: difference },
  ];
}

/** The step that weighs most; null where there is none. */
export const greatestStep = ({ steps }: Waterfall): WaterfallStep | null =>
  steps.reduce<WaterfallStep | null>(
    (most, step) => (most === null || Math.abs(step.amount) > Math.abs(most.amount) ? step : most),
    null,
  );
