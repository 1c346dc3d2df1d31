import { endToEnd, type Span } from '../../base/endToEnd';
import type { PairWeight, WeightStep } from './waterfall';

/** One bar of the waterfall: where the weight stood before a step and where it stands after. */
export interface WeightBar extends Pick<WeightStep, 'level' | 'weight'>, Span {
  readonly step: WeightStep['step'] | 'total';
}

/** The steps of a pair put end to end; the total from zero. */
export function weightBars({ steps, weight }: PairWeight): readonly WeightBar[] {
  const spans = endToEnd(steps.map((step) => step.weight));
  return [
    ...steps.map((step, at) => ({ ...step, ...spans[at] })),
    { step: 'total', level: null, weight, from: 0, to: weight },
  ];
}
