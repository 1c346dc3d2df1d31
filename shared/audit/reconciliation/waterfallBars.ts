import type { Waterfall, WaterfallStep } from './reconciliation';

/** A bar of the unexplained difference: each begins where the last one ended, the total from nothing. */
export interface DifferenceBar {
  /** Null for the total. */
  readonly step: WaterfallStep | null;
  /** Yuan. */
  readonly from: number;
  readonly to: number;
}

const rounded = (yuan: number): number => Math.round(yuan * 100) / 100;

/** The steps from the books to the banks end to end, and what they come to. */
export function differenceBars({ steps, difference }: Waterfall): readonly DifferenceBar[] {
  let end = 0;
  const bars = steps.map((step): DifferenceBar => {
    const from = end;
    end = rounded(from + step.amount);
    return { step, from, to: end };
  });
  return [...bars, { step: null, from: 0, to: difference }];
}

/** The step that weighs most; null where there is none. */
export const greatestStep = ({ steps }: Waterfall): WaterfallStep | null =>
  steps.reduce<WaterfallStep | null>(
    (most, step) => (most === null || Math.abs(step.amount) > Math.abs(most.amount) ? step : most),
    null,
  );
